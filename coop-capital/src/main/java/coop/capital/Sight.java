package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.MemberRegister;
import coop.core.membership.Standing;
import coop.core.value.Apportionment;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a rule about shares looks at on a day: the articles, the books of that day, and those with all days to come. */
final class Sight {
    static final String CLASSES = "capital.classes";

    final Cooperative coop;
    final LocalDate on;
    final CapitalArticles articles;
    final CurrencyUnit currency;
    final ShareRegister shares;
    final ShareRegister allShares;
    final MoneyLedger allMoney;
    final List<Reason> reasons = new ArrayList<>();

    private Sight(Cooperative coop, LocalDate on) {
        this.coop = coop;
        this.on = on;
        articles = coop.statutes(on).section(CapitalArticles.class);
        currency = coop.statutes(on).cooperative().currency();
        shares = coop.book(ShareRegister.BOOK, on);
        allShares = coop.book(ShareRegister.BOOK);
        allMoney = MoneyLedger.of(coop, LocalDate.MAX, currency);
    }

    /** What is seen on a day; nothing before the first statutes. */
    static Optional<Sight> of(Cooperative coop, LocalDate on) {
        return coop.revision(on).isEmpty() ? Optional.empty() : Optional.of(new Sight(coop, on));
    }

    static Reason notFounded(LocalDate on) {
        return Reason.of("capital.not-founded", "cooperative.founded", "no statutes are in force on {0}", on);
    }

    void reason(String code, String article, String pattern, Object... values) {
        reasons.add(Reason.of(code, article, pattern, values));
    }

    /** The class meant; nothing, and a reason, when there is no such class in the currency of the statutes. */
    Optional<ShareClass> shareClass(Optional<String> id) {
        Optional<ShareClass> found = id.isPresent()
                ? articles.shareClass(id.get())
                : articles.classes().stream().findFirst();
        if (articles.classes().isEmpty()) {
            reason(
                    "shares.no-classes",
                    CLASSES,
                    "the statutes have no class of shares; they name them under {0}",
                    CLASSES);
        } else if (found.isEmpty()) {
            reason(
                    "shares.unknown-class",
                    CLASSES,
                    "there is no class of shares {0}; there are {1}",
                    id.orElse("?"),
                    articles.classes().stream().map(ShareClass::id).toList());
        }
        if (found.filter(some -> !some.nominal().getCurrencyUnit().equals(currency))
                .isPresent()) {
            reason("shares.currency", CLASSES, "shares are in {0}, the currency of the statutes", currency);
            return Optional.empty();
        }
        return found;
    }

    boolean isCount(long count) {
        if (count < 1 || count > ShareClass.MOST) {
            reason("shares.count", CLASSES, "wanted 1 to {0} shares, got {1}", ShareClass.MOST, count);
            return false;
        }
        return true;
    }

    boolean isAmount(Money amount) {
        if (!amount.getCurrencyUnit().equals(currency)) {
            reason("payment.currency", "cooperative.currency", "wanted an amount in {0}, got {1}", currency, amount);
            return false;
        }
        if (!amount.isPositive() || Amounts.isTooLarge(amount.getAmount())) {
            reason("payment.amount", CLASSES, "wanted an amount above zero, got {0}", amount);
            return false;
        }
        return true;
    }

    /** That somebody is a member on the day, of a class that may hold the shares. */
    void mayHold(MemberId who, ShareClass shareClass) {
        Optional<MemberRegister.File> file = coop.book(MemberRegister.BOOK, on).find(who);
        if (file.filter(some -> some.standing().isMember()).isEmpty()) {
            reason("shares.not-a-member", CLASSES, "{0} is no member on {1}", who, on);
        } else if (!shareClass.memberClasses().isEmpty()
                && file.flatMap(MemberRegister.File::memberClass)
                        .filter(shareClass.memberClasses()::contains)
                        .isEmpty()) {
            reason(
                    "shares.class-not-open",
                    CLASSES,
                    "shares of class {0} are for members of {1}, which {2} is not",
                    shareClass.id(),
                    shareClass.memberClasses(),
                    who);
        }
        if (!shareClass.personKinds().isEmpty()
                && file.filter(some -> !shareClass.personKinds().contains(some.kind()))
                        .isPresent()) {
            reason(
                    "shares.kind-not-open",
                    CLASSES,
                    "shares of class {0} are not for persons such as {1}",
                    shareClass.id(),
                    who);
        }
    }

