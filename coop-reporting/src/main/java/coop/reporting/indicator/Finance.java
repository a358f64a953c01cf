package coop.reporting.indicator;

import coop.capital.AccountsBook;
import coop.capital.AnnualAccounts;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * The indicators of the family {@code FIN}, from the annual accounts of the year. Accounts are drawn up after the year, so
 * they are read as far as is on record; those that no meeting has approved yet are provisional.
 */
public final class Finance {
    private static final Sources ACCOUNTS = Sources.book("accounts");
    private static final List<String> FLOWS = List.of(
            "turnover",
            "result",
            "payroll",
            "result-before-tax",
            "extra-cooperative-result",
            "capital-gains",
            "public-aid");

    private Finance() {}

    private interface Measure {
        Figure of(AnnualAccounts accounts);
    }

    /** Of several years, what happened is added up, and what is at the end is that of the last one. */
    private static Figure measured(Definition definition, Measured coop, Span period, Measure measure) {
        AccountsBook book = coop.latest(AccountsBook.BOOK);
        List<Year> years = coop.years(period);
        if (years.isEmpty()) {
            return definition.notApplicable("by-year");
        }
        int last = years.get(years.size() - 1).getValue();
        Optional<AnnualAccounts> accounts = book.find(last);
        if (accounts.isEmpty()) {
            return definition.missing("accounts");
        }
        Figure figure = measure.of(together(book, accounts.get(), years)).from(ACCOUNTS);
        boolean provisional =
                years.stream().anyMatch(year -> book.approved(year.getValue()).isEmpty());
        return provisional && figure instanceof Figure.Observed observed
                ? observed.with(Figure.Quality.PROVISIONAL)
                : figure;
    }

    private static AnnualAccounts together(AccountsBook book, AnnualAccounts last, List<Year> years) {
        SortedMap<String, Money> figures = new TreeMap<>(last.figures());
        for (Year year : years.subList(0, years.size() - 1)) {
            Optional<AnnualAccounts> earlier = book.find(year.getValue());
            for (String flow : FLOWS) {
                Optional<Money> more = earlier.flatMap(accounts -> accounts.figure(flow));
                figures.computeIfPresent(
                        flow, (name, sum) -> more.map(sum::plus).orElse(null));
            }
        }
        return new AnnualAccounts(last.year(), figures);
    }

    /** A figure of the annual accounts by its name, such as {@code payroll}. */
    static Figure of(Measured coop, Span period, String figure) {
        return stated(Definition.of("accounts-" + figure, Unit.MONEY), coop, period, figure);
    }

    private static Figure stated(Definition definition, Measured coop, Span period, String figure) {
        return measured(
                definition,
                coop,
                period,
                accounts -> accounts.figure(figure)
                        .<Figure>map(definition::money)
                        .orElseGet(() -> definition.missing("accounts-" + figure)));
    }

    /** The result of a year, approved or not. */
    static Optional<Money> result(Measured coop, Year year) {
        return coop.latest(AccountsBook.BOOK).find(year.getValue()).flatMap(AnnualAccounts::result);
    }

    /** Equity as the accounts state it, else total assets less provisions and debts when all three are stated. */
    private static Optional<Money> equity(AnnualAccounts accounts) {
        return accounts.figure("equity")
                .or(() -> accounts.figure("total-assets")
                        .flatMap(assets -> accounts.figure("provisions")
                                .flatMap(provisions -> accounts.figure("debts")
                                        .map(debts -> assets.minus(provisions).minus(debts)))));
    }

