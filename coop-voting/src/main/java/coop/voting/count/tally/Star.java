package coop.voting.count.tally;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * STAR voting, score then automatic runoff: of the two with the highest scores, the one preferred by more voters wins.
 *
 * <p>For example 3 papers A 5, B 4 and 2 papers A 0, B 5, C 1: B has 22, A 15, C 2 points; A and B are finalists, and A is
 * preferred on 3 papers of 5: A wins. Who is not scored has 0.
 *
 * <p>Ties by the official protocol: for a finalist, who is preferred more often to the others tied, then who has more of the
 * highest score; in the runoff, who has the higher score, then more of the highest score; then the tie-break.
 *
 * <p>Source: Equal Vote Coalition, STAR voting, "How are ties in STAR Voting broken?", official tiebreaker protocol.
 *
 * @param max the highest score, 0 is the lowest; a paper with a score beyond is invalid
 */
public record Star(@Default("\"5\"") Ratio max) implements CountingMethod {
    public static final String ID = "star";

    public Star {
        Ranges.check(Optional.of(max), Optional.empty());
    }

    /** Scores from 0 to 5. */
    public Star() {
        this(Ratio.of(5));
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        if (seats > 1) {
            throw new CountingException(
                    "seats.one", "STAR fills one seat, not " + seats + "; for several there is bloc-star");
        }
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Grades grades = new Grades(ballots, Ranges.upTo(Optional.of(max)), Optional.of(Ratio.ZERO), count);
        StarRounds rounds = new StarRounds(ballots, grades, max, count);
        OptionalInt winner = rounds.winner();
        winner.ifPresent(count::elect);
        count.figure("runoffs", rounds.runoffs());
        if (!rounds.runoffs().isEmpty()) {
            count.figure("finalTally", rounds.runoffs().get(0));
        }
        return winner.isPresent()
                ? count.build()
                : EveryWay.of(count.build(), ballots.candidates(), ballots, ties, way -> count(ballots, seats, way));
    }
}
