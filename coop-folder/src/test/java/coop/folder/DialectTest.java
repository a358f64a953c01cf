package coop.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    @TempDir
    Path folder;

    @TempDir
    Path reference;

    static Stream<Arguments> dialects() {
        return Stream.of("UTF-8", "UTF-8 with a byte order mark", "Windows-1252")
                .flatMap(encoding -> Stream.of(',', ';', '\t')
                        .flatMap(separator -> Stream.of(
                                Arguments.of(encoding, separator, false), Arguments.of(encoding, separator, true))));
    }

    @ParameterizedTest(name = "{0}, ''{1}'', French: {2}")
    @MethodSource("dialects")
    void a_folder_reads_equal_however_it_is_written(String encoding, char separator, boolean french) {
        CooperativeFolder expected = TestFolder.full(reference).read().folder();

        assertThat(TestFolder.full(folder)
                        .written(encoding, separator, french)
                        .read()
                        .folder())
                .isEqualTo(expected);
    }

    @Test
    void what_was_detected_is_said_in_one_line_a_file() {
        List<Detected> detected = TestFolder.full(folder)
                .written("Windows-1252", ';', true)
                .read()
                .detected();

        assertThat(detected)
                .extracting(Detected::toString)
                .contains(
                        "people.csv: Windows-1252, ';', dates dd/mm/yyyy, decimals ',', French headers, 5 rows",
                        "members.csv: Windows-1252, ';', dates dd/mm/yyyy, French headers, 9 rows",
                        "meetings/2015-06-20/attendance.csv: UTF-8, ',', French headers, 1 row");
        assertThat(detected)
                .extracting(line -> line.sentence(Locale.FRENCH))
                .contains(
                        "members.csv : Windows-1252, ';', dates jj/mm/aaaa, titres français, 9 lignes",
                        "meetings/2015-06-20/attendance.csv : UTF-8, ',', titres français, 1 ligne");
    }

    @Test
    void a_tab_is_called_a_tab() {
        List<Detected> detected =
                TestFolder.full(folder).written("UTF-8", '\t', false).read().detected();

        assertThat(detected)
                .extracting(Detected::toString)
                .contains("meetings/2014-06-21/attendance.csv: UTF-8, tab, English headers, 4 rows");
        assertThat(detected)
                .extracting(one -> one.sentence(Locale.FRENCH))
                .contains("meetings/2014-06-21/attendance.csv : UTF-8, tabulation, titres anglais, 4 lignes");
    }

    @Test
    void files_may_be_written_each_in_its_own_way() {
        CooperativeFolder expected = TestFolder.full(reference).read().folder();
        TestFolder mixed = TestFolder.full(folder).written("Windows-1252", ';', true);
        TestFolder plain = TestFolder.full(folder);
        for (String file : List.of("members.csv", "accounts.csv", "meetings/2014-06-21/proxies.csv")) {
            mixed.with(file, plain.text(file));
        }

        assertThat(mixed.read().folder()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void any_line_end_is_read(String end) {
        CooperativeFolder read = TestFolder.small(folder)
                .with(
                        "members.csv",
                        "person,act,date\nP1,founder,2011-01-21\nP1,resignation,2012-01-21\n".replace("\n", end))
                .read()
                .folder();

        assertThat(read.members()).extracting(row -> row.source().line()).containsExactly(2, 3);
    }

    @Test
    void blank_lines_and_rows_of_separators_are_left_out_and_lines_still_count() {
        CooperativeFolder read = TestFolder.small(folder)
                .with(
                        "members.csv",
                        "\n;;\nperson;act;date;;\n\nP1;founder;2011-01-21;;\n;;;;\n ; ;\nP1;resignation;2012-01-21\n\n\n")
                .read()
                .folder();

        assertThat(read.members()).extracting(row -> row.source().line()).containsExactly(5, 8);
    }

    @Test
    void a_text_with_separators_and_quotes_is_read_whole() {
        CooperativeFolder read = TestFolder.small(folder)
                .with("people.csv", "person,name\nP1,\"Ada, said \"\"the first\"\"; of hers\"\n")
                .read()
                .folder();

        assertThat(read.people().get(0).name()).isEqualTo("Ada, said \"the first\"; of hers");
    }

    @ParameterizedTest
    @CsvSource({"PERSON,Act,DATE", "' person ',a c t,date", "Personne,acte,Date", "per_son,act,da-te"})
    void headings_may_differ_in_case_accents_and_blanks(String person, String act, String date) {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", person + "," + act + "," + date + "\nP1,founder,2011-01-21\n")
                        .read()
                        .folder()
                        .members())
                .hasSize(1);
    }

    // Dates

    @Test
    void a_date_that_could_be_two_days_is_a_problem_not_a_guess() {
        List<Problem> problems = TestFolder.small(folder)
                .with(
                        "members.csv",
                        "person,act,date\nP1,founder,05/05/2011\nP1,resignation,03/04/2014\nP1,application,04/05/2014\n")
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("members.csv:3:date");
            assertThat(problem.code()).isEqualTo("date.ambiguous");
            assertThat(problem.position()).isEqualTo(3);
            assertThat(problem.sentence(Locale.ENGLISH)).contains("'03/04/2014'", "(2 such dates)", "folder.json");
            assertThat(problem.sentence(Locale.FRENCH)).contains("« 03/04/2014 »".replace(" ", "\u00A0"), "(2 dates");
        });
    }

    @Test
    void one_day_above_twelve_tells_the_day_of_the_whole_column() {
        CooperativeFolder read = TestFolder.small(folder)
                .with(
                        "members.csv",
                        "person,act,date\nP1,founder,21/01/2011\nP1,resignation,03.04.2014\nP1,application,1-6-2014\n")
                .read()
                .folder();

        assertThat(read.members())
                .extracting(row -> row.date().toString())
                .containsExactly("2011-01-21", "2014-04-03", "2014-06-01");
    }

    @Test
    void each_column_tells_for_itself() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "people.csv",
                                "person,name,birth_date,engagement,from\nP1,Ada,21/01/1980,trade,03/04/2014\n")
                        .places())
                .containsExactly("people.csv:2:from date.ambiguous");
    }

    @Test
    void the_same_number_twice_is_one_day_either_way() {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", "person,act,date\nP1,founder,05/05/2011\n")
                        .read()
                        .folder()
                        .members()
                        .get(0)
                        .date())
                .hasToString("2011-05-05");
    }

    @Test
    void folder_json_makes_an_ambiguous_date_clear() {
        TestFolder ambiguous = TestFolder.small(folder).with("members.csv", "person,act,date\nP1,founder,03/04/2011\n");
        ambiguous.with("folder.json", "{\"dates\": \"dd/mm/yyyy\"}");
        assertThat(ambiguous.read().folder().members().get(0).date()).hasToString("2011-04-03");

        ambiguous.with(
                "folder.json",
                "{\"dates\": \"yyyy-mm-dd\", \"files\": {\"members.csv\": {\"dates\": \"jj/mm/aaaa\"}}}");
        assertThat(ambiguous.read().folder().members().get(0).date()).hasToString("2011-04-03");
        assertThat(ambiguous.read().config().files().get("members.csv").dates()).isEqualTo("dd/mm/yyyy");

        ambiguous.with("folder.json", "{\"dates\": \"yyyy-mm-dd\"}");
        assertThat(ambiguous.places()).containsExactly("members.csv:2:date date.other-form");
    }

    @Test
    void two_forms_in_one_column_are_one_problem_at_the_odd_one() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "members.csv",
                                "person,act,date\nP1,founder,2011-01-21\nP1,resignation,21/04/2014\nP1,application,2015-01-01\n")
                        .places())
                .containsExactly("members.csv:3:date date.mixed");
    }

    @ParameterizedTest
    @CsvSource({
        "06/21/2014, date.month-first",
        "2014-02-30, date.no-such-day",
        "2013-02-29, date.no-such-day",
        "31/04/2014, date.no-such-day",
        "2014-13-01, date.no-such-day",
        "0000-01-01, date.no-such-day",
        "1799-12-31, date.range",
        "2201-01-01, date.range",
        "21/06/14, date.form",
        "2014-6-21, date.form",
        "2014/06/21, date.form",
        "-001-01-01, date.form",
        "+999999999-01-01, date.form",
        "2014-06-21T00:00, date.form",
        "٢٠١٤-٠٦-٢١, date.form",
        "２014-06-21, date.form",
        "21/06-2014, date.form",
        "21 juin 2014, date.form",
        "41811, date.form"
    })
    void what_is_not_a_day_of_the_calendar_is_refused(String date, String code) {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", "person,act,date\nP1,founder," + date + "\n")
                        .places())
                .containsExactly("members.csv:2:date " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "2200-12-31", "2012-02-29", "29/02/2012", "31/12/2200"})
    void days_up_to_the_limits_are_read(String date) {
        assertThat(TestFolder.small(folder)
                        .with("members.csv", "person,act,date\nP1,founder," + date + "\n")
                        .read()
                        .folder()
                        .members())
                .hasSize(1);
    }

    // Numbers

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50 | 1234.5",
                "1234,50 | 1234.5",
                "1 234,50 | 1234.5",
                "1\u00A0234,50 | 1234.5",
                "1\u202F234.50 | 1234.5",
                "1.234,50 | 1234.5",
                "1,234.50 | 1234.5",
                "1.234.567 | 1234567",
                "-12,5 | -12.5",
                "EUR 1234.50 | 1234.5",
                "1 234,50 € | 1234.5",
                "1234,50 EUR | 1234.5",
                "0.500 | 0.5",
                "1 234,567 | 1234.567",
                "250000 | 250000",
                "9999999999999999,999999 | 9999999999999999.999999"
            })
    void a_number_is_read_in_the_form_of_its_column(String written, String value) {
        assertThat(TestFolder.small(folder)
                        .with("accounts.csv", "year;figure;amount\n2013;equity;" + written + "\n")
                        .read()
                        .folder()
                        .accounts()
                        .get(0)
                        .amount()
                        .value())
                .isEqualTo(new BigDecimal(value));
    }

    @Test
    void a_number_that_could_be_two_is_a_problem_unless_its_column_or_folder_json_tells() {
        TestFolder ambiguous = TestFolder.small(folder)
                .with("accounts.csv", "year;figure;amount\n2013;equity;1.234\n2013;debts;12.345\n");
        assertThat(ambiguous.places()).containsExactly("accounts.csv:2:amount number.ambiguous");

        ambiguous.with("accounts.csv", "year;figure;amount\n2013;equity;1.234\n2013;debts;12,50\n");
        assertThat(ambiguous.read().folder().accounts().get(0).amount().value()).hasToString("1234");

        ambiguous.with("accounts.csv", "year;figure;amount\n2013;equity;1.234\n");
        ambiguous.with("folder.json", "{\"decimals\": \".\"}");
        assertThat(ambiguous.read().folder().accounts().get(0).amount().value()).hasToString("1.234");
    }

    @Test
    void two_decimal_marks_in_one_column_are_a_problem_at_the_odd_one() {
        assertThat(TestFolder.small(folder)
                        .with("accounts.csv", "year;figure;amount\n2013;equity;1,50\n2013;debts;2.50\n2013;cash;3,50\n")
                        .places())
                .contains("accounts.csv:3:amount number.mixed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e3 | money.form",
                "١٢ | money.form",
                "12.. | money.form",
                "1 2345 | money.form",
                "+5 | money.form",
                "(12) | money.form",
                "NaN | money.form",
                "0x1F | money.form",
                "6 % | number.percent",
                "12345678901234567 | number.too-long",
                "1.1234567 | number.too-long",
                "\u221212 | money.form"
            })
    void what_is_not_a_plain_number_is_refused(String written, String code) {
        assertThat(TestFolder.small(folder)
                        .with("accounts.csv", "year;figure;amount\n2013;equity;" + written + "\n")
                        .places())
                .containsExactly("accounts.csv:2:amount " + code);
    }

    // Encodings

    @Test
    void utf_16_is_named() {
        assertThat(TestFolder.small(folder)
                        .with("people.csv", "\uFEFFperson,name\nP1,Ada\n", StandardCharsets.UTF_16LE)
                        .places())
                .containsExactly("people.csv:1 encoding.utf-16");
    }

    @Test
    void a_zero_byte_is_a_problem_with_its_line() {
        assertThat(TestFolder.small(folder)
                        .with("people.csv", "person,name\nP1,A\0da\n")
                        .places())
                .containsExactly("people.csv:2 encoding.nul");
    }

    @Test
    void a_file_in_two_encodings_is_a_problem_not_a_guess() {
        byte[] utf8 = "person,name\nP1,Zoé\nP2,Ren".getBytes(StandardCharsets.UTF_8);
        byte[] western = "é\n".getBytes(TestFolder.WESTERN);
        byte[] both = Arrays.copyOf(utf8, utf8.length + western.length);
        System.arraycopy(western, 0, both, utf8.length, western.length);
        TestFolder folderInTwo = TestFolder.small(folder).with("people.csv", both);
        assertThat(folderInTwo.places()).containsExactly("people.csv:3 encoding.mixed");

        folderInTwo.with("folder.json", "{\"encoding\": \"utf-8\"}");
        assertThat(folderInTwo.places()).containsExactly("people.csv:3 encoding.not-utf-8");

        folderInTwo.with("folder.json", "{\"encoding\": \"windows-1252\"}");
        assertThat(folderInTwo.read().folder().people().get(0).name()).isEqualTo("ZoÃ©");
    }

    @Test
    void a_byte_that_is_no_character_in_windows_1252_is_a_problem() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "people.csv",
                                new byte[] {'p', 'e', 'r', 's', 'o', 'n', ',', 'n', 'a', 'm', 'e', '\n', (byte) 0x81})
                        .places())
                .containsExactly("people.csv:2 encoding.not-windows-1252");
    }

    @Test
    void a_folder_json_that_is_wrong_is_told_by_path() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "folder.json",
                                "{\"encoding\": \"latin-1\",\n \"seperator\": \";\",\n \"files\": {\"member.csv\": {\"dates\": \"mm/dd/yyyy\"}}}")
                        .problems())
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.near())
                .containsExactly(
                        "folder.json:1:files.member.csv config.unknown-file members.csv",
                        "folder.json:1:encoding word.unknown ",
                        "folder.json:2:seperator json.unknown-key separator",
                        "folder.json:3:files.member.csv.dates word.unknown ");
    }
}
