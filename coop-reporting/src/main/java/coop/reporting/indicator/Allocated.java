package coop.reporting.indicator;

import coop.capital.Allocations;
import coop.capital.Beneficiary;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.reporting.Measured;
import java.time.Year;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * How the surplus of a year was shared, by a resolution that is taken after the year. The five parts add up to the surplus.
 *
 * @param surplus what there was to share; a loss is negative
 * @param reserves into reserves
 * @param patronage to members for their work or trade
 * @param dividends to holders of shares
 * @param community into funds, such as one for solidarity, and out of the cooperative
 * @param others against losses or carried forward
 */
record Allocated(Money surplus, Money reserves, Money patronage, Money dividends, Money community, Money others) {
    private static final String DIVIDEND = "dividend";

    static Optional<Allocated> of(Measured coop, Year year) {
        return coop.latest(Allocations.BOOK).find(year.getValue()).map(Allocated::of);
    }

    private static Allocated of(SurplusAllocated decided) {
        return new Allocated(
                decided.surplus(),
                sum(decided, slice -> slice.to().kind() == Beneficiary.Kind.RESERVE),
                sum(
                        decided,
                        slice -> slice.to().kind() == Beneficiary.Kind.WORKER
                                || isMember(slice) && !slice.rule().equals(DIVIDEND)),
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
