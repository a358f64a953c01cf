package coop.capital;

import coop.core.Cooperative;
import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
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

    /** By which accounts a loss is reckoned. */
    public enum Of {
        /** The last ones approved before the exit, or the first ones approved after it when there are none. */
        LAST_APPROVED,
        /** Those of the year in which the exit takes effect. */
        YEAR_OF_EXIT
    }

    /**
     * {@code minus-losses}: what was paid in, less the part of the losses that falls on capital, less a deduction. Losses are
     * those brought forward and that of the year, less a result above zero. They fall on capital and reserves in proportion,
     * the legal reserve left out; or on the reserves first.
     *
     * <p>For example with a loss of 30,000, a capital of 120,000 and statutory reserves of 60,000 beside a legal one of 50,000,
     * 20,000 fall on capital: 2,000 paid in are worth 1,666.67. With reserves first they are worth 2,000. With a loss of 400 on
     * 3,000 paid in and a deduction of {@code 30/100}, they are worth 1,820. Half a cent is rounded up.
     *
     * <p>Capital is what was paid in at the close of those accounts; on the eve of the exit, when they are those of its year.
     *
     * <p>Source: French law 47-1775, article 18 and the usual statutes of SCOPs; Spanish law 27/1999, article 51; German GenG,
     * § 73.
     *
     * @param of by which accounts
     * @param reservesFirst whether losses fall on the reserves first
     * @param deduction what is deducted from the rest
     */
    public record MinusLosses(
            @Default("\"last-approved\"") Of of,
            @Default("false") boolean reservesFirst,
            @Default("\"0\"") Ratio deduction)
            implements Valuation {
        /**
         * @throws IllegalArgumentException if the deduction is not from 0 to 1
         */
        public MinusLosses {
            if (deduction.signum() < 0 || deduction.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("wanted a deduction from 0 to 1, got " + deduction);
            }
        }

        @Override
        public Optional<Value> of(Leaving shares, Cooperative coop, LocalDate by) {
            LocalDate eve = shares.exit().minusDays(1);
            MonthDay yearEnd = coop.statutes(shares.exit()).cooperative().yearEnd();
            Optional<AccountsBook.Approved> accounts = of == Of.YEAR_OF_EXIT
                    ? coop.book(AccountsBook.BOOK, by).approved(year(eve, yearEnd))
                    : coop.book(AccountsBook.BOOK, eve)
                            .lastApproved()
                            .or(() -> coop.book(AccountsBook.BOOK, by).firstApprovedAfter(eve));
            return accounts.map(approved -> value(shares, coop, approved, yearEnd));
        }

        private static int year(LocalDate day, MonthDay yearEnd) {
            int year = day.getYear();
            return day.isAfter(Span.financialYear(year, yearEnd).last()) ? year + 1 : year;
        }

        private Value value(Leaving shares, Cooperative coop, AccountsBook.Approved approved, MonthDay yearEnd) {
            AnnualAccounts accounts = approved.accounts();
            Money nothing = Money.zero(shares.paidIn().getCurrencyUnit());
            LocalDate close = Span.financialYear(accounts.year(), yearEnd).last();
            Money capital = MoneyLedger.of(
                            coop, of == Of.YEAR_OF_EXIT ? shares.exit().minusDays(1) : close, nothing.getCurrencyUnit())
                    .paidIn();
            Money loss = accounts.figure("losses-brought-forward")
                    .orElse(nothing)
                    .abs()
                    .minus(accounts.result().orElse(nothing));
            Money reserves = accounts.figure("reserves")
                    .orElse(nothing)
                    .minus(accounts.figure("legal-reserve").orElse(nothing));
            Ratio left = Ratio.ONE.minus(onCapital(
                    Amounts.minor(loss.isNegative() ? nothing : loss),
                    Amounts.minor(capital),
                    Amounts.minor(reserves.isNegative() ? nothing : reserves)));
            Ratio part = left.signum() < 0 ? Ratio.ZERO : left.times(Ratio.ONE.minus(deduction));
            LocalDate known = approved.on().isBefore(shares.exit()) ? shares.exit() : approved.on();
            return new Value(
                    Amounts.part(shares.paidIn(), part, RoundingMode.HALF_UP), known, Optional.of(accounts.year()));
        }

        /** The part of the capital that a loss takes. */
        private Ratio onCapital(Ratio loss, Ratio capital, Ratio reserves) {
            if (loss.signum() == 0 || capital.signum() == 0) {
                return Ratio.ZERO;
            }
            if (reservesFirst) {
                Ratio rest = loss.minus(reserves);
                return rest.signum() < 0 ? Ratio.ZERO : rest.dividedBy(capital);
            }
            return loss.dividedBy(capital.plus(reserves));
        }
    }

    /**
     * {@code revalued}: what was paid in, times the coefficient in force at the exit. For example with {@code 1.02} from 1
     * January 2025, 1,000.00 paid in are worth 1,020.00 at an exit in 2025. Before the first coefficient they are worth what was
     * paid in. A fraction of a cent is left to the cooperative.
     *
     * <p>Source: French law 47-1775, article 18, which lets reserves make good the loss of value of money.
     *
     * @param coefficients the coefficients, each from a day on, with its source
     */
    public record Revalued(List<DatedRate> coefficients) implements Valuation {
        public Revalued {
            coefficients = List.copyOf(coefficients);
        }

        @Override
        public Optional<Value> of(Leaving shares, Cooperative coop, LocalDate by) {
            Ratio coefficient = DatedRate.on(coefficients, shares.exit())
                    .map(DatedRate::rate)
                    .orElse(Ratio.ONE);
            return Optional.of(new Value(
                    Amounts.part(shares.paidIn(), coefficient, RoundingMode.DOWN), shares.exit(), Optional.empty()));
        }
    }
}
