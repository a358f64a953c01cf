package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    private static Path base;

    private static String out;

    @BeforeAll
    static void run() throws IOException {
        SmallFolder small = SmallFolder.in(base);
        SmallFolder.coop("run", small.folder().toString(), "--out", small.out().toString());
        out = small.out().toString();
    }

    private static Path file(String name) {
        return base.resolve(name);
    }

    private static Ran report(String format, String language, Path file) {
        return SmallFolder.coop(
                "report", out, "--year", "2013", "--format", format, "--lang", language, "--out", file.toString());
    }

    @Test
    void a_report_comes_in_each_format_and_language() throws IOException {
        for (String language : new String[] {"en", "fr", "nl", "de"}) {
            for (String format : new String[] {"html", "json", "csv", "md", "xbrl-json"}) {
                Path file = file("report-" + language + "." + format);
                assertThat(report(format, language, file).code()).as(format).isZero();
                assertThat(file).isNotEmptyFile();
            }
        }
        assertThat(Files.readString(file("report-de.html"))).contains("Worauf es ankommt");
        assertThat(Files.readString(file("report-nl.md"))).contains("## Leden");
    }

    @Test
    void beside_a_csv_file_goes_its_descriptor() throws IOException {
        report("csv", "en", file("figures.csv"));
        assertThat(Files.readString(file("figures.datapackage.json"))).contains("\"path\":\"figures.csv\"");
    }

    @Test
    void the_anniversary_is_set_beside_a_reference_whose_mistakes_are_told_by_line() throws IOException {
        Path reference = Files.writeString(
                file("reference.csv"), "year,series,value,crisis\n2012,Region,100,\n2013,Region,90,Euro\n");
        Path life = file("life.html");
        assertThat(SmallFolder.coop(
                                "anniversary",
                                out,
                                "--reference",
                                reference.toString(),
                                "--lang",
                                "de",
                                "--out",
                                life.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(life)).contains("Euro").contains("90,0\u00a0%");
        Path broken = Files.writeString(file("broken.csv"), "year,series,value\n2012,Region,many\n");
        Ran refused = SmallFolder.coop("anniversary", out, "--reference", broken.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.printed()).contains("broken.csv").contains("many");
    }

    @Test
    void a_format_or_a_language_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(report("docx", "en", file("x")).printed())
                .contains("[csv, datapackage, html, json, md, pdf, xbrl-json]");
        assertThat(report("html", "it", file("x")).code()).isEqualTo(2);
        assertThat(file("x")).doesNotExist();
        assertThat(SmallFolder.coop("report", out).code()).isEqualTo(2);
    }

    /** Row H46 of the hostile inputs. */
    @Test
    void a_link_at_the_place_of_a_report_is_replaced_and_nothing_is_written_through_it() throws IOException {
        Path other = Files.writeString(file("other.txt"), "mine");
        Path link = Files.createSymbolicLink(file("link.html"), other);
        Path draft = Files.createSymbolicLink(file(".link.html.draft"), other);
        assertThat(report("html", "en", link).code()).isZero();
        assertThat(other).hasContent("mine");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(draft).doesNotExist();
    }

    @Test
    void the_schema_is_written_without_any_books() throws IOException {
        Path schema = file("schema.json");
        assertThat(SmallFolder.coop("report", "--schema", "--out", schema.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(schema)).contains("https://json-schema.org/draft/2020-12/schema");
    }
}
