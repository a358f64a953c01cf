package coop.capital;

import coop.core.Cooperative;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The built-in valuations. Each is a policy that statutes name under {@code capital.valuation}. */
public final class Valuations {
    private Valuations() {}

    /** {@code nominal}: what the shares were issued for, but no more than what was paid in on them. */
    public record Nominal() implements Valuation {
        @Override
        public Optional<Value> of(Leaving shares, Cooperative coop, LocalDate by) {
            return Optional.of(
                    new Value(Amounts.lesser(shares.nominal(), shares.paidIn()), shares.exit(), Optional.empty()));
        }
    }

    /** {@code paid-in}: what was paid in on the shares. */
    public record PaidIn() implements Valuation {
        @Override
        public Optional<Value> of(Leaving shares, Cooperative coop, LocalDate by) {
            return Optional.of(new Value(shares.paidIn(), shares.exit(), Optional.empty()));
        }
    }

    /**
     * {@code lesser-of-paid-in-and-net-assets}: what was paid in, or the shares' part of the net assets when that is less,
     * and never less than nothing. The net assets are those of the last accounts approved before the exit; when none were,
     * of the first ones approved after it. They are divided over the shares that there were at the close of those accounts,
     * by what the shares were issued for; when there were none, over those on the eve of the exit.
     *
     * <p>For example 12 shares of 100 paid in full, with net assets of 84,000 over 1,000 shares, are worth 1,008; with net
     * assets of 130,000 they are worth 1,200; half paid, 600; with net assets below zero, nothing. A fraction of a cent is
     * left to the cooperative.
     *
     * <p>Source: Belgian companies code, article 6:120.
     */
    public record LesserOfPaidInAndNetAssets() implements Valuation {
        @Override
        public Optional<Value> of(Leaving shares, Cooperative coop, LocalDate by) {
            LocalDate eve = shares.exit().minusDays(1);
            Optional<AccountsBook.Approved> last =
                    coop.book(AccountsBook.BOOK, eve).lastApproved();
            return last.or(() -> coop.book(AccountsBook.BOOK, by).firstApprovedAfter(eve))
                    .flatMap(approved -> value(shares, coop, approved));
        }

        private static Optional<Value> value(Leaving shares, Cooperative coop, AccountsBook.Approved approved) {
            AnnualAccounts accounts = approved.accounts();
            CurrencyUnit currency = shares.nominal().getCurrencyUnit();
            MonthDay yearEnd = coop.statutes(shares.exit()).cooperative().yearEnd();
            LocalDate close = Span.financialYear(accounts.year(), yearEnd).last();
            LocalDate known = approved.on().isBefore(shares.exit()) ? shares.exit() : approved.on();
            Money atClose = MoneyLedger.of(coop, close, currency).subscribed();
            Money onEve =
                    MoneyLedger.of(coop, shares.exit().minusDays(1), currency).subscribed();
            Money all = atClose.isPositive() ? atClose : onEve.isPositive() ? onEve : shares.nominal();
            return accounts.netAssets()
                    .map(assets -> part(assets, shares.nominal(), all))
                    .map(part -> Amounts.lesser(part, shares.paidIn()))
                    .map(amount -> new Value(amount, known, Optional.of(accounts.year())));
        }

        private static Money part(Money assets, Money nominal, Money all) {
            if (assets.isNegative()) {
                return Money.zero(assets.getCurrencyUnit());
            }
            Ratio part = Amounts.minor(nominal).dividedBy(Amounts.minor(all));
            return Amounts.part(assets, part, RoundingMode.DOWN);
        }
    }
}
