package coop.voting.count.tally;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Bloc STAR: {@linkplain Star STAR voting} again and again, each time without those already elected.
 *
 * <p>It fills several seats and is not proportional: the same majority can elect them all. For example the winner A is taken out,
 * then B and C are the two with the highest scores, and the one of them preferred by more voters has the second seat.
 *
 * <p>Source: Equal Vote Coalition, Bloc STAR voting.
 *
 * @param max the highest score, 0 is the lowest; a paper with a score beyond is invalid
 */
public record BlocStar(@Default("\"5\"") Ratio max) implements CountingMethod {
    public static final String ID = "bloc-star";

    public BlocStar {
        Ranges.check(Optional.of(max), Optional.empty());
    }

    /** Scores from 0 to 5. */
    public BlocStar() {
        this(Ratio.of(5));
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Grades grades = new Grades(ballots, Ranges.upTo(Optional.of(max)), Optional.of(Ratio.ZERO), count);
        StarRounds rounds = new StarRounds(ballots, grades, max, count);
        while (count.left() > 0 && !rounds.rest().isEmpty()) {
            OptionalInt winner = rounds.winner();
            if (winner.isEmpty()) {
                count.figure("runoffs", rounds.runoffs());
                return EveryWay.of(
                        count.build(), ballots.names(rounds.rest()), ballots, ties, way -> count(ballots, seats, way));
            }
            count.elect(winner.getAsInt());
        }
        return count.figure("runoffs", rounds.runoffs()).build();
    }
}
