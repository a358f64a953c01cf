package coop.capital;

import coop.capital.ShareEvent.Cancelling;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What shares may become: converted, split, increased, cancelled. All methods are pure and safe for use by many threads; each
 * is reversed like any other act.
 */
public final class ShareChanges {
    private ShareChanges() {}

    /**
     * Shares of one class become shares of another, of the same value in all, the oldest first. They keep their dates; a share
     * that is made of several keeps the latest of theirs. For example 2 shares of EUR 25.00 become 1 share of EUR 50.00.
     *
     * @param from the class they are of
     * @param to the class they will be of
     * @param count how many are given for it
     * @return refused with {@code shares.unknown-class}, {@code shares.count}, {@code shares.not-convertible},
     *     {@code shares.conversion-remainder}, {@code shares.not-held}, {@code shares.locked-in}, {@code shares.below-minimum}, or
     *     with what {@link Shares#subscribe} has against the new ones
     */
    public static Ruling convert(Cooperative coop, MemberId who, String from, String to, long count, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> old = sight.shareClass(Optional.of(from));
        Optional<ShareClass> next = sight.shareClass(Optional.of(to));
        if (!sight.isCount(count) || old.isEmpty() || next.isEmpty()) {
            return new Ruling.Refused(sight.reasons);
        }
        if (!old.get().convertibleTo().contains(to)) {
            sight.reason(
                    "shares.not-convertible",
                    Sight.CLASSES,
                    "shares of class {0} cannot become shares of class {1}",
                    from,
                    to);
        }
        List<Lot> lots =
                sight.take(who, old.get(), count, on, lot -> !old.get().isLocked(lot.acquired(), on), Optional.empty());
        keeps(sight, who, old.get(), count);
        Money nominal = next.get().nominal();
        Money value = sight.value(lots);
        long made = value.getAmountMinorLong() / nominal.getAmountMinorLong();
        if (made * nominal.getAmountMinorLong() != value.getAmountMinorLong()) {
            sight.reason(
                    "shares.conversion-remainder",
                    Sight.CLASSES,
                    "shares of {0} in all do not make whole shares of {1}",
                    value,
                    nominal);
        }
        if (lots.isEmpty() || !sight.reasons.isEmpty()) {
            return new Ruling.Refused(sight.reasons);
        }
        sight.mayHold(who, next.get());
        sight.mayReceive(who, next.get(), made);
        sight.mayBeAsMany(next.get(), made);
        return Ruling.of(
                sight.reasons, new ShareEvent.SharesConverted(on, who, from, to, lots, made(lots, next.get(), sight)));
    }

    private static List<Lot> made(List<Lot> lots, ShareClass next, Sight sight) {
        List<Lot> made = new ArrayList<>();
        long nominal = next.nominal().getAmountMinorLong();
        Optional<Long> number = sight.number(next);
        long before = 0;
        long open = 0;
        Money paid = Money.zero(sight.currency);
        for (Lot lot : lots) {
            open += lot.value().getAmountMinorLong();
            long count = open / nominal;
            open -= count * nominal;
            paid = paid.plus(lot.paidIn());
            if (count > 0) {
                Money most = next.nominal().multipliedBy(count);
                Money here = Amounts.lesser(paid, most);
                long first = number.orElse(1L) + before;
                List<Numbers> numbers = number.isPresent() ? List.of(new Numbers(first, first + count - 1)) : List.of();
                made.add(new Lot(lot.acquired(), count, next.nominal(), here, numbers));
                paid = paid.minus(here);
                before += count;
            }
        }
        return made;
    }

    private static void keeps(Sight sight, MemberId who, ShareClass shareClass, long count) {
        long rest = sight.available(who, shareClass, sight.on) - count;
        if (rest > 0 && rest < shareClass.minimum()) {
            sight.reason(
                    "shares.below-minimum",
                    Sight.CLASSES,
                    "{0} would hold {1} shares of class {2}; the least is {3}",
                    who,
                    rest,
                    shareClass.id(),
                    shareClass.minimum());
        }
    }

