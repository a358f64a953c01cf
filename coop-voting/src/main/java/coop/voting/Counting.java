package coop.voting;

import coop.core.Reason;
import coop.core.journal.Event;
import coop.core.policy.Answer;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One vote, from what was handed in to what is decided. One thread only. */
final class Counting {
    private static final String BODY = "general-meeting";

    private final Sitting sitting;
    private final Motion motion;
    private final SortedMap<MemberId, MemberId> holders;
    private final Turnout turnout;
    private final MeetingArticles.Ruled<Quorum> quorum;
    private final List<Requirement> requirements;
    private final SortedMap<MemberId, Ratio> weights;
    private final List<Event> notes = new ArrayList<>();
    private final SortedSet<String> articles = new TreeSet<>();
    private final List<RefusedBallot> refused = new ArrayList<>();

    private Counting(Sitting sitting, Motion motion) {
        this.sitting = sitting;
        this.motion = motion;
        this.holders = sitting.represented().at(motion.id());
        this.turnout = sitting.represented().turnout(sitting.roll(), holders);
        this.quorum = sitting.articles().quorumFor(motion.kind(), sitting.call());
        SortedMap<MemberId, MemberId> casters = new TreeMap<>(holders);
        sitting.represented().present().keySet().forEach(member -> casters.put(member, member));
        SortedMap<MemberId, Ratio> own = new TreeMap<>();
        casters.keySet().forEach(member -> own.put(member, sitting.roll().votes(member)));
        SortedMap<MemberId, String> classes = sitting.electorate().classes();
        Assembled assembled = new Assembled(sitting.electorate().coop(), turnout, sitting.roll(), casters, classes);
        this.requirements = Answer.of(quorum.rule(), () -> quorum.rule().requirements(assembled));
        VoteCap cap = sitting.articles().cap();
        this.weights = Answer.of(cap, () -> cap.capped(new Exercise(motion.kind(), own, casters, classes)));
    }

    static Tally count(Sitting sitting, Motion motion, Optional<Ballots> ballots) {
        return new Counting(sitting, motion).tally(ballots);
    }

    private Tally tally(Optional<Ballots> ballots) {
        if (turnout.members() == 0) {
            return nullAndVoid(Reason.of(
                    "vote.roll-empty",
                    "meetings.franchise",
                    "nobody is on the roll of {0}",
                    sitting.roll().recordDate()));
        }
        if (!requirements.isEmpty()) {
            articles.add(quorum.article());
        }
        if (!requirements.stream().allMatch(Requirement::isMet)) {
            return missed();
        }
        Optional<Reason> unfit = ballots.map(this::unfit)
                .orElseGet(() -> Optional.of(
                        Reason.of("vote.no-ballots", "meetings", "no votes were handed in on {0}", motion.id())));
        if (unfit.isPresent()) {
            return nullAndVoid(unfit.get());
        }
        Ballots given = ballots.orElseThrow();
        if (given instanceof Ballots.Consent rounds) {
            return new Consenting(this).tally(rounds);
        }
        return motion.contest()
                .map(contest -> new Choosing(this, contest).tally(given))
                .orElseGet(() -> new YesOrNo(this).tally(given));
    }

