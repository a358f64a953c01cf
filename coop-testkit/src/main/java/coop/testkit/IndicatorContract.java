package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Membership;
import coop.core.membership.MembershipEvent.MemberAdmitted;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.PersonFacts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Indicator} holds to: statutes can name it, it is pure, it is one definition over all years, it looks at no
 * later day, and it has a name and a definition in words.
 */
public interface IndicatorContract extends PolicyContract<Indicator> {
    /** The year that is measured: 2015. Members m1, m2 and m3 founded the cooperative in 2010. */
    Span YEAR = new Span(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31));

    /** The exact value that the indicator has for {@link #YEAR} after {@link #history}. */
    Ratio expected();

    @Override
    default Class<Indicator> kind() {
        return Indicator.class;
    }

    /** What happened before the end of the year; nothing unless it is said. */
    default Cooperative history(Cooperative founded) {
        return founded;
    }

    /** What is known of persons; nothing unless it is said. */
    default SortedMap<MemberId, PersonFacts> persons() {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    private Cooperative founded() {
        return Membership.found(
                installed().statutes("{\"cooperative\": {\"name\": \"Contract\", \"founded\": \"2010-01-04\"}}"),
                LocalDate.of(2010, 1, 4),
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
    }

    private Figure measure(Cooperative coop, Span period) {
        return rule().measure(new Measured(coop, persons()), period);
    }

    @Test
    default void it_measures_what_it_says() {
        Figure figure = Anywhere.same("the figure", () -> measure(history(founded()), YEAR));
        assertThat(figure.known()).as("%s", figure).isPresent();
        assertThat(figure.known().orElseThrow().number()).as("%s", figure).isEqualTo(expected());
    }

    @Test
    default void it_is_one_definition_whatever_there_is_on_record() {
        Figure then = measure(history(founded()), YEAR);
        Figure early = Anywhere.once(
                "the figure of a young cooperative",
                () -> measure(founded(), new Span(LocalDate.of(2010, 1, 4), LocalDate.of(2010, 12, 31))));
        assertThat(early).isNotNull();
        assertThat(early.definition()).isEqualTo(then.definition());
    }

    @Test
    default void it_looks_at_no_later_day() {
        Cooperative coop = history(founded());
        LocalDate next = YEAR.last().plusDays(1);
        Event[] later = LongStream.rangeClosed(900_001, 900_020)
                .<Event>mapToObj(number -> new MemberAdmitted(next, MemberId.of(number), "member", number))
                .toArray(Event[]::new);
        Cooperative since = coop.after(Ruling.granted(later));
        assertThat(measure(since, YEAR).known())
                .as("with entries of the next year on record")
                .isEqualTo(measure(coop, YEAR).known());
    }

    @Test
    default void it_has_a_name_and_a_definition_in_words() {
        String id = measure(history(founded()), YEAR).definition().id();
        for (String key : List.of(id + ".name", id + ".definition")) {
            assertThat(installed().messages().pattern(key, Locale.ENGLISH))
                    .as("the message %s", key)
                    .isPresent();
        }
    }
}
