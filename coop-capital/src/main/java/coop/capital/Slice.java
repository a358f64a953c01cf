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
 * @param settlement in what it is paid, when not all is paid in cash
 * @param why how it was counted: its code, the article, and the sentence with its figures
 */
public record Slice(
        String rule,
        Beneficiary to,
        Money amount,
        Optional<Money> withheld,
        Optional<Money> base,
        Optional<Settlement> settlement,
        Reason why) {
    /** A part that is paid in cash, with no tax withheld. */
    public Slice(String rule, Beneficiary to, Money amount, Optional<Money> base, Reason why) {
        this(rule, to, amount, Optional.empty(), base, Optional.empty(), why);
    }

    /** The article by which it goes there, such as {@code surplus.rules[2]}. */
    public String article() {
        return why.article();
    }

    /** What is left after the tax withheld. */
    public Money net() {
        return withheld.map(amount::minus).orElse(amount);
    }

    /** What is paid in cash, after the tax withheld; what is not is in {@link #inKind}. */
    public Money cash() {
        return settlement
                .map(Settlement::cash)
                .orElse(amount)
                .minus(withheld.orElse(Money.zero(amount.getCurrencyUnit())));
    }

    /** What is not paid in cash but in shares or notes. */
    public Money inKind() {
        return settlement.map(some -> amount.minus(some.cash())).orElse(Money.zero(amount.getCurrencyUnit()));
    }

    Slice withholding(Optional<Money> tax) {
        return new Slice(rule, to, amount, tax, base, settlement, why);
    }

    Slice settled(Optional<Payment> payment) {
        return new Slice(rule, to, amount, withheld, base, payment.flatMap(some -> some.of(this)), why);
    }
}
