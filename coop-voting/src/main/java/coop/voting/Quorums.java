package coop.voting;

import coop.core.value.Ratio;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

        @Override
        public List<Requirement> requirements(Assembled assembled) {
            return quorums.stream()
                    .flatMap(quorum -> quorum.requirements(assembled).stream())
                    .toList();
        }
    }

    /**
     * {@code per-class}: a quorum that each of these classes of members must reach by itself. For example half of the members
     * of class A, whoever else is there.
     *
     * @param classes the quorum of each class; classes that are not named have none
     */
    public record PerClass(SortedMap<String, Quorum> classes) implements Quorum {
        public PerClass {
            classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
            if (classes.isEmpty()) {
                throw new IllegalArgumentException("wanted the quorum of at least one class, got none");
            }
        }

        /** Nothing can be said of classes from numbers alone. */
        @Override
        public List<Requirement> requirements(Turnout turnout) {
            return List.of();
        }

        @Override
        public List<Requirement> requirements(Assembled assembled) {
            return classes.entrySet().stream()
                    .flatMap(entry -> entry.getValue().requirements(assembled.in(entry.getKey())).stream()
                            .map(requirement -> requirement.in(entry.getKey())))
                    .toList();
        }
    }
}
