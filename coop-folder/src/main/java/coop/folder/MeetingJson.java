package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Limits;
import coop.folder.json.Json;
import coop.folder.json.JsonCells;
import coop.folder.json.JsonText;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code meeting.json} of one meeting, read and written. */
final class MeetingJson {
    private static final int SEATS = 1_000;
    private static final Set<String> OF_ANY_ITEM = Set.of("title", "putBy", "putOn", "documents", "files", "proposal");

    private final String file;
    private final LocalDate date;
    private final KnownKeys persons;
    private final Faults faults;
    private final Function<String, @Nullable String> digests;
    private final Set<String> motions = new HashSet<>();

    MeetingJson(
            String file, LocalDate date, KnownKeys persons, Faults faults, Function<String, @Nullable String> digests) {
        this.digests = digests;
        this.file = file;
        this.date = date;
        this.persons = persons;
        this.faults = faults;
    }

    /** The motions on the agenda, those of faulty items included. */
    Set<String> motions() {
        return motions;
    }

    /** What the file says, or null when something that it needs is missing or was refused. */
    @Nullable
    MeetingFile read(Json json) {
        JsonCells cells = JsonCells.of(json, "", faults);
        if (cells == null) {
            return null;
        }
        cells.require("kind", "convened", "agenda");
        MeetingKind kind = cells.word("kind", MeetingKind.WORDS);
        LocalDate convened = notAfterMeeting(cells, "convened");
        LocalDate recordDate = notAfterMeeting(cells, "recordDate");
        Integer call = cells.whole("call", 1, 2);
        LocalDate secondCallOf = cells.date("secondCallOf");
        if (call != null && call == 2) {
            cells.require("secondCallOf");
        } else if (cells.has("secondCallOf")) {
            cells.report("secondCallOf", Fault.of("meeting.first-call", cells.has("call") ? "1" : ""));
        }
        if (secondCallOf != null && !secondCallOf.isBefore(date)) {
            cells.report("secondCallOf", Fault.of("meeting.call-order", secondCallOf.toString(), date.toString()));
        }
        String chair = person(cells, "chair");
        String secretary = person(cells, "secretary");
        List<String> tellers = persons(cells, "tellers");
        MeetingDetails details = new MeetingDetailsJson(date, persons).read(cells);
        List<AgendaItem> agenda = new ArrayList<>();
        for (JsonCells item : cells.objects("agenda")) {
            AgendaItem read = item(item);
            if (read != null) {
                agenda.add(read);
            }
        }
        cells.done();
        return kind == null || convened == null
                ? null
                : new MeetingFile(
                        kind,
                        convened,
                        recordDate,
                        call == null ? 1 : call,
                        secondCallOf,
                        chair,
                        secretary,
                        tellers,
                        agenda,
                        details);
    }

    private @Nullable LocalDate notAfterMeeting(JsonCells cells, String key) {
        LocalDate day = cells.date(key);
        if (day != null && day.isAfter(date)) {
            cells.report(key, Fault.of("date.after-meeting", day.toString(), date.toString()));
        }
        return day;
    }

    private @Nullable String person(JsonCells cells, String key) {
        String person = cells.key(key, Limits.KEY);
        persons.check(person, fault -> cells.report(key, fault));
        return person;
    }

    private List<String> persons(JsonCells cells, String key) {
        return cells.ids(key, Limits.KEY, persons::fault);
    }

    private @Nullable AgendaItem item(JsonCells cells) {
        String title = cells.text("title", Limits.TITLE);
        String motion = cells.key("motion", Limits.ID);
        String kind = cells.key("kind", Limits.KEY);
        BallotForm ballot = cells.word("ballot", BallotForm.WORDS);
        Integer year = cells.whole("year", Limits.FIRST_DAY.getYear(), Limits.LAST_DAY.getYear());
        Integer seats = cells.whole("seats", 1, SEATS);
        Period term = cells.period("term");
        List<String> candidates = persons(cells, "candidates");
        List<String> options = cells.ids("options", Limits.KEY);
        String method = method(cells);
        String statutes = document(cells);
        LocalDate inForce = cells.date("inForce");
        String member = person(cells, "member");
        AgendaItem.TieRule tie = tie(cells);
        AgendaDetails details = new AgendaDetailsJson(persons, candidates, digests).read(cells);
        cells.require("title");
        if (!cells.has("motion")) {
            for (String key : cells.keys()) {
                if (!OF_ANY_ITEM.contains(key)) {
                    cells.report(key, Fault.of("agenda.no-motion", key));
                }
            }
        } else {
            cells.require("kind");
            requireForKind(cells, kind);
        }
        cells.done();
        if (motion != null && !motions.add(motion)) {
            cells.report("motion", Fault.of("motion.repeated", motion, file));
        }
        return title == null || (cells.has("motion") && (motion == null || kind == null))
                ? null
                : new AgendaItem(
                        new Source(file, cells.line()),
                        title,
                        motion,
                        kind,
                        ballot,
                        year,
                        seats,
                        term,
                        candidates,
                        options,
                        method,
                        statutes,
                        inForce,
                        member,
                        tie,
                        details);
    }

