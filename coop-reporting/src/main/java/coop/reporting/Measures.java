package coop.reporting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.statutes.CooperativeArticles;
import coop.core.statutes.StatutesBook;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.pcollections.TreePMap;

/** The book of inputs: figures that no other book holds, a value per year. A year without a value is missing. Immutable. */
public final class Measures {
    /** The book. */
    public static final Book<Measures> BOOK = new Book<>() {
        @Override
        public Measures blank() {
            return new Measures(TreePMap.empty());
        }

        @Override
        public Measures enter(Measures state, Entry entry) {
            return entry.event() instanceof MeasureRecorded recorded ? state.with(recorded, entry.number()) : state;
        }

        @Override
        public String name() {
            return "measures";
        }
    };

    private static final String ARTICLE = "reporting";
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final TreePMap<Year, TreePMap<String, Measure>> years;

    private Measures(TreePMap<Year, TreePMap<String, Measure>> years) {
        this.years = years;
    }

    /**
     * One value on record.
     *
     * @param entry the number of its entry
     * @param recorded what was recorded
     */
    public record Measure(long entry, MeasureRecorded recorded) {}

    private Measures with(MeasureRecorded recorded, long entry) {
        TreePMap<String, Measure> year = years.getOrDefault(recorded.year(), TreePMap.empty());
        String id = Input.kept(recorded.indicator());
        return new Measures(years.plus(recorded.year(), year.plus(id, new Measure(entry, recorded))));
    }

    /** The value of an input for a year, by its id or an alias. */
    public Optional<Measure> find(Year year, String indicator) {
        return Optional.ofNullable(of(year).get(Input.kept(indicator)));
    }

    /** The years that have a value. */
    public Collection<Year> years() {
        return years.keySet();
    }

    /** All values of a year, by input. */
    public SortedMap<String, Measure> of(Year year) {
        return Collections.unmodifiableSortedMap(years.getOrDefault(year, TreePMap.empty()));
    }

    /**
     * Enters a value for a financial year. For example 1,250 {@code training-hours} in 2024, or 96,000 kWh of {@code energy}.
     *
     * @param indicator the id of an input or an alias of it, which is kept under the id; or any other id
     * @param unit the unit typed; empty or {@code EUR}, {@code h}, {@code kWh} … of the input's kind
     * @return refused with {@code measures.indicator}, {@code measures.before-foundation}, {@code measures.already},
     *     {@code measures.unit}, {@code measures.negative}, {@code measures.whole}, {@code measures.decimals},
     *     {@code measures.most} for a value that cannot be so high, or {@code measures.part} for a part that is more than the
     *     whole on record, or a whole that is less than a part
     */
    public static Ruling record(
            Cooperative coop, Year year, String indicator, BigDecimal value, String unit, Optional<String> note) {
        List<Reason> reasons = new ArrayList<>();
        if (!FORM.matcher(indicator).matches()) {
            return Ruling.refused(Reason.of(
                    "measures.indicator",
                    ARTICLE,
                    "wanted an indicator's id such as training-hours, of small letters, digits and hyphens"));
        }
        LocalDate latest = LocalDate.of(year.getValue(), 12, 31);
        if (coop.book(StatutesBook.BOOK, latest).inForce().isEmpty()) {
            return Ruling.refused(Reason.of(
                    "measures.before-foundation", ARTICLE, "{0} ends before the cooperative was founded", year));
        }
        CooperativeArticles articles = coop.statutes(latest).cooperative();
        LocalDate on = Span.financialYear(year.getValue(), articles.yearEnd()).last();
        coop.book(BOOK, on)
                .find(year, indicator)
                .ifPresent(before -> reasons.add(Reason.of(
                        "measures.already",
                        ARTICLE,
                        "{0} of {1} is on record already, in entry {2}",
                        indicator,
                        year,
                        before.entry())));
        Optional<Input> known = Input.find(indicator);
        String meant =
                unit.isBlank() ? known.map(input -> input.meant(indicator)).orElse("") : unit;
        MeasureRecorded recorded = new MeasureRecorded(on, year, Input.kept(indicator), value, meant, note);
        known.ifPresent(input -> {
            check(input, value, meant, articles.currency(), reasons);
            if (reasons.isEmpty()) {
                compare(input, recorded, coop.book(BOOK, on), articles.currency(), reasons);
            }
        });
        return Ruling.of(reasons, recorded);
    }

    /** A part is not more than its whole, where both are on record. */
    private static void compare(
            Input input, MeasureRecorded recorded, Measures book, CurrencyUnit currency, List<Reason> reasons) {
        Value value = value(recorded, input, currency);
        input.most()
                .filter(most -> value.number().compareTo(most) > 0)
                .ifPresent(most -> reasons.add(
                        Reason.of("measures.most", ARTICLE, "{0} is at most {1}, got {2}", input.id(), most, value)));
        input.partOf()
                .flatMap(Input::find)
                .ifPresent(whole -> book.find(recorded.year(), whole.id())
                        .map(known -> value(known.recorded(), whole, currency))
                        .filter(all -> value.number().compareTo(all.number()) > 0)
                        .ifPresent(all -> reasons.add(tooMuch(input, value, whole, all))));
        for (Input part : input.parts()) {
            book.find(recorded.year(), part.id())
                    .map(known -> value(known.recorded(), part, currency))
                    .filter(some -> some.number().compareTo(value.number()) > 0)
                    .ifPresent(some -> reasons.add(tooMuch(part, some, input, value)));
        }
    }

    private static Reason tooMuch(Input part, Value some, Input whole, Value all) {
        return Reason.of(
                "measures.part",
                ARTICLE,
                "{0} is a part of {1}: {2} is more than {3}",
                part.id(),
                whole.id(),
                some,
                all);
    }

    private static void check(Input input, BigDecimal value, String unit, CurrencyUnit currency, List<Reason> reasons) {
        if (TypedUnit.factor(unit, input.unit(), currency).isEmpty()) {
            reasons.add(Reason.of(
                    "measures.unit",
                    ARTICLE,
                    "{0} is kept in {1}; what stands in {2} cannot be converted",
                    input.id(),
                    input.unit().word(),
                    unit));
        }
        if (value.signum() < 0 && !input.signed()) {
            reasons.add(Reason.of(
                    "measures.negative", ARTICLE, "{0} is never below 0, got {1}", input.id(), value.toPlainString()));
        }
        boolean counted = input.unit() == Unit.COUNT || input.unit() == Unit.PERSONS || input.unit() == Unit.YES_NO;
        if (counted && value.stripTrailingZeros().scale() > 0) {
            reasons.add(Reason.of(
                    "measures.whole", ARTICLE, "{0} is a whole number, got {1}", input.id(), value.toPlainString()));
        }
        if (input.unit() == Unit.MONEY && value.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            reasons.add(Reason.of(
                    "measures.decimals",
                    ARTICLE,
                    "{0} has more decimals than {1} has, got {2}",
                    input.id(),
                    currency.getCode(),
                    value.toPlainString()));
        }
    }

    /** A value in the unit of its input. */
    static Value value(MeasureRecorded recorded, Input input, CurrencyUnit currency) {
        if (input.unit() == Unit.MONEY) {
            return Value.of(org.joda.money.Money.of(currency, recorded.value()));
        }
        Ratio factor = TypedUnit.factor(recorded.unit(), input.unit(), currency).orElse(Ratio.ONE);
        return Value.of(Ratio.of(recorded.value()).times(factor));
    }
}
