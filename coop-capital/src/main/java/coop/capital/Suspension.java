package coop.capital;

import coop.capital.RefundArticles.Gate;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What holds refunds back on a day: the tests that the statutes name, and the gate. */
record Suspension(Sight sight) {
    private static final String TESTS = "capital.refunds.tests";

    static Suspension of(Sight sight) {
        return new Suspension(sight);
    }

    /** Every reason against paying out so much on a day. */
    List<Reason> against(Money amount, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        if (sight.articles.refunds().tests().contains(RefundArticles.Test.NET_ASSETS)) {
            netAssets(amount, on).ifPresent(reasons::add);
        }
        if (sight.articles.refunds().tests().contains(RefundArticles.Test.LIQUIDITY)) {
            liquidity(on).ifPresent(reasons::add);
        }
        gateRoom(on)
                .filter(amount::isGreaterThan)
                .ifPresent(room -> reasons.add(Reason.of(
                        "payout.gate",
                        "capital.refunds.gate",
                        "as many leave in {0} as the gate lets through; {1} may still be paid in that year, {2} is more",
                        year(on).last().getYear(),
                        room,
                        amount)));
        return reasons;
    }

    /** The most that can be paid out on the day, all tests passed; none when nothing holds it back. */
    Optional<Money> most(LocalDate on) {
        Money nothing = Money.zero(sight.currency);
        Optional<Money> gate = gateRoom(on);
        boolean failing = sight.articles.refunds().tests().contains(RefundArticles.Test.LIQUIDITY)
                && liquidity(on).isPresent();
        if (failing) {
            return Optional.of(nothing);
        }
        if (sight.articles.refunds().tests().contains(RefundArticles.Test.NET_ASSETS)) {
            Money room = Headroom.of(sight.coop, on).room().orElse(nothing);
            Money left = room.isNegative() ? nothing : room;
            return Optional.of(gate.map(some -> Amounts.lesser(some, left)).orElse(left));
        }
        return gate;
    }

    private Optional<Reason> netAssets(Money amount, LocalDate on) {
        Headroom headroom = Headroom.of(sight.coop, on);
        Optional<Money> room = headroom.room();
        if (room.isEmpty()) {
            return Optional.of(Reason.of(
                    "payout.untested",
                    TESTS,
                    "no approved accounts tell the net assets on {0}; refunds wait for them",
                    on));
        }
        return room.filter(amount::isGreaterThan)
                .map(left -> Reason.of(
                        "payout.suspended",
                        TESTS,
                        "the accounts of {0} leave {1} to distribute; {2} is more",
                        headroom.year().orElse(0),
                        left,
                        amount));
    }

    private Optional<Reason> liquidity(LocalDate on) {
        Optional<Finding> last = sight.coop.book(Findings.BOOK, on).last(RefundArticles.Test.LIQUIDITY);
        if (last.isEmpty()) {
            return Optional.of(Reason.of(
                    "payout.no-finding",
                    TESTS,
                    "no finding of the board on liquidity is on record by {0}; refunds wait for it",
                    on));
        }
        return last.filter(Finding::negative)
                .map(finding -> Reason.of(
                        "payout.illiquid",
                        TESTS,
                        "the board found on {0} that debts may not be paid as they fall due",
                        finding.on()));
    }

    private Span year(LocalDate on) {
        return Membership.yearOf(on, sight.coop.statutes(on).cooperative());
    }

    /** What may still be paid out in the year; none while fewer leave than the gate lets through. */
    private Optional<Money> gateRoom(LocalDate on) {
        return sight.articles
                .refunds()
                .gate()
                .filter(gate -> isReached(gate, year(on)))
                .map(gate -> {
                    Span year = year(on);
                    LocalDate eve = year.first().minusDays(1);
                    Money most = Amounts.part(capital(eve, year), gate.part(), RoundingMode.DOWN);
                    Money paid = paidOut(year.last()).minus(paidOut(eve));
                    Money left = most.minus(paid);
                    return left.isNegative() ? Money.zero(sight.currency) : left;
                });
    }

    private Money paidOut(LocalDate day) {
        return MoneyLedger.of(sight.coop, day, sight.currency).refunds().stream()
                .flatMap(refund -> refund.paidOut().stream())
                .reduce(Money.zero(sight.currency), Money::plus);
    }

    /** The capital at the opening of a year, or at its first day in the year of the foundation. */
    private Money capital(LocalDate eve, Span year) {
        Money opening = MoneyLedger.of(sight.coop, eve, sight.currency).subscribed();
        return opening.isPositive()
                ? opening
                : MoneyLedger.of(sight.coop, year.last(), sight.currency).subscribed();
    }

    /** Whether the part of the capital, or of the members, that leaves in a year is as much as the gate. */
    private boolean isReached(Gate gate, Span year) {
        Cooperative coop = sight.coop;
        LocalDate eve = year.first().minusDays(1);
        Money leaving = sight.allMoney.refunds().stream()
                .filter(refund -> refund.from().isEmpty() && year.contains(refund.without()))
                .flatMap(refund -> refund.nominal().stream())
                .reduce(Money.zero(sight.currency), Money::plus);
        Ratio capital = Amounts.minor(capital(eve, year));
        long members = coop.book(MemberRegister.BOOK, eve).members().size();
        long left = coop.book(MemberRegister.BOOK, eve).members().stream()
                .filter(who -> !coop.book(MemberRegister.BOOK, year.last()).isMember(who))
                .count();
        return isAsMuch(Amounts.minor(leaving), capital, gate) || isAsMuch(Ratio.of(left), Ratio.of(members), gate);
    }

    private static boolean isAsMuch(Ratio leaving, Ratio all, Gate gate) {
        return leaving.signum() > 0 && leaving.compareTo(all.times(gate.part())) >= 0;
    }
}
