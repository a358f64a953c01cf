package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * {@code patronage}: a part is shared by what each member did with or for the cooperative in the year. The part is rounded
 * down, the odd cent staying for the next rule, and is then split without losing a cent: what is left of the division goes to
 * the largest remainders, ties to the lower person's number. Whoever was a member on at least one day of the year has a share.
 * When nobody did anything, nothing is taken.
 *
 * <p>For example EUR 1,000.00 for three equal members are 333.34, 333.33 and 333.33.
 *
 * <p>Sources: Belgian decree of 8 January 1962, article 1 (only pro rata to transactions with the company); US Internal Revenue
 * Code, section 1388 (by quantity or value of business, equal among identical patrons).
 *
 * @param part the part of what it is counted on
 * @param of what it is counted on: what remains, {@code surplus}, {@code surplus-after-losses} or a figure of the accounts
 * @param less figures of the accounts that are not shared, such as {@code extra-cooperative-result}
 * @param measure what is measured: {@code days} worked, {@code equal}, or a base of the activity on record, such as
 *     {@code purchases}, {@code hours} or {@code pay}
 * @param times another measure that each quantity is multiplied by, such as a {@code coefficient}
 * @param paid in what it is paid; in cash when nothing is said
 */
public record Patronage(
        @Default("\"1\"") Ratio part,
        Optional<String> of,
        @Default("[]") List<String> less,
        String measure,
        Optional<String> times,
        Optional<Payment> paid)
        implements SurplusRule {
    /**
     * @throws IllegalArgumentException if the measure is blank, the part not above 0 and at most 1, or there is nothing to count
     *     on
     */
    public Patronage {
        less = List.copyOf(less);
        SurplusRules.checkName(measure);
        SurplusRules.checkPart(part);
        Counted.check(of, less);
    }

    @Override
    public List<Slice> take(SurplusSoFar soFar) {
        if (!soFar.remaining().isPositive()) {
            return Taken.nothing();
        }
        Money on = Counted.on(soFar, of, less);
        Money pool = Counted.part(soFar, on, part, RoundingMode.DOWN);
        Quantities measured = soFar.ofMembers(measure);
        Quantities quantities =
                times.map(factor -> measured.times(soFar.ofAll(factor))).orElse(measured);
        if (!pool.isPositive() || quantities.isNothing()) {
            return Taken.nothing();
        }
        Ratio all = quantities.total();
        String by = times.map(factor -> measure + " × " + factor).orElse(measure);
        return Taken.columns(
                soFar.currency(),
                quantities.split(pool),
                on,
                Optional.of(pool),
                (place, minor) -> soFar.slice(
                                Beneficiary.member(quantities.who(place)),
                                Money.ofMinor(soFar.currency(), minor),
                                Optional.of(pool),
                                "surplus.patronage",
                                "{0}, which is {1} of {2}, shared by {3}: {4} of {5}",
                                pool,
                                part,
                                on,
                                by,
                                quantities.quantity(place),
                                all)
                        .settled(paid));
    }
}
