package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ways to put colleges together that come with this module. Their weights sum to 1. */
public final class CollegeRules {
    private CollegeRules() {}

    /** What becomes of the weight of a college of which nobody voted for or against. Laws leave it open. */
    public enum Absent {
        /** It counts for nobody, and stays in the whole of which the majority is a part. */
        LOST,
        /** The others share it, each by its own weight. */
        SHARED
    }

    /** {@code none}: there are no colleges; all votes count together. */
    public record None() implements Colleges {
        @Override
        public Votes weighed(Votes votes) {
            return votes;
        }

        @Override
        public boolean needsClasses() {
            return false;
        }
    }

    /**
     * {@code proportional}: each college gives its weight in the proportion of its votes cast. For example with weights 2/5,
     * 7/20 and 1/4 and votes 12–8, 10–2 and 1–4: 6/25 + 7/24 + 1/20 is 349/600, that is 58.17 %: more than half, less than
     * two thirds.
     *
     * @param weights the weight of each class of members
     * @param absent what becomes of the weight of a college that did not vote
     * @param least no college weighs less
     * @param most no college weighs more
     */
    public record Proportional(
            SortedMap<String, Ratio> weights,
            @Default("\"lost\"") Absent absent,
            @Default("\"1/10\"") Ratio least,
            @Default("\"1/2\"") Ratio most)
            implements Colleges {
        public Proportional {
            weights = CollegeRules.checked(weights, least, most);
        }

        @Override
        public Votes weighed(Votes votes) {
            SortedMap<String, Ratio> parts = new TreeMap<>();
            voting(votes).forEach((id, own) -> parts.put(id, own.yes().dividedBy(own.cast())));
            return CollegeRules.weighed(weights, absent, parts);
        }
    }

    /**
     * {@code block}: each college gives its whole weight to the side that has more of its votes cast. With the votes of
     * {@link Proportional}, the first two colleges are for: 3/4.
     *
     * @param weights the weight of each class of members
     * @param absent what becomes of the weight of a college that did not vote
     * @param least no college weighs less
     * @param most no college weighs more
     */
    public record Block(
            SortedMap<String, Ratio> weights,
            @Default("\"lost\"") Absent absent,
            @Default("\"1/10\"") Ratio least,
            @Default("\"1/2\"") Ratio most)
            implements Colleges {
        public Block {
            weights = CollegeRules.checked(weights, least, most);
        }

        @Override
        public Votes weighed(Votes votes) {
            SortedMap<String, Ratio> parts = new TreeMap<>();
            voting(votes)
                    .forEach((id, own) -> parts.put(id, own.yes().compareTo(own.no()) > 0 ? Ratio.ONE : Ratio.ZERO));
            return CollegeRules.weighed(weights, absent, parts);
        }
    }

    private static SortedMap<String, Ratio> checked(SortedMap<String, Ratio> weights, Ratio least, Ratio most) {
        for (Map.Entry<String, Ratio> college : weights.entrySet()) {
            if (college.getValue().compareTo(least) < 0 || college.getValue().compareTo(most) > 0) {
                throw new IllegalArgumentException("wanted a weight from " + least + " to " + most + " for the college "
                        + college.getKey() + ", got " + college.getValue());
            }
        }
        Ratio all = Roll.sum(weights.values());
        if (!all.equals(Ratio.ONE)) {
            throw new IllegalArgumentException("wanted weights that sum to 1, got " + all);
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    private static SortedMap<String, Votes> voting(Votes votes) {
        SortedMap<String, Votes> voting = new TreeMap<>(votes.classes());
        voting.values().removeIf(own -> own.cast().signum() == 0);
        return voting;
    }

    /** The counters of which the whole is 1: yes, no, and the weight of those who did not vote. */
    private static Votes weighed(SortedMap<String, Ratio> weights, Absent absent, SortedMap<String, Ratio> yesParts) {
        Ratio there = Ratio.ZERO;
        Ratio yes = Ratio.ZERO;
        for (Map.Entry<String, Ratio> college : yesParts.entrySet()) {
            Ratio weight = Optional.ofNullable(weights.get(college.getKey())).orElse(Ratio.ZERO);
            there = there.plus(weight);
            yes = yes.plus(weight.times(college.getValue()));
        }
        Ratio whole = absent == Absent.SHARED ? there : Ratio.ONE;
        if (whole.signum() == 0) {
            return new Votes(
                    Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ONE, Ratio.ZERO, Ratio.ONE);
        }
        Ratio yesOfAll = yes.dividedBy(whole);
        return new Votes(
                yesOfAll,
                Ratio.ONE.minus(yesOfAll),
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.ONE,
                Ratio.ZERO,
                Ratio.ONE);
    }
}
