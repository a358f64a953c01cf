package coop.reporting;

import coop.core.Cooperative;
import coop.core.journal.Book;
import coop.core.membership.Membership;
import coop.core.statutes.CooperativeArticles;
import coop.core.statutes.StatutesBook;
import coop.core.value.MemberId;
import coop.core.value.Span;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private record Key(Function<?, ?> reading, Span period) {}

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

    /** An input for the year in which a span ends, as a figure: missing when there is no row, 0 when a 0 was typed. */
    public Figure input(Input input, Span period) {
        return book(Measures.BOOK, period.last())
                .find(year(period), input.id())
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
