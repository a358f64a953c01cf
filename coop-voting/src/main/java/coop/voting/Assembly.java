package coop.voting;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipArticles;
import coop.core.membership.Right;
import coop.core.membership.Standing;
import coop.core.policy.Answer;
import coop.core.policy.PolicyException;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rules of the general meeting: who may vote, what was convened, what was decided. Each method looks at a cooperative and
 * a request; none changes anything. All methods are pure and safe for use by many threads.
 */
public final class Assembly {
    private static final String ORDINARY = "ordinary";

    private Assembly() {}

    /**
     * The roll of a record date: the members admitted, and not suspended, at the end of that day, with the votes that the
     * franchise of the statutes gives each.
     *
     * <p>For example with record date 14 June, who is admitted on 14 June is on it, who is admitted on 15 June is not; who
     * resigned with 15 June as the first day without membership is on it.
     *
     * @throws IllegalStateException if no statutes are in force on that day
     */
    public static Roll roll(Cooperative coop, LocalDate recordDate) {
        return roll(coop, recordDate, ORDINARY);
    }

    /** The roll for one kind of motion, for franchises that give other votes for some kinds. */
    public static Roll roll(Cooperative coop, LocalDate recordDate, String kind) {
        Cooperative then = coop.asOf(recordDate);
        Franchise franchise =
                coop.statutes(recordDate).section(MeetingArticles.class).franchise();
        MemberRegister register = then.book(MemberRegister.BOOK);
        Predicate<MemberId> mayVote =
                rightToVote(register, coop.statutes(recordDate).section(MembershipArticles.class));
        SortedMap<MemberId, Ratio> votes = new TreeMap<>();
        for (MemberRegister.File file : register.files()) {
            MemberId member = file.who();
            if (file.standing() == Standing.ADMITTED
                    && mayVote.test(member)
                    && Answer.of(franchise, () -> franchise.isOnRoll(then, member, recordDate))) {
                Ratio given = Answer.of(franchise, () -> franchise.votes(then, member, kind));
                if (given.signum() < 0) {
                    throw new PolicyException(franchise, "gave a member less than no vote");
                }
                votes.put(member, given);
            }
        }
        return new Roll(recordDate, coop.journal().size(), votes);
    }

    /** Members of a class without the right to vote are not on the roll. */
    private static Predicate<MemberId> rightToVote(MemberRegister register, MembershipArticles articles) {
        boolean all = articles.classes().stream().allMatch(some -> some.gives(Right.VOTE));
        return all
                ? member -> true
                : member -> register.find(member)
                        .flatMap(MemberRegister.File::memberClass)
                        .flatMap(articles::memberClass)
                        .filter(some -> !some.gives(Right.VOTE))
                        .isEmpty();
    }

    /**
     * Counts a vote outside a meeting, or where everybody on the roll takes part: all count as present. The decision is of the
     * record date.
     */
    public static Tally count(Cooperative coop, Motion motion, Roll roll, Ballots ballots) {
        MeetingArticles articles = coop.statutes(roll.recordDate()).section(MeetingArticles.class);
        Sitting sitting = new Sitting(
                coop, roll.recordDate(), articles, Optional.empty(), Electorate.of(coop, roll), Represented.all(roll));
        return Counting.count(sitting, motion, Optional.of(ballots));
    }

    /** Counts a vote at a meeting, under the articles that hold for it. */
    public static Tally count(
            Cooperative coop, Meeting meeting, Motion motion, Roll roll, Attendance attendance, Ballots ballots) {
        MeetingArticles articles = articles(coop, meeting);
        Sitting sitting = new Sitting(
                coop,
                meeting.on(),
                articles,
                Optional.of(meeting),
                Electorate.of(coop, roll),
                represented(coop, meeting, roll, attendance, articles));
        return Counting.count(sitting, motion, Optional.of(ballots));
    }

