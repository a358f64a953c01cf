package coop.voting;

import coop.core.statutes.Default;
import coop.voting.count.TieBreak;
import java.util.List;
import java.util.Optional;

/**
 * What a meeting gives to break a tie: the seed of a lot, or an order.
 *
 * @param lot words drawn in the room after the vote has closed, from which a lot follows that anybody can redo; see
 *     {@link coop.voting.count.SeededLot}
 * @param order the options, first to be favoured first
 */
public record TieInput(Optional<String> lot, @Default("[]") List<String> order) {
    /**
     * @throws IllegalArgumentException if there is not exactly one of the two, or the seed is blank
     */
    public TieInput {
        order = List.copyOf(order);
        if (lot.isPresent() == !order.isEmpty()) {
            throw new IllegalArgumentException("wanted either the seed of a lot or an order");
        }
        if (lot.isPresent() && (lot.get().isBlank() || lot.get().chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("wanted a seed that is not blank and has no control characters");
        }
    }

    public static TieInput lot(String seed) {
        return new TieInput(Optional.of(seed), List.of());
    }

    public static TieInput order(List<String> order) {
        return new TieInput(Optional.empty(), order);
    }

    TieBreak rule() {
        return lot.map(TieBreak::lot).orElseGet(() -> TieBreak.order(order));
    }
}
