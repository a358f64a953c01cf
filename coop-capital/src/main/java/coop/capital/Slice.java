package coop.capital;

import coop.core.Reason;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One part of a surplus, with its derivation.
 *
 * @param rule the id of the rule that took it, such as {@code dividend}
 * @param to where it goes
 * @param amount how much, before any tax; below zero only in a year of loss
 * @param withheld the tax that is withheld from it, if any
 * @param base what it was counted on, such as the amount that remained
 * @param why how it was counted: its code, the article, and the sentence with its figures
 */
public record Slice(
        String rule, Beneficiary to, Money amount, Optional<Money> withheld, Optional<Money> base, Reason why) {
    /** The article by which it goes there, such as {@code surplus.rules[2]}. */
    public String article() {
        return why.article();
    }

    /** What is left after the tax withheld. */
    public Money net() {
        return withheld.map(amount::minus).orElse(amount);
    }

    Slice withholding(Money tax) {
        return new Slice(rule, to, amount, Optional.of(tax), base, why);
    }
}
