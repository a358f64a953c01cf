package coop.reporting.indicator;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code formula}: an indicator that is worked out from inputs, figures of the accounts and other indicators. Those of the
 * catalogue are rows of a table; statutes may add their own.
 *
 * <p>A sum of which a term is missing is a bound and no total; a ratio of which one is missing is missing; a ratio over nothing,
 * or over less than nothing, does not apply. Nothing is ever taken as 0.
 *
 * <p>For example {@code {"policy": "formula", "id": "TREES-01", "unit": "percent", "numerator": "trees-alive", "denominator":
 * "trees-planted"}} with 42 and 50 is 84 %.
 *
 * @param id the id of the figure
 * @param version of the formula
 * @param unit what is counted
 * @param numerator ids with {@code +} and {@code -} between them; {@code start(id)} is the value a year before,
 *     {@code mean(id)} the mean of both, {@code accounts.payroll} a figure of the annual accounts
 * @param denominator the same, for a ratio
 * @param times by how much a ratio is multiplied, as 200,000 for accidents per 200,000 hours
 * @param cases whose numbers tell about persons: the figure is withheld when one of them is from 1 to {@code least} - 1
 * @param least see {@code cases}; 0 when it is never withheld
 * @param asked of the first of {@code cases}, how many were asked
 * @param answered which part of those asked must have answered
 * @param share whether the numerator is a part of the denominator; when it is more, what was entered contradicts itself and the
 *     figure does not apply
 */
public record Formula(
        String id,
        @Default("1") int version,
        Unit unit,
        String numerator,
        Optional<String> denominator,
        @Default("1") long times,
        @Default("[]") List<String> cases,
        @Default("0") long least,
        Optional<String> asked,
        Optional<Ratio> answered,
        @Default("false") boolean share)
        implements Indicator {
    private static final List<Formula> ALL =
            Rows.of(Formula.class, "indicators.csv").stream().map(Formula::read).toList();
    private static final Map<String, Formula> BY_ID = byId();

    /**
     * @throws IllegalArgumentException if the id, the version or a formula has no such form
     */
    public Formula {
        cases = List.copyOf(cases);
        new Definition(id, version, unit);
        Sum.of(numerator);
        denominator.ifPresent(Sum::of);
    }

    private static Formula read(Rows.Row row) {
        return new Formula(
                row.get("id"),
                Integer.parseInt(row.get("version")),
                Unit.valueOf(row.get("unit").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get("numerator"),
                row.find("denominator"),
                row.find("times").map(Long::parseLong).orElse(1L),
                row.words("cases"),
                row.find("least").map(Long::parseLong).orElse(0L),
                row.find("asked"),
                row.find("answered").map(Ratio::parse),
                row.get("share").equals("yes"));
    }

    private static Map<String, Formula> byId() {
        Map<String, Formula> all = new LinkedHashMap<>();
        ALL.forEach(formula -> all.put(formula.id().toLowerCase(Locale.ROOT), formula));
        return all;
    }

    /** Those of the catalogue. */
    public static List<Formula> all() {
        return ALL;
    }

    /** The one of an id of the catalogue, in small or large letters. */
    public static Optional<Formula> find(String id) {
        return Optional.ofNullable(BY_ID.get(id.toLowerCase(Locale.ROOT)));
    }

    private Definition definition() {
        return new Definition(id, version, unit);
    }

    @Override
    public Figure measure(Measured coop, Span period) {
        Sum above = Sum.of(numerator).measure(coop, period);
        Sum below = denominator.map(some -> Sum.of(some).measure(coop, period)).orElse(Sum.NONE);
        Optional<Figure> without = above.without(definition()).or(() -> below.without(definition()));
        if (without.isPresent()) {
            return without.get();
        }
        TreeSet<String> missing = new TreeSet<>(above.missing());
        missing.addAll(below.missing());
        Sources sources = above.sources(below);
        if (!missing.isEmpty()) {
            boolean bound = denominator.isEmpty() && above.isBound();
            return bound
                    ? definition().partial(above.value(), missing).from(sources)
                    : definition().missing(missing.toArray(String[]::new));
        }
        Figure figure = denominator.isEmpty() ? plain(above) : ratio(above, below);
        return figure instanceof Figure.Observed observed
                ? guarded(above.qualified(below.qualified(observed)).from(sources), coop, period)
                : figure;
    }

    private Figure.Observed plain(Sum above) {
        Figure.Observed plain = definition().observed(above.value()).with(above.count());
        return unit == Unit.YES_NO
                ? new Figure.Observed(
                        plain.definition(),
                        plain.value(),
                        Optional.of(plain.value()),
                        Optional.of(Value.of(1)),
                        1,
                        plain.parts(),
                        plain.sources(),
                        plain.quality(),
                        plain.remark())
                : plain;
    }

    private Figure ratio(Sum above, Sum below) {
        if (below.value().number().signum() < 0) {
            return definition().notApplicable("negative-denominator");
        }
        if (share && above.value().number().compareTo(below.value().number()) > 0) {
            return definition().notApplicable("contradiction");
        }
        Figure ratio = definition().share(above.value(), below.value(), below.count());
        return ratio instanceof Figure.Observed observed && times != 1
                ? new Figure.Observed(
                        observed.definition(),
                        Value.of(observed.value().number().times(times)),
                        observed.numerator(),
                        observed.denominator(),
                        observed.n(),
                        observed.parts(),
                        observed.sources(),
                        observed.quality(),
                        observed.remark())
                : ratio;
    }

    /** Withheld when so few stand behind it that it tells about one of them, or too few of those asked have answered. */
    private Figure guarded(Figure.Observed figure, Measured coop, Span period) {
        Figure.Observed counted = figure;
        for (String some : cases) {
            Sum number = Sum.of(some).measure(coop, period);
            Optional<Figure> without = number.without(definition());
            if (without.isPresent()) {
                return without.get();
            }
            if (!number.missing().isEmpty()) {
                return definition().missing(number.missing().toArray(String[]::new));
            }
            Ratio cases = number.value().number();
            boolean itself = denominator.isEmpty() && some.equals(numerator);
            if (cases.signum() == 0 && !itself) {
                return definition().notApplicable("no-case");
            }
            if (cases.signum() > 0 && cases.compareTo(Ratio.of(least)) < 0) {
                return definition().suppressed("few-persons");
            }
            counted = counted.with(number.count());
        }
        return asked.isEmpty() ? counted : answered(counted, Sum.of(asked.get()).measure(coop, period), coop, period);
    }

    private Figure answered(Figure.Observed figure, Sum all, Measured coop, Span period) {
        if (!all.missing().isEmpty() || all.without(definition()).isPresent()) {
            return definition().missing(all.missing().toArray(String[]::new));
        }
        Value answers = Sum.of(cases.get(0)).measure(coop, period).value();
        Figure part = definition().share(answers, all.value(), figure.n());
        boolean few = part.known()
                .filter(known -> known.number().compareTo(answered.orElse(Ratio.ZERO)) < 0)
                .isPresent();
        return few
                ? definition().suppressed("few-answers")
                : figure.with("answers", answers).with("asked", all.value());
    }
}
