package coop.voting;

import coop.core.value.Ratio;
import java.util.List;

/** The quorums that come with this module. */
public final class Quorums {
    private Quorums() {}

    /** {@code none}: any number decides. */
    public record None() implements Quorum {
        @Override
        public List<Requirement> requirements(Turnout turnout) {
            return List.of();
        }
    }

    /**
     * {@code part-of-members}: at least a part of the members on the roll, present or represented. Exactly the part is
     * enough: with 1/2 of 30 members, 15 are a quorum; of 29, 15 are and 14 are not.
     *
     * @param atLeast the part, above 0 and at most 1
     */
    public record PartOfMembers(Ratio atLeast) implements Quorum {
        public PartOfMembers {
            Parts.require(atLeast);
        }

        @Override
        public List<Requirement> requirements(Turnout turnout) {
            return List.of(
                    new Requirement("members", atLeast.times(turnout.members()), Ratio.of(turnout.attendingMembers())));
        }
    }

    /**
     * {@code part-of-votes}: at least a part of the votes on the roll, of members present or represented.
     *
     * @param atLeast the part, above 0 and at most 1
     */
    public record PartOfVotes(Ratio atLeast) implements Quorum {
        public PartOfVotes {
            Parts.require(atLeast);
        }

        @Override
        public List<Requirement> requirements(Turnout turnout) {
            return List.of(new Requirement("votes", atLeast.times(turnout.eligible()), turnout.attending()));
        }
    }

    /**
     * {@code heads}: at least this many members, present or represented.
     *
     * @param atLeast how many, one or more
     */
    public record Heads(int atLeast) implements Quorum {
        public Heads {
            if (atLeast < 1) {
                throw new IllegalArgumentException("wanted a quorum of at least 1 member, got " + atLeast);
            }
        }

        @Override
        public List<Requirement> requirements(Turnout turnout) {
            return List.of(new Requirement("members", Ratio.of(atLeast), Ratio.of(turnout.attendingMembers())));
        }
    }

    /**
     * {@code all-of}: several quorums, all of which are needed.
     *
     * @param quorums two or more
     */
    public record AllOf(List<Quorum> quorums) implements Quorum {
        public AllOf {
            quorums = List.copyOf(quorums);
            if (quorums.size() < 2) {
                throw new IllegalArgumentException("wanted two quorums or more, got " + quorums.size());
            }
        }

        @Override
        public List<Requirement> requirements(Turnout turnout) {
            return quorums.stream()
                    .flatMap(quorum -> quorum.requirements(turnout).stream())
                    .toList();
        }
    }
}