    private Optional<Reason> unfit(Ballots ballots) {
        if ((motion.ballot() == Ballot.PAPER || motion.ballot() == Ballot.SEALED) && ballots.isNamed()) {
            return Optional.of(Reason.of(
                    "vote.secret-by-name",
                    "meetings",
                    "the vote on {0} is secret; votes by name are not counted and not kept",
                    motion.id()));
        }
        if (motion.ballot() == Ballot.OPEN && !ballots.isNamed()) {
            return Optional.of(Reason.of(
                    "vote.open-without-names",
                    "meetings",
                    "the vote on {0} is open; it needs votes by name",
                    motion.id()));
        }
        if ((motion.ballot() == Ballot.CONSENT) != (ballots instanceof Ballots.Consent)) {
            return Optional.of(Reason.of(
                    "vote.not-by-consent",
                    "meetings",
                    "{0} is decided by consent if, and only if, rounds of consent are handed in",
                    motion.id()));
        }
        return ballots.isChoice() == motion.contest().isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "vote.wrong-ballots",
                        "meetings",
                        motion.contest().isPresent()
                                ? "the vote on {0} chooses between options; for and against cannot be counted"
                                : "the vote on {0} is for or against; a choice between options cannot be counted",
                        motion.id()));
    }

    Sitting sitting() {
        return sitting;
    }

    Motion motion() {
        return motion;
    }

    /** The votes of somebody whose name is on a vote; none, and listed as refused, when they may not vote here. */
    Optional<Ratio> votesOf(MemberId who) {
        if (!sitting.roll().holds(who)) {
            refused.add(new RefusedBallot(
                    who,
                    Reason.of(
                            "ballot.not-on-roll",
                            "meetings.franchise",
                            "{0} is not on the roll of {1} and has no vote",
                            who,
                            sitting.roll().recordDate())));
            return Optional.empty();
        }
        if (!sitting.represented().present().containsKey(who) && !holders.containsKey(who)) {
            refused.add(new RefusedBallot(
                    who,
                    Reason.of(
                            "ballot.not-attending",
                            "meetings.proxies",
                            "{0} is neither present nor represented at the vote on {1}",
                            who,
                            motion.id())));
            return Optional.empty();
        }
        return Optional.of(weight(who));
    }

    /** The votes of a member that may be exercised, after any cap. */
    private Ratio weight(MemberId who) {
        return weights.getOrDefault(who, Ratio.ZERO);
    }

    /** Refuses a vote that a holder cast against the instructions of the principal. */
    boolean isAsInstructed(MemberId who, Vote vote) {
        Optional<Vote> wanted = holders.containsKey(who)
                ? sitting.represented().instruction(who, motion.id()).filter(other -> other != vote)
                : Optional.empty();
        if (wanted.isPresent()) {
            refused.add(new RefusedBallot(
                    who,
                    Reason.of(
                            "ballot.against-instruction",
                            "meetings.proxies",
                            "the vote for {0} on {1} is not what their mandate says",
                            who,
                            motion.id())));
        }
        return wanted.isEmpty();
    }

    String classOf(MemberId who) {
        return sitting.electorate().classes().getOrDefault(who, "");
    }

    /** Why papers without names cannot be counted as one vote each, if they cannot. */
    Optional<Reason> unequal() {
        boolean equal = weights.values().stream().allMatch(Ratio.ONE::equals);
        return equal
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "vote.unequal-papers",
                        "meetings.franchise",
                        "members have different numbers of votes; papers without names cannot be counted on {0}",
                        motion.id()));
    }

    /** Why more was handed in than there are voters, if it was. */
    Optional<Reason> tooMany(Ratio given) {
        return given.compareTo(Roll.sum(weights.values())) <= 0
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "vote.count-mismatch",
                        "meetings",
                        "{0} votes were handed in on {1}, and {2} are present or represented",
                        given,
                        motion.id(),
                        Roll.sum(weights.values())));
    }

    Votes votes(Ratio yes, Ratio no, Ratio abstain, Ratio blank, Ratio invalid) {
        return votes(
                new Counters(yes, no, abstain, blank, invalid),
                who -> true,
                sitting.electorate().members());
    }

    /** The counters of one class. */
    Votes votesIn(String id, Counters counters) {
        return votes(
                counters,
                who -> classOf(who).equals(id),
                sitting.electorate().classes().values().stream()
                        .filter(id::equals)
                        .count());
    }

    /** What was handed in. */
    record Counters(Ratio yes, Ratio no, Ratio abstain, Ratio blank, Ratio invalid) {}

    private Votes votes(Counters given, Predicate<MemberId> some, long members) {
        Ratio represented = Roll.sum(holders.keySet().stream().filter(some).map(this::weight)::iterator);
        Ratio present = Roll.sum(
                sitting.represented().present().keySet().stream().filter(some).map(this::weight)::iterator);
        Ratio eligible = Roll.sum(sitting.roll().votes().entrySet().stream()
                .filter(entry -> some.test(entry.getKey()))
                .map(Map.Entry::getValue)::iterator);
        return new Votes(
                given.yes(),
                given.no(),
                given.abstain(),
                given.blank(),
                given.invalid(),
                present,
                represented,
                eligible,
                Ratio.of(members),
                new TreeMap<>());
    }

    /** Puts something else on record that happened at this vote. */
    void note(Event event) {
        notes.add(event);
    }

    Optional<Item> item() {
        return sitting.meeting().flatMap(meeting -> meeting.item(motion.id()));
    }

    private Votes none() {
        return votes(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO);
    }

    void applied(String article) {
        articles.add(article);
    }

    Tally nullAndVoid(Reason... reasons) {
        return new Tally(
                motion,
                Optional.empty(),
                turnout,
                requirements,
                none(),
                Optional.empty(),
                refused,
                List.of(reasons),
                List.of());
    }

    private Tally missed() {
        SortedMap<String, String> arithmetic = new TreeMap<>();
        arithmetic.put("members", Long.toString(turnout.members()));
        arithmetic.put("attending", Long.toString(turnout.attendingMembers()));
        requirements.forEach(requirement ->
                arithmetic.put("quorum." + requirement.of(), requirement.found() + " of " + requirement.needed()));
        Resolution resolution = resolution(Resolution.Outcome.NO_QUORUM, List.of(), arithmetic);
        VotingEvent event = new VotingEvent.QuorumMissed(
                sitting.on(), sitting.meetingId(), motion.id(), sitting.roll().digest(), turnout, requirements);
        return new Tally(
                motion,
                Optional.of(resolution),
                turnout,
                requirements,
                none(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(event, new ResolutionRecorded(sitting.on(), resolution)));
    }

    private Resolution resolution(
            Resolution.Outcome outcome, List<String> chosen, SortedMap<String, String> arithmetic) {
        return new Resolution(
                motion.id(),
                motion.kind(),
                motion.title(),
                sitting.on(),
                BODY,
                outcome,
                motion.subject(),
                chosen,
                List.copyOf(articles),
                arithmetic);
    }

    /** What an open vote puts on record by name; both are empty for others. */
    record ByName(SortedMap<MemberId, Vote> votes, SortedMap<MemberId, Paper> papers) {}

    /** What was found by counting, to be made a decision of. */
    record Found(
            Resolution.Outcome outcome,
            List<String> chosen,
            Votes votes,
            SortedMap<String, String> arithmetic,
            Optional<Count> count,
            ByName byName,
            List<MemberId> tellers,
            Optional<Vote> casting) {}

    Tally decided(Found found) {
        SortedMap<String, String> arithmetic = new TreeMap<>(found.arithmetic());
        Votes votes = found.votes();
        arithmetic.put("abstain", votes.abstain().toString());
        arithmetic.put("blank", votes.blank().toString());
        arithmetic.put("invalid", votes.invalid().toString());
        arithmetic.put("present", votes.present().toString());
        arithmetic.put("represented", votes.represented().toString());
        arithmetic.put("eligible", votes.eligible().toString());
        Resolution resolution = resolution(found.outcome(), found.chosen(), arithmetic);
        boolean open = motion.ballot() == Ballot.OPEN;
        List<Event> events = new ArrayList<>(notes);
        events.add(new VotingEvent.VoteCounted(
                sitting.on(),
                sitting.meetingId(),
                motion.id(),
                motion.ballot(),
                sitting.roll().digest(),
                turnout,
                requirements,
                votes,
                found.count().map(CountOnRecord::of),
                open ? found.byName().votes() : new TreeMap<>(),
                open ? found.byName().papers() : new TreeMap<>(),
                found.tellers(),
                refused.size(),
                found.casting()));
        events.add(new ResolutionRecorded(sitting.on(), resolution));
        if (motion.isElection()) {
            mandates(found.chosen(), events);
        }
        return new Tally(
                motion,
                Optional.of(resolution),
                turnout,
                requirements,
                votes,
                found.count(),
                refused,
                List.of(),
                events);
    }

    private void mandates(List<String> elected, List<Event> events) {
        String body = motion.subject().orElse("board");
        for (String member : elected) {
            events.add(new VotingEvent.MandateGiven(
                    sitting.on(),
                    MemberId.parse(member),
                    body,
                    sitting.on(),
                    term(body).map(sitting.on()::plus),
                    motion.id()));
        }
    }

    private Optional<Period> term(String body) {
        return motion.contest()
                .flatMap(Contest::term)
                .or(() -> Optional.ofNullable(sitting.articles().bodies().get(body))
                        .flatMap(MeetingArticles.Body::term));
    }
}