    /** That somebody may hold so many shares more, today and on every later day. */
    void mayReceive(MemberId who, ShareClass shareClass, long more) {
        long held = shares.count(who, shareClass.id()) + more;
        long most = allShares.timeline(who, shareClass.id()).highestFrom(on) + more;
        if (held < shareClass.minimum()) {
            reason(
                    "shares.below-minimum",
                    CLASSES,
                    "{0} would hold {1} shares of class {2}; the least is {3}",
                    who,
                    held,
                    shareClass.id(),
                    shareClass.minimum());
        }
        if (most > shareClass.maximum().orElse(Long.MAX_VALUE)) {
            reason(
                    "shares.above-maximum",
                    CLASSES,
                    "{0} would hold {1} shares of class {2}; the most is {3}",
                    who,
                    most,
                    shareClass.id(),
                    shareClass.maximum().orElse(Long.MAX_VALUE));
        }
    }

    /** How many shares of a class can be given away on a day without being short of any on a later day. */
    long available(MemberId who, ShareClass shareClass, LocalDate day) {
        return Math.max(0, allShares.timeline(who, shareClass.id()).lowestFrom(day));
    }

    /** That there may be so many shares more in all, and that the holder may have so much capital. */
    void mayIssue(MemberId who, ShareClass shareClass, long more) {
        mayBeAsMany(shareClass, more);
        Money value = shareClass.nominal().multipliedBy(more);
        Money capital = allMoney.subscribed().plus(value);
        articles.most()
                .filter(capital::isGreaterThan)
                .ifPresent(most -> reason(
                        "capital.above-most",
                        "capital.most",
                        "the subscribed capital would be {0}; the most is {1}",
                        capital,
                        most));
        mayHave(who, value, capital);
    }

    /** That there may be so many shares more of a class. */
    void mayBeAsMany(ShareClass shareClass, long more) {
        long all = allShares.total(shareClass.id()) + more;
        if (all > shareClass.total().orElse(Long.MAX_VALUE)) {
            reason(
                    "shares.above-total",
                    CLASSES,
                    "there would be {0} shares of class {1}; the most is {2}",
                    all,
                    shareClass.id(),
                    shareClass.total().orElse(Long.MAX_VALUE));
        }
    }

    /** That a holder may have so much capital more, of so much in all. */
    void mayHave(MemberId who, Money more, Money capital) {
        if (articles.ceiling().isEmpty()) {
            return;
        }
        Ceiling ceiling = articles.ceiling().get();
        boolean excepted = coop.book(MemberRegister.BOOK, on)
                .find(who)
                .flatMap(MemberRegister.File::memberClass)
                .filter(ceiling.except()::contains)
                .isPresent();
        Money has = allMoney.subscribed(who).plus(more);
        boolean others = !allMoney.subscribed().equals(allMoney.subscribed(who));
        Optional<Money> part =
                ceiling.ofCapital().filter(some -> others).map(some -> Amounts.part(capital, some, RoundingMode.DOWN));
        for (Money most : Stream.concat(ceiling.value().stream(), part.stream()).toList()) {
            if (!excepted && has.isGreaterThan(most)) {
                reason(
                        "capital.above-ceiling",
                        "capital.ceiling",
                        "{0} would have a capital of {1}; the most is {2}",
                        who,
                        has,
                        most);
            }
        }
    }

