package coop.voting.count;

import java.util.List;
import java.util.Optional;

/**
 * A tie that came up in a count, and what became of it.
 *
 * @param stage the round, counted from 1; methods without rounds are one stage
 * @param purpose what it was about
 * @param among who was tied, in the candidates' stated order
 * @param chosen who was picked; empty if the tie stands
 * @param rule which rule broke it, such as {@code order}, {@code earlier-rounds}, {@code seeded-lot}, {@code recorded-lot};
 *     {@code together} if all went out because all would have gone in any case; empty if the tie stands
 * @param proof what allows anybody to check a draw; empty if none is needed
 */
public record Tie(int stage, Purpose purpose, List<String> among, Optional<String> chosen, String rule, String proof) {
    public Tie {
        among = List.copyOf(among);
    }

    /** Whether the tie stands. */
    public boolean isOpen() {
        return chosen.isEmpty() && rule.isEmpty();
    }
}
