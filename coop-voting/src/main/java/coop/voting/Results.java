package coop.voting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionAnnulled;
import coop.core.resolution.ResolutionRecorded;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What becomes of a result after it was declared. It is never changed: it is contested, corrected by a second count that two
 * of those responsible approve, or annulled, each by an entry that names it.
 */
public final class Results {
    private static final String ARTICLE = "meetings";
    private static final int APPROVALS = 2;

    private Results() {}

    /**
     * Somebody contests a result.
     *
     * @param by who, as {@code m12} or in words
     * @return refused with {@code result.unknown} or {@code result.before}
     */
    public static Ruling contest(Cooperative coop, String motion, LocalDate on, String by, String grounds) {
        List<Reason> reasons = new ArrayList<>();
        Optional<MeetingBook.Sheet> sheet = sheet(coop, motion, on, reasons);
        return sheet.isEmpty()
                ? new Ruling.Refused(reasons)
                : Ruling.of(
                        reasons,
                        new VotingEvent.ResultContested(
                                on, sheet.get().meeting().id(), motion, by, grounds));
    }

    /**
     * A result has no effect any more. Mandates that it gave end that day.
     *
     * @param by who annulled it, such as {@code court}, or the resolution of a later meeting that did
     * @return refused with {@code result.unknown}, {@code result.before} or {@code result.annulled-before}
     */
    public static Ruling annul(Cooperative coop, String motion, LocalDate on, String by, String grounds) {
        List<Reason> reasons = new ArrayList<>();
        Optional<MeetingBook.Sheet> sheet = sheet(coop, motion, on, reasons);
        MinuteBook minutes = coop.book(MinuteBook.BOOK);
        if (minutes.find(motion)
                .filter(known -> known.outcome() == Resolution.Outcome.ANNULLED)
                .isPresent()) {
            reasons.add(Reason.of("result.annulled-before", ARTICLE, "the result of {0} is annulled already", motion));
        }
        if (sheet.isEmpty() || !reasons.isEmpty()) {
            return new Ruling.Refused(reasons);
        }
        List<Event> events = new ArrayList<>();
        events.add(new VotingEvent.ResultAnnulled(
                on, sheet.get().meeting().id(), motion, minutes.entry(motion).orElseThrow(), by, grounds));
        events.add(new ResolutionAnnulled(on, motion, by, grounds));
        coop.book(Mandates.BOOK, on).all().stream()
                .filter(mandate -> mandate.motion().equals(motion) && mandate.isOn(on))
                .forEach(mandate -> events.add(new MandateEvent.MandateEnded(
                        on, mandate.member(), mandate.body(), "annulled", Optional.empty())));
        return new Ruling.Granted(events);
    }

