package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCommandTest {
    @TempDir
    private Path base = Path.of(".");

    private SmallFolder small = new SmallFolder(base, base);

    @BeforeEach
    void books() throws IOException {
        small = SmallFolder.in(base);
        small.run();
    }

    private Ran journal(String command, Object... more) {
        List<String> arguments = new ArrayList<>(List.of("journal", command));
        for (Object one : more) {
            arguments.add(one.toString());
        }
        return SmallFolder.coop(arguments.toArray(String[]::new));
    }

    private Path head(String name, Object... more) throws IOException {
        Ran ran = journal("head", more);
        assertThat(ran.code()).as(ran.printed()).isZero();
        return Files.writeString(base.resolve(name), ran.printed());
    }

    private Path key(String name) {
        assertThat(journal("keygen", base.resolve(name)).code()).isZero();
        return base.resolve(name);
    }

    private Path open(String name) {
        return base.resolve(name + ".pub");
    }

    @Test
    void the_chain_is_verified_and_so_is_a_head_of_earlier() throws IOException {
        Path head = head("head.txt", small.out());
        small.act("admit", "--member", "eva", "--on", "2014-06-01");
        Ran verified = journal("verify", small.out(), "--since", head);
        assertThat(verified.code()).as(verified.printed()).isZero();
        assertThat(verified.printed()).contains("entries in an unbroken chain").contains("The head is not signed");
    }

    @Test
    void a_journal_that_was_written_anew_verifies_by_itself_and_not_since_an_old_head() throws IOException {
        Path head = head("head.txt", small.out());
        SmallFolder other = SmallFolder.in(base.resolve("other"));
        other.replace("members.csv", "dee,admission,2013-06-01", "dee,admission,2013-06-02");
        other.run();
        assertThat(journal("verify", other.out()).code()).isZero();
        Ran since = journal("verify", other.out(), "--since", head);
        assertThat(since.code()).isEqualTo(1);
        assertThat(since.printed()).contains("head.differs").contains("NOT verified");
    }

    @Test
    void custody_a_key_is_readable_for_its_owner_only_and_never_written_over() throws IOException {
        Path key = key("key");
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        String before = Files.readString(key);
        Ran again = journal("keygen", key);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.printed()).contains("already");
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void a_signed_head_is_believed_by_the_key_that_the_reader_has() throws IOException {
        Path key = key("key");
        key("other");
        assertThat(journal("key", small.out(), "--enter", open("key"), "--on", "2014-07-01")
                        .code())
                .isZero();
        Path head = head("head.txt", small.out(), "--sign", key);
        Ran verified = journal("verify", small.out(), "--since", head, "--key", open("key"));
        assertThat(verified.code()).as(verified.printed()).isZero();
        assertThat(verified.printed()).contains("kept by the secretary");
        Ran other = journal("verify", small.out(), "--since", head, "--key", open("other"));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.printed()).contains("head.other-key");
        String text = Files.readString(head);
        Files.writeString(head, text.replace("T", "T0").replace("T00", "T0"));
        Files.writeString(
                head, text.replaceFirst("signature (.)", "signature 0").replaceFirst("signature 00", "signature 01"));
        assertThat(journal("verify", small.out(), "--since", head).code()).isEqualTo(1);
    }

    @Test
    void rotation_old_heads_stay_good_and_the_old_key_signs_no_new_ones() throws IOException {
        Path first = key("first");
        Path second = key("second");
        journal("key", small.out(), "--enter", open("first"), "--on", "2014-07-01");
        Path old = head("old.txt", small.out(), "--sign", first);
        Ran changed = journal(
                "key", small.out(), "--enter", open("second"), "--withdraw", open("first"), "--on", "2015-07-01");
        assertThat(changed.code()).as(changed.printed()).isZero();
        assertThat(changed.printed()).contains("replaced").contains("in use");
        assertThat(journal("verify", small.out(), "--since", old, "--key", open("first"))
                        .code())
                .isZero();
        Path fresh = head("new.txt", small.out(), "--sign", second);
        assertThat(journal("verify", small.out(), "--since", fresh, "--key", open("second"))
                        .code())
                .isZero();
        Ran late = journal("verify", small.out(), "--since", head("late.txt", small.out(), "--sign", first));
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.printed()).contains("head.key-not-in-use").contains("(replaced)");
    }

    @Test
    void loss_the_journal_goes_on_under_a_new_key_and_the_old_heads_stay_good() throws IOException {
        Path first = key("first");
        journal("key", small.out(), "--enter", open("first"), "--on", "2014-07-01");
        Path old = head("old.txt", small.out(), "--sign", first);
        Files.delete(first);
        key("second");
        assertThat(journal(
                                "key",
                                small.out(),
                                "--enter",
                                open("second"),
                                "--withdraw",
                                open("first"),
                                "--cause",
                                "lost",
                                "--on",
                                "2015-07-01")
                        .code())
                .isZero();
        assertThat(journal("verify", small.out(), "--since", old, "--key", open("first"))
                        .code())
                .isZero();
        assertThat(journal("key", small.out()).printed()).contains("lost").contains("in use");
        assertThat(journal("key", small.out(), "--enter", open("first"), "--on", "2015-08-01")
                        .printed())
                .contains("Refused")
                .contains("seal.known-key");
    }

    @Test
    void theft_heads_after_the_last_that_is_beyond_doubt_are_worth_nothing() throws IOException {
        Path first = key("first");
        journal("key", small.out(), "--enter", open("first"), "--on", "2014-07-01");
        Path sure = head("sure.txt", small.out(), "--sign", first);
        String entry = Files.readString(sure).split("\n")[2];
        journal("close", small.out(), "--through", "2013-12-31", "--on", "2014-07-02");
        Path doubtful = head("doubtful.txt", small.out(), "--sign", first);
        journal(
                "key",
                small.out(),
                "--withdraw",
                open("first"),
                "--cause",
                "stolen",
                "--good-for",
                entry,
                "--on",
                "2015-07-01");
        assertThat(journal("verify", small.out(), "--since", sure).code()).isZero();
        assertThat(journal("verify", small.out(), "--since", doubtful).printed())
                .contains("(stolen)");
    }

    @Test
    void an_export_is_read_into_another_store_and_comes_out_byte_for_byte() throws IOException {
        Path lines = base.resolve("journal.jsonl");
        assertThat(journal("export", small.out(), lines).code()).isZero();
        Path other = base.resolve("OTHER");
        assertThat(journal("import", lines, "--out", other).printed()).contains("of them new");
        Path again = base.resolve("again.jsonl");
        journal("export", other, again);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(lines));
        assertThat(journal("verify", other, "--since", head("head.txt", small.out()))
                        .code())
                .isZero();
        assertThat(journal("export", small.out(), lines).code()).isEqualTo(2);
        Files.writeString(lines, Files.readString(lines).replaceFirst("2013-06-01", "2013-06-02"));
        Ran refused = journal("import", lines, "--out", base.resolve("THIRD"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed()).contains("Line ").doesNotContain("at coop.");
    }

    @Test
    void closed_books_refuse_an_act_in_the_closed_year() {
        assertThat(journal("close", small.out(), "--through", "2014-12-31", "--on", "2015-06-20")
                        .code())
                .isZero();
        Ran late = small.act("engage", "--member", "eva", "--on", "2014-11-01");
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.printed()).contains("2014-12-31");
        assertThat(journal("close", small.out(), "--through", "2014-12-31", "--on", "2015-06-20")
                        .code())
                .isZero();
    }

    @Test
    void h46_a_report_is_never_written_through_a_link() throws IOException {
        Path outside = Files.writeString(base.resolve("outside.txt"), "mine");
        for (String name : new String[] {"report-2013.html", ".report-2013.html.draft"}) {
            Files.deleteIfExists(small.out().resolve(name));
            Files.createSymbolicLink(small.out().resolve(name), outside);
        }
        small.run();
        assertThat(Files.readString(outside)).isEqualTo("mine");
        assertThat(Files.isSymbolicLink(small.out().resolve("report-2013.html")))
                .isFalse();
    }

    @Test
    void the_feed_ends_with_the_cursor_it_goes_on_from() {
        String[] first =
                journal("feed", small.out(), "--at-most", "2").printed().split("\n");
        assertThat(first).hasSize(3);
        String[] next = journal("feed", small.out(), "--after", first[2].strip(), "--at-most", "1")
                .printed()
                .split("\n");
        assertThat(next[0]).contains("\"number\":3,");
    }
}
