package coop.voting;

import coop.core.value.MemberId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was handed in at one vote, in the form in which it came. */
public sealed interface Ballots {
    /** Votes for or against, by name: the name is that of the principal whose vote it is, whoever cast it. */
    record Named(SortedMap<MemberId, Vote> votes) implements Ballots {
        public Named {
            votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        }
    }

    /** Totals of a count of hands or papers, in votes. */
    record Totals(long yes, long no, long abstain, long blank, long invalid) implements Ballots {
        /**
         * @throws IllegalArgumentException if one is below zero
         */
        public Totals {
            if (yes < 0 || no < 0 || abstain < 0 || blank < 0 || invalid < 0) {
                throw new IllegalArgumentException("wanted totals of 0 or more, got yes " + yes + ", no " + no
                        + ", abstain " + abstain + ", blank " + blank + ", invalid " + invalid);
            }
        }

        /** For, against and abstaining, nothing else. */
        public static Totals of(long yes, long no, long abstain) {
            return new Totals(yes, no, abstain, 0, 0);
        }
    }

    /** Papers without names, for or against. */
    record Papers(List<Vote> votes) implements Ballots {
        public Papers {
            votes = List.copyOf(votes);
        }
    }

    /** The totals that tellers found, each counting apart. They must agree. */
    record TellersTotals(SortedMap<MemberId, Totals> tellers) implements Ballots {
        /**
         * @throws IllegalArgumentException if there is no teller
         */
        public TellersTotals {
            tellers = Collections.unmodifiableSortedMap(new TreeMap<>(tellers));
            if (tellers.isEmpty()) {
                throw new IllegalArgumentException("wanted the totals of at least one teller");
            }
        }
    }

    /** Papers without names that rank options. */
    record Rankings(List<Paper> papers) implements Ballots {
        public Rankings {
            papers = List.copyOf(papers);
        }
    }

    /** Rankings by name of the principal. */
    record NamedRankings(SortedMap<MemberId, Paper> papers) implements Ballots {
        public NamedRankings {
            papers = Collections.unmodifiableSortedMap(new TreeMap<>(papers));
        }
    }

    /** Papers without names that approve of options. */
    record Approvals(List<Paper> papers) implements Ballots {
        public Approvals {
            papers = List.copyOf(papers);
        }
    }

    /** Approvals by name of the principal. */
    record NamedApprovals(SortedMap<MemberId, Paper> papers) implements Ballots {
        public NamedApprovals {
            papers = Collections.unmodifiableSortedMap(new TreeMap<>(papers));
        }
    }

    /** Whether the votes are by name. */
    default boolean isNamed() {
        return this instanceof Named || this instanceof NamedRankings || this instanceof NamedApprovals;
    }
}
