package coop.cli;

import static coop.cli.SmallFolder.coop;
import static org.assertj.core.api.Assertions.assertThat;

import coop.folder.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may join, what is known of somebody, who is forgotten, and members who come from elsewhere. */
class MembersTest {
    @TempDir
    private Path base;

    static Stream<String> kinds() {
        return Templates.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_folder_to_begin_with_can_be_checked_explained_and_kept(String kind) {
        String folder = base.resolve(kind).toString();
        assertThat(coop("init", "--kind", kind, "--name", "L'Étoile \"du\" Nord", "--founded", "2024-01-15", folder)
                        .code())
                .isZero();
        assertThat(coop("statutes", "check", folder + "/statutes.json").printed())
                .contains("the statutes of L'Étoile \"du\" Nord can be read");
        assertThat(coop("statutes", "explain", folder + "/statutes.json", "--lang", "fr")
                        .printed())
                .doesNotContain("explain.");
        SmallFolder.Ran ran =
                coop("run", folder, "--out", base.resolve(kind + "-out").toString());
        assertThat(ran.printed()).contains("3 members").contains("nothing refused");
        assertThat(ran.code()).isZero();
        assertThat(coop("init", "--kind", kind, folder).code()).isEqualTo(2);
    }

    @Test
    void every_step_of_a_member_is_a_row_and_an_edited_one_is_put_right() throws Exception {
        SmallFolder small = SmallFolder.in(base);
        small.replace(
                "statutes.json",
                "\"atLeast\": \"P1Y\"}",
                "\"atLeast\": \"P1Y\"}, \"exclusion\": \"board\", \"hearing\": \"P1M\", \"retention\": \"none\"");
        small.replace(
                "people.csv", "eva,Eva Spring", "fay,Fay Falls,1970-01-01,f,employment,2010-01-01,,1\neva,Eva Spring");
        small.write("members.csv", """
                person,act,date,class,reason,persons,shares
                ada,founder,2011-03-01,,,,
                ben,founder,2011-03-01,,,,
                cem,founder,2011-03-01,,,,
                dee,invitation,2013-05-01,,,,
                dee,application,2013-05-10,,,ada ben,2
                dee,approval,2013-05-20,,,,
                dee,admission,2013-06-01,,,,
                eva,waiting,2013-03-01,,,,
                eva,decline,2013-05-01,,another job,,
                fay,admission,2012-01-01,,,,
                fay,proposal,2013-01-01,,debts,,
                fay,hearing,2013-01-05,,says she will pay,,
                fay,abandonment,2013-01-10,,paid,,
                fay,proposal,2013-09-01,,debts again,,
                fay,exclusion,2013-10-01,,debts,,
                """);
        SmallFolder.Ran ran = small.run("--year", "2013");
        assertThat(ran.printed()).contains("1 refusal"); // of eva's vote in the meeting, as before
        assertThat(small.verify().code()).isZero();
        assertThat(coop("act", small.out().toString(), "apply", "--member", "fay", "--on", "2014-01-01")
                        .printed())
                .contains("membership.excluded");
        assertThat(coop("members", "due", small.out().toString(), "--on", "2013-06-30", "--names")
                        .printed())
                .contains("eva Eva Spring: has declined since 2013-05-01, eligible from 2014-01-01 (member)");
        assertThat(coop("members", "due", small.out().toString(), "--on", "2013-06-30", "--json")
                        .printed())
                .contains("\"status\": \"declined\"")
                .doesNotContain("Spring");
        small.replace("members.csv", "eva,decline,2013-05-01", "eva,decline,2013-04-01");
        assertThat(small.run("--year", "2013").printed()).contains("1 act recorded now");
        assertThat(Files.readString(small.out().resolve("rulings.csv"))).contains("folder.replaced");
    }

    @Test
    void who_was_erased_stays_erased_when_the_folder_is_kept_again_and_when_a_backup_comes_back() throws Exception {
        SmallFolder small = SmallFolder.in(base);
        small.replace("statutes.json", "\"atLeast\": \"P1Y\"}", "\"atLeast\": \"P1Y\"}, \"retention\": \"none\"");
        String out = small.out().toString();
        small.run("--year", "2013");
        assertThat(coop("act", out, "erase", "--member", "dee", "--on", "2015-01-01")
                        .printed())
                .contains("erasure.member");
        coop("act", out, "resign", "--member", "dee", "--on", "2015-01-02");
        Path backup = base.resolve("backup.sqlite");
        Files.copy(small.out().resolve("journal.sqlite"), backup);
        assertThat(coop("act", out, "erase", "--member", "dee", "--on", "2015-02-01")
                        .code())
                .isZero();
        assertThat(coop("members", "data", out, "--member", "m4").printed())
                .contains("\"person\": null")
                .contains("\"erased\": \"2015-02-01\"")
                .doesNotContain("Stream");
        assertThat(new String(Files.readAllBytes(small.out().resolve("journal.sqlite")), StandardCharsets.ISO_8859_1))
                .doesNotContain("Stream");
        assertThat(small.verify().code()).isZero();

        SmallFolder.Ran again = small.run("--year", "2013"); // the folder still names her
        assertThat(again.printed()).contains("0 acts recorded now");
        assertThat(Files.readString(small.out().resolve("rulings.csv"))).doesNotContain("removed");
        assertThat(coop("members", "data", out, "--member", "m4").printed()).contains("\"person\": null");

        Files.copy(backup, small.out().resolve("journal.sqlite"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(small.out().resolve("journal.sqlite-wal"));
        Files.deleteIfExists(small.out().resolve("journal.sqlite-shm"));
        assertThat(coop("members", "data", out, "--member", "m4").printed())
                .contains("\"person\": null")
                .doesNotContain("Stream");
        assertThat(small.verify().code()).isZero();
    }

    @Test
    void an_erasure_may_be_a_cell_of_the_folder() throws Exception {
        SmallFolder small = SmallFolder.in(base);
        small.replace("statutes.json", "\"atLeast\": \"P1Y\"}", "\"atLeast\": \"P1Y\"}, \"retention\": \"none\"");
        small.write(
                "members.csv",
                Files.readString(small.folder().resolve("members.csv")) + "dee,resignation,2015-01-01\n");
        small.write(
                "people.csv",
                Files.readString(small.folder().resolve("people.csv"))
                        .replace("from,to,fte", "from,to,fte,erased")
                        .replace("2012-06-01,,1", "2012-06-01,,1,2016-01-01"));
        assertThat(small.run("--year", "2013").printed()).contains("Three Rivers");
        assertThat(coop("members", "data", small.out().toString(), "--member", "m4")
                        .printed())
                .contains("\"person\": null");
        small.replace("people.csv", "dee,Dée Stream,1990-12-24,f", "dee,,,"); // the paper forgets too
        assertThat(small.run("--year", "2013").printed()).contains("0 acts recorded now");
        assertThat(small.verify().code()).isZero();
    }

    @Test
    void two_who_look_the_same_are_a_question_until_a_row_answers_it() throws Exception {
        SmallFolder small = SmallFolder.in(base);
        small.replace("members.csv", "eva,admission,2013-06-01\n", "");
        small.replace("meetings/2014-06-21/ballots-surplus-2013.csv", "eva,yes\n", "");
        String people = Files.readString(small.folder().resolve("people.csv"));
        small.write("people.csv", people + "ad2,RIVER Ada,1980-05-01,,,,,\n");
        SmallFolder.Ran asked = small.run("--year", "2013");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.printed()).contains("1 question to answer");
        assertThat(Files.readString(small.out().resolve("rulings.csv")))
                .contains("question,people.csv")
                .contains("person.possible-duplicate");
        small.write(
                "people.csv",
                people.replace("from,to,fte", "from,to,fte,distinct") + "ad2,RIVER Ada,1980-05-01,,,,,,her cousin\n");
        assertThat(small.run("--year", "2013").code()).isZero();
        String out = small.out().toString();
        String[] enter = {"act", out, "person", "--key", "x", "--name", "Ada  river", "--on", "2015-01-01"};
        assertThat(coop(enter).printed()).contains("person.same-name");
        String[] answered = Stream.concat(Stream.of(enter), Stream.of("--distinct", "no kin"))
                .toArray(String[]::new);
        assertThat(coop(answered).code()).isZero();
    }

    @Test
    void members_are_taken_over_with_numbers_and_days_and_exported_to_the_same_table() throws Exception {
        String folder = base.resolve("start").toString();
        coop("init", "--kind", "worker", "--founded", "2001-01-15", folder);
        Path table = base.resolve("register.csv");
        Files.writeString(table, """
                person;nom;date_naissance;genre;classe;numero;admis;sorti;comment;parts;libere
                X1;Ada River;01/05/1980;f;worker;17;31/03/2002;;;4;1 000,00
                X2;Ben Brook;31/01/1975;m;worker;3;15/01/2001;30/06/2015;démission;;
                X3;Cem Creek;;;worker;900;02/02/2003;;;2;250,00
                X4;Dee Stream;;;worker;17;02/02/2004;;;;
                X5;Eva Spring;;;member;18;02/02/2005;;;;
                """);
        String out = base.resolve("out").toString();
        String statutes = folder + "/statutes.json";
        SmallFolder.Ran trial = coop("members", "import", out, table.toString(), "--statutes", statutes, "--dry-run");
        assertThat(trial.code()).isEqualTo(1);
        assertThat(trial.printed()).contains("3 recorded, 0 known, 2 refused of 5 rows");
        assertThat(Files.readString(base.resolve("out/import-trial.csv")))
                .contains("5,X4,refused,,membership.number-taken,membership")
                .contains("6,X5,refused,,membership.unknown-class,membership.classes");
        assertThat(coop("members", "export", out, base.resolve("none.csv").toString())
                        .printed())
                .contains("There are no books in");

        Files.writeString(
                table,
                Files.readString(table)
                        .replace("worker;17;02/02/2004", "worker;19;02/02/2004")
                        .replace("member;18", "worker;18"));
        SmallFolder.Ran taken = coop("members", "import", out, table.toString(), "--statutes", statutes);
        assertThat(taken.printed())
                .contains("5 recorded, 0 known, 0 refused of 5 rows")
                .contains("agrees  members: table 4, books 4")
                .contains("agrees  shares: table 6, books 6")
                .contains("agrees  paid in: table EUR 1250.00, books EUR 1250.00");
        assertThat(taken.code()).isZero();
        assertThat(coop("members", "import", out, table.toString()).printed())
                .contains("0 recorded, 5 known, 0 refused of 5 rows");
        assertThat(coop("verify", out).code()).isZero();
        assertThat(coop("members", "import", out, table.toString(), "--by-rules", "--source", "again")
                        .printed())
                .contains("5 refused");

        Path one = base.resolve("one.csv");
        Path two = base.resolve("two.csv");
        coop("members", "export", out, one.toString());
        assertThat(Files.readString(one))
                .contains("X2,Ben Brook,1975-01-31,m,natural,worker,3,2001-01-15,2015-06-30,resignation,,,\n")
                .contains("X1,Ada River,1980-05-01,f,natural,worker,17,2002-03-31,,,4,A,1000\n");
        String other = base.resolve("other").toString();
        assertThat(coop("members", "import", other, one.toString(), "--statutes", statutes)
                        .code())
                .isZero();
        coop("members", "export", other, two.toString());
        assertThat(two).hasSameBinaryContentAs(one);

        Files.writeString(table, Files.readString(table).replace("31/03/2002", "01/04/2002"));
        assertThat(coop("members", "import", out, table.toString()).printed()).contains("1 recorded, 4 known");
        assertThat(coop("verify", out).code()).isZero();
    }

    @Test
    void other_statutes_are_held_against_the_real_history() throws Exception {
        SmallFolder small = SmallFolder.in(base);
        small.run("--year", "2013");
        Path other = base.resolve("other.json");
        Files.writeString(
                other,
                Files.readString(small.folder().resolve("statutes.json"))
                        .replace("P1Y", "P2Y")
                        .replace("\"part\": \"1/4\"", "\"part\": \"1/2\"")
                        .replace(
                                "\"capital\"",
                                "\"meetings\": {\"majority\": {\"policy\": \"at-least\", \"of\": \"3/4\", \"base\": \"cast\"}}, \"capital\""));
        String printed = coop("statutes", "compare", small.out().toString(), "--with", other.toString())
                .printed();
        assertThat(printed)
                .contains(
                        "2013-06-01 admission dee: admitted; would have been refused: membership.admission: dee began on"
                                + " 2012-06-01; admission opens on 2014-06-01 [admission.too-early]")
                .contains("2014-06-21 vote surplus-2013: carried; would have been rejected")
                .contains("payout surplus 2013: ");
        assertThat(coop(
                                "statutes",
                                "compare",
                                small.out().toString(),
                                "--with",
                                small.folder().resolve("statutes.json").toString(),
                                "--since",
                                "2012")
                        .printed())
                .contains(" 0 would have come out differently, 0 cannot be told.");
        assertThat(coop("statutes", "compare", small.out().toString(), "--with", other.toString(), "--since", "2015")
                        .printed())
                .startsWith("0 decisions compared");
    }

    @Test
    @Tag("nightly")
    void a_hundred_thousand_members_are_taken_over_and_the_second_time_nothing_is_recorded() throws Exception {
        String folder = base.resolve("start").toString();
        coop("init", "--kind", "consumer", "--founded", "2001-01-15", folder);
        StringBuilder rows = new StringBuilder("person,name,number,admitted,left,shares,paid\n");
        for (int i = 1; i <= 100_000; i++) {
            rows.append("X")
                    .append(i)
                    .append(",Member ")
                    .append(i)
                    .append(',')
                    .append(i)
                    .append(',');
            rows.append(LocalDate.of(2001, 1, 15).plusDays(i / 12)).append(",,2,100.00\n");
        }
        Path table = Files.writeString(base.resolve("register.csv"), rows.toString());
        String out = base.resolve("out").toString();
        long begin = System.nanoTime();
        SmallFolder.Ran taken =
                coop("members", "import", out, table.toString(), "--statutes", folder + "/statutes.json");
        System.out.println(
                "100000 rows imported in " + (System.nanoTime() - begin) / 1_000_000_000 + " s: " + taken.printed());
        assertThat(taken.code()).isZero();
        long second = System.nanoTime();
        SmallFolder.Ran again = coop("members", "import", out, table.toString());
        System.out.println("and again in " + (System.nanoTime() - second) / 1_000_000_000 + " s: " + again.printed());
        assertThat(again.printed()).contains("0 recorded, 100000 known");
    }
}
