package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers ballots into a {@link Profile}, merging identical ones as they come.
 *
 * <p>For example {@code Profile.ranked(List.of("A", "B", "C")).add(2, "A > B = C").add(1, "B > - > A").build()}.
 *
 * <p>A weight is how many votes a paper carries: 1 for one member one vote, any fraction of zero or more for colleges. A
 * paper of weight 0 leaves no trace. One thread at a time.
 */
public final class ProfileBuilder {
    /** In place of a candidate: several were named at this rank, and it is not known which. */
    public static final String OVERVOTE_MARK = "#overvote";

    /** The reason of a paper that names somebody who is no candidate. */
    public static final String UNKNOWN_CANDIDATE = "unknown-candidate";

    private static final int MOST_CANDIDATES = 30_000;

    private final BallotKind kind;
    private final List<String> candidates;
    private final Map<String, Integer> indexes = new TreeMap<>();
    private final OrderTable orders = new OrderTable();
    private final SymbolTable mixed = new SymbolTable();
    private final ScoreLevels levels = new ScoreLevels();
    private final SortedMap<String, Ratio> invalid = new TreeMap<>();
    private short[] run;

    ProfileBuilder(BallotKind kind, List<String> candidates) {
        this.kind = kind;
        this.candidates = new ArrayList<>();
        this.run = new short[3 * candidates.size() + 8];
        for (String candidate : candidates) {
            if (indexes.containsKey(candidate)) {
                throw new CountingException("candidates.twice", "The candidate '" + candidate + "' stands twice");
            }
            stand(candidate);
        }
    }

    private int stand(String candidate) {
        if (candidates.size() == MOST_CANDIDATES) {
            throw new CountingException(
                    "candidates.too-many", "There are more than " + MOST_CANDIDATES + " candidates");
        }
        if (candidate.isBlank()
                || candidate.equals(OVERVOTE_MARK)
                || candidate.chars().anyMatch(Character::isISOControl)) {
            throw new CountingException("candidates.name", "A candidate's name is blank or holds control characters");
        }
        indexes.put(candidate, candidates.size());
        candidates.add(candidate);
        return candidates.size() - 1;
    }

    /**
     * The number of a candidate on ranked ballots. Who did not stand so far stands from now on, last in the stated order: for
     * papers whose candidates are known only once they have been read.
     *
     * @throws CountingException if it is no name, or there are too many candidates
     */
    public int candidate(String name) {
        require(BallotKind.RANKED);
        Integer index = indexes.get(name);
        return index == null ? stand(name) : index;
    }

    /**
     * Adds ranked ballots written with {@code >} between ranks, {@code =} between equals and {@code -} for a skipped rank.
     *
     * <p>For names that hold none of these signs; see {@link #ranking} for any name.
     */
    public ProfileBuilder add(long count, String ballot) {
        return ranking(Ratio.of(count), ranks(ballot));
    }

    /** The ranks of a ballot written as in {@link #add}. */
    static List<List<String>> ranks(String ballot) {
        List<List<String>> ranks = new ArrayList<>();
        String text = ballot.strip();
        for (String rank : text.isEmpty() ? new String[0] : text.split(">", -1)) {
            String names = rank.strip();
            ranks.add(names.equals("-") ? List.of() : List.of(names.split("\\s*=\\s*", -1)));
        }
        return ranks;
    }

    /** Adds plain orders, best first, by the candidates' numbers; an order may be short. The way for millions of ballots. */
    public ProfileBuilder order(long count, int... order) {
        return order(count, order, 0, order.length);
    }

    /** Adds plain orders that stand in a part of an array, which is free to be used again afterwards. */
    public ProfileBuilder order(long count, int[] symbols, int from, int to) {
        if (kind == BallotKind.RANKED && count > 0 && orders.addOrder(symbols, from, to, candidates.size(), count)) {
            return this;
        }
        require(BallotKind.RANKED);
        return symbols(count, symbols, from, to);
    }

    private ProfileBuilder symbols(long count, int[] symbols, int from, int to) {
        for (int i = from; i < to; i++) {
            if (symbols[i] < 0 || symbols[i] >= candidates.size()) {
                throw new IndexOutOfBoundsException("There is no candidate number " + symbols[i]);
            }
            put(i - from, symbols[i]);
        }
        keep(Ratio.of(count), to - from);
        return this;
    }