    /**
     * Who attends a meeting, and whose mandates count: each refused one has a reason with one of the codes {@code
     * proxy.self}, {@code proxy.principal-not-on-roll}, {@code proxy.holder-not-on-roll}, {@code proxy.unknown-motion}, {@code
     * proxy.principal-present}, {@code proxy.principal-deceased}, {@code proxy.holder-absent}, {@code proxy.chain}, {@code
     * proxy.loop}, {@code proxy.other-meeting}, {@code proxy.expired}, {@code proxy.revoked}, {@code proxy.principal-gone}, {@code proxy.given-twice}, {@code proxy.none-allowed}, {@code proxy.too-many}. Of several that compete, those
     * handed in first count.
     */
    public static Represented represented(Cooperative coop, Meeting meeting, Roll roll, Attendance attendance) {
        return represented(coop, meeting, roll, attendance, articles(coop, meeting));
    }

    static Represented represented(
            Cooperative coop, Meeting meeting, Roll roll, Attendance attendance, MeetingArticles articles) {
        MemberRegister register = coop.book(MemberRegister.BOOK, meeting.on());
        return Represented.of(
                roll,
                attendance,
                articles.proxies(),
                meeting,
                member -> register.standing(member) == Standing.DECEASED,
                member -> !articles.leavers() && register.standing(member) != Standing.ADMITTED);
    }

    /**
     * The articles under which a meeting is held: those in force on the day it was convened, so that members know by which
     * rules they are called; of a meeting that nobody convened, those of its day.
     *
     * @throws IllegalStateException if no statutes are in force
     * @throws coop.core.statutes.StatutesException if they name a rule that is not installed any more
     */
    public static MeetingArticles articles(Cooperative coop, Meeting meeting) {
        LocalDate pinned = coop.book(MeetingBook.BOOK, meeting.on())
                .find(meeting.id())
                .map(sheet -> sheet.meeting().convened())
                .orElse(meeting.on());
        return coop.statutes(pinned).section(MeetingArticles.class);
    }

    /**
     * A meeting is convened.
     *
     * <p>Notice is counted from the day after the notice up to the meeting: with {@code P15D} a meeting on 21 June is convened
     * on 6 June at the latest. The motion that asks for most counts.
     *
     * @return refused with {@code meeting.before-foundation}, {@code meeting.convened-before}, {@code
     *     meeting.notice-too-short}, {@code meeting.record-date-late}, {@code meeting.second-call-of-nothing}, {@code
     *     meeting.second-call-agenda}, {@code motion.decided-before} or {@code motion.candidate}
     */
    public static Ruling convene(Cooperative coop, Meeting meeting) {
        return Convening.convene(coop, meeting);
    }

    /**
     * A meeting is held: who came, every vote, and what came of it, as one act.
     *
     * <p>It must have been convened with the same motions, unless everybody on the roll is present or represented. A vote that
     * cannot be counted, such as one with more papers than voters, is void and on record as such; it takes no other down.
     *
     * @param ballots what was handed in, by the id of the motion
     * @return with a ruling refused with {@code meeting.before-foundation}, {@code meeting.held-before}, {@code
     *     meeting.not-convened}, {@code meeting.agenda-changed}, {@code meeting.record-date-changed}, {@code
     *     meeting.call-changed}, {@code meeting.record-date-late}, {@code meeting.roll-empty}, {@code
     *     motion.decided-before} or {@code motion.candidate}
     */
    public static Held hold(
            Cooperative coop, Meeting meeting, Attendance attendance, Map<String, ? extends Ballots> ballots) {
        return Holding.hold(coop, meeting, attendance, ballots);
    }

    /**
     * Whether the roll of a meeting that was held would be another with what is known now: an admission was recorded late, or
     * an entry was reversed. That flags the meeting; it never changes a result.
     *
     * @throws java.util.NoSuchElementException if no such meeting was held
     */
    public static boolean isRollCorrected(Cooperative coop, String meeting) {
        VotingEvent.MeetingHeld held = coop.book(MeetingBook.BOOK).held(meeting);
        return !roll(coop, held.meeting().recordDate()).digest().equals(held.roll());
    }
}
