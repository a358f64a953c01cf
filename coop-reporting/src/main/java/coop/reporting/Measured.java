package coop.reporting;

import coop.core.Cooperative;
import coop.core.journal.Book;
import coop.core.membership.Membership;
import coop.core.statutes.CooperativeArticles;
import coop.core.statutes.StatutesBook;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * What an indicator may look at: the books at a day, the inputs, and what is known of persons, without their names.
 *
 * <p>Safe for use by many threads.
 */
public final class Measured {
    private final Cooperative coop;
    private final SortedMap<MemberId, PersonFacts> persons;
    private final Map<Key, Object> read = new ConcurrentHashMap<>();
    private final Map<Which, Figure> figures = new ConcurrentHashMap<>();

    private record Key(Function<?, ?> reading, Span period) {}

    private record Which(String id, Span period) {}

    public Measured(Cooperative coop, Map<MemberId, PersonFacts> persons) {
        this.coop = coop;
        this.persons = new TreeMap<>(persons);
    }

    public Cooperative coop() {
        return coop;
    }

    /** A book at the end of a day. */
    public <S> S book(Book<S> book, LocalDate day) {
        return coop.book(book, day);
    }

    /** A book as far as is on record: for what is drawn up after the year it is about, such as accounts. */
    public <S> S latest(Book<S> book) {
        return coop.book(book);
    }

    /** The day of the foundation. */
    public LocalDate founded() {
        return coop.book(StatutesBook.BOOK).revisions().get(0).on();
    }

    /** The articles on who the cooperative is, in force on a day. */
    public CooperativeArticles articles(LocalDate day) {
        return coop.statutes(day).cooperative();
    }

    public CurrencyUnit currency(Span period) {
        return articles(period.last()).currency();
    }

    /** What is known of a person; nothing when the directory has no such person. */
    public Optional<PersonFacts> facts(MemberId who) {
        return Optional.ofNullable(persons.get(who));
    }

    /** The financial year in which a span ends. */
    public Year year(Span period) {
        return Year.of(
                Membership.yearOf(period.last(), articles(period.last())).last().getYear());
    }

    /**
     * The financial years that a span is made of, oldest first: one for a year, two for two years in a row. None when it cuts
     * through one, as a quarter does: what is known by the year is not known of it. A span that begins before the foundation
     * begins with the first year.
     */
    public List<Year> years(Span period) {
        LinkedList<Year> years = new LinkedList<>();
        LocalDate last = period.last();
        while (!last.isBefore(period.first()) && !last.isBefore(founded())) {
            Span year = Membership.yearOf(last, articles(last));
            boolean whole = !year.first().isBefore(period.first())
                    || !founded().isBefore(period.first()) && !founded().isBefore(year.first());
            if (!year.last().equals(last) || !whole) {
                return List.of();
            }
            years.addFirst(Year.of(last.getYear()));
            last = year.first().minusDays(1);
        }
        return List.copyOf(years);
    }

    /** The span of the same length before, to which the start of this one belongs: of a year, the year before. */
    public Span before(Span period) {
        return Report.before(coop, period);
    }

    /** Whether the cooperative was founded in a span, and had nothing at its start. */
    public boolean isFirst(Span period) {
        return !founded().isBefore(period.first());
    }

    /**
     * An input over a span, as a figure: missing when there is no row, 0 when a 0 was typed. Of several years what happened is
     * added up, and what is at the end is that of the last year; of a part of a year there is nothing to say.
     */
    public Figure input(Input input, Span period) {
        List<Year> years = years(period);
        if (years.isEmpty()) {
            return input.definition().notApplicable("by-year");
        }
        if (years.size() == 1 || input.kind() == Input.Kind.STOCK) {
            return input(input, years.get(years.size() - 1), period);
        }
        Optional<Value> sum = Optional.empty();
        List<Long> entries = new ArrayList<>();
        TreeSet<String> missing = new TreeSet<>();
        for (Year year : years) {
            if (input(input, year, period) instanceof Figure.Observed observed) {
                sum = Optional.of(sum.map(so -> so.plus(observed.value())).orElse(observed.value()));
                entries.addAll(observed.sources().entries());
            } else {
                missing.add(input.id());
            }
        }
        if (sum.isEmpty()) {
            return input.definition().missing(input.id());
        }
        Sources sources = new Sources(List.of("measures"), entries, List.of(input.id()));
        return missing.isEmpty()
                ? input.definition().observed(sum.get()).from(sources)
                : input.definition().partial(sum.get(), missing).from(sources);
    }

    private Figure input(Input input, Year year, Span period) {
        return book(Measures.BOOK, period.last())
                .find(year, input.id())
                .<Figure>map(measure -> input.definition()
                        .observed(Measures.value(measure.recorded(), input, currency(period)))
                        .noted(measure.recorded().note().orElse(""))
                        .from(new Sources(List.of("measures"), List.of(measure.entry()), List.of(input.id()))))
                .orElseGet(() -> input.definition().missing(input.id()));
    }

    /** The value of an input, if there is one. */
    public Optional<Value> input(String id, Span period) {
        return Input.find(id).flatMap(input -> input(input, period).known());
    }

    /** A figure of the catalogue by its id, as {@code EMP-01} or {@code WEL-02}; none when there is no such id. */
    public Optional<Figure> figure(String id, Span period) {
        Optional<Figure> known = Optional.ofNullable(figures.get(new Which(id, period)));
        return known.or(() ->
                Catalogue.find(coop, id).map(indicator -> keep(Catalogue.measure(indicator, this, period), period)));
    }

    /** Keeps a figure of the catalogue, so that it is not measured twice. */
    Figure keep(Figure figure, Span period) {
        figures.putIfAbsent(new Which(figure.definition().id(), period), figure);
        return figure;
    }

    /** Something on record under an id that the catalogue does not know, as it was typed. */
    public Figure typed(String id, Span period) {
        Definition definition = Definition.of(id, Unit.OTHER);
        return years(period).isEmpty()
                ? definition.notApplicable("by-year")
                : book(Measures.BOOK, period.last())
                        .find(year(period), id)
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

    /**
     * Something read off the books over a span, read once. The reading must be a constant or a method reference kept in one,
     * as it is the key.
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Function<Reading, T> reading, Span period) {
        Key key = new Key(reading, period);
        Object known = read.get(key);
        if (known == null) {
            known = reading.apply(new Reading(this, period));
            read.put(key, known);
        }
        return (T) known;
    }

    /** A span of what is measured. */
    public record Reading(Measured coop, Span period) {}
}
