package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Apportionment;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;

/**
 * {@code dividend}: interest on capital, up to a rate, as far as what remains goes. It is counted by days of capital, so that
 * who joined or left in the year has a part for the days in between.
 *
 * <p>Each holder's dividend is capped and rounded down to the cent; what the caps leave stays for the next rule. When less
 * remains than the caps allow, it is shared by days of capital without losing a cent, the cents left of the division going to
 * the largest remainders, ties to the lower person's number; nobody gets more than the cap.
 *
 * <p>For example on EUR 500 at 6/100 the dividend is EUR 30.00. With a cap on the net amount and a withholding of 30/100 it is
 * EUR 42.85, of which EUR 12.86 are withheld; with one of 15/100, EUR 35.29. On EUR 500 held from 1 October, 92 days of 365, it
 * is EUR 7.56.
 *
 * <p>Source: Belgian decree of 8 January 1962, article 1 (6 % of the nominal, after withholding tax).
 *
 * @param atMost the rate a year that caps it
 * @param base whether it is on what was subscribed or on what was paid in
 * @param proRata whether days count; else what is held at the end of the year
 * @param days whether the day of a change counts
 * @param withholding the rate of the tax that is withheld; the tax is rounded half up to the cent
 * @param cap whether the rate caps the amount before or after the tax
 */
public record Dividend(
        Ratio atMost,
        @Default("\"paid-in\"") MoneyLedger.Base base,
        @Default("true") boolean proRata,
        @Default("\"first-day-counted\"") DayCount days,
        Optional<Ratio> withholding,
        @Default("\"gross\"") Cap cap)
        implements SurplusRule {
    /** What the rate caps. */
    public enum Cap {
        /** The amount before tax. */
        GROSS,
        /** The amount after tax. */
        NET
    }

    /**
     * @throws IllegalArgumentException if the rate is not above zero, the tax not from 0 to below 1, or a net cap has no tax
     */
    public Dividend {
        if (atMost.signum() <= 0) {
            throw new IllegalArgumentException("wanted a rate above 0, got " + atMost);
        }
        if (withholding
                .filter(rate -> rate.signum() < 0 || rate.compareTo(Ratio.ONE) >= 0)
                .isPresent()) {
            throw new IllegalArgumentException("wanted a withholding from 0 to below 1, got " + withholding.get());
        }
        if (cap == Cap.NET && withholding.isEmpty()) {
            throw new IllegalArgumentException(
                    "wanted the withholding that makes the difference between net and gross");
        }
    }

    @Override
    public List<Slice> take(SurplusSoFar soFar) {
        SortedMap<MemberId, BigInteger> capital = proRata ? soFar.capitalDays(base, days) : soFar.capitalAtClose(base);
        if (!soFar.remaining().isPositive() || capital.isEmpty()) {
            return List.of();
        }
        long wholeYear = proRata ? soFar.year().days() : 1;
        List<Ratio> weights = new ArrayList<>();
        List<Ratio> caps = new ArrayList<>();
        capital.values().forEach(some -> {
            weights.add(Ratio.of(some, BigInteger.ONE));
            caps.add(Ratio.of(cap(some, wholeYear).floor(), BigInteger.ONE));
        });
        Ratio all = caps.stream().reduce(Ratio.ZERO, Ratio::plus);
        boolean enough = all.compareTo(Amounts.minor(soFar.remaining())) <= 0;
        List<Money> parts = enough
                ? caps.stream()
                        .map(minor -> Amounts.ofMinor(soFar.currency(), minor, RoundingMode.UNNECESSARY))
                        .toList()
                : shared(soFar.remaining(), weights, caps);
        return slices(soFar, List.copyOf(capital.keySet()), weights, parts, wholeYear, enough);
    }

    /** The most that a holder gets, in minor units, before rounding. */
    private Ratio cap(BigInteger capital, long wholeYear) {
        Ratio rated = atMost.times(Ratio.of(capital, BigInteger.valueOf(wholeYear)));
        return cap == Cap.NET ? rated.dividedBy(Ratio.ONE.minus(withholding.orElse(Ratio.ZERO))) : rated;
    }

    private static List<Money> shared(Money pool, List<Ratio> weights, List<Ratio> caps) {
        List<Money> parts = Apportionment.split(pool, weights);
        for (int i = 0; i < parts.size(); i++) {
            if (Amounts.minor(parts.get(i)).compareTo(caps.get(i)) > 0) {
                return Apportionment.split(pool, caps);
            }
        }
        return parts;
    }

    private List<Slice> slices(
            SurplusSoFar soFar,
            List<MemberId> members,
            List<Ratio> weights,
            List<Money> parts,
            long wholeYear,
            boolean enough) {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Money amount = parts.get(i);
            if (!amount.isPositive()) {
                continue;
            }
            Money mean = Amounts.ofMinor(
                    soFar.currency(), weights.get(i).dividedBy(Ratio.of(wholeYear)), RoundingMode.HALF_UP);
            Slice slice = soFar.slice(
                    Beneficiary.member(members.get(i)),
                    amount,
                    Optional.of(mean),
                    enough ? "surplus.dividend" : "surplus.dividend-shared",
                    enough
                            ? "at most {0} a year, {1}, on capital of {2} on average"
                            : "{3} that remains, shared by capital, of which {2} on average; less than {0} a year, {1}",
                    atMost,
                    cap.name().toLowerCase(Locale.ROOT),
                    mean,
                    soFar.remaining());
            slices.add(withholding
                    .map(rate -> slice.withholding(Amounts.part(amount, rate, RoundingMode.HALF_UP)))
                    .orElse(slice));
        }
        return Collections.unmodifiableList(slices);
    }
}
