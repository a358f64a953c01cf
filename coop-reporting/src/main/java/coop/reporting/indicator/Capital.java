package coop.reporting.indicator;

import coop.capital.Allocations;
import coop.capital.CapitalArticles;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.Reserves;
import coop.capital.ShareRegister;
import coop.core.membership.MemberRegister;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;

/** The indicators of the family {@code CAP}: shares, what was paid on them and back, and how the surplus was shared. */
public final class Capital {
    private static final Sources LEDGER = Sources.book("share-register", "money-ledger");
    private static final int FEW = 4;

    private Capital() {}

    /** The ledger at both ends of a span; none before the foundation. */
    private record Ledgers(Optional<MoneyLedger> before, MoneyLedger after) {
        Money before(Function<MoneyLedger, Money> what) {
            return before.map(what).orElse(Money.zero(after.currency()));
        }

        Value minor(long amount) {
            return Value.of(Money.ofMinor(after.currency(), amount));
        }

        Money change(Function<MoneyLedger, Money> what) {
            return what.apply(after).minus(before(what));
        }
    }

    private interface Measure {
        Figure of(Ledgers ledgers);
    }

    private static Figure measured(Definition definition, Measured coop, Span period, Measure measure) {
        LocalDate end = period.last();
        LocalDate eve = period.first().minusDays(1);
        MoneyLedger after = MoneyLedger.of(coop.coop(), end);
        boolean none = coop.coop()
                .statutes(end)
                .section(CapitalArticles.class)
                .classes()
                .isEmpty();
        boolean blank = coop.book(ShareRegister.BOOK, end).total() == 0
                && after.refunds().isEmpty();
        if (blank) {
            return none ? definition.notApplicable("no-capital") : definition.missing("shares");
        }
        Optional<MoneyLedger> before =
                coop.founded().isAfter(eve) ? Optional.empty() : Optional.of(MoneyLedger.of(coop.coop(), eve));
        return measure.of(new Ledgers(before, after)).from(LEDGER);
    }

    private static Money paidOut(MoneyLedger ledger) {
        return sum(ledger, Refund::paidOut);
    }

    /** All that was ever paid in: what stands on shares and what stood on those given back. */
    private static Money everPaidIn(MoneyLedger ledger) {
        return ledger.paidIn().plus(sum(ledger, Refund::paidIn));
    }

    private static Money sum(MoneyLedger ledger, Function<Refund, Optional<Money>> what) {
        Money sum = Money.zero(ledger.currency());
        for (Refund refund : ledger.refunds()) {
            sum = sum.plus(what.apply(refund).orElse(Money.zero(ledger.currency())));
        }
        return sum;
    }

