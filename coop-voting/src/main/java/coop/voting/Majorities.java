package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The majorities that come with this module. They compare exactly, without rounding; a motion that nobody votes for is never
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

    /**
     * {@code all-of}: several majorities, all of which are needed. For example half of those present, and three quarters of the
     * votes cast.
     *
     * @param majorities two or more
     */
    public record AllOf(List<Majority> majorities) implements Majority {
        public AllOf {
            majorities = List.copyOf(majorities);
            if (majorities.size() < 2) {
                throw new IllegalArgumentException("wanted two majorities or more, got " + majorities.size());
            }
        }

        @Override
        public boolean carries(Votes votes) {
            return majorities.stream().allMatch(majority -> majority.carries(votes));
        }

        @Override
        public boolean needsClasses() {
            return majorities.stream().anyMatch(Majority::needsClasses);
        }

        @Override
        public SortedMap<String, String> arithmetic(Votes votes) {
            SortedMap<String, String> figures = new TreeMap<>(majorities.get(0).arithmetic(votes));
            for (int i = 1; i < majorities.size(); i++) {
                String prefix = "also" + i + ".";
                majorities.get(i).arithmetic(votes).forEach((name, figure) -> figures.put(prefix + name, figure));
            }
            return figures;
        }
    }

    /**
     * {@code in-each-class}: a majority that the votes of each class of members must reach by themselves, and all votes
     * together too. A class of which nobody attends carries nothing.
     *
     * @param majority what each class must reach
     * @param classes which classes; all on the roll when none is named
     */
    public record InEachClass(
            Majority majority, @Default("[]") List<String> classes) implements Majority {
        public InEachClass {
            classes = List.copyOf(classes);
        }

        @Override
        public boolean carries(Votes votes) {
            return majority.carries(votes)
                    && named(votes).stream()
                            .allMatch(id -> Optional.ofNullable(votes.classes().get(id))
                                    .filter(majority::carries)
                                    .isPresent());
        }

        private Collection<String> named(Votes votes) {
            return classes.isEmpty() ? votes.classes().keySet() : classes;
        }

        @Override
        public boolean needsClasses() {
            return true;
        }

        @Override
        public SortedMap<String, String> arithmetic(Votes votes) {
            SortedMap<String, String> figures = new TreeMap<>(majority.arithmetic(votes));
            for (String id : named(votes)) {
                Optional.ofNullable(votes.classes().get(id))
                        .ifPresent(own -> majority.arithmetic(own)
                                .forEach((name, figure) -> figures.put("class." + id + "." + name, figure)));
            }
            return figures;
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
