package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.json.Json;
import coop.folder.json.JsonCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else {@code meeting.json} says of a meeting, read and written. */
record MeetingDetailsJson(LocalDate date, KnownKeys persons) {
    MeetingDetails read(JsonCells cells) {
        JsonCells convener = cells.object("convener");
        String by = null;
        LocalDate requested = null;
        List<String> requestedBy = List.of();
        if (convener != null) {
            convener.require("by");
            by = convener.key("by", Limits.KEY);
            requested = convener.date("requested");
            requestedBy = convener.ids("members", Limits.KEY, persons::fault);
            convener.done();
        }
        String starts = time(cells, "starts");
        String closes = cells.text("closes", Limits.KEY);
        String zone = cells.text("zone", Limits.KEY);
        String offset = cells.text("offset", Limits.KEY);
        if (starts != null || closes != null) {
            cells.require("zone");
        }
        String place = cells.text("place", Limits.TITLE);
        LocalDate adjournedTo = cells.date("adjournedTo");
        LocalDate continues = cells.date("continues");
        if (adjournedTo != null && !adjournedTo.isAfter(date)) {
            cells.report("adjournedTo", Fault.of("date.order", adjournedTo.toString(), date.toString()));
        }
        List<MeetingDetails.Objection> objections = new ArrayList<>();
        for (JsonCells object : cells.objects("objections")) {
            MeetingDetails.Objection objection = objection(object);
            if (objection != null) {
                objections.add(objection);
            }
        }
        return new MeetingDetails(
                by, requested, requestedBy, starts, closes, zone, offset, place, adjournedTo, continues, objections);
    }

    static @Nullable String time(JsonCells cells, String key) {
        String time = cells.text(key, Limits.KEY);
        if (time != null && coop.folder.cell.Days.time(time) == null) {
            cells.report(key, Fault.of("time.form", time));
            return null;
        }
        return time;
    }

    private MeetingDetails.@Nullable Objection objection(JsonCells cells) {
        cells.require("by", "grounds");
        String by = cells.key("by", Limits.KEY);
        String about = cells.key("about", Limits.KEY);
        persons.check(by, fault -> cells.report("by", fault));
        persons.check(about, fault -> cells.report("about", fault));
        String grounds = cells.text("grounds", Limits.CELL);
        String ruling = cells.text("ruling", Limits.CELL);
        cells.done();
        return by == null || grounds == null ? null : new MeetingDetails.Objection(by, about, grounds, ruling);
    }

    static void write(MeetingDetails details, Json.Keys json) {
        if (details.convenedBy() != null) {
            json.with(
                    "convener",
                    Json.Keys.blank()
                            .with("by", RowTable.text(details.convenedBy()))
                            .with("requested", RowTable.text(details.requested()))
                            .with("members", details.requestedBy()));
        }
        json.with("starts", RowTable.text(details.starts()))
                .with("closes", RowTable.text(details.closes()))
                .with("zone", RowTable.text(details.zone()))
                .with("offset", RowTable.text(details.offset()))
                .with("place", RowTable.text(details.place()))
                .with("adjournedTo", RowTable.text(details.adjournedTo()))
                .with("continues", RowTable.text(details.continues()));
        List<Json> objections = new ArrayList<>();
        details.objections()
                .forEach(objection -> objections.add(Json.Keys.blank()
                        .with("by", objection.by())
                        .with("about", RowTable.text(objection.about()))
                        .with("grounds", objection.grounds())
                        .with("ruling", RowTable.text(objection.ruling()))));
        if (!objections.isEmpty()) {
            json.with("objections", new Json.Items(Json.Place.NOWHERE, objections));
        }
    }
}
