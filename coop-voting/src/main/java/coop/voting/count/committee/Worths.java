package coop.voting.count.committee;

import coop.core.value.Ratio;
import coop.voting.count.CountingException;

/** What a voter's first, second, … approved member is worth, as whole numbers on one denominator. */
record Worths(long[] numerators, long denominator) {
    private static final int MOST_HARMONIC = 40;

    /** 1, 1/2, 1/3, …: proportional. */
    static Worths harmonic(int seats) {
        if (seats > MOST_HARMONIC) {
            throw new CountingException(
                    "seats.too-many",
                    "Proportional approval is counted exactly for at most " + MOST_HARMONIC + " seats");
        }
        long least = 1;
        for (int i = 2; i <= seats; i++) {
            least = least / divisor(least, i) * i;
        }
        long[] numerators = new long[seats + 1];
        for (int i = 0; i < seats; i++) {
            numerators[i] = least / (i + 1);
        }
        return new Worths(numerators, least);
    }

    /** 1, 0, 0, …: one representative for each voter. */
    static Worths single(int seats) {
        long[] numerators = new long[seats + 1];
        numerators[0] = 1;
        return new Worths(numerators, 1);
    }

    /** A sum of numerators as votes. */
    Ratio votes(long sum, Ratio unit) {
        return Ratio.of(sum, denominator).times(unit);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