    private static void requireForKind(JsonCells cells, @Nullable String kind) {
        if (kind != null) {
            switch (kind) {
                case "accounts", "surplus" -> cells.require("year");
                case "statutes" -> cells.require("statutes");
                case "exclusion", "admission" -> cells.require("member");
                case "election" -> cells.require("candidates");
                case "choice" -> cells.require("options");
                default -> {}
            }
        }
    }

    /** The id of a method, or its settings as they are, for the statutes' reader to understand. */
    private static @Nullable String method(JsonCells cells) {
        return cells.value("method") instanceof Json.Keys settings
                ? JsonText.compact(settings)
                : cells.key("method", Limits.KEY);
    }

    private static @Nullable String document(JsonCells cells) {
        String name = cells.key("statutes", Limits.ID);
        if (name != null && (!name.endsWith(".json") || name.equals(MeetingsReader.MEETING))) {
            cells.report("statutes", Fault.of("document.name", name));
            return null;
        }
        return name;
    }

    private static AgendaItem.@Nullable TieRule tie(JsonCells cells) {
        JsonCells tie = cells.object("tie");
        if (tie == null) {
            return null;
        }
        String seed = tie.text("lot", Limits.TITLE);
        List<String> order = tie.ids("order", Limits.KEY);
        Vote casting = tie.word("casting", Vote.WORDS);
        long ways = Stream.of("lot", "order", "casting").filter(tie::has).count();
        if (ways != 1) {
            cells.report("tie", Fault.of("tie.form", ""));
        }
        tie.done();
        if (casting != null) {
            return new AgendaItem.ByCasting(casting);
        }
        return seed != null ? new AgendaItem.ByLot(seed) : new AgendaItem.ByOrder(order);
    }

    static String write(MeetingFile meeting) {
        Json.Keys json = Json.Keys.blank()
                .with("kind", meeting.kind().word())
                .with("convened", meeting.convened().toString())
                .with("recordDate", RowTable.text(meeting.recordDate()))
                .with("call", meeting.call())
                .with("secondCallOf", RowTable.text(meeting.secondCallOf()))
                .with("chair", RowTable.text(meeting.chair()))
                .with("secretary", RowTable.text(meeting.secretary()))
                .with("tellers", meeting.tellers());
        MeetingDetailsJson.write(meeting.details(), json);
        List<Json> agenda = meeting.agenda().stream().map(MeetingJson::write).toList();
        return JsonText.of(json.with("agenda", new Json.Items(Json.Place.NOWHERE, agenda)));
    }

    private static Json write(AgendaItem item) {
        Integer year = item.year();
        Integer seats = item.seats();
        String method = item.method();
        AgendaItem.TieRule tie = item.tie();
        Json.Keys json =
                Json.Keys.blank().with("motion", RowTable.text(item.motion())).with("kind", RowTable.text(item.kind()));
        if (year != null) {
            json.with("year", year);
        }
        json.with("title", item.title())
                .with("ballot", item.ballot() == null ? "" : item.ballot().word());
        if (seats != null) {
            json.with("seats", seats);
        }
        json.with("term", RowTable.text(item.term()))
                .with("candidates", item.candidates())
                .with("options", item.options());
        if (method != null && method.startsWith("{")) {
            Json settings = JsonText.read(method, (line, column, position, fault) -> {});
            json.with("method", settings == null ? new Json.Nothing(Json.Place.NOWHERE) : settings);
        } else {
            json.with("method", RowTable.text(method));
        }
        json.with("statutes", RowTable.text(item.statutes()))
                .with("inForce", RowTable.text(item.inForce()))
                .with("member", RowTable.text(item.member()));
        AgendaDetailsJson.write(item.details(), json);
        if (tie instanceof AgendaItem.ByLot lot) {
            json.with("tie", Json.Keys.blank().with("lot", lot.seed()));
        } else if (tie instanceof AgendaItem.ByOrder order) {
            json.with("tie", Json.Keys.blank().with("order", order.options()));
        } else if (tie instanceof AgendaItem.ByCasting casting) {
            json.with("tie", Json.Keys.blank().with("casting", casting.vote().word()));
        }
        return json;
    }
}
