package coop.voting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A meeting as it is held. */
final class Holding {
    private final Cooperative coop;
    private final Meeting meeting;
    private final MeetingArticles articles;
    private final Roll roll;
    private final Electorate electorate;
    private final Attendance attendance;
    private final Represented represented;
    private final Map<String, Roll> rolls = new TreeMap<>();

    private Holding(Cooperative coop, Meeting meeting, Roll roll, Attendance attendance) {
        this.coop = coop;
        this.meeting = meeting;
        this.articles = Assembly.articles(coop, meeting);
        this.roll = roll;
        this.electorate = Electorate.of(coop, roll);
        this.attendance = attendance;
        this.represented = Assembly.represented(coop, meeting, roll, attendance, articles);
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
        articles.franchise()
                .unfit(electorate.members(), roll)
                .ifPresent(why -> reasons.add(Reason.of(
                        "meeting.delegates",
                        "meetings.franchise",
                        "a meeting of delegates cannot be held on {0}: {1}",
                        meeting.on(),
                        why)));
        if (meeting.adjournedTo().isEmpty() && meeting.agenda().stream().anyMatch(Item::isAdjourned)) {
            reasons.add(Reason.of(
                    "meeting.adjourned-to-no-day",
                    "meetings",
                    "the meeting {0} adjourns items to no day",
                    meeting.id()));
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
            if (!announced.contains(motion.announced()) && !isAmendment(motion, announced) && !isEverybodyThere()) {
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

    /** An amendment of a motion that was announced, of the same kind, may be moved in the room. */
    private boolean isAmendment(Motion motion, List<Motion> announced) {
        return meeting.item(motion.id())
                .flatMap(Item::amends)
                .filter(amended -> announced.stream()
                        .anyMatch(other ->
                                other.id().equals(amended) && other.kind().equals(motion.kind())))
                .isPresent();
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
                recorded(),
                attendance.stays()));
        meeting.objections()
                .forEach(objection -> events.add(new VotingEvent.RollObjected(meeting.on(), meeting.id(), objection)));
        for (Item item : meeting.agenda()) {
            item.motion().ifPresent(motion -> put(item, motion, ballots, tallies, events));
        }
        return new Held(new Ruling.Granted(events), tallies, represented.refused(), leftOut(ballots));
    }

    private void put(
            Item item, Motion motion, Map<String, ? extends Ballots> ballots, List<Tally> tallies, List<Event> events) {
        if (item.withdrawn().isPresent()) {
            events.add(new VotingEvent.MotionWithdrawn(
                    meeting.on(), meeting.id(), motion.id(), item.withdrawn().get()));
            return;
        }
        if (item.isAdjourned()) {
            LocalDate to = meeting.adjournedTo().orElseThrow();
            events.add(new VotingEvent.MotionAdjourned(meeting.on(), meeting.id(), motion.id(), to));
            return;
        }
        Represented there = item.at()
                .map(time -> Assembly.represented(coop, meeting, roll, attendance.at(Stay.time(time)), articles))
                .orElse(represented);
        Sitting sitting = new Sitting(
                coop, meeting.on(), articles, Optional.of(meeting), electorate.with(roll(motion.kind())), there);
        Tally tally = Counting.count(sitting, motion, Optional.ofNullable(ballots.get(motion.id())));
        tallies.add(tally);
        events.addAll(tally.recordedIn(meeting));
        if (tally.isCarried() && item.amends().isPresent()) {
            String wording = item.wording().orElse(motion.title());
            events.add(new VotingEvent.MotionAmended(
                    meeting.on(), meeting.id(), item.amends().get(), motion.id(), wording));
        }
    }

    /** The mandates as they are put on record: how somebody is to vote in a secret vote is between the two of them. */
    private List<Proxy> recorded() {
        return represented.proxies().stream()
                .map(proxy -> {
                    SortedMap<String, Vote> open = new TreeMap<>(proxy.instructions());
                    open.keySet()
                            .removeIf(id -> meeting.motion(id)
                                    .filter(motion -> motion.ballot() == Ballot.OPEN)
                                    .isEmpty());
                    return proxy.instructed(open);
                })
                .toList();
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
        represented
                .gone()
                .forEach(gone -> reasons.add(Reason.of(
                        "attendance.no-vote-any-more",
                        "meetings.leavers",
                        "{0} attends, was on the roll of {1} and has no vote any more",
                        gone,
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
