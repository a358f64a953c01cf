package coop.reporting.indicator;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How values are spread: the median, the Gini coefficient, the equality of weights. All exact. */
final class Spread {
    private Spread() {}

    /** The middle value, or the mean of the two in the middle. Of 1, 3, 8 it is 3; of 1, 3, 4, 8 it is 7/2. */
    static Ratio median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? Ratio.of(sorted.get(half))
                : Ratio.of(Math.addExact(sorted.get(half - 1), sorted.get(half)), 2);
    }

    /** Σ(2i − n − 1)·xᵢ ÷ (n·Σx), x ascending: 0 when all are equal; 0.81 for nine of 100 and one of 9,100. */
    static Ratio gini(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        BigInteger weighted = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < sorted.size(); i++) {
            BigInteger value = BigInteger.valueOf(sorted.get(i));
            weighted = weighted.add(value.multiply(BigInteger.valueOf(2L * (i + 1) - sorted.size() - 1)));
            sum = sum.add(value);
        }
        return Ratio.of(weighted, sum.multiply(BigInteger.valueOf(sorted.size())));
    }

    /** (1 ÷ Σsᵢ²) ÷ n with sᵢ the share of each weight: 1 when all weigh the same (inverse Simpson index over n). */
    static Ratio equality(List<Ratio> weights) {
        Ratio sum = Ratio.ZERO;
        Ratio squares = Ratio.ZERO;
        for (Ratio weight : weights) {
            sum = sum.plus(weight);
            squares = squares.plus(weight.times(weight));
        }
        return sum.times(sum).dividedBy(squares).dividedBy(Ratio.of(weights.size()));
    }
}
