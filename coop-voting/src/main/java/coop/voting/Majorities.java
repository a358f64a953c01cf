package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The majorities that come with this module. Both compare exactly, without rounding; a motion that nobody votes for is never
 * carried.
 */
public final class Majorities {
    private Majorities() {}

    /**
     * {@code more-than}: more than a part of the base. For example 1/2 of the votes cast with 5 yes, 5 no and 3 abstentions:
     * not carried, and tied.
     *
     * @param of the part, at least 0 and below 1
     * @param base of which votes
     */
    public record MoreThan(
            @Default("\"1/2\"") Ratio of,
            @Default("\"cast\"") Base base) implements Majority {
        public MoreThan {
            if (of.signum() < 0 || of.compareTo(Ratio.ONE) >= 0) {
                throw new IllegalArgumentException("wanted more than a part from 0 to below 1, got " + of);
            }
        }

        @Override
        public boolean carries(Votes votes) {
            return votes.yes().signum() > 0 && votes.yes().compareTo(of.times(base.of(votes))) > 0;
        }

        @Override
        public boolean isTied(Votes votes) {
            return of.equals(Ratio.HALF)
                    && votes.yes().signum() > 0
                    && votes.yes().equals(votes.no())
                    && votes.cast().equals(base.of(votes));
        }

        @Override
        public SortedMap<String, String> arithmetic(Votes votes) {
            return Majorities.arithmetic("more-than", of, base, votes);
        }
    }

    /**
     * {@code at-least}: at least a part of the base. For example 3/4 of the votes cast with 75 yes and 25 no: carried, it is
     * exactly three quarters. With 80 yes, 25 no and 5 abstentions: 80/105 of those cast carries, 80/110 of those present
     * does not.
     *
     * @param of the part, above 0 and at most 1
     * @param base of which votes
     */
    public record AtLeast(Ratio of, @Default("\"cast\"") Base base) implements Majority {
        public AtLeast {
            Parts.require(of);
        }

        @Override
        public boolean carries(Votes votes) {
            return votes.yes().signum() > 0 && votes.yes().compareTo(of.times(base.of(votes))) >= 0;
        }

        @Override
        public SortedMap<String, String> arithmetic(Votes votes) {
            return Majorities.arithmetic("at-least", of, base, votes);
        }
    }

    private static SortedMap<String, String> arithmetic(String rule, Ratio of, Base base, Votes votes) {
        SortedMap<String, String> figures = new TreeMap<>();
        figures.put("majority", rule);
        figures.put("of", of.toString());
        figures.put("base", base.name().toLowerCase(Locale.ROOT));
        figures.put("baseVotes", base.of(votes).toString());
        figures.put("needed", of.times(base.of(votes)).toString());
        return figures;
    }
}
