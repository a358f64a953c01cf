package coop.folder;

import coop.folder.cell.Days;
import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Limits;
import coop.folder.cell.Near;
import coop.folder.json.Json;
import coop.folder.table.Encoding;
import coop.folder.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The folders of the meetings, and how they hang together. */
final class MeetingsReader {
    static final String MEETING = "meeting.json";
    private static final String MEETINGS = "meetings";
    private static final String BALLOTS = "ballots-";
    private static final String SEALED = "sealed-";

    private final FolderFiles files;
    private final TableReader tables;
    private final Problems problems;
    private final KnownKeys persons;
    private final SortedMap<LocalDate, MeetingFolder> meetings = new TreeMap<>();
    private final Set<LocalDate> dates = new HashSet<>();
    private final Set<String> motions = new HashSet<>();
    private boolean complete = true;

    MeetingsReader(FolderFiles files, TableReader tables, Problems problems, KnownKeys persons) {
        this.files = files;
        this.tables = tables;
        this.problems = problems;
        this.persons = persons;
    }

    List<MeetingFolder> read() {
        if (files.isFolder(MEETINGS)) {
            for (String name : files.names(MEETINGS)) {
                boolean namedLikeMeeting = Days.iso(name) != null;
                if (name.endsWith("/") || namedLikeMeeting) {
                    readFolder(name.replace("/", ""));
                }
            }
        }
        Map<String, LocalDate> firstDates = new HashMap<>();
        for (MeetingFolder meeting : meetings.values()) {
            checkCall(meeting);
            checkMotions(meeting, firstDates);
            checkBallots(meeting);
        }
        return List.copyOf(meetings.values());
    }

    /** The motions of all meetings, for the files that name them. */
    KnownKeys motions() {
        return new KnownKeys("motion.unknown", motions, complete);
    }

    private void readFolder(String name) {
        String folder = MEETINGS + "/" + name;
        LocalDate date = Days.iso(name);
        boolean isFolder = files.isFolder(folder);
        if (date == null) {
            problems.add(folder, Fault.of("meeting.name", name));
            complete = false;
        }
        if (!isFolder || date == null) {
            return;
        }
        dates.add(date);
        List<String> names = files.names(folder);
        files.require(folder, MEETING);
        MeetingFile meeting = null;
        String file = folder + "/" + MEETING;
        Faults faults = problems.in(file);
        MeetingJson reader = new MeetingJson(file, date, persons, faults, document -> digest(folder, names, document));
        Json json = tables.json(file);
        if (json != null) {
            meeting = reader.read(json);
        }
        boolean agendaKnown = json instanceof Json.Keys keys && keys.values().containsKey("agenda");
        complete &= agendaKnown;
        motions.addAll(reader.motions());
        KnownKeys agenda = new KnownKeys("motion.unknown", reader.motions(), agendaKnown);

        files.require(folder, "attendance.csv");
        List<AttendanceRow> attendance = tables.read(folder + "/attendance.csv", new AttendanceTable(persons), true);
        List<ProxyRow> proxies = tables.read(folder + "/proxies.csv", new ProxiesTable(persons, agenda, date), false);
        SortedMap<String, BallotFile> ballots = ballots(folder, names, agenda);
        SortedMap<String, SealedFolder> sealed = sealed(folder, names, agenda);
        if (meeting != null) {
            meetings.put(
                    date,
                    new MeetingFolder(
                            date, meeting, attendance, proxies, ballots, sealed, documents(folder, names, meeting)));
        }
    }

    private @Nullable String digest(String folder, List<String> names, String name) {
        byte[] bytes = names.contains(name) ? files.bytes(folder + "/" + name, Limits.TABLE_BYTES) : null;
        return bytes == null ? null : coop.core.value.Hash.of(bytes).toString();
    }

    private SortedMap<String, BallotFile> ballots(String folder, List<String> names, KnownKeys agenda) {
        SortedMap<String, BallotFile> ballots = new TreeMap<>();
        for (String name : names) {
            if (!name.startsWith(BALLOTS) || !name.endsWith(".csv")) {
                continue;
            }
            String file = folder + "/" + name;
            String motion = name.substring(BALLOTS.length(), name.length() - ".csv".length());
            agenda.check(
                    motion,
                    fault -> problems.add(
                            file, Fault.of("ballots.unknown-motion", motion).near(fault.near())));
            Table table = tables.table(file, BallotReader.FORM, true);
            BallotFile read =
                    table == null ? null : new BallotReader(motion, file, persons).read(table, problems.in(file));
            if (read != null) {
                ballots.put(motion, read);
            }
        }
        return ballots;
    }

    private SortedMap<String, SealedFolder> sealed(String folder, List<String> names, KnownKeys agenda) {
        SortedMap<String, SealedFolder> sealed = new TreeMap<>();
        for (String name : names) {
            if (!name.startsWith(SEALED) || !name.endsWith("/")) {
                continue;
            }
            String path = folder + "/" + name.substring(0, name.length() - 1);
            String motion = name.substring(SEALED.length(), name.length() - 1);
            agenda.check(
                    motion,
                    fault -> problems.add(
                            path, Fault.of("ballots.unknown-motion", motion).near(fault.near())));
            SortedMap<String, byte[]> read = new TreeMap<>();
            if (files.isFolder(path)) {
                contents(path, "", read);
            }
            sealed.put(motion, new SealedFolder(motion, path, read));
        }
        return sealed;
    }

