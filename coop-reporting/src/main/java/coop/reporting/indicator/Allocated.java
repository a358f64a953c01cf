package coop.reporting.indicator;

import coop.capital.Allocations;
import coop.capital.Beneficiary;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.reporting.Measured;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * How the surplus of a year or several was shared, by resolutions that are taken after the year. The six parts add up to the
 * surplus.
 *
 * @param surplus what there was to share; a loss is negative
 * @param reserves into reserves
 * @param patronage to members for their work or trade
 * @param workers to those who work here, members or not
 * @param dividends to holders of shares
 * @param community into funds, such as one for solidarity, and out of the cooperative
 * @param others against losses or carried forward
 */
record Allocated(
        Money surplus, Money reserves, Money patronage, Money workers, Money dividends, Money community, Money others) {
    private static final String DIVIDEND = "dividend";

    /** The sum of some years; none when a surplus of one of them was not allocated. A year without a surplus has no part in it. */
    static Optional<Allocated> of(Measured coop, List<Year> years) {
        Optional<Allocated> sum = Optional.empty();
        for (Year year : years) {
            Optional<Allocated> one =
                    coop.latest(Allocations.BOOK).find(year.getValue()).map(Allocated::of);
            boolean nothing = Finance.result(coop, year)
                    .filter(result -> !result.isPositive())
                    .isPresent();
            if (one.isEmpty() && !nothing) {
                return Optional.empty();
            }
            sum = one.isEmpty() ? sum : sum.map(so -> so.plus(one.get())).or(() -> one);
        }
        return sum;
    }

    private Allocated plus(Allocated more) {
        return new Allocated(
                surplus.plus(more.surplus),
                reserves.plus(more.reserves),
                patronage.plus(more.patronage),
                workers.plus(more.workers),
                dividends.plus(more.dividends),
                community.plus(more.community),
                others.plus(more.others));
    }

    private static Allocated of(SurplusAllocated decided) {
        return new Allocated(
                decided.surplus(),
                sum(decided, slice -> slice.to().kind() == Beneficiary.Kind.RESERVE),
                sum(decided, slice -> isMember(slice) && !slice.rule().equals(DIVIDEND)),
                sum(decided, slice -> slice.to().kind() == Beneficiary.Kind.WORKER),
                sum(decided, slice -> isMember(slice) && slice.rule().equals(DIVIDEND)),
                sum(
                        decided,
                        slice -> slice.to().kind() == Beneficiary.Kind.FUND
                                || slice.to().kind() == Beneficiary.Kind.COMMUNITY),
                sum(
                        decided,
                        slice -> slice.to().kind() == Beneficiary.Kind.LOSSES
                                || slice.to().kind() == Beneficiary.Kind.CARRIED_FORWARD));
    }

    private static boolean isMember(Slice slice) {
        return slice.to().kind() == Beneficiary.Kind.MEMBER;
    }

    private static Money sum(SurplusAllocated decided, Predicate<Slice> which) {
        Money sum = Money.zero(decided.surplus().getCurrencyUnit());
        for (Slice slice : decided.slices()) {
            sum = which.test(slice) ? sum.plus(slice.amount()) : sum;
        }
        return sum;
    }
}
