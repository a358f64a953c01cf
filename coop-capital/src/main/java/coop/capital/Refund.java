package coop.capital;

import coop.core.value.Apportionment;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Shares that were asked back, from the request to the last payment.
 *
 * @param who who gets it
 * @param number its number among those of the same holder, from 1
 * @param shareClass the class of the shares
 * @param count how many shares
 * @param asked the day they were asked back
 * @param without the first day without the shares
 * @param exit the day that their value is of
 * @param nominal what the shares were issued for; none before they are given back
 * @param paidIn what was paid in on them; none before they are given back
 * @param value what is owed, without interest; none while it cannot be known
 * @param due the day it falls due, or its first instalment does; none while the value is not known
 * @param instalments the parts in which it is paid out, with their interest; empty when it is paid at once
 * @param paidOut what was paid out so far; none when nothing was
 * @param lapsed what was not collected in time; none when nothing was
 * @param passed what passed on to others, such as heirs; none when nothing did
 * @param from from whom it came, when it did not begin with this holder
 * @param passedOn whether all of it passed on before its value was known
 */
public record Refund(
        MemberId who,
        int number,
        String shareClass,
        long count,
        LocalDate asked,
        LocalDate without,
        LocalDate exit,
        Optional<Money> nominal,
        Optional<Money> paidIn,
        Optional<Money> value,
        Optional<LocalDate> due,
        List<Instalment> instalments,
        Optional<Money> paidOut,
        Optional<Money> lapsed,
        Optional<Money> passed,
        Optional<MemberId> from,
        boolean passedOn) {
    public Refund {
        instalments = List.copyOf(instalments);
    }

    /** A refund that was asked for. */
    static Refund asked(ShareEvent.RefundAsked asked) {
        return new Refund(
                asked.who(),
                asked.refund(),
                asked.shareClass(),
                asked.count(),
                asked.on(),
                asked.without(),
                asked.exit(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private Refund valued(
            Optional<Money> issued,
            Optional<Money> paid,
            Optional<Money> worth,
            Optional<LocalDate> falls,
            List<Instalment> parts) {
        return new Refund(
                who,
                number,
                shareClass,
                count,
                asked,
                without,
                exit,
                issued,
                paid,
                worth,
                falls,
                parts,
                paidOut,
                lapsed,
                passed,
                from,
                passedOn);
    }

    private Refund settled(Optional<Money> out, Optional<Money> gone, Optional<Money> on, boolean whole) {
        return new Refund(
                who,
                number,
                shareClass,
                count,
                asked,
                without,
                exit,
                nominal,
                paidIn,
                value,
                due,
                instalments,
                out,
                gone,
                on,
                from,
                whole);
    }

    Refund redeemed(Money issueValue, Money paid) {
        return valued(Optional.of(issueValue), Optional.of(paid), value, due, instalments);
    }

    Refund valued(Money known, LocalDate fallsDue, List<Instalment> parts) {
        return valued(nominal, paidIn, Optional.of(known), Optional.of(fallsDue), parts);
    }

    Refund paid(Money amount) {
        return settled(more(paidOut, amount), lapsed, passed, passedOn);
    }

    Refund lapsed(Money amount) {
        return settled(paidOut, more(lapsed, amount), passed, passedOn);
    }

    /** The same without what passes on; without all of it when no amount is given. */
    Refund passing(Optional<Money> amount) {
        return amount.map(some -> settled(paidOut, lapsed, more(passed, some), passedOn))
                .orElseGet(() -> settled(paidOut, lapsed, passed, true));
    }

    /** What passes on, as a refund to the next one. */
    Refund passedTo(MemberId next, int nextNumber, Optional<Money> amount) {
        return new Refund(
                next,
                nextNumber,
                shareClass,
                count,
                asked,
                without,
                exit,
                nominal,
                paidIn,
                amount,
                due,
                amount.map(this::parts).orElse(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(who),
                false);
    }

    /** The instalments of a part that passes on, in proportion to what is left of each; the interest is in the amount. */
    private List<Instalment> parts(Money amount) {
        if (instalments.isEmpty()) {
            return List.of();
        }
        Money settled = settled(amount);
        List<Money> left = new ArrayList<>();
        for (Instalment part : instalments) {
            Money here = Amounts.lesser(settled, part.total());
            left.add(part.total().minus(here));
            settled = settled.minus(here);
        }
        List<Money> shared =
                Apportionment.split(amount, left.stream().map(Amounts::minor).toList());
        List<Instalment> parts = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            if (shared.get(i).isPositive()) {
                parts.add(
                        new Instalment(instalments.get(i).due(), shared.get(i), Money.zero(amount.getCurrencyUnit())));
            }
        }
        return parts;
    }

    private static Optional<Money> more(Optional<Money> before, Money amount) {
        return Optional.of(before.map(amount::plus).orElse(amount));
    }

    /** The shares are given back and their value is not known yet. */
    public boolean isPending() {
        return nominal.isPresent() && value.isEmpty() && !passedOn;
    }

    /** The interest of all instalments. */
    public Optional<Money> interest() {
        return instalments.stream().map(Instalment::interest).reduce(Money::plus);
    }

    /** What the holder loses: what was paid in less what it is worth; none while the value is not known. */
    public Optional<Money> loss() {
        return from.isPresent() ? Optional.empty() : value.flatMap(known -> paidIn.map(paid -> paid.minus(known)));
    }

    /** What was paid, lapsed or passed on, as an amount of a currency. */
    private Money settled(Money like) {
        Money nothing = Money.zero(like.getCurrencyUnit());
        return paidOut.orElse(nothing).plus(lapsed.orElse(nothing)).plus(passed.orElse(nothing));
    }

    /** What is still owed, interest included; none while the value is not known. */
    public Optional<Money> open() {
        return value.map(known -> interest().map(known::plus).orElse(known).minus(settled(known)));
    }

    /** What is owed and due by a day; none while the value is not known. */
    public Optional<Money> dueBy(LocalDate day) {
        if (value.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        Money known = value.get();
        Money nothing = Money.zero(known.getCurrencyUnit());
        if (instalments.isEmpty()) {
            return Optional.of(due.get().isAfter(day) ? nothing : open().orElse(nothing));
        }
        Money fallen = instalments.stream()
                .filter(part -> !part.due().isAfter(day))
                .map(Instalment::total)
                .reduce(nothing, Money::plus);
        Money left = fallen.minus(settled(known));
        return Optional.of(left.isNegative() ? nothing : left);
    }

    /** Whether more was paid out than was ever owed. */
    boolean isOverpaid() {
        return value.isEmpty()
                ? paidOut.isPresent() || lapsed.isPresent() || passed.isPresent()
                : passedOn || open().filter(Money::isNegative).isPresent();
    }
}