    /**
     * Every share of a class becomes several, or several become one, by a carried resolution that is on record on the day. For
     * example with {@code 5} a holder of 3 shares of EUR 100.00 has 15 of EUR 20.00; with {@code 1/2} a holder of 3 would have
     * half a share, and the split is refused.
     *
     * @param into how many shares one becomes
     * @return refused with {@code shares.unknown-class}, {@code shares.split}, {@code shares.numbered} or
     *     {@code shares.undecided}
     */
    public static Ruling split(Cooperative coop, String shareClass, Ratio into, String resolution, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> some = sight.shareClass(Optional.of(shareClass));
        decided(sight, resolution);
        if (some.filter(ShareClass::numbered).isPresent()) {
            sight.reason(
                    "shares.numbered", Sight.CLASSES, "shares of class {0} have numbers and are not split", shareClass);
        }
        boolean whole = into.signum() > 0 && !into.equals(Ratio.ONE);
        if (!whole || !sight.shares.splits(shareClass, into) || !sight.allShares.splits(shareClass, into)) {
            sight.reason(
                    "shares.split",
                    Sight.CLASSES,
                    "{0} shares for one of class {1} leave somebody with part of a share, or of a cent",
                    into,
                    shareClass);
        }
        return Ruling.of(sight.reasons, new ClassEvent.SharesSplit(on, shareClass, into, resolution));
    }

    /**
     * Every share of a class is worth more, by a carried resolution that is on record on the day. For example by EUR 10.00 out
     * of the reserve {@code free}: what was paid in grows with it; without a reserve, holders have it to pay in.
     *
     * @param by how much more one share is worth
     * @param reserve the reserve that pays for it, if one does
     * @return refused with {@code shares.unknown-class}, {@code payment.currency}, {@code payment.amount},
     *     {@code shares.reserve-short}, {@code shares.overflow} or {@code shares.undecided}
     */
    public static Ruling increase(
            Cooperative coop, String shareClass, Money by, Optional<String> reserve, String resolution, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> some = sight.shareClass(Optional.of(shareClass));
        decided(sight, resolution);
        if (!sight.isAmount(by) || some.isEmpty()) {
            return new Ruling.Refused(sight.reasons);
        }
        long count = sight.allShares.total(shareClass);
        if (Amounts.isTooLarge(by.getAmount().multiply(BigDecimal.valueOf(Math.max(1, count))))) {
            sight.reason("shares.overflow", Sight.CLASSES, "{0} more on {1} shares are too much to count", by, count);
            return new Ruling.Refused(sight.reasons);
        }
        Money cost = by.multipliedBy(sight.shares.total(shareClass));
        reserve.filter(name -> Reserves.of(coop, on).reserve(name).isLessThan(cost))
                .ifPresent(name -> sight.reason(
                        "shares.reserve-short",
                        "surplus.rules",
                        "the reserve {0} holds {1}, and {2} are wanted",
                        name,
                        Reserves.of(coop, on).reserve(name),
                        cost));
        return Ruling.of(sight.reasons, new ClassEvent.NominalIncreased(on, shareClass, by, reserve, resolution));
    }

    private static void decided(Sight sight, String resolution) {
        boolean carried = sight.coop
                .book(MinuteBook.BOOK, sight.on)
                .find(resolution)
                .filter(Resolution::isCarried)
                .isPresent();
        if (!carried) {
            sight.reason(
                    "shares.undecided",
                    Sight.CLASSES,
                    "no carried resolution {0} is on record by {1}",
                    resolution,
                    sight.on);
        }
    }

    /**
     * Shares are cancelled and nothing is owed for them: those on which nothing was paid in, those that are given up, or those
     * that a carried resolution takes.
     *
     * @param shareClass the class; the first one when there is none
     * @param resolution the resolution, for shares that are forfeited
     * @return refused with {@code shares.unknown-class}, {@code shares.count}, {@code shares.not-held},
     *     {@code shares.locked-in} when something was paid in on those that are unpaid, or {@code shares.undecided}
     */
    public static Ruling cancel(
            Cooperative coop,
            MemberId who,
            Optional<String> shareClass,
            long count,
            Cancelling ground,
            Optional<String> resolution,
            LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        Optional<ShareClass> some = sight.shareClass(shareClass);
        if (!sight.isCount(count) || some.isEmpty()) {
            return new Ruling.Refused(sight.reasons);
        }
        if (ground == Cancelling.FORFEITED) {
            decided(sight, resolution.orElse("?"));
        }
        List<Lot> lots = sight.take(
                who,
                some.get(),
                count,
                on,
                lot -> ground != Cancelling.UNPAID || lot.paidIn().isZero(),
                Optional.empty());
        return sight.reasons.isEmpty()
                ? Ruling.granted(
                        new ShareEvent.SharesCancelled(on, who, some.get().id(), lots, ground, resolution))
                : new Ruling.Refused(sight.reasons);
    }
}
