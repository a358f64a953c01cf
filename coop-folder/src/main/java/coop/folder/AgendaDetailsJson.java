package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.json.Json;
import coop.folder.json.JsonCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What else {@code meeting.json} says of an item, read and written. */
record AgendaDetailsJson(KnownKeys persons, List<String> candidates, Function<String, @Nullable String> digests) {
    private static final int PAPERS = 1_000_000;

    AgendaDetails read(JsonCells cells) {
        String at = MeetingDetailsJson.time(cells, "at");
        List<String> putBy = cells.ids("putBy", Limits.KEY, persons::fault);
        LocalDate putOn = cells.date("putOn");
        String proposal = cells.key("proposal", Limits.ID);
        List<AgendaDetails.DocumentFile> documents = new ArrayList<>();
        for (JsonCells object : cells.objects("documents")) {
            AgendaDetails.DocumentFile document = document(object);
            if (document != null) {
                documents.add(document);
            }
        }
        for (String name : cells.ids(
                "files", Limits.ID, name -> digests.apply(name) == null ? Fault.of("document.missing", name) : null)) {
            String digest = digests.apply(name);
            if (digest != null) {
                documents.add(new AgendaDetails.DocumentFile(name, digest));
            }
        }
        String amends = cells.key("amends", Limits.ID);
        String wording = cells.text("wording", Limits.CELL);
        String withdrawn = cells.text("withdrawn", Limits.CELL);
        boolean adjourned = flag(cells, "adjourned");
        Integer handedOut = cells.whole("handedOut", 0, PAPERS);
        List<String> signed = cells.ids("signed", Limits.KEY, persons::fault);
        String note = cells.text("tellersNote", Limits.CELL);
        SortedMap<String, String> groups = new TreeMap<>();
        JsonCells named = cells.object("groups");
        if (named != null) {
            for (String candidate : named.keys()) {
                String group = named.key(candidate, Limits.KEY);
                if (!candidates.contains(candidate)) {
                    named.report(candidate, Fault.of("person.unknown", candidate));
                } else if (group != null) {
                    groups.put(candidate, group);
                }
            }
            named.done();
        }
        return new AgendaDetails(
                at, putBy, putOn, proposal, documents, amends, wording, withdrawn, adjourned, handedOut, signed, note,
                groups);
    }

    private static AgendaDetails.@Nullable DocumentFile document(JsonCells cells) {
        cells.require("name", "sha256");
        String name = cells.text("name", Limits.NAME);
        String digest = cells.text("sha256", Limits.NAME);
        cells.done();
        if (digest != null && !digest.matches("[0-9a-f]{64}")) {
            cells.report("sha256", Fault.of("document.digest", digest));
            return null;
        }
        return name == null || digest == null ? null : new AgendaDetails.DocumentFile(name, digest);
    }

    private static boolean flag(JsonCells cells, String key) {
        Json value = cells.value(key);
        if (value instanceof Json.Flag flag) {
            return flag.value();
        }
        if (value != null) {
            cells.report(key, Fault.of("json.want-flag", ""));
        }
        return false;
    }

    static void write(AgendaDetails details, Json.Keys json) {
        json.with("at", RowTable.text(details.at()))
                .with("putBy", details.putBy())
                .with("putOn", RowTable.text(details.putOn()))
                .with("proposal", RowTable.text(details.proposal()));
        List<Json> documents = new ArrayList<>();
        details.documents()
                .forEach(document -> documents.add(
                        Json.Keys.blank().with("name", document.name()).with("sha256", document.digest())));
        if (!documents.isEmpty()) {
            json.with("documents", new Json.Items(Json.Place.NOWHERE, documents));
        }
        json.with("amends", RowTable.text(details.amends()))
                .with("wording", RowTable.text(details.wording()))
                .with("withdrawn", RowTable.text(details.withdrawn()));
        if (details.adjourned()) {
            json.with("adjourned", new Json.Flag(Json.Place.NOWHERE, true));
        }
        Integer handedOut = details.handedOut();
        if (handedOut != null) {
            json.with("handedOut", handedOut);
        }
        json.with("signed", details.signed()).with("tellersNote", RowTable.text(details.note()));
        if (!details.groups().isEmpty()) {
            Json.Keys groups = Json.Keys.blank();
            details.groups().forEach(groups::with);
            json.with("groups", groups);
        }
    }
}
