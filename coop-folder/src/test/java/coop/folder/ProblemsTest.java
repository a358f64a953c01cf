package coop.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    @TempDir
    Path folder;

    @Test
    void ten_different_mistakes_give_ten_problems_in_one_run() {
        TestFolder broken = TestFolder.full(folder)
                .changed("people.csv", "volunteering", "volontering")
                .changed("people.csv", "birth_date", "birthdays")
                .changed("members.csv", "P004,refusal", "P040,refusal")
                .changed("members.csv", "2012-06-28", "2012-06-31")
                .changed("shares.csv", "A,3,,P002", "A,,,P002")
                .changed("shares.csv", "EUR 1234.50", "12e34")
                .changed("accounts.csv", "2014,equity", "14,equity")
                .changed("meetings/2014-06-21/meeting.json", "\"recordDate\"", "\"recordDay\"")
                .changed("meetings/2014-06-21/proxies.csv", "P003,P001", "P003,P003")
                .without("meetings/2014-06-21/ballots-colours.csv");

        assertThat(broken.places())
                .containsExactly(
                        "accounts.csv:4:year year.form",
                        "meetings/2014-06-21/meeting.json:5:recordDay json.unknown-key",
                        "meetings/2014-06-21/meeting.json:17:agenda[5].ballot ballots.missing",
                        "meetings/2014-06-21/proxies.csv:2:holder person.himself",
                        "members.csv:5:date date.no-such-day",
                        "members.csv:7:person person.unknown",
                        "people.csv:1:birthdays header.unknown",
                        "people.csv:3:engagement word.unknown",
                        "shares.csv:3:amount money.form",
                        "shares.csv:4:count cell.required-for");
    }

    @Test
    void a_problem_says_what_is_wrong_what_was_wanted_and_what_was_meant() {
        Problem problem = TestFolder.small(folder)
                .with("members.csv", "personne;acte;date\nP1;admision;2011-01-21\n")
                .problems()
                .get(0);

        assertThat(problem.place()).isEqualTo("members.csv:2:acte");
        assertThat(problem.position()).isEqualTo(2);
        assertThat(problem.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "'admision' is none of the words for this; wanted: founder, application, admission, refusal, "
                                + "resignation, suspension, reinstatement, exclusion, death, invitation, decline, waiting, "
                                + "approval, reclassification, lapse, proposal, hearing, abandonment, heirs, representative; did you mean 'admission'?");
        assertThat(problem.sentence(Locale.FRENCH).replace('\u00A0', ' '))
                .isEqualTo(
                        "« admision » n’est aucun des mots prévus ici ; attendu : fondateur, candidature, admission, "
                                + "refus, démission, suspension, réintégration, exclusion, décès, "
                                + "invitation, renonciation, attente, agrément, changement, démission d'office, proposition, "
                                + "audition, abandon, héritiers, représentant ; vouliez-vous dire « admission » ?");
        assertThat(problem.wanted(Locale.ENGLISH)).startsWith("founder");
    }

    @Test
    void the_language_of_the_machine_never_leaks_in() {
        Locale before = Locale.getDefault();
        try {
            for (Locale machine : List.of(Locale.FRENCH, Locale.GERMANY, Locale.JAPAN)) {
                Locale.setDefault(machine);
                Problem problem = new Problem("a.csv", 1, "date", 1, "date.form", "x", List.of(), "");
                assertThat(problem.sentence(Locale.ENGLISH)).startsWith("'x' is not a date");
                assertThat(problem.sentence(Locale.GERMAN)).startsWith("'x' is not a date");
                assertThat(problem.sentence(Locale.CANADA_FRENCH)).contains("n’est pas une date");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void all_that_comes_from_a_file_is_short_and_can_be_seen() {
        Problem problem = TestFolder.small(folder)
                .with(
                        "members.csv",
                        "person,act,date\nP1,\"\u001B[31m\u202Ered\u200B\ttab\nline" + "x".repeat(500)
                                + "\",2011-01-21\n")
                .problems()
                .get(0);

        assertThat(problem.got())
                .startsWith("\\u001B[31m\\u202Ered\\u200B\\ttab\\nlinexxx")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(60);
        assertThat(problem.toString()).doesNotContain("\u001B", "\u202E", "\n");
    }

    @Test
    void a_missing_file_is_named_with_the_one_that_comes_close() {
        List<Problem> problems = TestFolder.small(folder)
                .without("members.csv")
                .without("statutes.json")
                .with("Member.csv", "")
                .problems();

        assertThat(problems)
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.near())
                .containsExactly("members.csv file.missing Member.csv", "statutes.json file.missing ");
    }

    @Test
    void a_folder_that_is_none_is_one_problem() throws IOException {
        assertThatThrownBy(() -> CooperativeFolder.read(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        UnreadableFolderException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("folder.missing"));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> CooperativeFolder.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFolderException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("folder.not-a-folder"));
    }

    @Test
    void missing_unknown_and_repeated_columns_are_told_at_once_and_the_rest_is_still_read() {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", "person,acte,acte,dat\nP1,foundr,founder,2011-01-21\nP9,founder,,\n")
                        .problems())
                .extracting(problem ->
                        problem.place() + " " + problem.position() + " " + problem.code() + " " + problem.near())
                .containsExactly(
                        "members.csv:1:date 0 header.missing ",
                        "members.csv:1:acte 3 header.repeated ",
                        "members.csv:1:dat 4 header.unknown date",
                        "members.csv:2:acte 2 word.unknown founder",
                        "members.csv:3:person 1 person.unknown P1");
    }

    @Test
    void a_table_without_any_known_heading_is_one_problem() {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", "P1|founder|2011-01-21\nP1|death|2012-01-21\n")
                        .places())
                .containsExactly("members.csv:1 header.unreadable");
    }

    @Test
    void a_required_table_without_a_line_is_a_problem_and_an_optional_one_is_not() {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", "\n\n")
                        .with("shares.csv", "")
                        .places())
                .containsExactly("members.csv file.empty");
    }

    @Test
    void a_row_with_too_many_cells_is_a_problem_unless_they_are_blank() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "members.csv",
                                "person,act,date\nP1,founder,2011-01-21,,\nP1,resignation,2012-01-21,by letter\nP1,death,2013-01-21\n")
                        .places())
                .containsExactly("members.csv:3 row.too-many-cells");
    }

    @Test
    void a_text_under_a_blank_heading_is_a_problem() {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", "person,act,date,\nP1,founder,2011-01-21,x\n")
                        .places())
                .containsExactly("members.csv:2 header.nameless");
    }

    @Test
    void a_quote_that_is_not_closed_is_told_with_its_line() {
        assertThat(TestFolder.small(folder)
                        .with("people.csv", "person,name\n\nP1,\"Ada\nP2,Ben\nP3,Cem\n")
                        .places())
                .containsExactly("people.csv:3 row.quotes");
    }

    @Test
    void a_person_may_have_several_rows_that_agree() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "people.csv",
                                "person,name,birth_date,engagement,from,to\nP1,Ada,1980-01-31,employment,2011-01-01,2010-01-01\nP1,Adah,1980-01-30,trade,,\nP2,,,,2014-01-01,\n")
                        .places())
                .containsExactly(
                        "people.csv:2:to date.order",
                        "people.csv:3:name person.contradicts",
                        "people.csv:3:birth_date person.contradicts",
                        "people.csv:3:from cell.required-for",
                        "people.csv:4:name cell.required",
                        "people.csv:4:engagement cell.required-for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1,subscription,2011-01-21,,, | 2:count cell.required-for",
                "P1,subscription,2011-01-21,5,10.00, | 2:amount cell.not-for",
                "P1,subscription,2011-01-21,0,, | 2:count number.range",
                "P1,subscription,2011-01-21,1.5,, | 2:count number.whole",
                "P1,subscription,2011-01-21,-3,, | 2:count number.range",
                "P1,payment,2011-01-21,,-10.00, | 2:amount number.positive",
                "P1,transfer,2011-01-21,3,,P1 | 2:to person.himself",
                "P1,transfer,2011-01-21,3,,P7 | 2:to person.unknown",
                ",payment,2011-01-21,,10.00, | 2:person cell.required",
                "P 1,payment,2011-01-21,,10.00, | 2:person key.form"
            })
    void a_share_row_holds_what_its_act_needs_and_no_more(String row, String problem) {
        assertThat(TestFolder.small(folder)
                        .with("shares.csv", "person,act,date,count,amount,to\n" + row + "\n")
                        .places())
                .containsExactly("shares.csv:" + problem);
    }

    /** trust H37. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "1000000000001",
                "9223372036854775808",
                "NaN",
                "1e400",
                "1e9999999",
                "\u0661\u0662",
                "+5",
                "0x10",
                "-0"
            })
    void h37_counts_that_are_none_are_problems_with_their_line(String count) {
        assertThat(TestFolder.small(folder)
                        .with("shares.csv", "person,act,date,count\nP1,subscription,2011-01-21," + count + "\n")
                        .places())
                .singleElement()
                .asString()
                .startsWith("shares.csv:2:count number.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1,claim,2015-01-21,,,P2,,,0,, | 2:part ratio.part",
                "P1,claim,2015-01-21,,,P2,,,x,, | 2:part ratio.form",
                "P1,transfer,2015-01-21,,,P2,,,,200-101, | 2:numbers numbers.form",
                "P1,transfer,2015-01-21,3,,P2,,,,1-3, | 2:count cell.not-for",
                "P1,call,2015-01-21,,5.00,,,,,, | 2:due cell.required-for",
                "P1,forfeiture,2015-01-21,3,,,,,,, | 2:motion cell.required-for",
                "P1,payment,2015-01-21,,5.00,,,,P9,, | 2:payer person.unknown"
            })
    void a_row_of_the_less_common_acts_holds_what_its_act_needs(String row) {
        String[] parts = row.split(" \\| ", 2);
        assertThat(TestFolder.small(folder)
                        .with("people.csv", "person,name\nP1,Ada\nP2,Ben\n")
                        .with(
                                "shares.csv",
                                (parts[0].contains("P9")
                                                ? "person,act,date,count,amount,to,due,into,payer,numbers,motion"
                                                : "person,act,date,count,amount,to,due,into,part,numbers,motion")
                                        + "\n" + parts[0] + "\n")
                        .places())
                .containsExactly("shares.csv:" + parts[1]);
    }

    @Test
    void a_second_row_for_what_can_be_only_once_is_a_problem() {
        assertThat(TestFolder.small(folder)
                        .with("accounts.csv", "year,figure,amount\n2013,equity,1\n2013,equity,2\n")
                        .with("indicators.csv", "year,indicator,value\n2013,energy,1\n2013,energy,1\n")
                        .with(
                                "corrections.csv",
                                "ref,date,reason,by\na/b,2014-01-31,why,Ada\na/b,2014-01-31,why,Ada\na//b,2014-01-31,why,Ada\n")
                        .places())
                .containsExactly(
                        "accounts.csv:3:figure row.repeated",
                        "corrections.csv:3:ref row.repeated",
                        "corrections.csv:4:ref path.form",
                        "indicators.csv:3:indicator row.repeated");
    }

    @Test
    void a_people_file_that_cannot_be_read_makes_nobody_unknown() {
        assertThat(TestFolder.full(folder)
                        .changed("people.csv", "person,", "persona non grata,")
                        .places())
                .containsExactly("people.csv:1:person header.missing", "people.csv:1:persona non grata header.unknown");
    }

    @Test
    void files_that_no_rule_names_are_reported_and_left_alone() {
        FolderReading reading = TestFolder.full(folder)
                .with("notes.txt", "x")
                .with("photos/party.jpg", "x")
                .with("meetings/2014-06-21/minutes.docx", "x")
                .with("meetings/2014-06-21/unused.json", "{")
                .with("meetings/readme.md", "x")
                .read();

        assertThat(reading.notRead())
                .containsExactly(
                        "meetings/2014-06-21/minutes.docx",
                        "meetings/2014-06-21/unused.json",
                        "meetings/readme.md",
                        "notes.txt",
                        "photos/");
    }

    @Test
    void problems_beyond_a_thousand_in_a_file_are_counted() {
        StringBuilder rows = new StringBuilder("person,act,date\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append("P1,founder,never\n");
        }
        Path broken = TestFolder.small(folder)
                .with("members.csv", rows.toString())
                .with("shares.csv", "person\n")
                .write();

        assertThatThrownBy(() -> CooperativeFolder.read(broken))
                .isInstanceOfSatisfying(UnreadableFolderException.class, e -> {
                    assertThat(e.problems()).hasSize(1_002);
                    assertThat(e.more()).isEqualTo(4_000);
                    assertThat(e.getMessage()).contains("members.csv:2:date", "(of 5002 problems)");
                    assertThat(e.report(Locale.ENGLISH)).endsWith("and 4002 more\n");
                    assertThat(e.report(Locale.FRENCH)).endsWith("et 4002 autres\n");
                });
    }

    @Test
    void every_code_has_a_sentence_in_both_languages() throws IOException {
        Properties english = properties("messages.properties");
        Properties french = properties("messages_fr.properties");
        Set<String> codes = new HashSet<>();
        Pattern code = Pattern.compile("\"((?:[a-z0-9]+-?)+\\.(?:[a-z0-9]+-?)+)\"");
        List<Path> sources = new ArrayList<>();
        for (String part : List.of("", "cell", "table", "json")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/coop/folder", part))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        for (Path source : sources) {
            Matcher matcher = code.matcher(Files.readString(source));
            while (matcher.find()) {
                if (!matcher.group(1).endsWith(".csv") && !matcher.group(1).endsWith(".json")) {
                    codes.add(matcher.group(1));
                }
            }
        }
        codes.remove("coop.folder.messages");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames()).containsAll(codes);
        for (String key : english.stringPropertyNames()) {
            assertThat(places(french.getProperty(key)).isEmpty())
                    .as(key)
                    .isEqualTo(places(english.getProperty(key)).isEmpty());
        }
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new HashSet<>();
        Matcher matcher = Pattern.compile("\\{[0-9]}").matcher(pattern);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        properties.load(
                Files.newBufferedReader(Path.of("src/main/resources/coop/folder", name), StandardCharsets.UTF_8));
        return properties;
    }
}
