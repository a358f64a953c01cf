package coop.voting.count;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The ballots of one vote, as cast: packed, with identical ballots merged, and immutable.
 *
 * <p>Nothing is tidied away. Equal ranks, skipped ranks, candidates named twice and unranked candidates stay as the voter put
 * them; each method says what it makes of them. Papers that could not be read at all are counted as invalid, by reason.
 *
 * <p>Candidates are texts in a stated order, and inside a profile they are the numbers 0, 1, 2 … of that order. Each distinct
 * ballot is a run of {@linkplain #symbol symbols} from {@link #start} to {@link #end}:
 *
 * <ul>
 *   <li>ranked: each candidate named, best first. {@link #EQUAL} before a candidate says that it shares the rank of the one
 *       before; {@link #SKIPPED} is a rank left empty; {@link #OVERVOTE} is a rank with several names that are not known.
 *   <li>approval: the candidates approved, in the stated order.
 *   <li>score: one symbol per candidate, in the stated order: an index into {@link #levels()}, or {@link #UNSCORED}.
 * </ul>
 *
 * For example {@code Profile.ranked(List.of("A", "B", "C")).add(2, "B > A = C").build()} has one distinct ballot of
 * multiplicity 2, whose symbols are 1, 0, EQUAL, 2.
 *
 * <p>Safe for use by many threads.
 */
public final class Profile {
    /** In a ranked ballot: the candidate that follows shares the rank of the one before. */
    public static final int EQUAL = -1;

    /** In a ranked ballot: a rank left empty. */
    public static final int SKIPPED = -2;

    /** In a ranked ballot: a rank with several names that are not known. */
    public static final int OVERVOTE = -3;

    /** In a score ballot: this candidate was given no score. */
    public static final int UNSCORED = -1;

    private final BallotKind kind;
    private final List<String> candidates;
    private final Map<String, Integer> indexes;
    private final PackedBallots ballots;
    private final List<Ratio> levels;
    private final Ratio unit;
    private final SortedMap<String, Ratio> invalid;

    Profile(
            BallotKind kind,
            List<String> candidates,
            PackedBallots ballots,
            List<Ratio> levels,
            Ratio unit,
            SortedMap<String, Ratio> invalid) {
        this.kind = kind;
        this.candidates = List.copyOf(candidates);
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String candidate : this.candidates) {
            places.put(candidate, places.size());
        }
        this.indexes = places;
        this.ballots = ballots;
        this.levels = List.copyOf(levels);
        this.unit = unit;
        this.invalid = Collections.unmodifiableSortedMap(invalid);
    }

    /** Ranked ballots on these candidates, none cast yet. */
    public static ProfileBuilder ranked(List<String> candidates) {
        return new ProfileBuilder(BallotKind.RANKED, candidates);
    }

    /** Approval ballots on these candidates, none cast yet. */
    public static ProfileBuilder approval(List<String> candidates) {
        return new ProfileBuilder(BallotKind.APPROVAL, candidates);
    }

    /** Score ballots on these candidates, none cast yet. */
    public static ProfileBuilder score(List<String> candidates) {
        return new ProfileBuilder(BallotKind.SCORE, candidates);
    }

    public BallotKind kind() {
        return kind;
    }

    /** The candidates, in the stated order. */
    public List<String> candidates() {
        return candidates;
    }

    /**
     * The number of a candidate.
     *
     * @throws CountingException if there is no such candidate
     */
    public int index(String candidate) {
        Integer index = indexes.get(candidate);
        if (index == null) {
            throw new CountingException("candidates.unknown", "There is no candidate '" + candidate + "'");
        }
        return index;
    }

    /** Whether there is a candidate of this name. */
    public boolean has(String candidate) {
        return indexes.containsKey(candidate);
    }

    /** The candidates of these numbers, in their order. */
    public List<String> names(Iterable<Integer> numbers) {
        List<String> names = new ArrayList<>();
        for (int number : numbers) {
            names.add(candidates.get(number));
        }
        return List.copyOf(names);
    }

    /** How many distinct ballots there are. */
    public int distinct() {
        return ballots.size();
    }

    /** Where the symbols of a distinct ballot begin. */
    public int start(int ballot) {
        return ballots.start(ballot);
    }

    /** Where the symbols of a distinct ballot end: the place after the last one. */
    public int end(int ballot) {
        return ballots.start(ballot + 1);
    }

    /** The symbol at a place. */
    public int symbol(int place) {
        return ballots.symbol(place);
    }

    /** Whether a ranked ballot is a plain order: one candidate at each rank, none twice, no gap. */
    public boolean isPlain(int ballot) {
        return ballots.isPlain(ballot);
    }

    /** Whether every ballot is {@linkplain #isPlain plain}. */
    public boolean allPlain() {
        return ballots.allPlain();
    }

    /** Whether all multiplicities, and their sum, fit in a long. */
    public boolean fitsLong() {
        return ballots.fitsLong();
    }

    /**
     * How often a distinct ballot was cast, in {@linkplain #unit() units}.
     *
     * @throws CountingException if the multiplicities do not fit in a long
     */
    public long count(int ballot) {
        return ballots.count(ballot);
    }

    /** How often a distinct ballot was cast, in {@linkplain #unit() units}, of any size. */
    public BigInteger bigCount(int ballot) {
        return ballots.bigCount(ballot);
    }

    /** The votes that a distinct ballot carries: its multiplicity times the unit. */
    public Ratio weight(int ballot) {
        return unit.times(Ratio.of(bigCount(ballot), BigInteger.ONE));
    }

    /** How many votes one unit of multiplicity is: 1, unless weights are fractions. */
    public Ratio unit() {
        return unit;
    }

    /** The votes on all valid ballots. */
    public Ratio total() {
        return unit.times(Ratio.of(ballots.total(), BigInteger.ONE));
    }

    /** The sum of all multiplicities, in {@linkplain #unit() units}. */
    public BigInteger totalCount() {
        return ballots.total();
    }

    /** The votes on papers that could not be read, by reason, such as {@code unknown-candidate}. */
    public SortedMap<String, Ratio> invalid() {
        return invalid;
    }

    /** The scores that occur, lowest first. */
    public List<Ratio> levels() {
        return levels;
    }

    /** The score that a ballot gives a candidate, or null if it gives none. */
    public @Nullable Ratio scoreOf(int ballot, int candidate) {
        int level = symbol(start(ballot) + candidate);
        return level == UNSCORED ? null : levels.get(level);
    }

    /** A ranked ballot as its ranks, best first; an empty rank was skipped. An overvote without names is {@code #overvote}. */
    public List<List<String>> ranks(int ballot) {
        List<List<String>> ranks = new ArrayList<>();
        boolean equal = false;
        for (int place = start(ballot); place < end(ballot); place++) {
            int symbol = symbol(place);
            if (symbol == EQUAL) {
                equal = true;
            } else if (symbol == SKIPPED) {
                ranks.add(List.of());
            } else if (symbol == OVERVOTE) {
                ranks.add(List.of(ProfileBuilder.OVERVOTE_MARK));
            } else {
                if (!equal) {
                    ranks.add(new ArrayList<>());
                }
                ranks.get(ranks.size() - 1).add(candidates.get(symbol));
                equal = false;
            }
        }
        return ranks;
    }

    /**
     * The same ballots without candidates who stand no more: their names are struck out, a rank that named nobody else is closed
     * up, and of equals the others remain. For example {@code A > B = C > D} without B is {@code A > C > D}. A ballot that named
     * nobody else is left empty.
     *
     * @throws CountingException if one of them is no candidate, or nobody is left
     */
    public Profile without(Collection<String> withdrawn) {
        if (withdrawn.isEmpty()) {
            return this;
        }
        withdrawn.forEach(this::index);
        Set<String> gone = Set.copyOf(withdrawn);
        List<String> standing =
                candidates.stream().filter(name -> !gone.contains(name)).toList();
        if (standing.isEmpty()) {
            throw new CountingException("candidates.none", "No candidate stands: all are withdrawn");
        }
        return struck(gone, standing, false);
    }

    /** As {@link #without}, but they stay candidates, and a ballot that names nobody else stays as cast. */
    public Profile passingOver(Collection<String> withdrawn) {
        withdrawn.forEach(this::index);
        return withdrawn.isEmpty() || kind != BallotKind.RANKED
                ? this
                : struck(Set.copyOf(withdrawn), candidates, true);
    }

    private Profile struck(Set<String> gone, List<String> standing, boolean keepEmptied) {
        ProfileBuilder builder = new ProfileBuilder(kind, standing);
        invalid.forEach((reason, votes) -> builder.invalid(votes, reason));
        for (int ballot = 0; ballot < distinct(); ballot++) {
            Ratio weight = weight(ballot);
            switch (kind) {
                case RANKED -> {
                    List<List<String>> cast = ranks(ballot);
                    List<List<String>> left = left(cast, gone);
                    builder.ranking(weight, keepEmptied && left.stream().allMatch(List::isEmpty) ? cast : left);
                }
                case APPROVAL -> builder.approvals(weight, scored(ballot, gone).keySet());
                case SCORE -> builder.scores(weight, scored(ballot, gone));
            }
        }
        return builder.build();
    }

    private static List<List<String>> left(List<List<String>> ranks, Set<String> gone) {
        List<List<String>> left = new ArrayList<>();
        for (List<String> rank : ranks) {
            List<String> names =
                    rank.stream().filter(name -> !gone.contains(name)).toList();
            if (rank.isEmpty() || !names.isEmpty()) {
                left.add(names);
            }
        }
        return left;
    }

    /** The scores of a ballot of scores, or the names on one of approvals. */
    private Map<String, Ratio> scored(int ballot, Set<String> gone) {
        Map<String, Ratio> scores = new LinkedHashMap<>();
        for (int place = start(ballot); place < end(ballot); place++) {
            int candidate = kind == BallotKind.SCORE ? place - start(ballot) : symbol(place);
            Ratio score = kind == BallotKind.SCORE ? scoreOf(ballot, candidate) : Ratio.ONE;
            if (score != null && !gone.contains(candidates.get(candidate))) {
                scores.put(candidates.get(candidate), score);
            }
        }
        return scores;
    }

    /** What is known at a glance: {@code 5 ranked ballots (2 distinct) on 3 candidates}. */
    @Override
    public String toString() {
        return total() + " " + kind.name().toLowerCase(Locale.ROOT) + " ballots (" + distinct() + " distinct) on "
                + candidates.size() + " candidates";
    }
}
