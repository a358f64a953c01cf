package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.membership.Exit;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Exit} rule holds to: statutes can name it, it is pure, nobody is out before asking, and who asks later is not
 * out earlier within one year. A test class takes it on by saying one day of asking and the first day without membership.
 */
public interface ExitContract extends PolicyContract<Exit> {
    /** The financial year of the contract. */
    Span YEAR = new Span(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31));

    /** A day of {@link #YEAR} on which somebody resigns. */
    LocalDate asked();

    /** The first day on which that somebody is no member any more. */
    LocalDate expected();

    @Override
    default Class<Exit> kind() {
        return Exit.class;
    }

    @Test
    default void it_takes_effect_on_the_day_it_says() {
        LocalDate day = Anywhere.same("the exit of " + asked(), () -> rule().effective(asked(), YEAR));
        assertThat(day).isEqualTo(expected());
    }

    @Test
    default void nobody_is_out_before_asking_nor_for_ever_in() {
        for (LocalDate day = YEAR.first(); !day.isAfter(YEAR.last()); day = day.plusDays(1)) {
            LocalDate received = day;
            LocalDate out = Anywhere.once("the exit of " + day, () -> rule().effective(received, YEAR));
            assertThat(out).as("asked on %s", day).isNotNull().isAfterOrEqualTo(day);
            assertThat(out).as("asked on %s", day).isBefore(day.plusYears(20));
        }
    }

    @Test
    default void who_asks_later_is_not_out_earlier() {
        Random random = new Random(20_150_101);
        for (int round = 0; round < 500; round++) {
            LocalDate early = YEAR.first().plusDays(random.nextInt(364));
            LocalDate late =
                    early.plusDays(1L + random.nextInt((int) (YEAR.last().toEpochDay() - early.toEpochDay())));
            assertThat(rule().effective(late, YEAR))
                    .as("asked on %s and on %s", early, late)
                    .isAfterOrEqualTo(rule().effective(early, YEAR));
        }
    }
}