    /**
     * Adds a ranked ballot, best rank first: {@code [["B"], [], ["A", "C"]]} puts B first, skips a rank, then A and C as
     * equals. A paper that names somebody who is no candidate is counted as invalid.
     */
    public ProfileBuilder ranking(Ratio weight, List<List<String>> ranks) {
        require(BallotKind.RANKED);
        int length = 0;
        for (List<String> rank : ranks) {
            if (rank.isEmpty()) {
                put(length++, Profile.SKIPPED);
            } else if (rank.contains(OVERVOTE_MARK)) {
                put(length++, Profile.OVERVOTE);
            } else {
                for (int i = 0; i < rank.size(); i++) {
                    Integer candidate = indexes.get(rank.get(i));
                    if (candidate == null) {
                        return invalid(weight, UNKNOWN_CANDIDATE);
                    }
                    if (i > 0) {
                        put(length++, Profile.EQUAL);
                    }
                    put(length++, candidate);
                }
            }
        }
        keep(weight, length);
        return this;
    }

    /** Adds an approval ballot. A paper that names somebody who is no candidate is counted as invalid. */
    public ProfileBuilder approvals(Ratio weight, Collection<String> approved) {
        require(BallotKind.APPROVAL);
        Set<Integer> numbers = new TreeSet<>();
        for (String name : approved) {
            Integer candidate = indexes.get(name);
            if (candidate == null) {
                return invalid(weight, UNKNOWN_CANDIDATE);
            }
            numbers.add(candidate);
        }
        int length = 0;
        for (int number : numbers) {
            put(length++, number);
        }
        keep(weight, length);
        return this;
    }

    /** Adds a score ballot; whom it leaves out is unscored. A paper that names somebody else is counted as invalid. */
    public ProfileBuilder scores(Ratio weight, Map<String, Ratio> scores) {
        require(BallotKind.SCORE);
        if (!indexes.keySet().containsAll(scores.keySet())) {
            return invalid(weight, UNKNOWN_CANDIDATE);
        }
        for (int i = 0; i < candidates.size(); i++) {
            Ratio score = scores.get(candidates.get(i));
            put(i, score == null ? Profile.UNSCORED : levels.code(score));
        }
        keep(weight, candidates.size());
        return this;
    }

    /** Counts papers as invalid, for a reason in a few words with hyphens, such as {@code unreadable}. */
    public ProfileBuilder invalid(Ratio weight, String reason) {
        if (checked(weight).signum() > 0) {
            invalid.merge(reason, weight, Ratio::plus);
        }
        return this;
    }

    /** The profile of all ballots added so far. */
    public Profile build() {
        BallotPacking packing = new BallotPacking(kind, candidates.size(), orders, mixed, levels);
        return new Profile(kind, candidates, packing.pack(), levels.sorted(), packing.unit(), new TreeMap<>(invalid));
    }

    private void require(BallotKind wanted) {
        if (kind != wanted) {
            throw new CountingException("ballots.kind", "These are " + kind + " ballots, not " + wanted);
        }
    }

    private void put(int place, int symbol) {
        if (place >= run.length) {
            run = Arrays.copyOf(run, place * 2);
        }
        run[place] = (short) symbol;
    }

    private void keep(Ratio weight, int length) {
        if (checked(weight).signum() == 0) {
            return;
        }
        long count = weight.isWhole() && weight.numerator().bitLength() < Long.SIZE
                ? weight.numerator().longValue()
                : 0;
        if (kind == BallotKind.RANKED && length <= OrderTable.WIDEST && plain(length)) {
            long key = 0;
            for (int i = length - 1; i >= 0; i--) {
                key = key << 4 | run[i] + 1;
            }
            if (count > 0) {
                orders.add(key | OrderTable.MARK, count);
            } else {
                orders.add(key | OrderTable.MARK, weight);
            }
        } else if (count > 0) {
            mixed.add(run, length, count);
        } else {
            mixed.add(run, length, weight);
        }
    }

    private boolean plain(int length) {
        int seen = 0;
        for (int i = 0; i < length; i++) {
            if (run[i] < 0 || run[i] >= OrderTable.WIDEST || (seen >>> run[i] & 1) != 0) {
                return false;
            }
            seen |= 1 << run[i];
        }
        return true;
    }

    private static Ratio checked(Ratio weight) {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("A weight is zero or more, not " + weight);
        }
        return weight;
    }
}
