package coop.reporting.indicator;

import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** The indicators of the family {@code CAP} about how the surplus was shared; together its five parts are 100 %. */
public final class Sharing {
    private Sharing() {}

    /** Nothing was shared: because there was nothing to share, or because no resolution is on record. */
    static Figure unshared(Definition definition, Measured coop, Span period) {
        return Finance.result(coop, coop.year(period))
                        .filter(result -> !result.isPositive())
                        .isPresent()
                ? definition.notApplicable("no-surplus")
                : definition.missing("allocation");
    }

    private static Figure part(String id, Measured coop, Span period, Function<Allocated, Money> part) {
        Definition definition = Definition.of(id, Unit.PERCENT);
        Optional<Allocated> shared = Allocated.of(coop, coop.year(period));
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

    /** {@code CAP-12}: returned for work or trade ÷ surplus. 36,000 of 120,000: 30 %. */
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

    /** {@code CAP-15}: what the other four leave ÷ surplus; with them it is 100 %. */
    public record ToOthers() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return part("CAP-15", coop, period, Allocated::others);
        }
    }
}