    /**
     * The votes of a meeting are counted again: on the same roll, with the same people there, under the same articles.
     *
     * @param ballots what was found at the second count
     * @param approvals who approve: two at least of those who chaired the meeting, kept its minutes or counted
     * @return refused with {@code result.unknown}, {@code result.before}, {@code result.annulled-before}, {@code
     *     result.approvals}, or with the reasons why the votes cannot be counted
     */
    public static Ruling correct(
            Cooperative coop, String motion, LocalDate on, Ballots ballots, List<MemberId> approvals, String grounds) {
        List<Reason> reasons = new ArrayList<>();
        Optional<MeetingBook.Sheet> sheet = sheet(coop, motion, on, reasons);
        MinuteBook minutes = coop.book(MinuteBook.BOOK);
        if (minutes.find(motion)
                .filter(known -> known.outcome() == Resolution.Outcome.ANNULLED)
                .isPresent()) {
            reasons.add(Reason.of("result.annulled-before", ARTICLE, "the result of {0} is annulled already", motion));
        }
        if (sheet.isEmpty()) {
            return new Ruling.Refused(reasons);
        }
        VotingEvent.MeetingHeld held = sheet.get().held().orElseThrow();
        Meeting meeting = held.meeting();
        TreeSet<MemberId> responsible = new TreeSet<>(meeting.tellers());
        meeting.chair().ifPresent(responsible::add);
        meeting.secretary().ifPresent(responsible::add);
        responsible.retainAll(approvals);
        if (responsible.size() < APPROVALS) {
            reasons.add(Reason.of(
                    "result.approvals",
                    ARTICLE,
                    "a result is corrected when {0} of the chair, the secretary and the tellers approve; {1} did",
                    APPROVALS,
                    responsible.size()));
        }
        if (!reasons.isEmpty()) {
            return new Ruling.Refused(reasons);
        }
        Roll roll = Assembly.roll(coop.knownAt(held.knownAt()), meeting.recordDate(), kind(meeting, motion));
        Attendance attendance = new Attendance(held.present(), held.proxies(), held.stays());
        Attendance there = meeting.item(motion)
                .flatMap(Item::at)
                .map(time -> attendance.at(Stay.time(time)))
                .orElse(attendance);
        Tally tally = Assembly.count(coop, meeting, meeting.motion(motion).orElseThrow(), roll, there, ballots);
        return tally.isDecided()
                ? new Ruling.Granted(events(coop, tally, meeting, motion, on, approvals, grounds))
                : new Ruling.Refused(tally.reasons());
    }

    private static String kind(Meeting meeting, String motion) {
        return meeting.motion(motion).orElseThrow().kind();
    }

    /** What the second count puts on record. Everything but the entry that says so bears the day of the meeting. */
    private static List<Event> events(
            Cooperative coop,
            Tally tally,
            Meeting meeting,
            String motion,
            LocalDate on,
            List<MemberId> approvals,
            String grounds) {
        List<Event> events = new ArrayList<>();
        long corrects = coop.book(MinuteBook.BOOK).entry(motion).orElseThrow();
        events.add(
                new VotingEvent.ResultCorrected(on, meeting.id(), motion, corrects, approvals, tally.votes(), grounds));
        List<Mandates.Mandate> given = coop.book(Mandates.BOOK).all().stream()
                .filter(mandate -> mandate.motion().equals(motion))
                .toList();
        List<MemberId> elected = new ArrayList<>();
        for (Event event : tally.events()) {
            if (event instanceof VotingEvent.MandateGiven mandate) {
                elected.add(mandate.member());
                boolean before = given.stream().anyMatch(known -> known.member().equals(mandate.member()));
                if (!before) {
                    events.add(new VotingEvent.MandateGiven(
                            on, mandate.member(), mandate.body(), on, mandate.until(), motion));
                }
            } else if (event instanceof VotingEvent.VoteCounted || event instanceof ResolutionRecorded) {
                events.add(event);
            }
        }
        given.stream()
                .filter(known -> known.isOn(on) && !elected.contains(known.member()))
                .forEach(known -> events.add(new MandateEvent.MandateEnded(
                        on, known.member(), known.body(), "corrected", Optional.of(motion))));
        return events;
    }

    private static Optional<MeetingBook.Sheet> sheet(
            Cooperative coop, String motion, LocalDate on, List<Reason> reasons) {
        Optional<MeetingBook.Sheet> sheet = coop.book(MeetingBook.BOOK).meetings().stream()
                .filter(some -> some.voted(motion)
                        .flatMap(MeetingBook.Voted::resolution)
                        .isPresent())
                .reduce((first, last) -> last);
        if (sheet.isEmpty()) {
            reasons.add(Reason.of("result.unknown", ARTICLE, "no meeting decided on {0}", motion));
        }
        sheet.filter(some -> some.meeting().on().isAfter(on))
                .ifPresent(some -> reasons.add(Reason.of(
                        "result.before",
                        ARTICLE,
                        "{0} was decided on {1}, after {2}",
                        motion,
                        some.meeting().on(),
                        on)));
        return sheet;
    }
}
