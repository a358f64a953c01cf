package coop.voting.count;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Distinct ballots end to end in one array, a byte or two per symbol, and their multiplicities. Immutable. */
final class PackedBallots {
    static final int NARROW = 120;

    private final byte @Nullable [] narrow;
    private final short @Nullable [] wide;
    private final int[] starts;
    private final long @Nullable [] odd;
    private final long @Nullable [] counts;
    private final BigInteger @Nullable [] bigCounts;
    private final BigInteger total;

    PackedBallots(
            byte @Nullable [] narrow,
            short @Nullable [] wide,
            int[] starts,
            long @Nullable [] odd,
            long @Nullable [] counts,
            BigInteger @Nullable [] bigCounts,
            BigInteger total) {
        this.narrow = narrow;
        this.wide = wide;
        this.starts = starts;
        this.odd = odd;
        this.counts = counts;
        this.bigCounts = bigCounts;
        this.total = total;
    }

    int size() {
        return starts.length - 1;
    }

    int start(int ballot) {
        return starts[ballot];
    }

    int symbol(int place) {
        if (narrow != null) {
            return narrow[place];
        }
        return wide == null ? 0 : wide[place];
    }

    boolean allPlain() {
        return odd == null;
    }

    boolean isPlain(int ballot) {
        return odd == null || (odd[ballot >> 6] >>> ballot & 1) == 0;
    }

    boolean fitsLong() {
        return counts != null;
    }

    long count(int ballot) {
        if (counts == null) {
            throw new CountingException(
                    "weights.too-large", "The weights of these ballots are too large for this count: " + total);
        }
        return counts[ballot];
    }

    BigInteger bigCount(int ballot) {
        if (counts != null) {
            return BigInteger.valueOf(counts[ballot]);
        }
        return bigCounts == null ? BigInteger.ZERO : bigCounts[ballot];
    }

    BigInteger total() {
        return total;
    }
}
