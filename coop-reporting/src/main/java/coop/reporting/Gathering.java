package coop.reporting;

import coop.core.Cooperative;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.value.Span;
import coop.voting.MeetingBook;
import coop.voting.VotingEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A meeting in the words of a report: who was there, and every resolution with its arithmetic.
 *
 * @param on the day
 * @param body who met: {@code general-meeting} or {@code board}
 * @param attendance how many could vote, came and were represented; none when it is not on record
 * @param resolutions what was decided, in order
 */
public record Gathering(LocalDate on, String body, Optional<Attendance> attendance, List<Resolution> resolutions) {
    /**
     * Who was there.
     *
     * @param kind {@code ordinary} or {@code extraordinary}
     * @param call 1, or 2 for the second call
     * @param held whether every motion had its quorum
     */
    public record Attendance(String kind, int call, boolean held, long eligible, long present, long represented) {}

    public Gathering {
        resolutions = List.copyOf(resolutions);
    }

    static List<Gathering> of(Cooperative coop, Span period) {
        List<Gathering> gatherings = new ArrayList<>();
        Set<String> atMeetings = new HashSet<>();
        for (MeetingBook.Sheet sheet :
                coop.book(MeetingBook.BOOK, period.last()).meetings()) {
            List<Resolution> decided = sheet.votes().stream()
                    .flatMap(vote -> vote.resolution().stream())
                    .toList();
            decided.forEach(resolution -> atMeetings.add(resolution.on() + resolution.id()));
            sheet.held()
                    .filter(held -> period.contains(held.on()))
                    .ifPresent(held -> gatherings.add(new Gathering(
                            held.on(), "general-meeting", Optional.of(attendance(sheet, held)), decided)));
        }
        SortedMap<String, List<Resolution>> others = new TreeMap<>();
        for (Resolution resolution : coop.book(MinuteBook.BOOK, period.last()).resolutions()) {
            if (period.contains(resolution.on()) && !atMeetings.contains(resolution.on() + resolution.id())) {
                others.computeIfAbsent(resolution.on() + resolution.body(), day -> new ArrayList<>())
                        .add(resolution);
            }
        }
        for (List<Resolution> decided : others.values()) {
            Resolution first = decided.get(0);
            gatherings.add(new Gathering(first.on(), first.body(), Optional.empty(), decided));
        }
        gatherings.sort(Comparator.comparing(Gathering::on).thenComparing(Gathering::body));
        return gatherings;
    }

    private static Attendance attendance(MeetingBook.Sheet sheet, VotingEvent.MeetingHeld held) {
        return new Attendance(
                sheet.meeting().kind(),
                sheet.meeting().call(),
                sheet.missed().isEmpty(),
                held.turnout().members(),
                held.turnout().present(),
                held.turnout().represented());
    }
}