    /** {@code CAP-01}: what was paid on the shares there are. */
    public record PaidUp() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-01", Unit.MONEY);
            return measured(
                    definition,
                    coop,
                    period,
                    ledgers -> definition.money(ledgers.after().paidIn()));
        }
    }

    /** {@code CAP-02}: paid in in the year, less paid out on shares given back. */
    public record NetRaised() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-02", Unit.MONEY);
            return measured(definition, coop, period, ledgers -> {
                Money in = ledgers.change(Capital::everPaidIn);
                Money out = ledgers.change(Capital::paidOut);
                return definition
                        .money(in.minus(out))
                        .with("paid-in", Value.of(in))
                        .with("paid-out", Value.of(out));
            });
        }
    }

    /** {@code CAP-03}: paid-up capital ÷ members. */
    public record PerMember() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-03", Unit.MONEY);
            long members =
                    coop.book(MemberRegister.BOOK, period.last()).members().size();
            return measured(
                    definition,
                    coop,
                    period,
                    ledgers -> definition.share(Value.of(ledgers.after().paidIn()), Value.of(members), members));
        }
    }

    private static List<Long> holdings(Measured coop, Span period, MoneyLedger ledger) {
        List<Long> holdings = new ArrayList<>();
        for (MemberId who : coop.book(ShareRegister.BOOK, period.last()).holders()) {
            holdings.add(ledger.paidIn(who).getAmountMinorLong());
        }
        return holdings;
    }

    /** {@code CAP-04}: the Gini coefficient of paid-up capital over holders. Ten of 1,000 each: 0. */
    public record Concentration() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-04", Unit.INDEX);
            return measured(definition, coop, period, ledgers -> {
                List<Long> holdings = holdings(coop, period, ledgers.after());
                boolean nothing = holdings.stream().mapToLong(Long::longValue).sum() == 0;
                return nothing || holdings.size() < 2
                        ? definition.notApplicable("no-capital")
                        : definition.observed(Value.of(Spread.gini(holdings))).with(holdings.size());
            });
        }
    }

    /** {@code CAP-05}: the largest paid-up holding ÷ all; withheld when there are fewer than four holders. */
    public record LargestHolder() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-05", Unit.PERCENT);
            return measured(definition, coop, period, ledgers -> {
                List<Long> holdings = holdings(coop, period, ledgers.after());
                long all = holdings.stream().mapToLong(Long::longValue).sum();
                long most = holdings.stream().mapToLong(Long::longValue).max().orElse(0);
                return !holdings.isEmpty() && holdings.size() < FEW
                        ? definition.suppressed("few-persons")
                        : definition.share(ledgers.minor(most), ledgers.minor(all), holdings.size());
            });
        }
    }

    /** {@code CAP-06}: the capital of the largest tenth of the holders, rounded up to whole holders ÷ all; from ten holders on. */
    public record LargestTenth() implements Indicator {
        private static final int LEAST = 10;

        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-06", Unit.PERCENT);
            return measured(definition, coop, period, ledgers -> {
                List<Long> holdings = holdings(coop, period, ledgers.after());
                holdings.sort(Comparator.reverseOrder());
                long all = holdings.stream().mapToLong(Long::longValue).sum();
                long most = holdings.stream()
                        .limit((holdings.size() + 9) / 10)
                        .mapToLong(Long::longValue)
                        .sum();
                return holdings.size() < LEAST
                        ? definition.notApplicable("few-holders")
                        : definition.share(ledgers.minor(most), ledgers.minor(all), holdings.size());
            });
        }
    }

    /** {@code CAP-07}: the capital of holders who are employed here ÷ all. */
    public record HeldByWorkers() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-07", Unit.PERCENT);
            JobFlows jobs = JobFlows.of(coop, period);
            if (!jobs.recorded()) {
                return definition.missing("engagements");
            }
            return measured(definition, coop, period, ledgers -> {
                long held = 0;
                for (MemberId who : jobs.after()) {
                    held += ledgers.after().paidIn(who).getAmountMinorLong();
                }
                return definition.share(
                        ledgers.minor(held),
                        Value.of(ledgers.after().paidIn()),
                        jobs.after().size());
            });
        }
    }

    /** {@code CAP-08}: owed for shares given back and not yet paid. While a value is not known it is only a least amount. */
    public record RefundsWaiting() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-08", Unit.MONEY);
            return measured(definition, coop, period, ledgers -> {
                MoneyLedger ledger = ledgers.after();
                if (!ledger.pending().isEmpty()) {
                    TreeSet<String> wanted = new TreeSet<>();
                    wanted.add("refund-value");
                    return definition.partial(Value.of(ledger.owed()), wanted);
                }
                long open = ledger.refunds().stream()
                        .filter(refund ->
                                refund.open().filter(Money::isPositive).isPresent())
                        .count();
                return definition.money(ledger.owed()).with(open);
            });
        }
    }

    /** {@code CAP-19}: shares at the end of the last day. */
    public record Shares() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-19", Unit.SHARES);
            ShareRegister register = coop.book(ShareRegister.BOOK, period.last());
            return measured(
                    definition,
                    coop,
                    period,
                    ledgers -> definition
                            .observed(Value.of(register.total()))
                            .with(register.holders().size()));
        }
    }

    /** {@code CAP-20}: paid out in the year for shares given back. */
    public record RefundsPaid() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-20", Unit.MONEY);
            return measured(definition, coop, period, ledgers -> definition.money(ledgers.change(Capital::paidOut)));
        }
    }

    /**
     * {@code CAP-10}: dividends for the year ÷ the mean of the capital paid up at the month ends. 14,400 on 240,000: 6 %. Over
     * several years it is a rate a year.
     */
    public record DividendRate() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-10", Unit.PERCENT);
            return measured(definition, coop, period, ledgers -> {
                Optional<Allocated> shared = Allocated.of(coop, coop.years(period));
                Value mean = Value.of(
                        mean(coop, period).times(Math.max(1, coop.years(period).size())));
                return shared.map(some -> definition.share(Value.of(some.dividends()), mean, 0))
                        .orElseGet(() -> Sharing.unshared(definition, coop, period));
            });
        }
    }

    /** The mean of the capital paid up at the end of each month of a span in which the cooperative existed. */
    private static Ratio mean(Measured coop, Span period) {
        Ratio sum = Ratio.ZERO;
        int months = 0;
        for (LocalDate first = period.first(); !first.isAfter(period.last()); first = first.plusMonths(1)) {
            LocalDate end = first.plusMonths(1).minusDays(1);
            LocalDate day = end.isAfter(period.last()) ? period.last() : end;
            if (coop.coop().revision(day).isPresent()) {
                sum = sum.plus(
                        Ratio.of(MoneyLedger.of(coop.coop(), day).paidIn().getAmount()));
                months++;
            }
        }
        return months == 0 ? Ratio.ZERO : sum.dividedBy(Ratio.of(months));
    }

    /** {@code CAP-21}: the reserves that resolutions made, as they stood at the end of the last day. */
    public record ReservesMade() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-21", Unit.MONEY);
            if (coop.latest(Allocations.BOOK).all().isEmpty()) {
                return definition.missing("allocation");
            }
            Reserves reserves = Reserves.of(coop.coop(), period.last());
            Figure.Observed total = definition.money(reserves.total());
            for (var reserve : reserves.reserves().entrySet()) {
                total = total.with(reserve.getKey(), Value.of(reserve.getValue()));
            }
            return total.from(Sources.book("allocations"));
        }
    }
}
