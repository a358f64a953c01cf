package coop.voting;

import coop.core.statutes.Default;
import coop.core.statutes.Section;
import coop.core.value.Ratio;
import coop.voting.ballot.BallotScheme;
import coop.voting.count.CountingMethod;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The section {@code meetings}: how the general meeting is called and how it decides. The rules here hold for every kind of
 * motion, except where {@code kinds} says otherwise for one.
 *
 * @param notice how long before the meeting it is convened: a meeting on 21 June with {@code P15D} is convened on 6 June at
 *     the latest. The day of the notice is not counted, the day of the meeting is
 * @param franchise how many votes a member has
 * @param proxies whom a member may represent
 * @param quorum how many must be there
 * @param secondCall how many must be there at a second call; as many as at the first when there is none
 * @param majority how many votes carry a motion
 * @param secondCallMajority how many votes carry it at a second call; as many as at the first when nothing is said. For a kind of
 *     motion with a majority of its own, that one holds at both calls, unless the kind says otherwise
 * @param tie what breaks a tie
 * @param method how elections and choices are counted, when the motion does not say
 * @param kinds what is otherwise for a kind of motion
 * @param sealed whether secret votes may be taken in sealed envelopes, and by which rules; on paper only when there is none
 * @param counted which days of the notice are counted
 * @param cap how many of the votes that are there may be exercised
 * @param colleges how the votes of colleges are put together
 * @param seats a quota on the seats of elections
 * @param leavers whether those on the roll who are members no more on the day of the meeting, or are suspended, still vote
 * @param conveners who may convene a meeting, beside members where {@code request} lets them
 * @param request how many members may ask for a meeting, and convene it themselves when it is not called
 * @param items how many members put an item on the agenda; any number when nothing is said
 * @param seconds how many members must second a proposal before a meeting takes it up
 * @param bodies the bodies whose members hold mandates, such as {@code board} and {@code auditors}
 */
