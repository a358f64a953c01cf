package coop.voting;

import coop.core.value.MemberId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    /**
     * The totals that tellers found, each counting apart.
     *
     * @param tellers what each found
     * @param agreed what they settled on together, where they had differed
     */
    record TellersTotals(SortedMap<MemberId, Totals> tellers, Optional<Totals> agreed) implements Ballots {
        /**
         * @throws IllegalArgumentException if there is no teller
         */
        public TellersTotals {
            tellers = Collections.unmodifiableSortedMap(new TreeMap<>(tellers));
            if (tellers.isEmpty()) {
                throw new IllegalArgumentException("wanted the totals of at least one teller");
            }
        }

        /** Totals that must agree. */
        public TellersTotals(SortedMap<MemberId, Totals> tellers) {
            this(tellers, Optional.empty());
        }
    }

    /**
     * The papers for or against as tellers read them, each apart, by the number on the paper.
     *
     * @param tellers what each read
     * @param agreed what they settled on together, of the papers that they had read differently
     */
    record TellersPapers(SortedMap<MemberId, SortedMap<String, Vote>> tellers, SortedMap<String, Vote> agreed)
            implements Ballots {
        public TellersPapers {
            tellers = Apart.copy(tellers);
            agreed = Collections.unmodifiableSortedMap(new TreeMap<>(agreed));
        }
    }

    /**
     * The papers of an election or a choice as tellers read them, each apart, by the number on the paper.
     *
     * @param tellers what each read
     * @param agreed what they settled on together, of the papers that they had read differently
     * @param approvals whether the papers approve of options; else they rank them
     */
    record TellersRankings(
            SortedMap<MemberId, SortedMap<String, Paper>> tellers, SortedMap<String, Paper> agreed, boolean approvals)
            implements Ballots {
        public TellersRankings {
            tellers = Apart.copy(tellers);
            agreed = Collections.unmodifiableSortedMap(new TreeMap<>(agreed));
        }
    }

    /** Votes without names that were handed in by class of members, each in a form of its own. */
    record ByClass(SortedMap<String, Ballots> classes) implements Ballots {
        /**
         * @throws IllegalArgumentException if there is no class, or the votes of one are by name or by class again
         */
        public ByClass {
            classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
            if (classes.isEmpty()
                    || classes.values().stream()
                            .anyMatch(own -> !(own instanceof Totals
                                    || own instanceof Papers
                                    || own instanceof TellersTotals
                                    || own instanceof TellersPapers))) {
                throw new IllegalArgumentException("wanted totals or papers without names for each class");
            }
        }
    }

    /** Rounds of consent, in their order. */
    record Consent(List<ConsentRound> rounds) implements Ballots {
        /**
         * @throws IllegalArgumentException if there is no round
         */
        public Consent {
            rounds = List.copyOf(rounds);
            if (rounds.isEmpty()) {
                throw new IllegalArgumentException("wanted at least one round");
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
        return this instanceof Named
                || this instanceof NamedRankings
                || this instanceof NamedApprovals
                || this instanceof Consent;
    }

    /** Whether they choose between options. */
    default boolean isChoice() {
        return this instanceof Rankings
                || this instanceof NamedRankings
                || this instanceof Approvals
                || this instanceof NamedApprovals
                || this instanceof TellersRankings;
    }
}
