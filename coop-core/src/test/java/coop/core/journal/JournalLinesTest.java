package coop.core.journal;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.SDK;
import static coop.core.Fixture.day;
import static coop.core.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLinesTest {
    @TempDir
    private Path folder;

    private final EntryFormat format = SDK.installed().format();
    private final StoreInMemory store = new StoreInMemory();

    @BeforeEach
    void found() {
        Office office = new Office(
                SDK.installed(), store, InstantSource.fixed(Instant.parse("2020-01-01T10:00:00Z")), CoopId.MAIN);
        office.record(
                        "found",
                        "secretary",
                        coop -> Membership.founding(
                                coop,
                                statutes("{}"),
                                FOUNDED,
                                Stream.of(ADA, BEN, CEM)
                                        .map(who -> new Application(who, FOUNDED))
                                        .toList()))
                .orThrow();
        office.record(
                        "admit \"Dée\" \u2028",
                        "secretary",
                        coop -> Membership.admit(coop, new Application(DEE, day("2012-01-01"))))
                .orThrow();
    }

    private static byte[] lines(JournalStore store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JournalLines.write(store, CoopId.MAIN, out);
        return out.toByteArray();
    }

    private JournalLines.Imported read(byte[] content, JournalStore into) throws IOException {
        Path file = folder.resolve("journal.jsonl");
        Files.write(file, content);
        return JournalLines.read(file, format, into, CoopId.MAIN);
    }

    private void refused(byte[] content, String sentence) {
        StoreInMemory into = new StoreInMemory();
        assertThatThrownBy(() -> read(content, into))
                .isInstanceOf(UnreadableLinesException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("secretary");
        assertThat(into.head(CoopId.MAIN)).isEmpty();
    }

    @Test
    void an_export_of_an_import_is_the_same_file_byte_for_byte() throws IOException {
        StoreInMemory other = new StoreInMemory();
        byte[] lines = lines(store);
        assertThat(read(lines, other)).isEqualTo(new JournalLines.Imported(5, 5));
        assertThat(lines(other)).isEqualTo(lines);
        assertThat(other.head(CoopId.MAIN)).isEqualTo(store.head(CoopId.MAIN));
        assertThat(other.act(CoopId.MAIN, "found")).isEqualTo(store.act(CoopId.MAIN, "found"));
        assertThat(other.act(CoopId.MAIN, "admit \"Dée\" \u2028"))
                .isEqualTo(store.act(CoopId.MAIN, "admit \"Dée\" \u2028"));
    }

    @Test
    void each_line_holds_the_hash_of_the_line_before() throws IOException {
        String[] lines = new String(lines(store), StandardCharsets.UTF_8).split("\n");
        for (int i = 1; i < lines.length; i++) {
            assertThat(lines[i]).contains("\"previous\":\"" + Hash.of(lines[i - 1]) + "\"");
        }
    }

    @Test
    void an_import_that_broke_off_is_finished_by_running_it_again() throws IOException {
        StoreInMemory other = new StoreInMemory();
        byte[] lines = lines(store);
        int act = new String(lines, StandardCharsets.UTF_8)
                .lines()
                .limit(4)
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
        assertThat(read(Arrays.copyOf(lines, act), other)).isEqualTo(new JournalLines.Imported(4, 4));
        assertThat(read(lines, other)).isEqualTo(new JournalLines.Imported(5, 1));
        assertThat(read(lines, other)).isEqualTo(new JournalLines.Imported(5, 0));
        assertThat(lines(other)).isEqualTo(lines);
    }

    @Test
    void a_store_with_more_or_other_entries_is_left_alone() throws IOException {
        byte[] lines = lines(store);
        int act = new String(lines, StandardCharsets.UTF_8).indexOf("\n") + 1;
        assertThatThrownBy(() -> read(Arrays.copyOf(lines, act), store))
                .hasMessage("Line 2: the store has 5 entries already, the file has 1");
        StoreInMemory other = new StoreInMemory();
        Office office = new Office(SDK.installed(), other, InstantSource.fixed(Instant.EPOCH), CoopId.MAIN);
        office.record(
                        "found",
                        "x",
                        coop -> Membership.founding(
                                coop,
                                statutes("{}"),
                                FOUNDED,
                                Stream.of(ADA, BEN, CEM)
                                        .map(who -> new Application(who, FOUNDED))
                                        .toList()))
                .orThrow();
        assertThatThrownBy(() -> read(lines, other)).hasMessage("Line 1: the store holds another entry of this number");
    }

    @Test
    void any_changed_byte_is_refused_and_nothing_is_appended() throws IOException {
        byte[] lines = lines(store);
        int lastLine = new String(lines, StandardCharsets.UTF_8).stripTrailing().lastIndexOf('\n');
        for (int i = 0; i < lastLine; i += 7) {
            byte[] changed = lines.clone();
            changed[i] ^= 1;
            StoreInMemory into = new StoreInMemory();
            assertThatThrownBy(() -> read(changed, into)).as("byte " + i).isInstanceOf(UnreadableLinesException.class);
            assertThat(into.head(CoopId.MAIN)).isEmpty();
        }
    }

    @Test
    void h41_hostile_lines_are_refused_with_their_number() throws IOException {
        String good = new String(lines(store), StandardCharsets.UTF_8);
        refused(("\ufeff" + good).getBytes(StandardCharsets.UTF_8), "Line 1: it is not in its canonical form");
        refused("[".repeat(500_000).concat("\n").getBytes(StandardCharsets.UTF_8), "Line 1: it is not JSON");
        refused((good + "{}").getBytes(StandardCharsets.UTF_8), "Line 6: the file breaks off in this line");
        refused((good + "\n").getBytes(StandardCharsets.UTF_8), "Line 6: it is empty");
        refused(good.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "Line 1: it is not in its canonical form");
        refused(good.replaceFirst("\"v\":1}", "\"v\":1}x").getBytes(StandardCharsets.UTF_8), "Line 1: it is not JSON");
        refused(
                good.replaceFirst("\"v\":1}", "\"v\":1,\"v\":1}").getBytes(StandardCharsets.UTF_8),
                "Line 1: it is not JSON");
        refused(
                good.replaceFirst("\"v\":1}", "\"v\":1,\"z\":1}").getBytes(StandardCharsets.UTF_8),
                "Line 1: it says what no entry");
        refused(
                good.replaceFirst("\"v\":1}", "\"v\":2}").getBytes(StandardCharsets.UTF_8),
                "Line 1: its version is not 1");
        refused(
                good.replaceFirst("\"number\":1", "\"number\":NaN").getBytes(StandardCharsets.UTF_8),
                "Line 1: it is not JSON");
        refused(
                good.replaceFirst("\"number\":1", "\"number\": 1").getBytes(StandardCharsets.UTF_8),
                "Line 1: it is not in its canonical form");
        refused(
                good.replaceFirst("\"number\":1", "/**/\"number\":1").getBytes(StandardCharsets.UTF_8),
                "Line 1: it is not JSON");
        byte[] malformed = good.getBytes(StandardCharsets.UTF_8);
        malformed[12] = (byte) 0xff;
        refused(malformed, "Line 1: it is not JSON");
        refused(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r', '\n'}, "Line 1: it is not JSON");
        refused(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n"
                        .getBytes(StandardCharsets.UTF_8),
                "Line 1: it is not JSON");
    }

    @Test
    void h41_a_line_without_end_is_refused_before_memory_is() {
        byte[] endless = new byte[JournalLines.LONGEST_LINE + 2];
        Arrays.fill(endless, (byte) ' ');
        refused(endless, "Line 1: it is longer than 8388608 bytes");
    }

    @Test
    void lines_that_are_swapped_doubled_or_left_out_are_found() throws IOException {
        String[] lines = new String(lines(store), StandardCharsets.UTF_8).split("(?<=\n)");
        refused((lines[1] + lines[0]).getBytes(StandardCharsets.UTF_8), "Line 1: it is filed under another number");
        refused((lines[0] + lines[0]).getBytes(StandardCharsets.UTF_8), "Line 2: it is filed under another number");
        refused((lines[0] + lines[2]).getBytes(StandardCharsets.UTF_8), "Line 2: it is filed under another number");
    }

    @Test
    void the_chain_is_told_from_the_bytes_and_a_break_is_named_with_its_number() {
        assertThat(Chain.verify(store, CoopId.MAIN, format)).isEqualTo(store.head(CoopId.MAIN));
        assertThat(Chain.verify(new StoreInMemory(), CoopId.MAIN, format)).isEmpty();
        StoredEntry third = store.read(CoopId.MAIN, 2, 1).get(0);
        assertThatThrownBy(() ->
                        Chain.verify(java.util.List.of(third), new JournalStore.Head(2, Hash.of("another")), format))
                .hasMessage("Entry 3 is damaged: it does not follow the entry before it");
        assertThatThrownBy(() -> Chain.verify(java.util.List.of(third), new JournalStore.Head(1, Hash.NONE), format))
                .hasMessageContaining("it is not there; entry 3 comes next");
        byte[] changed = third.bytes().clone();
        changed[3] ^= 1;
        assertThatThrownBy(() -> Chain.verify(
                        java.util.List.of(new StoredEntry(3, third.command(), third.hash(), changed)),
                        new JournalStore.Head(
                                2, store.read(CoopId.MAIN, 1, 1).get(0).hash()),
                        format))
                .hasMessage("Entry 3 is damaged: its bytes do not have its hash");
    }

    @Test
    void the_hash_before_is_never_taken_from_the_data() {
        String hash = Hash.of("x").toString();
        String hostile = "{\"actor\":\"a\",\"command\":\"c\",\"data\":{\"on\":\"2015-01-01\",\"previous\":\""
                + "0".repeat(64)
                + "\",\"recordedAt\":\"x\",\"revision\":0,\"type\":\"t\",\"v\":1},\"number\":1,\"previous\":\"" + hash
                + "\",\"recordedAt\":\"2020-01-01T10:00:00Z\",\"revision\":0,\"type\":\"t\",\"v\":1}";
        byte[] bytes = hostile.getBytes(StandardCharsets.UTF_8);
        assertThat(format.before(new StoredEntry(1, "c", Hash.of(bytes), bytes)))
                .hasToString(hash);
        assertThatThrownBy(() ->
                        format.before(new StoredEntry(1, "c", Hash.NONE, "{\"v\":1}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(DamagedEntryException.class);
        byte[] upper =
                hostile.replace(hash, hash.toUpperCase(java.util.Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
        assertThat(format.before(new StoredEntry(1, "c", Hash.of(upper), upper)))
                .hasToString(hash);
    }

    @Test
    void a_feed_brings_each_entry_once_in_order_and_goes_on_where_it_stopped() {
        Feed feed = new Office(SDK.installed(), store, InstantSource.fixed(Instant.EPOCH), CoopId.MAIN).feed();
        Feed.Page first = feed.after(Feed.Cursor.START, 3);
        Feed.Page rest = feed.after(Feed.Cursor.parse(first.cursor().toString()), 3);
        assertThat(first.changes())
                .extracting(change -> change.entry().number())
                .containsExactly(1L, 2L, 3L);
        assertThat(rest.changes()).extracting(change -> change.entry().number()).containsExactly(4L, 5L);
        assertThat(feed.after(rest.cursor(), 3).isEmpty()).isTrue();
        assertThat(feed.after(Feed.Cursor.START, 3)).isEqualTo(first);
        assertThat(first.changes().get(0).id())
                .isEqualTo("main/" + store.read(CoopId.MAIN, 0, 1).get(0).hash());
    }

    @Test
    void a_cursor_of_another_history_or_beyond_the_end_is_refused() {
        Feed feed = new Feed(store, format, CoopId.MAIN);
        for (Feed.Cursor cursor :
                new Feed.Cursor[] {new Feed.Cursor(3, Hash.of("x")), new Feed.Cursor(9, Hash.of("x"))}) {
            assertThatThrownBy(() -> feed.after(cursor, 10))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            refused -> assertThat(refused.code()).isEqualTo("feed.other-history"));
        }
        assertThatThrownBy(() -> Feed.Cursor.parse("12")).isInstanceOf(IllegalArgumentException.class);
    }
}
