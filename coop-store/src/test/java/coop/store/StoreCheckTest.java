package coop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.core.Corrections;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {
    private static final String OPEN =
            "DROP TRIGGER entry_kept_as_it_is; DROP TRIGGER entry_kept_for_good; DROP TRIGGER act_kept_as_it_is;"
                    + " DROP TRIGGER act_kept_for_good; DROP TRIGGER entry_follows";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_store_with_twenty_entries() {
        file = Ledger.closed(folder.resolve("journal.sqlite"), 8);
    }

    private Findings verify() {
        return StoreCheck.verify(file, Ledger.INSTALLED, (coop, report) -> Optional.of(Hash.of("report")));
    }

    /** Changes the tables behind the store's back; the triggers are put back as they were. */
    private void tamper(String... statements) throws SQLException {
        try (Session session = new SqliteFile(file, SqliteDatabase.PATIENCE).writer()) {
            List<String> triggers = new ArrayList<>();
            try (var rows = session.statement()
                    .executeQuery("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name <> 'slip'")) {
                while (rows.next()) {
                    triggers.add(rows.getString(1));
                }
            }
            for (String drop : OPEN.split("; ?")) {
                session.execute(drop);
            }
            for (String sql : statements) {
                session.execute(sql);
            }
            for (String trigger : triggers) {
                session.execute(trigger);
            }
        }
    }

    private void assertFirst(String code, String table, String key) {
        List<Finding> findings = verify().findings();
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0)).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.table()).isEqualTo(table);
            assertThat(finding.key()).isEqualTo(key);
        });
        assertThat(findings.toString()).doesNotContain("Person Number");
    }

    @Test
    void an_untouched_store_is_sound_and_everything_in_it_was_looked_at() {
        Findings findings = verify();
        assertThat(findings.findings()).isEmpty();
        assertThat(findings.untold()).isEmpty();
        assertThat(findings.entries()).isEqualTo(20);
        assertThat(findings.persons()).isEqualTo(8);
        assertThat(findings.reports()).isEqualTo(1);
    }

    @Test
    void an_open_store_can_be_verified_while_it_is_written() {
        try (StoreFile store = StoreFile.open(file)) {
            Ledger.admit(store, Ledger.office(store), 50).orThrow();
            assertThat(StoreCheck.verify(store, Ledger.INSTALLED, null).findings())
                    .isEmpty();
            assertThat(StoreCheck.verify(store, Ledger.INSTALLED, null).entries())
                    .isEqualTo(22);
        }
    }

    @Test
    void a_place_without_a_store_is_a_finding_and_stays_empty() {
        assertThat(StoreCheck.verify(folder.resolve("none.sqlite"), Ledger.INSTALLED)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("store.not-a-store");
        assertThat(folder.resolve("none.sqlite")).doesNotExist();
    }

    @Test
    void a_changed_entry_is_named() throws SQLException {
        tamper(
                "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), '2014-03-01', '2013-03-01') AS BLOB) WHERE number = 7");
        assertFirst("entry.damaged", "entry", "7");
    }

    @Test
    void an_entry_whose_hash_was_changed_is_named_and_the_next_one_is_not_blamed() throws SQLException {
        tamper("UPDATE entry SET hash = zeroblob(32) WHERE number = 7");
        assertFirst("entry.damaged", "entry", "7");
        assertThat(verify().findings()).hasSize(1);
    }

    @Test
    void an_entry_made_anew_with_its_hash_betrays_itself_by_the_next() throws SQLException {
        byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
        tamper("UPDATE entry SET bytes = x'7b7d', hash = x'" + Hash.of(bytes) + "' WHERE number = 7");
        assertThat(verify().findings())
                .extracting(Finding::code, Finding::key)
                .contains(tuple("entry.damaged", "7"), tuple("entry.damaged", "8"));
    }

    @Test
    void a_removed_entry_is_missed() throws SQLException {
        tamper("DELETE FROM entry WHERE number = 7");
        assertFirst("entry.missing", "entry", "7");
    }

    @Test
    void entries_that_changed_places_are_told() throws SQLException {
        tamper(
                "UPDATE entry SET number = 100 WHERE number = 7",
                "UPDATE entry SET number = 7 WHERE number = 8",
                "UPDATE entry SET number = 8 WHERE number = 100");
        assertFirst("entry.damaged", "entry", "7");
    }

    @Test
    void an_entry_put_in_at_the_end_does_not_follow() throws SQLException {
        tamper("INSERT INTO entry SELECT coop, 21, command, hash, bytes FROM entry WHERE number = 20");
        assertFirst("entry.damaged", "entry", "21");
    }

    @Test
    void entries_under_another_cooperative_are_told() throws SQLException {
        tamper("UPDATE entry SET coop = 'main2' WHERE number > 15");
        assertFirst("entry.missing", "entry", "1");
    }

    @Test
    void an_end_cut_off_without_its_acts_is_told_by_the_acts() throws SQLException {
        tamper("DELETE FROM entry WHERE number > 18");
        assertFirst("act.unrecorded", "act", "19-20");
    }

    @Test
    void acts_that_are_not_what_the_entries_say_are_told() throws SQLException {
        tamper("DELETE FROM act WHERE first = 9");
        assertFirst("act.missing", "act", "9-10");
        tamper("UPDATE act SET digest = zeroblob(32) WHERE first = 7");
        assertFirst("act.differs", "act", "7-8");
        tamper("UPDATE act SET last = 5 WHERE first = 5");
        assertFirst("act.differs", "act", "5-6");
        tamper("INSERT INTO act VALUES ('main', 'never', zeroblob(32), 3, 4)");
        assertThat(verify().findings()).extracting(Finding::code).contains("act.unrecorded");
    }

    @Test
    void a_person_changed_missing_or_put_in_is_told_without_a_name() throws SQLException {
        tamper("UPDATE person SET name = 'Person Number 99' WHERE who = 5");
        assertFirst("person.differs", "person", "m5");
        tamper("DELETE FROM person WHERE who = 4");
        assertThat(verify().findings()).extracting(Finding::code).contains("person.missing");
        tamper("INSERT INTO person SELECT coop, 77, key, name, born, gender, kind, salt FROM person WHERE who = 6");
        assertThat(verify().findings())
                .extracting(Finding::code, Finding::key)
                .contains(tuple("person.unrecorded", "m77"));
        tamper("UPDATE person SET kind = 'ROBOT' WHERE who = 6");
        assertThat(verify().findings()).extracting(Finding::code).contains("person.unreadable");
    }

    @Test
    void new_data_of_a_person_are_those_that_count() {
        Person known = Ledger.person(5);
        Person renamed = new Person(
                known.who(), known.key(), "Another Name", known.born(), known.gender(), known.kind(), known.salt());
        try (StoreFile store = StoreFile.open(file)) {
            Office office = Ledger.office(store);
            store.directory().enter(CoopId.MAIN, renamed);
            assertThat(verify().findings()).extracting(Finding::code).containsExactly("person.differs");
            office.record(
                            "rename",
                            "secretary",
                            coop -> Membership.enter(coop, renamed.who(), Ledger.DAY, renamed.commitment()))
                    .orThrow();
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void an_erased_person_is_not_missing_and_a_reversed_one_need_not_be_known() {
        try (StoreFile store = StoreFile.open(file)) {
            Office office = Ledger.office(store);
            store.directory().erase(CoopId.MAIN, MemberId.of(5));
            Ledger.admit(office, "admit-30", Ledger.person(30)).orThrow();
            assertThat(verify().findings()).extracting(Finding::code).containsExactly("person.missing");
            long entry = office.cooperative().journal().size();
            office.record(
                            "mistake",
                            "secretary",
                            now -> Corrections.reverse(now, entry, Ledger.DAY, "entered by mistake"))
                    .orThrow();
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void reports_are_made_again() {
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED, (coop, report) -> Optional.of(Hash.of("other")))
                        .findings())
                .extracting(Finding::code, Finding::key)
                .containsExactly(tuple("report.differs", "report-2014.json"));
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED, (coop, report) -> Optional.empty())
                        .findings())
                .extracting(Finding::code)
                .containsExactly("report.unknown");
        assertThat(StoreCheck.verify(file, Ledger.INSTALLED, (coop, report) -> {
                            throw new IllegalStateException("broken");
                        })
                        .findings())
                .extracting(Finding::code)
                .containsExactly("report.unknown");
        Findings untold = StoreCheck.verify(file, Ledger.INSTALLED);
        assertThat(untold.findings()).isEmpty();
        assertThat(untold.untold()).extracting(Finding::code).containsExactly("report.untold");
    }

    @Test
    void whatever_is_not_of_a_store_is_told() throws SQLException {
        tamper(
                "CREATE TABLE cache (a)",
                "CREATE VIEW names AS SELECT name FROM person",
                "CREATE INDEX by_name ON person (name)",
                "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM report; END",
                "INSERT INTO meta VALUES ('note', 'x')");
        assertThat(verify().findings())
                .extracting(Finding::code, Finding::table)
                .containsExactly(
                        tuple("schema.differs", "by_name"),
                        tuple("schema.differs", "cache"),
                        tuple("schema.differs", "meta"),
                        tuple("schema.differs", "names"),
                        tuple("schema.differs", "quiet"));
    }

    @Test
    void a_trigger_that_is_gone_is_told() throws SQLException {
        StoreFileTest.sql(file, "DROP TRIGGER entry_kept_for_good");
        assertFirst("schema.differs", "entry_kept_for_good", "");
    }
}
