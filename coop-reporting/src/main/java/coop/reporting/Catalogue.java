package coop.reporting;

import coop.core.Cooperative;
import coop.core.policy.Answer;
import coop.core.policy.PolicyException;
import coop.core.value.Span;
import coop.reporting.indicator.Formula;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every indicator that is measured, by the section of the report it stands in; sections are in the order of the report. */
final class Catalogue {
    static final String INPUTS = "inputs";
    static final List<String> SECTIONS = List.of(
            "members",
            "democracy",
            "capital",
            "finance",
            "work",
            "well-being",
            "customers",
            "environment",
            "community",
            "other",
            INPUTS);

    private static final Map<String, String> FAMILIES = Map.of(
            "mem", "members",
            "dem", "democracy",
            "cap", "capital",
            "fin", "finance",
            "emp", "work",
            "pay", "work",
            "wel", "well-being",
            "cus", "customers",
            "env", "environment",
            "loc", "community");

    private final SortedMap<String, List<Indicator>> sections;

    private Catalogue(SortedMap<String, List<Indicator>> sections) {
        this.sections = sections;
    }

    /** Those installed, those that are formulas, those the statutes add, and what was entered in this year or those before. */
    static Catalogue of(Cooperative coop, LocalDate day) {
        SortedMap<String, Indicator> all = new TreeMap<>();
        for (String id : coop.installed().policies().ids(Indicator.class)) {
            coop.installed().policy(Indicator.class, id).ifPresent(indicator -> all.put(order(id), indicator));
        }
        Formula.all().forEach(formula -> all.put(order(formula.id()), formula));
        SortedMap<String, List<Indicator>> sections = new TreeMap<>();
        all.forEach((id, indicator) -> put(sections, section(id), indicator));
        for (Indicator indicator :
                coop.statutes(day).section(ReportingArticles.class).indicators()) {
            String id = indicator instanceof Formula formula
                    ? formula.id()
                    : coop.installed().policies().id(indicator);
            put(sections, section(order(id)), indicator);
        }
        for (String unknown : unknown(coop, day)) {
            put(sections, "other", (measured, period) -> measured.typed(unknown, period));
        }
        SortedSet<String> recorded = recorded(coop, day);
        for (Input input : Input.all()) {
            if (recorded.contains(input.id())) {
                put(sections, INPUTS, (measured, period) -> measured.input(input, period));
            }
        }
        return new Catalogue(sections);
    }

    /** The indicator of an id, in small or large letters; none when there is no such id. */
    static Optional<Indicator> find(Cooperative coop, String id) {
        return coop.installed().policy(Indicator.class, order(id)).or(() -> Formula.find(id));
    }

    private static String order(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static SortedSet<String> recorded(Cooperative coop, LocalDate day) {
        Measures book = coop.book(Measures.BOOK, day);
        SortedSet<String> ids = new TreeSet<>();
        book.years().forEach(year -> ids.addAll(book.of(year).keySet()));
        return ids;
    }

    /** Inputs on record that the catalogue does not know, of this year and those before. */
    private static List<String> unknown(Cooperative coop, LocalDate day) {
        return recorded(coop, day).stream()
                .filter(id -> Input.find(id).isEmpty())
                .toList();
    }

    private static String section(String policy) {
        return FAMILIES.getOrDefault(policy.split("-", 2)[0], "other");
    }

    private static void put(SortedMap<String, List<Indicator>> sections, String section, Indicator indicator) {
        sections.computeIfAbsent(section, name -> new ArrayList<>()).add(indicator);
    }

    /**
     * What an indicator measures. One that is broken takes no report down: its figure is missing, and what is wanted is that
     * the rule, which is named with its jar and line, works.
     */
    static Figure measure(Indicator indicator, Measured measured, Span period) {
        try {
            return Answer.of(indicator, () -> indicator.measure(measured, period));
        } catch (PolicyException broken) {
            String name = indicator.getClass().getSimpleName().replaceAll("[^A-Za-z0-9]", "");
            return Definition.of(name.isEmpty() ? "indicator" : name, Unit.OTHER)
                    .missing(String.valueOf(broken.getMessage()));
        }
    }

    List<Indicator> of(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
