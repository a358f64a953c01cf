package coop.core.office;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.SDK;
import static coop.core.Fixture.day;
import static coop.core.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.DamagedEntryException;
import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.StoreInMemory;
import coop.core.journal.StoredEntry;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficeTest {
    private final StoreInMemory store = new StoreInMemory();
    private Instant now = Instant.parse("2020-01-01T10:00:00Z");
    private final Office office = office();

    private Office office() {
        return new Office(SDK.installed(), store, (InstantSource) () -> now, CoopId.MAIN);
    }

    @BeforeEach
    void found() {
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
    }

    private Recorded admitDee(String command) {
        return office.record(
                command, "secretary", coop -> Membership.admit(coop, new Application(DEE, day("2012-01-01"))));
    }

    @Test
    void what_one_office_records_another_reads() {
        admitDee("admit-dee").orThrow();
        assertThat(office().cooperative().book(MemberRegister.BOOK).isMember(DEE))
                .isTrue();
    }

    @Test
    void the_same_command_again_is_a_duplicate_though_the_rules_would_now_refuse() {
        List<Entry> first = admitDee("admit-dee").orThrow();
        Recorded again = admitDee("admit-dee");
        assertThat(again).isEqualTo(new Recorded.Duplicate(first));
        assertThat(admitDee("admit-dee-anew")).isInstanceOf(Recorded.Refused.class);
    }

    @Test
    void a_command_id_stands_for_one_command() {
        admitDee("admit").orThrow();
        Recorded other = office.record(
                "admit",
                "secretary",
                coop -> Membership.admit(coop, new Application(MemberId.of(5), day("2012-01-01"))));
        assertThat(other).isEqualTo(new Recorded.KeyReused("admit"));
        assertThat(office.cooperative().journal().size()).isEqualTo(5);
    }

    @Test
    void the_time_on_record_never_runs_back() {
        admitDee("admit-dee").orThrow();
        now = Instant.parse("2019-01-01T00:00:00Z");
        List<Entry> later = office.record(
                        "hire",
                        "secretary",
                        coop -> Membership.engage(coop, DEE, day("2012-01-01"), Engagement.Kind.EMPLOYMENT, Ratio.ONE))
                .orThrow();
        assertThat(later.get(0).recordedAt()).isEqualTo(Instant.parse("2020-01-01T10:00:00Z"));
    }

    @Test
    void one_command_from_64_threads_is_appended_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Recorded>> answers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            answers.add(threads.submit(() -> {
                start.await();
                return admitDee("admit-dee");
            }));
        }
        start.countDown();
        int appended = 0;
        for (Future<Recorded> answer : answers) {
            appended += answer.get() instanceof Recorded.Appended ? 1 : 0;
            assertThat(answer.get().orThrow()).hasSize(1);
        }
        threads.shutdown();
        assertThat(appended).isEqualTo(1);
    }

    @Test
    void any_changed_byte_of_an_entry_is_found_with_its_number() {
        EntryFormat format = SDK.installed().format();
        List<StoredEntry> entries = store.read(CoopId.MAIN, 0, 100);
        Hash before = entries.get(0).hash();
        StoredEntry second = entries.get(1);
        for (int i = 0; i < second.bytes().length; i++) {
            byte[] flipped = second.bytes().clone();
            flipped[i] ^= 1;
            StoredEntry damaged = new StoredEntry(2, second.command(), second.hash(), flipped);
            Assertions.assertThatThrownBy(() -> format.read(damaged, before))
                    .isInstanceOfSatisfying(
                            DamagedEntryException.class,
                            problem -> assertThat(problem.number()).isEqualTo(2));
        }
    }

    @Test
    void an_entry_is_canonical_json_with_sorted_keys_and_the_hash_before() {
        StoredEntry second = store.read(CoopId.MAIN, 1, 1).get(0);
        assertThat(new String(second.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"secretary\",\"command\":\"found\","
                        + "\"data\":{\"memberClass\":\"member\",\"number\":1,\"on\":\"2011-03-01\",\"who\":\"m1\"},"
                        + "\"number\":2,\"previous\":\""
                        + store.read(CoopId.MAIN, 0, 1).get(0).hash()
                        + "\",\"recordedAt\":\"2020-01-01T10:00:00Z\",\"revision\":0,"
                        + "\"type\":\"core.member-admitted\",\"v\":1}");
    }

    @Test
    void a_type_that_nobody_knows_any_more_is_kept_and_read_around() {
        List<StoredEntry> all = store.read(CoopId.MAIN, 0, 100);
        StoredEntry last = all.get(all.size() - 1);
        String foreign =
                "{\"actor\":\"a\",\"command\":\"c\",\"critical\":false,\"data\":{\"on\":\"2015-01-01\",\"x\":1},\"number\":5,"
                        + "\"previous\":\"" + last.hash() + "\",\"recordedAt\":\"2020-01-01T10:00:00Z\",\"revision\":0,"
                        + "\"type\":\"gone.thing\",\"v\":1}";
        byte[] bytes = foreign.getBytes(StandardCharsets.UTF_8);
        store.append(CoopId.MAIN, 4, "c", Hash.NONE, List.of(new StoredEntry(5, "c", Hash.of(bytes), bytes)));
        assertThat(office().cooperative().book(MemberRegister.BOOK).members()).hasSize(3);
        assertThat(office().cooperative().journal().entry(5).type()).isEqualTo("gone.thing");
    }
}
