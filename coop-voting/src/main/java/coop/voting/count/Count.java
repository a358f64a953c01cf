package coop.voting.count;

import coop.core.value.Ratio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a count found, and how.
 *
 * <p>Who shares the last place to be filled, and was not told apart by the tie-break, stands among the winners, and the tie
 * among the {@link #ties}: nobody is elected who is not. For example one seat and A and B level without a tie-break: the winners
 * are A and B, nobody is elected.
 *
 * @param method the id of the method, such as {@code stv-scottish}
 * @param seats how many were to be elected
 * @param candidates all candidates, in the stated order
 * @param elected those surely elected, first elected first
 * @param winners those elected, and after them those who share what is left in an open tie
 * @param ranking all candidates as groups of equals, best first; empty if the method ranks nobody
 * @param rounds every round; empty if the method has none
 * @param pairwise how many prefer each to each, where the method compares two by two
 * @param ties each tie, and what became of it
 * @param ballots what became of every paper
 * @param events what happened, in order
 * @param decimals the decimals of the method's own numbers; empty if its numbers are exact fractions
 * @param figures the method's own results by name, such as {@code tally}, {@code quota} or {@code paths}
 */
public record Count(
        String method,
        int seats,
        List<String> candidates,
        List<String> elected,
        List<String> winners,
        List<List<String>> ranking,
        List<Round> rounds,
        Optional<PairwiseMatrix> pairwise,
        List<Tie> ties,
        BallotAccount ballots,
        List<CountEvent> events,
        Optional<Integer> decimals,
        Map<String, Object> figures) {
    public Count {
        candidates = List.copyOf(candidates);
        elected = List.copyOf(elected);
        winners = List.copyOf(winners);
        ranking = List.copyOf(ranking);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
        events = List.copyOf(events);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Whether a tie that stands leaves open who is elected. */
    public boolean isOpen() {
        return !winners.equals(elected);
    }

    /** The same count with others elected and winning. */
    Count with(List<String> nowElected, List<String> nowWinners) {
        return new Count(
                method,
                seats,
                candidates,
                nowElected,
                nowWinners,
                ranking,
                rounds,
                pairwise,
                ties,
                ballots,
                events,
                decimals,
                figures);
    }

    /** One of the method's own results, such as {@code tally}. */
    public Optional<Object> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** The first tally of the count: votes, approvals or points of each candidate. Empty if the method has none. */
    public Map<String, Ratio> tally() {
        if (figures.get("tally") instanceof Map<?, ?> tally) {
            Map<String, Ratio> votes = new LinkedHashMap<>();
            tally.forEach((name, value) -> {
                if (name instanceof String candidate && value instanceof Ratio number) {
                    votes.put(candidate, number);
                }
            });
            return votes;
        }
        return rounds.isEmpty() ? Map.of() : rounds.get(0).tally();
    }

    /**
     * Everything as maps, lists, texts, integers and booleans, ready to be written as JSON: exact numbers are texts, such as
     * {@code "2/3"} or, for a method with its own decimals, {@code "12.50000"}.
     */
    public Map<String, @Nullable Object> detail() {
        return new CountDetail(this).map();
    }
}
