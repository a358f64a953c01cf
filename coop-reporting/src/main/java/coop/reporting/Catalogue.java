package coop.reporting;

import coop.core.Cooperative;
import coop.core.policy.Answer;
import coop.core.policy.PolicyException;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every indicator that is measured, by the section of the report it stands in. */
final class Catalogue {
    static final List<String> SECTIONS = List.of(
            "members", "democracy", "capital", "finance", "work", "well-being", "environment", "community", "other");

    private static final Map<String, String> FAMILIES = Map.of(
            "mem", "members",
            "dem", "democracy",
            "cap", "capital",
            "fin", "finance",
            "emp", "work",
            "pay", "work",
            "wel", "well-being",
            "env", "environment",
            "loc", "community");

    private final SortedMap<String, List<Indicator>> sections;

    private Catalogue(SortedMap<String, List<Indicator>> sections) {
        this.sections = sections;
    }

    /** Those installed, those the statutes add, and one for each input. */
    static Catalogue of(Cooperative coop, LocalDate day) {
        SortedMap<String, List<Indicator>> sections = new TreeMap<>();
        for (String id : coop.installed().policies().ids(Indicator.class)) {
            coop.installed().policy(Indicator.class, id).ifPresent(indicator -> put(sections, section(id), indicator));
        }
        for (Indicator indicator :
                coop.statutes(day).section(ReportingArticles.class).indicators()) {
            put(sections, section(coop.installed().policies().id(indicator)), indicator);
        }
        for (Input input : Input.all()) {
            put(sections, section(input.theme()), (measured, period) -> measured.input(input, period));
        }
        for (String unknown : unknown(coop, day)) {
            put(sections, "other", (measured, period) -> typed(measured, period, unknown));
        }
        return new Catalogue(sections);
    }

    /** Inputs on record that the catalogue does not know, of this year and those before. */
    private static List<String> unknown(Cooperative coop, LocalDate day) {
        Measures book = coop.book(Measures.BOOK, day);
        SortedSet<String> ids = new TreeSet<>();
        book.years().forEach(year -> ids.addAll(book.of(year).keySet()));
        ids.removeIf(id -> Input.find(id).isPresent());
        return List.copyOf(ids);
    }

    private static Figure typed(Measured measured, Span period, String id) {
        Definition definition = Definition.of(id, Unit.OTHER);
        return measured.book(Measures.BOOK, period.last())
                .find(measured.year(period), id)
                .<Figure>map(found -> {
                    Value value = Value.of(Ratio.of(found.recorded().value()));
                    Sources sources = new Sources(List.of("measures"), List.of(found.entry()), List.of(id));
                    String note = found.recorded().note().orElse("");
                    return definition
                            .observed(value)
                            .noted((found.recorded().unit() + " " + note).strip())
                            .from(sources);
                })
                .orElseGet(() -> definition.missing(id));
    }

    private static String section(Input.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
