package coop.reporting.indicator;

import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The indicators that are worked out from inputs. When one of them was not entered, the indicator is missing, never 0. */
public final class Inputs {
    private Inputs() {}

    /** One input, or a factor of it, over another. */
    private static Figure over(
            Definition definition, Measured coop, Span period, String above, String below, long factor) {
        Optional<Value> numerator = coop.input(above, period);
        Optional<Value> denominator = coop.input(below, period);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return missing(definition, coop, period, above, below);
        }
        Figure share = definition.share(numerator.get(), denominator.get(), 0);
        return share instanceof Figure.Observed observed ? times(observed, factor, above, below) : share;
    }

    private static Figure times(Figure.Observed share, long factor, String... inputs) {
        return new Figure.Observed(
                share.definition(),
                factor == 1 ? share.value() : Value.of(share.value().number().times(factor)),
                share.numerator(),
                share.denominator(),
                share.n(),
                share.parts(),
                Sources.inputs(inputs),
                share.quality(),
                share.remark());
    }

    private static Figure missing(Definition definition, Measured coop, Span period, String... wanted) {
        List<String> none = new ArrayList<>();
        for (String input : wanted) {
            if (coop.input(input, period).isEmpty()) {
                none.add(input);
            }
        }
        return definition.missing(none.toArray(String[]::new));
    }

    /** One input over a figure of the books. */
    private static Figure overFigure(Definition definition, Measured coop, Span period, String above, Figure below) {
        Optional<Value> numerator = coop.input(above, period);
        if (numerator.isEmpty()) {
            return definition.missing(above);
        }
        return below.known()
                .map(value -> definition.share(numerator.get(), value, 0).from(Sources.inputs(above)))
                .orElseGet(() -> below instanceof Figure.Missing missing
                        ? definition.missing(missing.wanted().toArray(String[]::new))
                        : definition.notApplicable("zero-denominator"));
    }

    /** {@code EMP-04}: permanent contracts ÷ employees. */
    public record Permanent() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return overFigure(
                    Definition.of("EMP-04", Unit.PERCENT),
                    coop,
                    period,
                    "permanent-contracts",
                    new Jobs.Heads().measure(coop, period));
        }
    }

    /** {@code PAY-01}: (men − women) ÷ men, mean gross pay per hour. 20.00 and 18.00: 10 %. */
    public record PayGap() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("PAY-01", Unit.PERCENT);
            Optional<Value> men = coop.input("pay-hourly-men", period);
            Optional<Value> women = coop.input("pay-hourly-women", period);
            if (men.isEmpty() || women.isEmpty()) {
                return missing(definition, coop, period, "pay-hourly-men", "pay-hourly-women");
            }
            Ratio gap = men.get().number().minus(women.get().number());
            return definition
                    .share(Value.of(gap), men.get(), 0)
                    .from(Sources.inputs("pay-hourly-men", "pay-hourly-women"));
        }
    }

    /** {@code PAY-02}: the highest pay ÷ the lowest, both for full time. 48,000 and 24,000: 2. */
    public record HighestToLowest() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return over(Definition.of("PAY-02", Unit.RATIO), coop, period, "pay-highest", "pay-lowest", 1);
        }
    }

    /** {@code PAY-03}: the highest pay ÷ the median of the others. 48,000 and 31,500: 1.52. */
    public record HighestToMedian() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return over(Definition.of("PAY-03", Unit.RATIO), coop, period, "pay-highest", "pay-median", 1);
        }
    }

    /** {@code PAY-06}: employees under a collective agreement ÷ employees. 140 of 151: 92.7 %. */
    public record CollectiveAgreement() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return overFigure(
                    Definition.of("PAY-06", Unit.PERCENT),
                    coop,
                    period,
                    "collective-agreement",
                    new Jobs.Heads().measure(coop, period));
        }
    }

    /** {@code WEL-02}: accidents ÷ hours × 200,000. 3 in 302,000 hours: 1.99. */
    public record AccidentRate() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("WEL-02", Unit.PER_200000_HOURS);
            return over(definition, coop, period, "accidents", "hours-worked", 200_000);
        }
    }

    /** {@code WEL-03}: accidents ÷ hours × 1,000,000. 3 in 302,000 hours: 9.93. */
    public record AccidentFrequency() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("WEL-03", Unit.PER_1000000_HOURS);
            return over(definition, coop, period, "accidents", "hours-worked", 1_000_000);
        }
    }

    /** {@code WEL-05}: hours absent through illness and accident ÷ hours due. */
    public record Absence() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return over(Definition.of("WEL-05", Unit.PERCENT), coop, period, "hours-absent", "hours-due", 1);
        }
    }

    /** {@code WEL-06}: all training hours ÷ all employees, so weighted by heads. */
    public record Training() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("WEL-06", Unit.HOURS_PER_PERSON);
            return overFigure(definition, coop, period, "training-hours", new Jobs.Heads().measure(coop, period));
        }
    }

    /** {@code WEL-07}: employees trained ÷ employees. */
    public record Trained() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("WEL-07", Unit.PERCENT);
            return overFigure(definition, coop, period, "employees-trained", new Jobs.Heads().measure(coop, period));
        }
    }

    /** {@code ENV-02}: renewable energy ÷ energy. */
    public record Renewable() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return over(Definition.of("ENV-02", Unit.PERCENT), coop, period, "energy-renewable", "energy", 1);
        }
    }

    /** {@code ENV-05}: scope 1 and 2 ÷ average full-time equivalents; both scopes are needed. */
    public record EmissionsPerFte() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("ENV-05", Unit.TCO2E_PER_FTE);
            Optional<Value> first = coop.input("scope-1", period);
            Optional<Value> second = coop.input("scope-2", period);
            if (first.isEmpty() || second.isEmpty()) {
                return missing(definition, coop, period, "scope-1", "scope-2");
            }
            Value both = Value.of(first.get().number().plus(second.get().number()));
            Figure average = new Jobs.AverageFte().measure(coop, period);
            return average.known()
                    .map(fte -> definition.share(both, fte, 0).from(Sources.inputs("scope-1", "scope-2")))
                    .orElseGet(() -> definition.missing("engagements"));
        }
    }

    /** {@code ENV-07}: hazardous and other waste. With one of them unknown it is only a bound, and no total. */
    public record Waste() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return sum(Definition.of("ENV-07", Unit.TONNES), coop, period, "waste-hazardous", "waste-other");
        }
    }

    private static Figure sum(Definition definition, Measured coop, Span period, String... inputs) {
        Ratio sum = Ratio.ZERO;
        SortedSet<String> unknown = new TreeSet<>();
        for (String input : inputs) {
            Optional<Value> value = coop.input(input, period);
            sum = sum.plus(value.map(Value::number).orElse(Ratio.ZERO));
            if (value.isEmpty()) {
                unknown.add(input);
            }
        }
        Sources sources = Sources.inputs(inputs);
        if (unknown.size() == inputs.length) {
            return definition.missing(inputs);
        }
        return unknown.isEmpty()
                ? definition.observed(Value.of(sum)).from(sources)
                : definition.partial(Value.of(sum), unknown).from(sources);
    }

    /** {@code ENV-08}: waste diverted from disposal ÷ all waste. */
    public record Diverted() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("ENV-08", Unit.PERCENT);
            Figure all = new Waste().measure(coop, period);
            return all instanceof Figure.Partial partial
                    ? definition.missing(partial.missing().toArray(String[]::new))
                    : overFigure(definition, coop, period, "waste-diverted", all);
        }
    }

    /** {@code LOC-01}: local purchases ÷ purchases. */
    public record LocalPurchases() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return over(Definition.of("LOC-01", Unit.PERCENT), coop, period, "purchases-local", "purchases", 1);
        }
    }

    /** {@code LOC-02}: fair or labelled purchases ÷ purchases. */
    public record FairPurchases() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return over(Definition.of("LOC-02", Unit.PERCENT), coop, period, "purchases-fair", "purchases", 1);
        }
    }

    /** {@code LOC-03}: purchases from cooperatives and social enterprises ÷ purchases. */
    public record CooperativePurchases() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return over(Definition.of("LOC-03", Unit.PERCENT), coop, period, "purchases-cooperative", "purchases", 1);
        }
    }
}
