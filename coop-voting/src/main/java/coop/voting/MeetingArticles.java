package coop.voting;

import coop.core.statutes.Default;
import coop.core.statutes.Section;
import coop.voting.ballot.BallotScheme;
import coop.voting.count.CountingMethod;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.SortedMap;
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
 * @param tie what breaks a tie
 * @param method how elections and choices are counted, when the motion does not say
 * @param kinds what is otherwise for a kind of motion
 * @param sealed whether secret votes may be taken in sealed envelopes, and by which rules; on paper only when there is none
 */
public record MeetingArticles(
        @Default("\"P15D\"") Period notice,
        @Default("\"one-member-one-vote\"") Franchise franchise,
        @Default("\"none\"") Proxies proxies,
        @Default("\"none\"") Quorum quorum,
        Optional<Quorum> secondCall,
        @Default("\"more-than\"") Majority majority,
        @Default("\"none\"") TieRule tie,
        Optional<CountingMethod> method,
        @Default("{}") SortedMap<String, ForKind> kinds,
        Optional<BallotScheme> sealed)
        implements Section {
    private static final String SECTION = "meetings";

    /**
     * @throws IllegalArgumentException if the notice is negative
     */
    public MeetingArticles {
        if (notice.isNegative()) {
            throw new IllegalArgumentException("wanted a notice of no days or more, got " + notice);
        }
    }

    /**
     * What is otherwise for one kind of motion; what is left out is as for all.
     *
     * @param notice how long before the meeting it is convened
     * @param quorum how many must be there
     * @param secondCall how many must be there at a second call
     * @param majority how many votes carry it
     * @param tie what breaks a tie
     * @param method how it is counted; no motion of this kind may ask for another method
     */
    public record ForKind(
            Optional<Period> notice,
            Optional<Quorum> quorum,
            Optional<Quorum> secondCall,
            Optional<Majority> majority,
            Optional<TieRule> tie,
            Optional<CountingMethod> method) {}

    /** A rule and where it stands. */
    record Ruled<R>(R rule, String article) {}

    /** The last day on which a meeting with motions of a kind may be convened. */
    LocalDate lastNotice(LocalDate meeting, String kind) {
        return meeting.minus(noticeFor(kind).rule());
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

    Ruled<Majority> majorityFor(String kind) {
        return ruled(kind, "majority", ForKind::majority, majority);
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
