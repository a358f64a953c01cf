package coop.core.journal;

import static coop.core.Fixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Ruling;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.plugin.Contributions;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plugin whose event changed its shape twice: watt hours, then kilowatt hours, then with the meter's number. */
class FormerTypesTest {
    record First(LocalDate on, long wattHours) implements Event {}

    record Second(LocalDate on, long kilowattHours) implements Event {}

    record Third(LocalDate on, long kilowattHours, Optional<String> meter) implements Event {}

    private static void release1(Contributions to) {
        to.event("energy.reading", First.class);
    }

    private static void release2(Contributions to) {
        to.event("energy.reading-2", Second.class)
                .formerly("energy.reading", First.class, old -> new Second(old.on(), old.wattHours() / 1000));
    }

    private static void release3(Contributions to) {
        to.event("energy.reading-3", Third.class)
                .formerly(
                        "energy.reading-2",
                        Second.class,
                        old -> new Third(old.on(), old.kilowattHours(), Optional.empty()))
                .formerly("energy.reading", First.class, old -> new Second(old.on(), old.wattHours() / 1000));
    }

    private final StoreInMemory store = new StoreInMemory();

    private Office office(Installed installed) {
        return new Office(installed, store, InstantSource.fixed(Instant.parse("2020-01-01T10:00:00Z")), CoopId.MAIN);
    }

    private Recorded record(Installed installed, String command, Event event) {
        return office(installed).record(command, "secretary", coop -> Ruling.granted(event));
    }

    @Test
    void entries_of_every_earlier_release_are_read_as_what_they_mean_now() {
        record(Plugged.with(FormerTypesTest::release1), "1", new First(day("2018-01-01"), 4000))
                .orThrow();
        record(Plugged.with(FormerTypesTest::release2), "2", new Second(day("2019-01-01"), 5))
                .orThrow();
        Installed now = Plugged.with(FormerTypesTest::release3);
        record(now, "3", new Third(day("2020-01-01"), 6, Optional.of("m-1"))).orThrow();
        assertThat(office(now).cooperative().journal().entries())
                .extracting(Entry::event)
                .containsExactly(
                        new Third(day("2018-01-01"), 4, Optional.empty()),
                        new Third(day("2019-01-01"), 5, Optional.empty()),
                        new Third(day("2020-01-01"), 6, Optional.of("m-1")));
        assertThat(office(now).cooperative().journal().entry(1).type()).isEqualTo("energy.reading");
    }

    @Test
    void entries_of_an_earlier_release_are_not_rewritten() {
        record(Plugged.with(FormerTypesTest::release1), "1", new First(day("2018-01-01"), 4000))
                .orThrow();
        StoredEntry before = store.read(CoopId.MAIN, 0, 1).get(0);
        Installed now = Plugged.with(FormerTypesTest::release3);
        record(now, "2", new Third(day("2020-01-01"), 6, Optional.empty())).orThrow();
        assertThat(store.read(CoopId.MAIN, 0, 1).get(0).bytes()).isEqualTo(before.bytes());
        assertThat(Chain.verify(store, CoopId.MAIN, now.format())).isPresent();
        assertThat(now.format().digestOf(List.of(before)))
                .isEqualTo(store.act(CoopId.MAIN, "1").orElseThrow().digest());
    }

    @Test
    void a_command_of_an_earlier_release_that_is_sent_again_is_known() {
        record(Plugged.with(FormerTypesTest::release1), "1", new First(day("2018-01-01"), 4000))
                .orThrow();
        Installed now = Plugged.with(FormerTypesTest::release3);
        assertThat(record(now, "1", new Third(day("2018-01-01"), 4, Optional.empty())))
                .isInstanceOf(Recorded.Duplicate.class);
        assertThat(record(now, "1", new Third(day("2018-01-01"), 7, Optional.empty())))
                .isInstanceOf(Recorded.KeyReused.class);
    }

    @Test
    void an_event_of_a_former_type_is_not_written_any_more() {
        Installed now = Plugged.with(FormerTypesTest::release3);
        assertThatThrownBy(() -> record(now, "1", new First(day("2018-01-01"), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No event is installed as");
    }

    @Test
    void former_types_that_fail_give_nothing_or_lead_in_a_circle_are_named_with_their_entry() {
        record(Plugged.with(FormerTypesTest::release1), "1", new First(day("2018-01-01"), 1))
                .orThrow();
        assertThatThrownBy(() -> office(Plugged.with(to -> to.formerly("energy.reading", First.class, old -> {
                            throw new IllegalStateException("broken");
                        })))
                        .cooperative())
                .isInstanceOf(DamagedEntryException.class)
                .hasMessageContaining("Entry 1 is damaged: the plugin that knew its former type failed");
        assertThatThrownBy(() -> office(Plugged.with(to -> to.formerly("energy.reading", First.class, old -> null)))
                        .cooperative())
                .isInstanceOf(DamagedEntryException.class)
                .hasMessageContaining("gave nothing");
        assertThatThrownBy(() -> office(Plugged.with(to -> to.formerly("energy.reading", First.class, old -> old)))
                        .cooperative())
                .isInstanceOf(DamagedEntryException.class)
                .hasMessageContaining("leads back to itself");
    }

    /** A file of this test's first release, as it was written in 2026: it must be read for ever. */
    @Test
    void the_golden_entry_of_the_first_release_is_read() {
        String golden =
                "{\"actor\":\"secretary\",\"command\":\"1\",\"data\":{\"on\":\"2018-01-01\",\"wattHours\":4000},"
                        + "\"number\":1,\"previous\":\"0000000000000000000000000000000000000000000000000000000000000000\","
                        + "\"recordedAt\":\"2020-01-01T10:00:00Z\",\"revision\":0,\"type\":\"energy.reading\",\"v\":1}";
        EntryFormat format = Plugged.with(FormerTypesTest::release3).format();
        StoredEntry entry = format.stored(1, golden.getBytes(StandardCharsets.UTF_8));
        assertThat(format.read(entry, coop.core.value.Hash.NONE).event())
                .isEqualTo(new Third(day("2018-01-01"), 4, Optional.empty()));
    }
}
