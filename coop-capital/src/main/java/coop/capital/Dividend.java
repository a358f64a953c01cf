package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Apportionment;
import coop.core.value.Proportion;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * {@code dividend}: interest on capital, up to a rate, as far as what remains goes. It is counted by days of capital, lot by lot,
 * so that who joined or left in the year has a part for the days in between.
 *
 * <p>Each holder's dividend is capped and rounded down to the cent; what the caps leave stays for the next rule. When less
 * remains than the caps allow, it is shared by days of capital without losing a cent, the cents left of the division going to
 * the largest remainders, ties to the lower person's number; nobody gets more than the cap.
 *
 * <p>For example on EUR 500 at 6/100 the dividend is EUR 30.00. With a cap on the net amount and a withholding of 30/100 it is
 * EUR 42.85, of which EUR 12.86 are withheld; with one of 15/100, EUR 35.29. On EUR 500 held from 1 October, 92 days of 365, it
 * is EUR 7.56.
 *
 * <p>A class of shares with an {@code interestCap} bears no more than that: with a rule of 8/100 and a cap of 6/100 on class A,
 * EUR 500 of A and EUR 500 of B bear EUR 70.00.
 *
 * <p>Sources: Belgian decree of 8 January 1962, article 1 (6 % of the nominal, after withholding tax); French law 78-763, article
 * 33 (no more than the reserves' part and the workers' part); Italian civil code, article 2545-quinquies (equity above a quarter
 * of debts).
 *
 * @param atMost the rate a year that caps it; this or {@code rates}
 * @param rates the rate a year as a dated series
 * @param base whether it is on what was subscribed or on what was paid in
 * @param classes the classes of shares that bear it; all when there is none
 * @param proRata whether days count; else what is held at the end of the year
 * @param days whether the day of a change counts
 * @param basis how the days of a year are counted
 * @param withholding the rate of the tax that is withheld; the tax is rounded half up to the cent
 * @param withholdings the same as dated data; the rate is that of the day of the plan
 * @param cap whether the rate caps the amount before or after the tax
 * @param noMoreThan what else it may not pass, all together
 * @param less figures of the accounts that are not distributed as a dividend, such as {@code public-aid}
 * @param equityToDebts the part of debts that equity must be above for any dividend
 * @param paid in what it is paid; in cash when nothing is said
 */
