package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ran coop(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return SmallFolder.coop(texts);
    }

    @Test
    void a_file_is_counted_by_the_method_asked_for() throws IOException {
        Path file = write("board.blt", "3 1\n4 1 2 0\n3 2 1 0\n2 3 2 0\n0\n\"Ada\"\n\"Ben\"\n\"Cem\"\n\"Board\"\n");
        Ran ran = coop("count", file, "--method", "irv");
        assertThat(ran.code()).isZero();
        assertThat(ran.printed()).startsWith("# Board\n\nElected: Ben.");
        Ran json = coop("count", file, "--method", "stv-meek", "--option", "decimals=9", "--out", "json");
        assertThat(json.printed())
                .contains("\"method\" : \"stv-meek\"", "\"decimals\" : 9", "\"winners\" : [ \"Ben\" ]");
        assertThat(coop("count", file, "--method", "schulze", "--out", "html", "--lang", "de")
                        .printed())
                .contains("<html lang=\"de\">", "Gewählt: Ben.");
    }

    @Test
    void a_tie_is_broken_by_what_was_said_and_else_told() throws IOException {
        Path file = write("tie.abif", "1:A\n1:B\n");
        assertThat(coop("count", file, "--method", "plurality").printed()).contains("A tie stands");
        assertThat(coop(
                                "count",
                                file,
                                "--method",
                                "plurality",
                                "--option",
                                "tie={\"rule\":\"order\",\"order\":[\"B\",\"A\"]}")
                        .printed())
                .contains("Elected: B.");
        assertThat(coop("count", file, "--method", "plurality", "--option", "tie={\"seed\":\"dawn\"}")
                        .printed())
                .contains("Elected: ", "sha256(dawn");
    }

    @Test
    void what_cannot_be_counted_is_said_with_its_place_or_the_choices_there_are() throws IOException {
        Ran unreadable = coop("count", write("bad.blt", "2 1\nx 1 0\n0\n\"A\"\n\"B\"\n"), "--method", "irv");
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.printed()).contains("bad.blt:2:1: 'x' is no number of ballots");
        Path file = write("fine.abif", "1:A>B\n");
        assertThat(coop("count", file, "--method", "shulze").printed()).contains("did you mean 'schulze'");
        assertThat(coop("count", file, "--method", "irv", "--option", "mod=3").printed())
                .contains("mod");
        assertThat(coop("count", file).printed()).contains("names no counting method");
        assertThat(coop("count", file, "--method", "star").printed()).contains("counts score ballots");
        assertThat(coop("count", file, "--method", "kemeny", "--seats", "0").code())
                .isEqualTo(2);
        assertThat(coop("count", folder.resolve("nothing.blt"), "--method", "irv")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void every_move_of_every_paper_is_written_where_it_was_asked_for() throws IOException {
        Path file = write("board.abif", "4:A\n3:B\n2:C>B\n1:\n");
        Path trail = folder.resolve("trail.csv");
        assertThat(coop("count", file, "--method", "irv", "--trail", trail).code())
                .isZero();
        assertThat(Files.readString(trail)).isEqualToNormalizingNewlines("""
                round,votes,from,to,paper
                1,4,,A,A
                1,3,,B,B
                1,2,,C,C>B
                1,1,,#blank,
                2,2,C,B,C>B
                """);
        assertThat(coop("count", file, "--method", "schulze", "--trail", trail).printed())
                .contains("no trail", "[bottoms-up, irv, two-round]");
    }

    @Test
    void a_batch_counts_each_case_and_goes_on_after_one_that_cannot_be() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Path results = folder.resolve("results");
        Files.writeString(cases.resolve("a.json"), """
                {"id": "a", "method": "plurality", "seats": 1, "options": {}, "candidates": ["A", "B"],
                 "ballots": [{"count": 2, "ranking": [["A"]]}, {"count": 1, "ranking": [["B"]]}]}
                """);
        Files.writeString(cases.resolve("b.json"), "{\"method\": \"no-such\", \"candidates\": [], \"ballots\": []}");
        Files.writeString(cases.resolve("c.json"), "{\"ballots\": [");
        Files.writeString(cases.resolve("index.json"), "[\"a\", \"b\"]");
        Files.writeString(cases.resolve("README.md"), "cases");
        Ran ran = coop("count", "--batch", cases, "--results", results);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.printed()).contains("1 cases counted, 2 could not be, 2 files are no case");
        assertThat(Files.readString(results.resolve("a.json"))).contains("\"winners\" : [ \"A\" ]");
        assertThat(Files.readString(results.resolve("b.json"))).contains("\"error\"", "\"code\" : \"method.settings\"");
        assertThat(Files.readString(results.resolve("c.json"))).contains("\"code\" : \"ballots.unreadable\"");
        assertThat(results.resolve("index.json")).doesNotExist();
    }

    @Test
    void methods_are_listed_with_what_they_do_and_promise() {
        assertThat(coop("methods").printed())
                .contains("schulze\n", "promises: majority, condorcet", "source: M. Schulze", "options: {");
        assertThat(coop("methods", "--lang", "fr").printed()).contains("bulletins");
    }

    @Test
    void a_folder_of_plugins_without_a_jar_is_refused() {
        Ran ran = coop("--plugins", folder, "plugins");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.printed()).contains("there is no jar in");
    }
}
