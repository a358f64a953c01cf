package coop.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFolderTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private TestFolder named(String name) {
        return TestFolder.small(folder).with("people.csv", "person,name\nP1,\"" + name + "\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "202E, text.direction",
        "2066, text.direction",
        "200F, text.direction",
        "200B, text.invisible",
        "200D, text.invisible",
        "FEFF, text.invisible",
        "00AD, text.invisible",
        "3164, text.invisible",
        "2060, text.invisible",
        "E0041, text.invisible",
        "001B, text.control",
        "0007, text.control",
        "000A, text.control",
        "0009, text.control",
        "0085, text.control",
        "2028, text.control",
        "FFFE, text.control",
        "FFFD, text.damaged"
    })
    void a_name_with_a_character_that_cannot_be_seen_is_refused(String point, String code) {
        assertThat(named("Ada" + Character.toString(Integer.parseInt(point, 16)) + "Lovelace")
                        .places())
                .containsExactly("people.csv:2:name " + code);
    }

    @Test
    void a_name_of_only_zero_width_characters_is_refused() {
        assertThat(named("\u200B\u200B").places()).containsExactly("people.csv:2:name text.invisible");
    }

    @Test
    void a_name_has_at_most_200_characters_however_many_chars_they_take() {
        assertThat(named("𝒜".repeat(200)).read().folder().people()).hasSize(1);
        assertThat(named("𝒜".repeat(201)).places()).containsExactly("people.csv:2:name text.too-long");
        assertThat(named("x".repeat(70_000)).places()).containsExactly("people.csv:2:name cell.too-long");
    }

    @Test
    void a_cell_of_ten_megabytes_is_one_problem() {
        assertThat(named("x".repeat(10_000_000)).places()).containsExactly("people.csv:2:name cell.too-long");
    }

    @Test
    void names_are_stored_in_normal_form_c_and_trimmed() {
        assertThat(named("\u00A0 Zoe\u0301 \u202F")
                        .read()
                        .folder()
                        .people()
                        .get(0)
                        .name())
                .isEqualTo("Zo\u00E9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(1)",
                "+1",
                "@x",
                "-1",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "İßſ",
                "pаypal",
                "O'Brien",
                "张三",
                "שרה"
            })
    void names_that_other_programs_might_take_for_code_are_names(String name) {
        assertThat(named(name).read().folder().people().get(0).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "/etc/passwd", "C:\\", "a/b", ".hidden", "-x", "é1", "a b", "١٢"})
    void a_key_that_could_be_a_path_is_refused(String key) {
        assertThat(TestFolder.small(folder)
                        .with("people.csv", "person,name\nP1,Ada\n\"" + key + "\",Ben\n")
                        .places())
                .containsExactly("people.csv:3:person key.form");
    }

    @Test
    void a_key_has_at_most_40_characters() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "people.csv",
                                "person,name\nP1,Ada\n" + "k".repeat(40) + ",Ben\n" + "k".repeat(41) + ",Cem\n")
                        .places())
                .containsExactly("people.csv:4:person key.form");
    }

    @Test
    void a_motion_whose_id_is_a_path_never_becomes_a_file_name() {
        assertThat(TestFolder.full(folder)
                        .changed("meetings/2015-06-20/meeting.json", "\"move\"", "\"../../../move\"")
                        .changed(
                                "meetings/2014-06-21/meeting.json", "\"statutes-2014.json\"", "\"../../statutes.json\"")
                        .places())
                .contains(
                        "meetings/2014-06-21/meeting.json:20:agenda[6].statutes key.form",
                        "meetings/2015-06-20/meeting.json:2:agenda[0].motion key.form");
    }

    @Test
    void a_folder_in_place_of_a_file_is_a_problem() throws IOException {
        TestFolder broken = TestFolder.small(folder).without("members.csv").without("statutes.json");
        Files.createDirectories(folder.resolve("members.csv"));
        Files.createDirectories(folder.resolve("statutes.json/x"));

        assertThat(broken.places()).containsExactly("members.csv file.not-a-file", "statutes.json file.not-a-file");
    }

    @Test
    void a_file_in_place_of_a_folder_is_a_problem() {
        assertThat(TestFolder.small(folder).with("meetings", "x").places())
                .containsExactly("meetings file.not-a-folder");
        assertThat(TestFolder.small(elsewhere).with("meetings/2014-06-21", "x").places())
                .containsExactly("meetings/2014-06-21 file.not-a-folder");
    }

    @Test
    void a_link_out_of_the_folder_is_a_problem_and_one_within_is_not() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "person,act,date\n");
        Files.createDirectories(elsewhere.resolve("2014-06-21"));
        TestFolder linked = TestFolder.small(folder).without("members.csv");
        linked.write();
        Files.createSymbolicLink(folder.resolve("members.csv"), secret);
        Files.createSymbolicLink(folder.resolve("shares.csv"), folder.resolve("nowhere"));
        Files.createDirectories(folder.resolve("meetings"));
        Files.createSymbolicLink(folder.resolve("meetings/2014-06-21"), elsewhere.resolve("2014-06-21"));
        assertThat(linked.places())
                .containsExactly(
                        "meetings/2014-06-21 file.outside", "members.csv file.outside", "shares.csv file.outside");

        Files.delete(folder.resolve("meetings/2014-06-21"));
        Files.delete(folder.resolve("shares.csv"));
        Files.delete(folder.resolve("members.csv"));
        Files.writeString(folder.resolve("members-2026.csv"), "person,act,date\nP1,founder,2011-01-21\n");
        Files.createSymbolicLink(folder.resolve("members.csv"), Path.of("members-2026.csv"));
        assertThat(linked.read().folder().members()).hasSize(1);
    }

    @Test
    @Timeout(30)
    void a_pipe_in_place_of_a_file_does_not_make_the_reader_wait() throws Exception {
        TestFolder piped = TestFolder.small(folder).without("members.csv");
        piped.write();
        Process made =
                new ProcessBuilder("mkfifo", folder.resolve("members.csv").toString()).start();
        assumeTrue(made.waitFor() == 0, "no pipes here");

        assertThat(piped.places()).containsExactly("members.csv file.not-a-file");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_before_it_is_read() throws IOException {
        TestFolder large = TestFolder.small(folder);
        large.write();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("shares.csv").toFile(), "rw")) {
            file.setLength(256L * 1024 * 1024 + 1);
        }
        large.with("statutes.json", "x".repeat(1024 * 1024 + 1));

        assertThat(large.places()).containsExactly("shares.csv file.too-large", "statutes.json file.too-large");
    }

    @Test
    void statutes_up_to_the_limit_are_text_whatever_they_hold() {
        String text = "{".repeat(1024 * 1024);
        assertThat(TestFolder.small(folder)
                        .with("statutes.json", text)
                        .read()
                        .folder()
                        .statutes())
                .isEqualTo(new TextFile("statutes.json", text));
        assertThat(TestFolder.small(folder)
                        .with("statutes.json", "\uFEFF{}")
                        .read()
                        .folder()
                        .statutes()
                        .text())
                .isEqualTo("{}");
        assertThat(TestFolder.small(folder)
                        .with("statutes.json", "{\"é\":1}", TestFolder.WESTERN)
                        .places())
                .containsExactly("statutes.json:1 encoding.not-utf-8");
    }

    @Test
    void json_that_is_not_is_told_with_line_and_column() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("[".repeat(33), ":1 json.limit"),
                Map.entry("[".repeat(32) + "]".repeat(32), ":1 json.want-object"),
                Map.entry("[".repeat(500_000), ":1 json.limit"),
                Map.entry("{} {}", ":1 json.trailing"),
                Map.entry("{}\n,", ":2 json.trailing"),
                Map.entry("", ":1 json.nothing"),
                Map.entry("{\"dates\": NaN}", ":1 json.syntax"),
                Map.entry("{ // remark\n}", ":1 json.syntax"),
                Map.entry("{\"dates\": \"dd/mm/yyyy\"", ":1 json.syntax"),
                Map.entry("{\n\"dates\" \"x\"}", ":2 json.syntax"),
                Map.entry("{'dates': 1}", ":1 json.syntax"),
                Map.entry("{\"dates\": 01}", ":1 json.syntax"),
                Map.entry("[]", ":1 json.want-object"),
                Map.entry("null", ":1 json.want-object"),
                Map.entry("{\"dates\": \"a\u0000\"}", ":1 encoding.nul"),
                Map.entry("{\"dates\": \"yyyy-mm-dd\",\n \"dates\": \"dd/mm/yyyy\"}", ":2:dates json.repeated-key"),
                Map.entry("{\"dates\": 1e9999999}", ":1:dates json.want-text"),
                Map.entry("{\"dates\": " + "1".repeat(41) + "}", ":1 json.limit"),
                Map.entry("{\"dates\": \"" + "x".repeat(65_537) + "\"}", ":1 json.limit"),
                Map.entry("{\"" + "k".repeat(129) + "\": 1}", ":1 json.limit"),
                Map.entry(
                        "{\"" + "k".repeat(128) + "\": " + "1".repeat(40) + "}",
                        ":1:" + "k".repeat(59) + "… json.unknown-key"),
                Map.entry("[" + "1,".repeat(100_000) + "1]", ":1 json.limit"),
                Map.entry("{\"files\": {\"../a\\u0000.csv\": {}}}", ":1:files.../a\\u0000.csv config.unknown-file"),
                Map.entry("{\"files\": []}", ":1:files json.want-object"));
        expected.forEach((json, problem) -> assertThat(
                        TestFolder.small(folder).with("folder.json", json).places())
                .as(json.substring(0, Math.min(40, json.length())))
                .containsExactly("folder.json" + problem));
    }

    @Test
    void remarks_and_schemas_are_allowed_in_any_object() {
        assertThat(TestFolder.small(folder)
                        .with(
                                "folder.json",
                                "\uFEFF{\"$schema\": \"x\", \"$comment\": [1], \"files\": {\"$comment\": 1, \"members.csv\": {\"$comment\": \"x\"}}}")
                        .read()
                        .config()
                        .files())
                .containsOnlyKeys("members.csv");
    }
}