    /** {@code FIN-01}: turnover. */
    public record Turnover() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return stated(Definition.of("FIN-01", Unit.MONEY), coop, period, "turnover");
        }
    }

    /** {@code FIN-02}: total assets. */
    public record BalanceSheetTotal() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return stated(Definition.of("FIN-02", Unit.MONEY), coop, period, "total-assets");
        }
    }

    /** {@code FIN-03}: the result after tax; a loss is negative. */
    public record Result() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return stated(Definition.of("FIN-03", Unit.MONEY), coop, period, "result");
        }
    }

    /** {@code FIN-04}: equity ÷ total assets. 410,000 of 1,150,000: 35.65 %; negative equity stays negative. */
    public record EquityRatio() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("FIN-04", Unit.PERCENT);
            return measured(definition, coop, period, accounts -> {
                Optional<Money> equity = equity(accounts);
                Optional<Money> assets = accounts.figure("total-assets");
                if (equity.isEmpty() || assets.isEmpty()) {
                    return definition.missing(assets.isEmpty() ? "accounts-total-assets" : "accounts-equity");
                }
                return definition.share(Value.of(equity.get()), Value.of(assets.get()), 0);
            });
        }
    }

    /** {@code FIN-05}: result ÷ turnover. */
    public record NetMargin() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("FIN-05", Unit.PERCENT);
            return measured(definition, coop, period, accounts -> {
                Optional<Money> result = accounts.result();
                Optional<Money> turnover = accounts.figure("turnover");
                if (result.isEmpty() || turnover.isEmpty()) {
                    return definition.missing(turnover.isEmpty() ? "accounts-turnover" : "accounts-result");
                }
                return definition.share(Value.of(result.get()), Value.of(turnover.get()), 0);
            });
        }
    }

    /** {@code FIN-09}: loss years in a row up to this one. A year without accounts before them makes it a least number. */
    public record LossYears() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("FIN-09", Unit.COUNT);
            return measured(definition, coop, period, accounts -> {
                Year first = coop.year(new Span(coop.founded(), coop.founded()));
                long losses = 0;
                for (Year year = coop.year(period); !year.isBefore(first); year = year.minusYears(1)) {
                    Optional<Money> result = result(coop, year);
                    if (result.isEmpty()) {
                        TreeSet<String> wanted = new TreeSet<>();
                        wanted.add("accounts");
                        return definition.partial(Value.of(losses), wanted);
                    }
                    if (!result.get().isNegative()) {
                        return definition.count(losses);
                    }
                    losses++;
                }
                return definition.count(losses);
            });
        }
    }

    /**
     * {@code FIN-10}: the loss of the year ÷ the highest subscribed capital there ever was at the end of a day. A surplus is no
     * loss: 0 %. French law asks for a review of the cooperative at one half.
     */
    public record LossToPeakCapital() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("FIN-10", Unit.PERCENT);
            if (coop.years(period).isEmpty()) {
                return definition.notApplicable("by-year");
            }
            Optional<Money> result = result(coop, coop.year(period));
            if (result.isEmpty()) {
                return definition.missing("accounts-result");
            }
            long peak = coop.book(PeakCapital.BOOK, period.last()).highest();
            Money loss = result.get().isNegative()
                    ? result.get().negated()
                    : Money.zero(result.get().getCurrencyUnit());
            return peak == 0
                    ? definition.notApplicable("no-capital")
                    : definition
                            .share(Value.of(loss), Value.of(Money.ofMinor(loss.getCurrencyUnit(), peak)), 0)
                            .from(Sources.book("accounts", "share-register"));
        }
    }

    /** {@code FIN-13}: reserves. */
    public record Reserves() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return stated(Definition.of("FIN-13", Unit.MONEY), coop, period, "reserves");
        }
    }

    /** {@code FIN-14}: equity, or total assets less provisions and debts. */
    public record Equity() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("FIN-14", Unit.MONEY);
            return measured(
                    definition,
                    coop,
                    period,
                    accounts -> equity(accounts)
                            .<Figure>map(definition::money)
                            .orElseGet(() -> definition.missing("accounts-equity")));
        }
    }

    /** {@code CAP-17}: reserves ÷ equity; not applicable when equity is not above 0. */
    public record ReservesInEquity() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-17", Unit.PERCENT);
            return measured(definition, coop, period, accounts -> {
                Optional<Money> equity = equity(accounts);
                Optional<Money> reserves = accounts.figure("reserves");
                if (equity.isEmpty() || reserves.isEmpty()) {
                    return definition.missing(reserves.isEmpty() ? "accounts-reserves" : "accounts-equity");
                }
                return equity.get().isPositive()
                        ? definition.share(Value.of(reserves.get()), Value.of(equity.get()), 0)
                        : definition.notApplicable("no-equity");
            });
        }
    }
}
