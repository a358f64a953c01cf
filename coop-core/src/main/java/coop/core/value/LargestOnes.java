package coop.core.value;

import java.util.Arrays;

/** Finds the least of the largest numbers without sorting all: by their leading bits, then only among those alike. */
final class LargestOnes {
    private static final int DIGIT = 11;
    private static final int FEW = 1 << 10;

    private LargestOnes() {}

    /**
     * The number that comes at a place when all stand in descending order.
     *
     * @param numbers from 0 to below the bound
     * @param place from 1
     */
    static long threshold(long[] numbers, int place, long bound) {
        long[] some = numbers;
        int wanted = place;
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(bound) - DIGIT);
        while (some.length > FEW) {
            int[] counts = new int[1 << DIGIT];
            for (long number : some) {
                counts[digit(number, shift)]++;
            }
            int digit = counts.length - 1;
            while (counts[digit] < wanted) {
                wanted -= counts[digit--];
            }
            some = alike(some, counts[digit], digit, shift);
            if (shift == 0) {
                return some[0];
            }
            shift = Math.max(0, shift - DIGIT);
        }
        long[] sorted = some.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - wanted];
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & ((1 << DIGIT) - 1);
    }

    private static long[] alike(long[] numbers, int count, int digit, int shift) {
        long[] alike = new long[count];
        int next = 0;
        for (long number : numbers) {
            if (digit(number, shift) == digit) {
                alike[next++] = number;
            }
        }
        return alike;
    }
}
