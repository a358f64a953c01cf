package coop.reporting.disclosure;

/**
 * Rounding of counts of persons, in place of withholding. Totals are rounded on their own and need not add up, and the table
 * says so.
 */
public enum Rounding {
    /**
     * To the nearest five, below two and a half to nothing, halves up: the rule of the British agency HESA. 1, 2, 3, 7, 8 and 22
     * become 0, 0, 5, 5, 10 and 20.
     */
    NEAREST_FIVE {
        @Override
        public long of(long count) {
            return (count + 2) / 5 * 5;
        }
    },
    /**
     * 1 to 7 become 5, from 8 on the nearest ten: Eurostat for farm statistics since 2023. 1, 2, 3, 7, 8 and 22 become 5, 5, 5, 5,
     * 10 and 20.
     */
    FIVE_OR_TENS {
        @Override
        public long of(long count) {
            return count == 0 ? 0 : count < 8 ? 5 : (count + 5) / 10 * 10;
        }
    };

    /**
     * The rounded count.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public abstract long of(long count);
}
