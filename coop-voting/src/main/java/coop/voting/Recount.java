package coop.voting;

import coop.core.resolution.Resolution.Outcome;
import coop.core.statutes.Statutes;
import coop.voting.MeetingArticles.Ruled;
import java.util.Optional;

/** What a vote that is on record would have come to under other statutes. All methods are pure. */
public final class Recount {
    private Recount() {}

    /**
     * Whether the quorum of a kind of motion is met.
     *
     * @param call the first or second call of the meeting
     */
    public static boolean isQuorate(Statutes statutes, String kind, int call, Turnout turnout) {
        return articles(statutes).quorumFor(kind, call).rule().requirements(turnout).stream()
                .allMatch(Requirement::isMet);
    }

    /**
     * The outcome of a yes or no with these votes; {@code NO_QUORUM} where the quorum is missed, and {@code TIED} where a casting
     * vote would decide.
     *
     * <p>For example 6 yes and 4 no are carried by more than half of the votes cast, and rejected by at least two thirds.
     */
    public static Outcome outcome(Statutes statutes, String kind, int call, Turnout turnout, Votes votes) {
        if (!isQuorate(statutes, kind, call, turnout)) {
            return Outcome.NO_QUORUM;
        }
        Majority majority = articles(statutes).majorityFor(kind, call).rule();
        if (majority.carries(votes)) {
            return Outcome.CARRIED;
        }
        return majority.isTied(votes) ? Outcome.TIED : Outcome.REJECTED;
    }

    /** Whether two statutes count an election or a choice of a kind by the same method. */
    public static boolean isSameMethod(Statutes one, Statutes other, String kind) {
        return method(one, kind).equals(method(other, kind));
    }

    private static Optional<?> method(Statutes statutes, String kind) {
        MeetingArticles articles = articles(statutes);
        return articles.methodOf(kind).<Object>map(Ruled::rule).or(() -> articles.method());
    }

    private static MeetingArticles articles(Statutes statutes) {
        return statutes.section(MeetingArticles.class);
    }
}
