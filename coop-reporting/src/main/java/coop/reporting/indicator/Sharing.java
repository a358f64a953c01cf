package coop.reporting.indicator;

import coop.capital.Dividend;
import coop.capital.SurplusArticles;
import coop.core.value.Ratio;
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
import java.util.function.Function;
import org.joda.money.Money;

/** The indicators of the family {@code CAP} about how the surplus was shared; together {@code CAP-11} to {@code CAP-15} and {@code CAP-22} are 100 %. */
public final class Sharing {
    private Sharing() {}

    /** Nothing was shared: because there was nothing to share, or because no resolution is on record. */
    static Figure unshared(Definition definition, Measured coop, Span period) {
        List<Year> years = coop.years(period);
        if (years.isEmpty()) {
            return definition.notApplicable("by-year");
        }
        boolean nothing = years.stream()
                .allMatch(year -> Finance.result(coop, year)
                        .filter(result -> !result.isPositive())
                        .isPresent());
        return nothing ? definition.notApplicable("no-surplus") : definition.missing("allocation");
    }

    private static Figure part(String id, Measured coop, Span period, Function<Allocated, Money> part) {
        Definition definition = Definition.of(id, Unit.PERCENT);
        Optional<Allocated> shared = Allocated.of(coop, coop.years(period));
        if (shared.isEmpty()) {
            return unshared(definition, coop, period);
        }
        return shared.get().surplus().isPositive()
                ? definition
                        .share(
                                Value.of(part.apply(shared.get())),
                                Value.of(shared.get().surplus()),
                                0)
                        .from(Sources.book("allocations"))
                : definition.notApplicable("no-surplus");
    }

    /** {@code CAP-11}: into reserves ÷ surplus. 60,000 of 120,000: 50 %. */
    public record ToReserves() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return part("CAP-11", coop, period, Allocated::reserves);
        }
    }

    /** {@code CAP-12}: returned to members for their work or trade ÷ surplus. 36,000 of 120,000: 30 %. */
    public record ToPatronage() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return part("CAP-12", coop, period, Allocated::patronage);
        }
    }

    /** {@code CAP-13}: paid on shares ÷ surplus. 14,400 of 120,000: 12 %. */
    public record ToDividends() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return part("CAP-13", coop, period, Allocated::dividends);
        }
    }

    /** {@code CAP-14}: for the community or solidarity ÷ surplus. 9,600 of 120,000: 8 %. */
    public record ToCommunity() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return part("CAP-14", coop, period, Allocated::community);
        }
    }

    /** {@code CAP-15}: to those who work here, members or not ÷ surplus. */
    public record ToWorkers() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return part("CAP-15", coop, period, Allocated::workers);
        }
    }

    /** {@code CAP-22}: against losses or carried forward ÷ surplus: what the other five leave; with them it is 100 %. */
    public record ToOthers() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return part("CAP-22", coop, period, Allocated::others);
        }
    }

    /** {@code CAP-23}: returned to members for their work or trade, in money. */
    public record PatronageRefunds() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-23", Unit.MONEY);
            return Allocated.of(coop, coop.years(period))
                    .<Figure>map(shared -> definition.money(shared.patronage()).from(Sources.book("allocations")))
                    .orElseGet(() -> unshared(definition, coop, period));
        }
    }

    /**
     * {@code CAP-10R}: whether the dividend rate keeps to the cap of the statutes in force at the end, gross. Missing when they
     * set none.
     */
    public record CapRespected() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("CAP-10R", Unit.YES_NO);
            Optional<Ratio> cap = coop.coop().statutes(period.last()).section(SurplusArticles.class).rules().stream()
                    .filter(Dividend.class::isInstance)
                    .map(Dividend.class::cast)
                    .flatMap(rule -> rule.atMost().stream())
                    .reduce(Ratio::max);
            if (cap.isEmpty()) {
                return definition.missing("dividend-cap");
            }
            Figure rate = new Capital.DividendRate().measure(coop, period);
            if (rate instanceof Figure.Observed observed) {
                boolean respected = observed.value().number().compareTo(cap.get()) <= 0;
                return definition.share(respected ? 1 : 0, 1).from(Sources.book("allocations", "statutes"));
            }
            return rate instanceof Figure.NotApplicable none
                    ? definition.notApplicable(none.reason())
                    : definition.missing("allocation");
        }
    }
}
