package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir
    private Path base = Path.of(".");

    private SmallFolder small = new SmallFolder(base, base);

    @BeforeEach
    void folder() throws IOException {
        small = SmallFolder.in(base);
    }

    private String csv() throws IOException {
        return Files.readString(small.out().resolve("report-2013.csv"));
    }

    @Test
    void books_are_kept_and_what_is_refused_is_listed_with_its_line_and_article() throws IOException {
        Ran ran = small.run();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.printed())
                .contains("Three Rivers: 4 members, 1 meeting,")
                .contains("2 refusals");
        assertThat(small.rulings())
                .contains("refused,members.csv,6,admission.too-early,membership.admission,"
                        + "eva began on 2013-01-01; admission opens on 2014-01-01")
                .contains("refused,meetings/2014-06-21/ballots-surplus-2013.csv,5,ballot.not-on-roll");
        assertThat(small.out())
                .isDirectoryContaining(file -> file.endsWith("report-2013.html"))
                .isDirectoryContaining(file -> file.endsWith("report-2013.json"))
                .isDirectoryContaining(file -> file.endsWith("report-2013.md"))
                .isDirectoryContaining(file -> file.endsWith("history.html"));
        assertThat(Files.readString(small.out().resolve("minutes/2014-06-21.md")))
                .contains("Ada River");
        assertThat(small.verify().code()).isZero();
    }

    @Test
    void a_report_is_of_any_span_of_several_years_or_as_it_could_be_known() throws IOException {
        small.run();
        String out = small.out().toString();
        Ran quarter = SmallFolder.coop("report", out, "--from", "2013-04-01", "--to", "2013-06-30", "--format", "csv");
        assertThat(quarter.printed())
                .contains("2013-04-01,2013-06-30,MEM-03,,1,Admissions,1,persons,observed")
                .contains("2012-04-01,2012-06-30,MEM-03,,1,Admissions,0,persons,observed");
        Ran years = SmallFolder.coop("report", out, "--year", "2013", "--years", "2", "--format", "csv");
        assertThat(years.printed())
                .contains("2012-01-01,2012-12-31,MEM-01,,1,Members,3,")
                .contains("2013-01-01,2013-12-31,MEM-01,,1,Members,4,");
        Ran known = SmallFolder.coop("report", out, "--year", "2013", "--known-at", "12", "--format", "csv");
        assertThat(known.printed()).doesNotContain("MEM-01,,1,Members,4,");
        assertThat(SmallFolder.coop("report", out, "--from", "2013-06-30", "--to", "2013-04-01")
                        .code())
                .isEqualTo(2);
        assertThat(SmallFolder.coop("report", out, "--from", "2013-04-01", "--to", "2013-06-30", "--years", "2")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_vote_that_is_void_and_a_guest_are_listed_with_their_files() throws IOException {
        small.write("meetings/2014-06-21/ballots-accounts-2013.csv", "vote,count\nyes,9\n");
        small.write("meetings/2014-06-21/attendance.csv", "person\nada\nben\ndee\neva\n");
        small.run();
        assertThat(small.rulings())
                .contains("refused,meetings/2014-06-21/ballots-accounts-2013.csv,1,vote.count-mismatch,meetings,")
                .contains("refused,meetings/2014-06-21/attendance.csv,5,attendance.not-on-roll,meetings.franchise,"
                        + "eva attends and is not on the roll of 2014-06-14");
    }

    @Test
    void running_again_records_nothing_and_refuses_the_same() throws IOException {
        small.run();
        String rulings = small.rulings();
        String report = csv();
        Ran again = small.run();
        assertThat(again.printed()).contains("(0 acts recorded now");
        assertThat(small.rulings()).isEqualTo(rulings);
        assertThat(csv()).isEqualTo(report);
        assertThat(small.verify().code()).isZero();
    }

    @Test
    void added_rows_are_recorded_edited_ones_replaced_and_removed_ones_reported() throws IOException {
        small.run();
        small.write(
                "shares.csv",
                Files.readString(small.folder().resolve("shares.csv"))
                                .replace("dee,payment,2013-06-15,,,500.00", "dee,payment,2013-06-15,,,400.00")
                                .replace("ada,payment,2011-03-01,,,1000.00\n", "")
                        + "ben,subscription,2014-01-15,A,1,\n");
        Ran ran = small.run();
        assertThat(ran.printed()).contains("(2 acts recorded now");
        assertThat(small.rulings())
                .contains("replaced,shares.csv,4,folder.replaced")
                .contains("removed,shares.csv,0,folder.removed,folder,shares.csv/ada/payment/1 is on record");
        assertThat(small.verify().code()).isZero();
        assertThat(small.run().printed()).contains("(0 acts recorded now");
    }

    @Test
    void a_forgotten_row_makes_right_what_was_refused_for_want_of_it() throws IOException {
        small.run();
        small.replace(
                "people.csv",
                "eva,Eva Spring,1991-02-03,f,employment,2013-01-01",
                "eva,Eva Spring,1991-02-03,f,employment,2012-01-01");
        small.run();
        assertThat(small.rulings()).doesNotContain("admission.too-early");
        assertThat(small.run().printed()).contains("5 members").contains("(0 acts recorded now");
    }

    @Test
    void a_held_meeting_that_was_edited_is_reported_and_stands() throws IOException {
        small.run();
        small.write("meetings/2014-06-21/ballots-accounts-2013.csv", "vote,count\nyes,2\nno,1\n");
        Ran ran = small.run();
        assertThat(ran.printed()).contains("(0 acts recorded now");
        assertThat(small.rulings()).contains("folder.closed");
    }

    @Test
    void a_meeting_is_convened_first_and_held_when_somebody_was_there() throws IOException {
        small.write("meetings/2014-06-21/attendance.csv", "person\n");
        String accounts = small.take("meetings/2014-06-21/ballots-accounts-2013.csv");
        String surplus = small.take("meetings/2014-06-21/ballots-surplus-2013.csv");
        small.run();
        assertThat(small.out().resolve("minutes/2014-06-21.md")).doesNotExist();
        small.write("meetings/2014-06-21/attendance.csv", "person\nada\nben\ndee\n");
        small.write("meetings/2014-06-21/ballots-accounts-2013.csv", accounts);
        small.write("meetings/2014-06-21/ballots-surplus-2013.csv", surplus);
        small.replace(
                "meetings/2014-06-21/meeting.json",
                "\"kind\": \"ordinary\"",
                "\"kind\": \"ordinary\", \"chair\": \"ada\"");
        small.run();
        assertThat(small.rulings()).doesNotContain("folder.closed");
        assertThat(Files.readString(small.out().resolve("minutes/2014-06-21.md")))
                .contains("Ada River");
    }

    @Test
    void a_correction_reverses_what_a_row_put_on_record_and_it_stays_so() throws IOException {
        small.run();
        small.write(
                "corrections.csv", "ref,date,reason,by\nshares.csv/dee/payment/1,2014-02-01,wrong account,secretary\n");
        assertThat(small.run().printed()).contains("(1 act recorded now");
        assertThat(small.run().printed()).contains("(0 acts recorded now");
        assertThat(small.verify().code()).isZero();
    }

    @Test
    void ten_mistakes_give_ten_problems_in_one_run_and_nothing_is_written() throws IOException {
        small.replace("people.csv", "1980-05-01", "1980-05-32");
        small.replace("people.csv", "cem,Cem Creek,,x", "cem,Cem Creek,,y");
        small.replace("people.csv", "0.5", "half");
        small.replace("members.csv", "dee,admission", "dee,admision");
        small.replace("members.csv", "ben,founder", "bem,founder");
        small.replace("shares.csv", "ada,subscription,2011-03-01,A,4,", "ada,subscription,2011-03-01,A,-4,");
        small.replace("shares.csv", "500.00", "5OO.00");
        small.replace("accounts.csv", "total-assets", "total-asets");
        small.replace("meetings/2014-06-21/meeting.json", "\"kind\": \"ordinary\"", "\"kind\": \"usual\"");
        small.replace("meetings/2014-06-21/ballots-accounts-2013.csv", "yes,3", "aye,3");
        Ran ran = small.run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.printed().lines().filter(line -> line.contains(".csv:") || line.contains(".json:")))
                .hasSize(10);
        assertThat(ran.printed()).contains("did you mean 'admission'?").contains("members.csv:3");
        assertThat(small.out()).doesNotExist();
    }

    @Test
    void a_mistake_in_the_statutes_and_others_in_tables_and_meetings_are_listed_in_one_run() throws IOException {
        small.write("statutes.json", """
                {"cooperative": {"name": "Three Rivers", "founded": "2011-03-01"},
                 "membership": {"admission": "open-dor"}}
                """);
        small.write("shares.csv", "person,act,date,class,count,amount\nada,subscription,2011-13-01,A,4,\n");
        Ran ran = small.run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.printed().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("shares.csv:2:date:"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("statutes.json:2:membership.admission:")
                        .contains("did you mean 'open-door'"));
        assertThat(small.out()).doesNotExist();
    }

    @Test
    void problems_of_the_statutes_are_listed_with_their_place() throws IOException {
        small.replace("statutes.json", "seniority", "seniorty");
        Ran ran = small.run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.printed()).contains("statutes.json:2").contains("did you mean 'seniority'?");
        assertThat(small.out()).doesNotExist();
    }

    @Test
    void a_single_act_is_recorded_once_and_refused_with_its_article() throws IOException {
        small.run();
        Ran early = small.act("admit", "--member", "eva", "--on", "2013-07-01");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.printed())
                .contains("eva")
                .contains("admission.too-early")
                .contains("membership.admission");
        assertThat(small.act("suspend", "--member", "dee", "--on", "2015-01-05").code())
                .isZero();
        assertThat(small.act("suspend", "--member", "dee", "--on", "2015-01-05").printed())
                .contains("On record before");
        assertThat(small.verify().code()).isZero();
        assertThat(small.act("admit", "--member", "nobody", "--on", "2015-01-05")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_changed_byte_in_an_entry_fails_with_its_number() throws SQLException {
        small.run();
        try (Connection sqlite =
                        DriverManager.getConnection("jdbc:sqlite:" + small.out().resolve("journal.sqlite"));
                Statement statement = sqlite.createStatement()) {
            List<String> triggers = new java.util.ArrayList<>();
            List<String> sources = new java.util.ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")) {
                while (found.next()) {
                    triggers.add(found.getString(1));
                    sources.add(found.getString(2));
                }
            }
            for (String trigger : triggers) {
                statement.execute("DROP TRIGGER " + trigger);
            }
            byte[] bytes;
            try (ResultSet entry = statement.executeQuery("SELECT bytes FROM entry WHERE number = 7")) {
                bytes = entry.getBytes(1);
            }
            bytes[bytes.length / 2] ^= 1;
            try (PreparedStatement change = sqlite.prepareStatement("UPDATE entry SET bytes = ? WHERE number = 7")) {
                change.setBytes(1, bytes);
                change.execute();
            }
            for (String source : sources) {
                statement.execute(source);
            }
        }
        Ran verified = small.verify();
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.printed()).contains("entry main 7");
    }

    @Test
    void a_pool_is_split_to_the_cent_with_ties_by_row_order() throws IOException {
        Path weights = base.resolve("weights.csv");
        Files.writeString(weights, "member,weight\na,1\nb,1\nc,1\nd,0\n", StandardCharsets.UTF_8);
        assertThat(SmallFolder.coop("allocate", "--pool", "EUR 1000.00", "--weights", weights.toString(), "--csv"))
                .isEqualTo(new Ran(0, "member,amount\na,333.34\nb,333.33\nc,333.33\nd,0.00\n"));
    }
}