public record MeetingArticles(
        @Default("\"P15D\"") Period notice,
        @Default("\"one-member-one-vote\"") Franchise franchise,
        @Default("\"none\"") Proxies proxies,
        @Default("\"none\"") Quorum quorum,
        Optional<Quorum> secondCall,
        @Default("\"more-than\"") Majority majority,
        Optional<Majority> secondCallMajority,
        @Default("\"none\"") TieRule tie,
        Optional<CountingMethod> method,
        @Default("{}") SortedMap<String, ForKind> kinds,
        Optional<BallotScheme> sealed,
        @Default("\"meeting\"") DaysCounted counted,
        @Default("\"none\"") VoteCap cap,
        @Default("\"none\"") Colleges colleges,
        @Default("\"none\"") SeatRule seats,
        @Default("true") boolean leavers,
        @Default("[\"board\",\"auditor\",\"court\"]") List<String> conveners,
        Optional<Request> request,
        Optional<ByMembers> items,
        @Default("0") int seconds,
        @Default("{}") SortedMap<String, Body> bodies)
        implements Section {
    private static final String SECTION = "meetings";

    /**
     * @throws IllegalArgumentException if the notice is negative
     */
    public MeetingArticles {
        if (notice.isNegative()) {
            throw new IllegalArgumentException("wanted a notice of no days or more, got " + notice);
        }
        conveners = List.copyOf(conveners);
        bodies = Collections.unmodifiableSortedMap(new TreeMap<>(bodies));
        if (seconds < 0) {
            throw new IllegalArgumentException("wanted 0 seconds or more, got " + seconds);
        }
    }

    /**
     * What is otherwise for one kind of motion; what is left out is as for all.
     *
     * @param notice how long before the meeting it is convened
     * @param quorum how many must be there
     * @param secondCall how many must be there at a second call
     * @param majority how many votes carry it
     * @param secondCallMajority how many votes carry it at a second call
     * @param tie what breaks a tie
     * @param method how it is counted; no motion of this kind may ask for another method
     */
    public record ForKind(
            Optional<Period> notice,
            Optional<Quorum> quorum,
            Optional<Quorum> secondCall,
            Optional<Majority> majority,
            Optional<Majority> secondCallMajority,
            Optional<TieRule> tie,
            Optional<CountingMethod> method) {}

    /** Which days of a notice are counted, beside those between. */
    public enum DaysCounted {
        /** Neither the day of the notice nor that of the meeting: 15 clear days before 21 June end on 5 June. */
        NEITHER,
        /** The day of the meeting: 15 days before 21 June end on 6 June. */
        MEETING,
        /** The day of the notice and that of the meeting: 15 days before 21 June end on 7 June. */
        BOTH
    }

    /**
     * Members who ask for a meeting.
     *
     * @param atLeast which part of the members
     * @param within how long the board has to call it, from the day of the request; then the members may
     */
    public record Request(
            Ratio atLeast, @Default("\"P21D\"") Period within) {
        public Request {
            Parts.require(atLeast);
        }
    }

    /**
     * Members who put an item on the agenda.
     *
     * @param atLeast which part of the members
     * @param before how long before the meeting
     */
    public record ByMembers(
            Ratio atLeast, @Default("\"P0D\"") Period before) {
        public ByMembers {
            Parts.require(atLeast);
        }
    }

    /**
     * A body whose members hold mandates.
     *
     * @param seats how many there are; any number when nothing is said
     * @param term how long a mandate lasts, when the motion does not say
     * @param signing how many of its members sign for the cooperative together; 0 when they do not
     * @param coOption whether its members may fill a vacancy until the next meeting
     */
    public record Body(
            Optional<Integer> seats,
            Optional<Period> term,
            @Default("0") int signing,
            @Default("false") boolean coOption) {
        public Body {
            if (signing < 0 || seats.filter(some -> some < 1).isPresent()) {
                throw new IllegalArgumentException("wanted at least 1 seat and 0 signatures or more");
            }
        }
    }

    /** A rule and where it stands. */
    record Ruled<R>(R rule, String article) {}

    /** The last day on which a meeting with motions of a kind may be convened. */
    LocalDate lastNotice(LocalDate meeting, String kind) {
        return before(meeting, noticeFor(kind).rule());
    }

    /** The last day of notice for a meeting, with the days counted as {@code counted} says. */
    LocalDate before(LocalDate meeting, Period notice) {
        LocalDate last = meeting.minus(notice);
        return notice.isZero()
                ? last
                : switch (counted) {
                    case NEITHER -> last.minusDays(1);
                    case MEETING -> last;
                    case BOTH -> last.plusDays(1);
                };
    }

    Ruled<Period> noticeFor(String kind) {
        return ruled(kind, "notice", ForKind::notice, notice);
    }

    Ruled<Quorum> quorumFor(String kind, int call) {
        Ruled<Quorum> first = ruled(kind, "quorum", ForKind::quorum, quorum);
        if (call == 1) {
            return first;
        }
        return special(kind, "secondCall", ForKind::secondCall)
                .or(() -> secondCall.map(rule -> new Ruled<>(rule, SECTION + ".secondCall")))
                .orElse(first);
    }

    Ruled<Majority> majorityFor(String kind, int call) {
        Optional<Ruled<Majority>> own = special(kind, "majority", ForKind::majority);
        Optional<Ruled<Majority>> second = call == 1
                ? Optional.empty()
                : special(kind, "secondCallMajority", ForKind::secondCallMajority)
                        .or(() -> own.isPresent()
                                ? Optional.empty()
                                : secondCallMajority.map(rule -> new Ruled<>(rule, SECTION + ".secondCallMajority")));
        return second.or(() -> own).orElseGet(() -> new Ruled<>(majority, SECTION + ".majority"));
    }

    Ruled<TieRule> tieFor(String kind) {
        return ruled(kind, "tie", ForKind::tie, tie);
    }

    Optional<Ruled<CountingMethod>> methodOf(String kind) {
        return special(kind, "method", ForKind::method);
    }

    private <R> Ruled<R> ruled(String kind, String name, Function<ForKind, Optional<R>> special, R general) {
        return special(kind, name, special).orElseGet(() -> new Ruled<>(general, SECTION + "." + name));
    }

    private <R> Optional<Ruled<R>> special(String kind, String name, Function<ForKind, Optional<R>> special) {
        return Optional.ofNullable(kinds.get(kind))
                .flatMap(special)
                .map(rule -> new Ruled<>(rule, SECTION + ".kinds." + kind + "." + name));
    }
}
