package coop.capital;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One step of a plan: what a rule of the statutes took.
 *
 * @param rule the id of the rule, such as {@code dividend}
 * @param article where the rule stands, such as {@code surplus.rules[2]}
 * @param remaining what the steps before left
 * @param base what it was counted on: what remained, unless the rule says otherwise
 * @param cap the most that the rule could take, when it has a limit of its own
 * @param taken what it took, below zero only in a year of loss
 * @param slices its parts, those of persons by their number
 */
public record Step(
        String rule,
        String article,
        Money remaining,
        Money base,
        Optional<Money> cap,
        Money taken,
        List<Slice> slices) {
    static Step of(String rule, String article, Money remaining, List<Slice> slices) {
        if (slices instanceof Taken some) {
            return new Step(rule, article, remaining, some.base(), some.cap(), some.amount(), some);
        }
        CurrencyUnit currency = remaining.getCurrencyUnit();
        Money taken = slices.stream().map(Slice::amount).reduce(Money.zero(currency), Money::plus);
        return new Step(rule, article, remaining, remaining, Optional.empty(), taken, List.copyOf(slices));
    }

    /** What the next step finds. */
    public Money left() {
        return remaining.minus(taken);
    }
}
