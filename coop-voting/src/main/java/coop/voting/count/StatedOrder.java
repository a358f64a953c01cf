package coop.voting.count;

import coop.core.statutes.Default;
import java.util.List;

/**
 * A published order of the candidates, such as the order of nomination or one drawn before the vote.
 *
 * <p>Favoured first: for an election the first named is picked, for an exclusion the last. With {@code pickFirst} the first
 * named is picked, whatever it is for. Who is not named stands after all who are; several who are not named stay tied.
 *
 * <p>For example order A, B, C and a tie of B and C: B is elected; for exclusion C goes, or B with {@code pickFirst}.
 *
 * @param order the candidates, favoured first
 * @param pickFirst whether the first named is picked for exclusions also
 */
public record StatedOrder(
        List<String> order, @Default("false") boolean pickFirst) implements TieBreak {
    public StatedOrder {
        order = List.copyOf(order);
    }

    @Override
    public Settlement settle(TieQuestion question) {
        List<String> named =
                order.stream().filter(question.among()::contains).distinct().toList();
        List<String> unnamed =
                question.among().stream().filter(name -> !order.contains(name)).toList();
        if (pickFirst || question.purpose().favours()) {
            return named.isEmpty() ? Settlement.none(question) : picked(named.get(0));
        }
        if (unnamed.isEmpty()) {
            return picked(named.get(named.size() - 1));
        }
        return unnamed.size() == question.among().size()
                ? Settlement.none(question)
                : new Settlement(unnamed, "order", "");
    }

    private static Settlement picked(String name) {
        return new Settlement(List.of(name), "order", "");
    }
}