    private void contents(String path, String before, SortedMap<String, byte[]> read) {
        for (String name : files.names(path)) {
            if (name.equals(SealedFolder.KEYS) && before.isEmpty()) {
                String keys = path + "/" + name.substring(0, name.length() - 1);
                if (files.isFolder(keys)) {
                    contents(keys, name, read);
                }
            } else if (!name.endsWith("/") && !name.endsWith(".md")) {
                byte[] bytes = files.bytes(path + "/" + name, Limits.TABLE_BYTES);
                if (bytes != null) {
                    read.put(before + name, bytes);
                }
            }
        }
    }

    private SortedMap<String, String> documents(String folder, List<String> names, MeetingFile meeting) {
        SortedMap<String, String> documents = new TreeMap<>();
        for (AgendaItem item : meeting.agenda()) {
            String name = item.statutes();
            if (name == null) {
                continue;
            }
            if (!names.contains(name)) {
                report(
                        meeting,
                        item,
                        "statutes",
                        Fault.of("document.missing", name).near(Near.of(name, names)));
                continue;
            }
            byte[] bytes = files.bytes(folder + "/" + name, Limits.JSON_BYTES);
            String text = bytes == null ? null : Encoding.utf8(bytes, problems.in(folder + "/" + name));
            if (text != null) {
                documents.put(name, text);
            }
        }
        return documents;
    }

    private void report(MeetingFile meeting, AgendaItem item, String key, Fault fault) {
        String path = "agenda[" + meeting.agenda().indexOf(item) + "]." + key;
        problems.in(item.source().file()).report(item.source().line(), path, 0, fault);
    }

    private void checkCall(MeetingFolder folder) {
        LocalDate failed = folder.meeting().secondCallOf();
        if (failed != null && !dates.contains(failed)) {
            String near = Near.of(
                    failed.toString(),
                    dates.stream().map(LocalDate::toString).sorted().toList());
            problems.in(folder.path() + "/" + MEETING)
                    .report(
                            1,
                            "secondCallOf",
                            0,
                            Fault.of("meeting.unknown", failed.toString()).near(near));
        }
    }

    /** Ids are compared without case, since some file systems cannot tell two ballots files apart otherwise. */
    private void checkMotions(MeetingFolder folder, Map<String, LocalDate> firstDates) {
        for (AgendaItem item : folder.meeting().agenda()) {
            if (item.motion() == null) {
                continue;
            }
            LocalDate before = firstDates.put(item.motion().toLowerCase(Locale.ROOT), folder.date());
            boolean again = before != null
                    && !before.equals(folder.date())
                    && !before.equals(folder.meeting().secondCallOf())
                    && !before.equals(folder.meeting().details().continues());
            if (again) {
                report(
                        folder.meeting(),
                        item,
                        "motion",
                        Fault.of("motion.repeated", item.motion(), MEETINGS + "/" + before + "/" + MEETING));
            }
        }
    }

    private void checkBallots(MeetingFolder folder) {
        boolean secondCallFollows = meetings.values().stream()
                .anyMatch(other -> folder.date().equals(other.meeting().secondCallOf()));
        for (AgendaItem item : folder.meeting().agenda()) {
            String motion = item.motion();
            BallotForm form = item.ballot();
            if (motion == null) {
                continue;
            }
            String file = folder.path() + "/" + BALLOTS + motion + ".csv";
            BallotFile ballots = folder.ballots().get(motion);
            boolean put = item.details().withdrawn() == null && !item.details().adjourned();
            boolean wanted = !(folder.ballots().isEmpty() && folder.sealed().isEmpty()) && !secondCallFollows && put;
            String place = form == BallotForm.SEALED ? folder.path() + "/" + SEALED + motion : file;
            if (form != null && wanted && !files.exists(place)) {
                report(folder.meeting(), item, "ballot", Fault.of("ballots.missing", form.word(), place));
            }
            if (ballots != null) {
                String wrong = wrong(form, ballots);
                if (wrong != null) {
                    problems.add(file, Fault.of(wrong, motion));
                }
            }
        }
    }

    /** What is wrong with the form in which votes came, or null. */
    private static @Nullable String wrong(@Nullable BallotForm form, BallotFile ballots) {
        if (form == null) {
            return "ballots.no-vote";
        }
        return switch (form) {
            case OPEN -> ballots.named() && !(ballots instanceof BallotFile.Stances) ? null : "ballots.not-open";
            case SHOW_OF_HANDS -> ballots instanceof BallotFile.Totals ? null : "ballots.not-counted";
            case PAPER -> ballots.named() ? "ballots.not-secret" : null;
            case SEALED -> "ballots.not-sealed";
            case CONSENT -> ballots instanceof BallotFile.Stances ? null : "ballots.not-consent";
        };
    }
}