    /**
     * The shares that are given away on a day, the oldest first, with what was paid in on them.
     *
     * @param wanted their numbers, if some are wanted by number
     * @return nothing, and a reason, when so many are not held or not free
     */
    List<Lot> take(
            MemberId who,
            ShareClass shareClass,
            long count,
            LocalDate day,
            Predicate<Lot> isFree,
            Optional<Numbers> wanted) {
        long available = available(who, shareClass, day);
        if (available < count || available == 0) {
            reason(
                    "shares.not-held",
                    CLASSES,
                    "{0} has {1} shares of class {2} to give from {3} on; {4} are wanted",
                    who,
                    available,
                    shareClass.id(),
                    day,
                    Math.max(1, count));
            return List.of();
        }
        List<Lot> taken = new ArrayList<>();
        long left = count;
        long free = 0;
        for (Lot lot : coop.book(ShareRegister.BOOK, day).lots(who, shareClass.id())) {
            if (!isFree.test(lot)) {
                continue;
            }
            Optional<Lot> end = inTheEnd(who, shareClass, lot);
            List<Numbers> numbers =
                    Numbers.common(lot.numbers(), end.map(Lot::numbers).orElse(List.of()));
            numbers = wanted.isPresent() ? Numbers.common(numbers, List.of(wanted.get())) : numbers;
            long most = Math.max(0, Math.min(lot.count(), end.map(Lot::count).orElse(0L)));
            most = lot.numbers().isEmpty() && wanted.isEmpty() ? most : Math.min(most, Numbers.count(numbers));
            free += most;
            long some = Math.min(left, most);
            if (some > 0) {
                taken.add(part(lot, some, Numbers.lowest(numbers, some)));
                left -= some;
            }
        }
        if (left > 0 && wanted.isPresent()) {
            reason(
                    "shares.not-these",
                    CLASSES,
                    "{0} has {1} of the shares {2} of class {3} to give from {4} on",
                    who,
                    free,
                    wanted.get(),
                    shareClass.id(),
                    day);
            return List.of();
        }
        if (left > 0) {
            reason(
                    "shares.locked-in",
                    CLASSES,
                    "{0} shares of class {1} that {2} holds are free on {3}; {4} are wanted",
                    free,
                    shareClass.id(),
                    who,
                    day,
                    count);
            return List.of();
        }
        return Collections.unmodifiableList(taken);
    }

    /** Some shares of a lot, with what was paid in on them: pro rata, a fraction of a cent in excess to those that leave. */
    private static Lot part(Lot lot, long count, List<Numbers> numbers) {
        Money paid = Apportionment.split(lot.paidIn(), List.of(Ratio.of(count, 1), Ratio.of(lot.count() - count, 1)))
                .get(0);
        return new Lot(lot.acquired(), count, lot.price(), paid, numbers);
    }

    private Optional<Lot> inTheEnd(MemberId who, ShareClass shareClass, Lot lot) {
        return allShares.lots(who, shareClass.id()).stream()
                .filter(some ->
                        some.acquired().equals(lot.acquired()) && some.price().equals(lot.price()))
                .findFirst();
    }

    /** The number of the first of the shares that are issued, where they are numbered. */
    Optional<Long> number(ShareClass shareClass) {
        return shareClass.numbered() ? Optional.of(allShares.nextNumber(shareClass.id())) : Optional.empty();
    }

    Money value(List<Lot> lots) {
        return lots.stream().map(Lot::value).reduce(Money.zero(currency), Money::plus);
    }

    /** Whether so many shares more are too much to count. */
    boolean isTooMuch(ShareClass shareClass, long count) {
        BigDecimal value = shareClass.nominal().getAmount().multiply(BigDecimal.valueOf(count));
        boolean tooMuch = Amounts.isTooLarge(value)
                || Amounts.isTooLarge(value.add(allMoney.subscribed().getAmount()))
                || allShares.total() + count > ShareClass.MOST;
        if (tooMuch) {
            reason(
                    "shares.overflow",
                    CLASSES,
                    "{0} shares of {1} more are too much to count",
                    count,
                    shareClass.nominal());
        }
        return tooMuch;
    }

    /** The first day without membership, of somebody who left or is going to. */
    Optional<LocalDate> end(MemberId who) {
        return coop.book(MemberRegister.BOOK)
                .find(who)
                .filter(file -> file.standing().isFormer())
                .map(MemberRegister.File::since);
    }

    /** Whether somebody leaves without having chosen to. */
    boolean isForced(MemberId who) {
        Standing standing = coop.book(MemberRegister.BOOK).standing(who);
        return standing == Standing.DECEASED || standing == Standing.EXCLUDED || standing == Standing.LAPSED;
    }
}
