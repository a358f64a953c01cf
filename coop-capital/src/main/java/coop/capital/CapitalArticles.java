package coop.capital;

import coop.core.statutes.Default;
import coop.core.statutes.Section;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The section {@code capital}: which shares there are, and what those who leave get back.
 *
 * @param classes the classes of shares, the first one being meant when none is named; none for a cooperative without shares
 * @param valuation what shares are worth that are given back
 * @param payment how long after an exit takes effect its refund falls due: with {@code P1M}, of an exit that takes effect at
 *     the end of 30 June, on 31 July
 * @param earlyPayment whether a refund may be paid out between the day it takes effect and the day it falls due
 * @param refunds how refunds are paid out
 * @param ceiling the most capital that one holder may have
 * @param most the most subscribed capital that there may be
 * @param alarm the deadlines when the board finds that net assets or liquidity fail
 * @param least the subscribed capital below which no shares are given back, but of those who died or were excluded
 */
public record CapitalArticles(
        @Default("[]") List<ShareClass> classes,
        @Default("\"paid-in\"") Valuation valuation,
        @Default("\"P0D\"") Period payment,
        @Default("false") boolean earlyPayment,
        @Default("{}") RefundArticles refunds,
        Optional<Alarm.Rule> alarm,
        Optional<Ceiling> ceiling,
        Optional<Money> most,
        Optional<Money> least)
        implements Section {
    /**
     * @throws IllegalArgumentException if two classes have one id or different currencies, or the payment period is negative
     */
    public CapitalArticles {
        classes = List.copyOf(classes);
        if (classes.stream().map(ShareClass::id).distinct().count() < classes.size()) {
            throw new IllegalArgumentException("wanted a different id for each class of shares");
        }
        if (classes.stream()
                        .map(some -> some.nominal().getCurrencyUnit())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("wanted one currency for all classes of shares");
        }
        if (payment.isNegative()) {
            throw new IllegalArgumentException("wanted a payment period of zero or more, got " + payment);
        }
        for (Optional<Money> amount : List.of(most, least)) {
            if (amount.filter(some -> !some.isPositive()).isPresent()) {
                throw new IllegalArgumentException("wanted an amount of capital above zero, got " + amount.get());
            }
        }
    }

    /** The class of an id. */
    public Optional<ShareClass> shareClass(String id) {
        return classes.stream().filter(some -> some.id().equals(id)).findFirst();
    }

    /**
     * The day a refund falls due.
     *
     * @param without the first day without the shares, the day after the exit took effect
     */
    LocalDate due(LocalDate without) {
        LocalDate due = without.plus(payment).minusDays(1);
        return due.isBefore(without) ? without : due;
    }
}
