package coop.voting.count;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums of votes, one per slot: in longs while all sums of these ballots are sure to fit, in numbers of any size beyond.
 *
 * <p>For example {@code sums.add(2, ballot)} adds a distinct ballot's multiplicity to slot 2. One thread at a time.
 */
public final class VoteSums {
    private final Profile ballots;
    private final long[] small;
    private final BigInteger @Nullable [] big;

    /**
     * Sums that start at zero.
     *
     * @param slots how many sums
     * @param mostPerVote the largest factor by which one ballot adds to one slot in all, such as 1 for first preferences
     */
    public VoteSums(Profile ballots, int slots, long mostPerVote) {
        this.ballots = ballots;
        boolean fits = ballots.fitsLong()
                && ballots.totalCount()
                                .multiply(BigInteger.valueOf(mostPerVote))
                                .bitLength()
                        < Long.SIZE;
        this.small = fits ? new long[slots] : new long[0];
        this.big = fits ? null : new BigInteger[slots];
        if (big != null) {
            Arrays.fill(big, BigInteger.ZERO);
        }
    }

    /** Whether the sums are kept in longs. */
    public boolean fitsLong() {
        return big == null;
    }

    /** Adds a distinct ballot's multiplicity to a slot. */
    public void add(int slot, int ballot) {
        if (big == null) {
            small[slot] += ballots.count(ballot);
        } else {
            big[slot] = big[slot].add(ballots.bigCount(ballot));
        }
    }

    /** Adds a distinct ballot's multiplicity, so many times, to a slot. */
    public void add(int slot, int ballot, long factor) {
        if (big == null) {
            small[slot] += ballots.count(ballot) * factor;
        } else {
            big[slot] = big[slot].add(ballots.bigCount(ballot).multiply(BigInteger.valueOf(factor)));
        }
    }

    /** Adds a number to a slot; only for sums {@linkplain #fitsLong() kept in longs}. */
    public void addSmall(int slot, long number) {
        small[slot] += number;
    }

    /** Empties a slot. */
    public void clear(int slot) {
        if (big == null) {
            small[slot] = 0;
        } else {
            big[slot] = BigInteger.ZERO;
        }
    }

    /** The sum of a slot, in the ballots' units. */
    public BigInteger sum(int slot) {
        return big == null ? BigInteger.valueOf(small[slot]) : big[slot];
    }

    /** The sum of a slot, in the ballots' units; only for sums {@linkplain #fitsLong() kept in longs}. */
    public long small(int slot) {
        return small[slot];
    }

    /** The sum of a slot, in votes. */
    public Ratio votes(int slot) {
        return ballots.unit().times(Ratio.of(sum(slot), BigInteger.ONE));
    }

    /** All sums, in votes. */
    public Ratio[] votes() {
        Ratio[] votes = new Ratio[big == null ? small.length : big.length];
        Arrays.setAll(votes, this::votes);
        return votes;
    }
}
