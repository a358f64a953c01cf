package coop.voting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A meeting as it is held. */
final class Holding {
    private final Cooperative coop;
    private final Meeting meeting;
    private final MeetingArticles articles;
    private final Roll roll;
    private final Represented represented;
    private final Map<String, Roll> rolls = new TreeMap<>();

    private Holding(Cooperative coop, Meeting meeting, Roll roll, Attendance attendance) {
        this.coop = coop;
        this.meeting = meeting;
        this.articles = coop.statutes(meeting.on()).section(MeetingArticles.class);
        this.roll = roll;
        this.represented = Assembly.represented(coop, meeting, roll, attendance);
    }

    static Held hold(Cooperative coop, Meeting meeting, Attendance attendance, Map<String, ? extends Ballots> ballots) {
        if (coop.revision(meeting.on()).isEmpty()
                || coop.revision(meeting.recordDate()).isEmpty()) {
            return refused(List.of(Convening.beforeFoundation(meeting.recordDate())));
        }
        Holding holding = new Holding(coop, meeting, Assembly.roll(coop, meeting.recordDate()), attendance);
        List<Reason> reasons = holding.reasons();
        return reasons.isEmpty() ? holding.held(ballots) : refused(reasons);
    }

    private static Held refused(List<Reason> reasons) {
        return new Held(new Ruling.Refused(reasons), List.of(), List.of(), List.of());
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (roll.members() == 0) {
            reasons.add(Reason.of(
                    "meeting.roll-empty", "meetings.franchise", "nobody is on the roll of {0}", meeting.recordDate()));
        }
        Convening.recordDate(meeting).ifPresent(reasons::add);
        Optional<MeetingBook.Sheet> whole = coop.book(MeetingBook.BOOK).find(meeting.id());
        if (whole.flatMap(MeetingBook.Sheet::held).isPresent()) {
            reasons.add(
                    Reason.of("meeting.held-before", "meetings", "the meeting {0} is on record as held", meeting.id()));
        }
        Optional<Meeting> convened =
                coop.book(MeetingBook.BOOK, meeting.on()).find(meeting.id()).map(MeetingBook.Sheet::meeting);
        if (convened.isPresent()) {
            asConvened(convened.get(), reasons);
        } else if (!isEverybodyThere()) {
            reasons.add(Reason.of(
                    "meeting.not-convened",
                    "meetings.notice",
                    "the meeting {0} was not convened, and not everybody on the roll is present or represented",
                    meeting.id()));
        }
        reasons.addAll(Convening.motions(coop, meeting));
        return reasons;
    }

    private void asConvened(Meeting convened, List<Reason> reasons) {
        List<Motion> announced =
                convened.motions().stream().map(Motion::announced).toList();
        for (Motion motion : meeting.motions()) {
            if (!announced.contains(motion.announced()) && !isEverybodyThere()) {
                reasons.add(Reason.of(
                        "meeting.agenda-changed",
                        "meetings.notice",
                        "the motion {0} was not announced as it stands here, and not everybody is present or"
                                + " represented",
                        motion.id()));
            }
        }
        if (!convened.recordDate().equals(meeting.recordDate())
                || !convened.on().equals(meeting.on())) {
            reasons.add(Reason.of(
                    "meeting.record-date-changed",
                    "meetings",
                    "convened for {0} with record date {1}, not for {2} with {3}",
                    convened.on(),
                    convened.recordDate(),
                    meeting.on(),
                    meeting.recordDate()));
        }
        if (convened.call() != meeting.call() || !convened.secondCallOf().equals(meeting.secondCallOf())) {
            reasons.add(Reason.of(
                    "meeting.call-changed",
                    "meetings.secondCall",
                    "convened as call {0}, not {1}",
                    convened.call(),
                    meeting.call()));
        }
    }

    private boolean isEverybodyThere() {
        return roll.members() > 0
                && represented.present().size() + represented.atAny().size() == roll.members();
    }

    private Held held(Map<String, ? extends Ballots> ballots) {
        List<Tally> tallies = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        events.add(new VotingEvent.MeetingHeld(
                meeting.on(),
                meeting,
                roll.digest(),
                roll.knownAt(),
                represented.turnout(roll, represented.atAny()),
                represented.present(),
                represented.proxies()));
        for (Motion motion : meeting.motions()) {
            Sitting sitting =
                    new Sitting(coop, meeting.on(), articles, Optional.of(meeting), roll(motion.kind()), represented);
            Tally tally = Counting.count(sitting, motion, Optional.ofNullable(ballots.get(motion.id())));
            tallies.add(tally);
            events.addAll(tally.recordedIn(meeting));
        }
        return new Held(new Ruling.Granted(events), tallies, represented.refused(), leftOut(ballots));
    }

    private Roll roll(String kind) {
        return articles.franchise().dependsOnKind()
                ? rolls.computeIfAbsent(kind, some -> Assembly.roll(coop, meeting.recordDate(), some))
                : roll;
    }

    private List<Reason> leftOut(Map<String, ? extends Ballots> ballots) {
        List<Reason> reasons = new ArrayList<>();
        represented
                .guests()
                .forEach(guest -> reasons.add(Reason.of(
                        "attendance.not-on-roll",
                        "meetings.franchise",
                        "{0} attends and is not on the roll of {1}",
                        guest,
                        roll.recordDate())));
        new TreeMap<>(ballots)
                .keySet().stream()
                        .filter(motion -> meeting.motion(motion).isEmpty())
                        .forEach(motion -> reasons.add(Reason.of(
                                "vote.not-on-agenda",
                                "meetings",
                                "there are ballots for {0}, which is not on the agenda",
                                motion)));
        return reasons;
    }
}
