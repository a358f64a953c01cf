package coop.voting.count.pairwise;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import java.util.List;
import java.util.OptionalInt;

/**
 * The Kemeny-Young method: the order of all candidates that disagrees least with the voters' comparisons.
 *
 * <p>For example 3 ballots A &gt; B &gt; C and 2 ballots B &gt; C &gt; A: the order A, B, C goes against 2 voters on A-B and 2 on
 * A-C, 4 in all, and no order against fewer. There may be several such orders; their number is the figure {@code orders}, and who
 * stands first in any of them shares the first place.
 *
 * <p>The count is exact, over all sets of candidates, so its cost doubles with each one: at most {@value #MOST} are counted.
 *
 * <p>Source: J. G. Kemeny, Mathematics without numbers, 1959; H. P. Young and A. Levenglick, 1978.
 *
 * @param unranked what a ballot says of candidates whom it does not rank
 */
public record Kemeny(@Default("\"last\"") Unranked unranked) implements CountingMethod {
    public static final String ID = "kemeny";

    /** The largest number of candidates. */
    public static final int MOST = 20;

    /** The unranked share the last place. */
    public Kemeny() {
        this(Unranked.LAST);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        int n = ballots.candidates().size();
        if (n > MOST) {
            throw new CountingException(
                    "candidates.too-many",
                    "The Kemeny-Young method is counted for at most " + MOST + " candidates, not " + n
                            + "; the time it takes doubles with each one. Schulze and ranked pairs have no such limit");
        }
        PairwiseMatrix matrix = PairwiseMatrix.of(ballots, unranked);
        BestOrders orders = new BestOrders(matrix);
        if (orders.ways() == 1) {
            count.ranking(orders.only().stream().map(List::of).toList());
        }
        boolean settled = elect(count, orders, n);
        Count done = Condorcet.blank(count, ballots)
                .pairwise(matrix)
                .figure("orders", orders.ways())
                .figure("disagreement", ballots.unit().times(Ratio.of(orders.disagreement())))
                .build();
        return settled
                ? done
                : EveryWay.of(done, ballots.candidates(), ballots, ties, way -> count(ballots, seats, way));
    }

    /** Goes down the best orders place by place; where they part, the tie-break picks. False, if it does not. */
    private static boolean elect(CountBuilder count, BestOrders orders, int n) {
        int rest = (1 << n) - 1;
        while (count.left() > 0 && rest != 0) {
            List<Integer> next = orders.next(rest);
            OptionalInt picked = count.pick(1, Purpose.ELECTION, next, List.of());
            if (picked.isEmpty()) {
                return false;
            }
            count.elect(picked.getAsInt());
            rest &= ~(1 << picked.getAsInt());
        }
        return true;
    }
}
