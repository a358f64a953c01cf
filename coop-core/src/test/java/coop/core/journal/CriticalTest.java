package coop.core.journal;

import static coop.core.Fixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Fixture;
import coop.core.Periods;
import coop.core.Ruling;
import coop.core.membership.MemberRegister;
import coop.core.office.Office;
import coop.core.plugin.Installed;
import coop.core.resolution.MinuteBook;
import coop.core.value.CoopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A plugin was removed after it wrote entries (H51). */
class CriticalTest {
    @Critical({"members", "minutes"})
    record Merged(LocalDate on, String with) implements Event {}

    @Critical
    record Dissolved(LocalDate on) implements Event {}

    record Noted(LocalDate on, String what) implements Event {}

    private final StoreInMemory store = new StoreInMemory();

    private static Office office(Installed installed, StoreInMemory store) {
        return new Office(installed, store, InstantSource.fixed(Instant.parse("2020-01-01T10:00:00Z")), CoopId.MAIN);
    }

    private final Installed withPlugin = Plugged.with(to -> to.event("test.merged", Merged.class)
            .event("test.dissolved", Dissolved.class)
            .event("test.noted", Noted.class));
    private final Installed without = Plugged.with(to -> {});

    private Cooperative after(Event... events) {
        for (Event event : events) {
            office(withPlugin, store)
                    .record("command-" + event, "secretary", coop -> Ruling.granted(event))
                    .orThrow();
        }
        return office(without, store).cooperative();
    }

    @Test
    void h51_the_chain_verifies_without_the_plugin_and_the_entry_is_kept_word_for_word() {
        after(new Merged(day("2015-01-01"), "mill"), new Noted(day("2015-01-02"), "rain"));
        assertThat(Chain.verify(store, CoopId.MAIN, without.format()))
                .isEqualTo(Chain.verify(store, CoopId.MAIN, withPlugin.format()))
                .isPresent();
        assertThat(new String(store.read(CoopId.MAIN, 0, 1).get(0).bytes(), StandardCharsets.UTF_8))
                .contains("\"critical\":[\"members\",\"minutes\"],\"data\":{\"on\":\"2015-01-01\",\"with\":\"mill\"}");
    }

    @Test
    void h51_only_the_books_that_need_the_entry_refuse_to_answer() {
        Cooperative coop = after(new Merged(day("2015-01-01"), "mill"));
        assertThatThrownBy(() -> coop.book(MemberRegister.BOOK))
                .isInstanceOfSatisfying(MissingPluginException.class, missing -> {
                    assertThat(missing.number()).isEqualTo(1);
                    assertThat(missing.type()).isEqualTo("test.merged");
                })
                .hasMessageContaining("the book 'members' cannot be read without it");
        assertThatThrownBy(() -> coop.book(MinuteBook.BOOK)).isInstanceOf(MissingPluginException.class);
        assertThat(coop.book(Periods.BOOK)).isEmpty();
    }

    @Test
    void h51_the_books_answer_for_the_days_before_the_entry() {
        Cooperative coop = after(new Merged(day("2015-01-01"), "mill"));
        assertThat(coop.book(MemberRegister.BOOK, day("2014-12-31")).members()).isEmpty();
    }

    @Test
    void an_entry_that_is_critical_for_all_stops_every_book() {
        Cooperative coop = after(new Dissolved(day("2015-01-01")));
        assertThatThrownBy(() -> coop.book(Periods.BOOK)).isInstanceOf(MissingPluginException.class);
    }

    @Test
    void an_entry_that_is_not_critical_is_read_around() {
        Cooperative coop = after(new Noted(day("2015-01-01"), "rain"));
        assertThat(coop.book(MemberRegister.BOOK).members()).isEmpty();
        assertThat(coop.journal().entry(1).event())
                .isEqualTo(new UnknownEvent(day("2015-01-01"), "test.noted", false, java.util.List.of()));
    }

    @Test
    void once_the_plugin_is_back_the_books_answer_again() {
        after(new Merged(day("2015-01-01"), "mill"));
        Cooperative back = office(withPlugin, store).cooperative();
        assertThat(back.book(MemberRegister.BOOK).members()).isEmpty();
        assertThat(back.journal().entry(1).event()).isEqualTo(new Merged(day("2015-01-01"), "mill"));
    }

    @Test
    void the_digest_of_an_act_is_told_from_its_bytes_though_nothing_knows_its_type() {
        after(new Merged(day("2015-01-01"), "mill"));
        var act = store.act(CoopId.MAIN, "command-" + new Merged(day("2015-01-01"), "mill"))
                .orElseThrow();
        assertThat(without.format().digestOf(store.read(CoopId.MAIN, 0, 1))).isEqualTo(act.digest());
        assertThat(Fixture.SDK.installed().format().digestOf(store.read(CoopId.MAIN, 0, 1)))
                .isEqualTo(act.digest());
    }
}
