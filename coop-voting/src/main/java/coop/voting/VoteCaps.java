package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The caps on votes that come with this module. */
public final class VoteCaps {
    private VoteCaps() {}

    /** {@code none}: every vote counts. */
    public record None() implements VoteCap {
        @Override
        public SortedMap<MemberId, Ratio> capped(Exercise exercise) {
            return exercise.votes();
        }
    }

    /**
     * {@code part-of-present}: nobody exercises more than a part of the votes that are there, counted before any is capped,
     * and never less than a least number. For example with 1/10 and votes present of 80, 40, 30, 20, 15 and 15, that is 200:
     * at most 20 each, and 110 are exercised. Who holds a proxy for 15 beside 20 of their own exercises 20 of the 35, when
     * proxies count.
     *
     * @param atMost the part, above 0 and at most 1
     * @param least what the cap never goes below: with 9 votes there, a tenth would leave nobody a vote
     * @param proxies whether the votes that somebody casts for others count under the same cap
     * @param kinds the kinds of motion it is for; all when none is named
     */
    public record PartOfPresent(
            Ratio atMost,
            @Default("\"1\"") Ratio least,
            @Default("true") boolean proxies,
            @Default("[]") List<String> kinds)
            implements VoteCap {
        public PartOfPresent {
            kinds = List.copyOf(kinds);
            Parts.require(atMost);
        }

        @Override
        public SortedMap<MemberId, Ratio> capped(Exercise exercise) {
            if (!kinds.isEmpty() && !kinds.contains(exercise.kind())) {
                return exercise.votes();
            }
            Ratio most = Ratio.of(atMost.times(exercise.all()).floor(), BigInteger.ONE);
            Ratio cap = most.max(least);
            SortedMap<MemberId, Ratio> cast = new TreeMap<>();
            exercise.votes().forEach((member, votes) -> cast.merge(caster(exercise, member), votes, Ratio::plus));
            SortedMap<MemberId, Ratio> capped = new TreeMap<>();
            exercise.votes().forEach((member, votes) -> {
                Ratio all = cast.getOrDefault(caster(exercise, member), votes);
                capped.put(member, all.compareTo(cap) > 0 ? votes.times(cap).dividedBy(all) : votes);
            });
            return capped;
        }

        private MemberId caster(Exercise exercise, MemberId member) {
            return proxies ? exercise.casters().getOrDefault(member, member) : member;
        }
    }

    /**
     * {@code classes-together}: some classes of members, such as investors, together exercise at most a part of all votes
     * exercised. For example 1/4 with 30 votes of users and 20 of investors there: the investors exercise 10 of the 40, each
     * half of their own. Where only they attend, nobody exercises a vote.
     *
     * @param classes which classes
     * @param atMost the part, above 0 and below 1
     */
    public record ClassesTogether(List<String> classes, Ratio atMost) implements VoteCap {
        public ClassesTogether {
            classes = List.copyOf(classes);
            if (atMost.signum() <= 0 || atMost.compareTo(Ratio.ONE) >= 0) {
                throw new IllegalArgumentException("wanted a part above 0 and below 1, got " + atMost);
            }
        }

        @Override
        public SortedMap<MemberId, Ratio> capped(Exercise exercise) {
            Ratio theirs = Roll.sum(exercise.votes().entrySet().stream()
                    .filter(entry -> isOne(exercise, entry.getKey()))
                    .map(Map.Entry::getValue)::iterator);
            Ratio most = exercise.all().minus(theirs).times(atMost).dividedBy(Ratio.ONE.minus(atMost));
            if (theirs.compareTo(most) <= 0) {
                return exercise.votes();
            }
            SortedMap<MemberId, Ratio> capped = new TreeMap<>(exercise.votes());
            capped.replaceAll((member, votes) ->
                    isOne(exercise, member) ? votes.times(most).dividedBy(theirs) : votes);
            return capped;
        }

        private boolean isOne(Exercise exercise, MemberId member) {
            return classes.contains(exercise.classes().getOrDefault(member, ""));
        }
    }

    /**
     * {@code all-of}: one cap after the other.
     *
     * @param caps two or more, in their order
     */
    public record AllOf(List<VoteCap> caps) implements VoteCap {
        public AllOf {
            caps = List.copyOf(caps);
            if (caps.size() < 2) {
                throw new IllegalArgumentException("wanted two caps or more, got " + caps.size());
            }
        }

        @Override
        public SortedMap<MemberId, Ratio> capped(Exercise exercise) {
            Exercise left = exercise;
            for (VoteCap cap : caps) {
                left = left.with(cap.capped(left));
            }
            return left.votes();
        }
    }
}