public record Dividend(
        Optional<Ratio> atMost,
        Optional<RateSeries> rates,
        @Default("\"paid-in\"") MoneyLedger.Base base,
        @Default("[]") List<String> classes,
        @Default("true") boolean proRata,
        @Default("\"first-day-counted\"") DayCount days,
        @Default("\"actual\"") YearBasis basis,
        Optional<Ratio> withholding,
        @Default("[]") List<DatedRate> withholdings,
        @Default("\"gross\"") Cap cap,
        @Default("[]") List<Limit> noMoreThan,
        @Default("[]") List<String> less,
        Optional<Ratio> equityToDebts,
        Optional<Payment> paid)
        implements SurplusRule {
    /** What the rate caps. */
    public enum Cap {
        /** The amount before tax. */
        GROSS,
        /** The amount after tax. */
        NET
    }

    /** What a dividend may not pass. */
    public enum Limit {
        /** What this surplus gives to reserves. */
        RESERVES,
        /** What this surplus gives to those who work. */
        WORKERS
    }

    /**
     * @throws IllegalArgumentException if there is not one rate above zero, the tax not from 0 to below 1, or a net cap has no
     *     tax
     */
    public Dividend {
        classes = List.copyOf(classes);
        withholdings = List.copyOf(withholdings);
        noMoreThan = List.copyOf(noMoreThan);
        less = List.copyOf(less);
        Counted.check(Optional.empty(), less);
        if (atMost.isPresent() == rates.isPresent()) {
            throw new IllegalArgumentException("wanted either atMost or rates");
        }
        if (atMost.filter(rate -> rate.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("wanted a rate above 0, got " + atMost.get());
        }
        Withholding.check(withholding, withholdings);
        if (cap == Cap.NET && withholding.isEmpty() && withholdings.isEmpty()) {
            throw new IllegalArgumentException(
                    "wanted the withholding that makes the difference between net and gross");
        }
    }

    @Override
    public List<Slice> take(SurplusSoFar soFar) {
        Money pool = pool(soFar);
        if (!pool.isPositive()) {
            return Taken.nothing();
        }
        Interest interest = Interest.of(this, soFar);
        if (interest.days().isNothing()) {
            return Taken.nothing();
        }
        Optional<Withholding> tax = Withholding.of(withholding, withholdings, soFar);
        long[] caps = caps(interest, tax.filter(some -> cap == Cap.NET));
        Ratio all = Amounts.sum(caps);
        boolean enough = all.compareTo(Amounts.minor(pool)) <= 0;
        long[] parts = enough ? caps : shared(pool, interest.days(), caps);
        Money most = enough ? Amounts.ofMinor(soFar.currency(), all, RoundingMode.UNNECESSARY) : pool;
        return slices(soFar, pool, interest, tax, parts, enough, most);
    }

    private Money pool(SurplusSoFar soFar) {
        if (equityToDebts.isPresent() && soFar.remaining().isPositive()) {
            Money equity = Counted.figure(soFar, "equity");
            Money debts = Counted.figure(soFar, "debts");
            if (Amounts.minor(equity).compareTo(Amounts.minor(debts).times(equityToDebts.get())) <= 0) {
                return Money.zero(soFar.currency());
            }
        }
        Money pool = less.isEmpty() ? soFar.remaining() : Counted.on(soFar, Optional.empty(), less);
        for (Limit limit : noMoreThan) {
            pool = Amounts.lesser(
                    pool, soFar.taken(limit == Limit.RESERVES ? Beneficiary.Kind.RESERVE : Beneficiary.Kind.WORKER));
        }
        return pool;
    }

    /** The most that each holder gets, in minor units, rounded down. */
    private static long[] caps(Interest interest, Optional<Withholding> net) {
        Quantities days = interest.days();
        long[] caps = new long[days.size()];
        boolean linear = net.map(Withholding::isPlain).orElse(true);
        long[] column = days.column();
        if (column != null && linear) {
            Ratio each = interest.perDay();
            Proportion most = Proportion.of(
                    net.map(tax -> each.dividedBy(Ratio.ONE.minus(tax.rate()))).orElse(each));
            for (int i = 0; i < caps.length; i++) {
                caps[i] = most.of(column[i]);
            }
        } else {
            for (int i = 0; i < caps.length; i++) {
                Ratio rated = Ratio.of(days.whole(i), BigInteger.ONE).times(interest.perDay());
                caps[i] = net.map(tax -> tax.gross(rated)).orElse(rated).floor().longValueExact();
            }
        }
        return caps;
    }

    private static long[] shared(Money pool, Quantities days, long[] caps) {
        long[] parts = days.split(pool);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > caps[i]) {
                return Apportionment.split(pool.getAmountMinorLong(), caps);
            }
        }
        return parts;
    }

    private List<Slice> slices(
            SurplusSoFar soFar,
            Money pool,
            Interest interest,
            Optional<Withholding> tax,
            long[] parts,
            boolean enough,
            Money most) {
        return Taken.columns(soFar.currency(), parts, pool, Optional.of(most), (place, minor) -> {
            Money amount = Money.ofMinor(soFar.currency(), minor);
            Money mean = interest.mean(soFar.currency(), place);
            Slice slice = soFar.slice(
                    Beneficiary.member(interest.days().who(place)),
                    amount,
                    Optional.of(mean),
                    !enough
                            ? "surplus.dividend-shared"
                            : interest.capped() ? "surplus.dividend-capped" : "surplus.dividend",
                    enough
                            ? interest.capped()
                                    ? "at most {0} a year, {1}, and no more than a class of shares bears, on capital of {2} on average"
                                    : "at most {0} a year, {1}, on capital of {2} on average"
                            : "{3} that remains, shared by capital, of which {2} on average; less than {0} a year, {1}",
                    interest.rate(),
                    cap.name().toLowerCase(Locale.ROOT),
                    mean,
                    pool);
            return slice.withholding(tax.map(some -> some.tax(amount))).settled(paid);
        });
    }
}
