package coop.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.reporting.Publication;
import coop.reporting.Reports;
import coop.reporting.Specimen;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
    private static final List<Publication> ALL = List.of(Specimen.report(), Specimen.history(), Specimen.anniversary());

    private static String print(Publication publication, String format, String language) {
        byte[] file = Reports.print(Specimen.installed(), publication, format, Locale.forLanguageTag(language));
        return new String(file, StandardCharsets.UTF_8);
    }

    /** Row H53 of the hostile inputs: three languages of the machine, two zones. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "md", "html", "datapackage", "xbrl-json"})
    void the_same_books_give_the_same_bytes_under_every_locale_and_zone(String format) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Map<String, String> places = Map.of(
                    "tr-TR",
                    "Pacific/Kiritimati",
                    "ar-EG-u-nu-arab",
                    "America/Los_Angeles",
                    "fr-BE",
                    "Pacific/Kiritimati");
            for (Publication publication : ALL) {
                String first = print(publication, format, "de");
                places.forEach((other, there) -> {
                    Locale.setDefault(Locale.forLanguageTag(other));
                    TimeZone.setDefault(TimeZone.getTimeZone(there));
                    assertThat(print(publication, format, "de")).isEqualTo(first);
                });
            }
            assertThat(print(Specimen.madeAnew(), format, "en")).isEqualTo(print(Specimen.report(), format, "en"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Row H45 of the hostile inputs; what a browser does with it is looked at in the nightly round. */
    @Test
    void a_hostile_name_is_a_text_in_html() {
        for (Publication publication : ALL) {
            String html = print(publication, "html", "en");
            assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
            assertThat(html)
                    .doesNotContain("<script")
                    .doesNotContain("<img")
                    .doesNotContain("<b>")
                    .doesNotContain("\u001b")
                    .doesNotContain("\r");
        }
    }

    @Test
    void html_is_one_file_that_fetches_nothing_and_is_well_formed() throws Exception {
        for (Publication publication : ALL) {
            for (String language : List.of("en", "fr", "nl", "de")) {
                String html = print(publication, "html", language);
                assertThat(html).contains("<html lang=\"" + language + "\">");
                assertThat(html)
                        .doesNotContainPattern("(?i)(src|href)=\"(?!#)")
                        .doesNotContain("url(")
                        .doesNotContain("@import");
                assertThat(html).doesNotContainPattern("\\{[0-9]\\}").doesNotContain("null");
                assertThat(ids(html)).doesNotHaveDuplicates();
                String xml = html.replace("<!DOCTYPE html>", "");
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static List<String> ids(String html) {
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
        return ids.results().map(found -> found.group(1)).toList();
    }

    @Test
    void each_chart_has_a_title_a_description_and_a_table_and_a_year_without_value_is_a_gap() {
        String html = print(Specimen.history(), "html", "en");
        long charts = html.split("<figure class=\"chart\">", -1).length - 1L;
        assertThat(charts).isEqualTo(6);
        assertThat(html.split("<desc ", -1).length - 1L).isEqualTo(charts);
        assertThat(html.split("<table class=\"data\">", -1).length - 1L).isEqualTo(charts);
        assertThat(html).contains("<title>2020: not recorded</title>").contains("class=\"gap\"");
    }

    /** Row H45 of the hostile inputs. */
    @Test
    void a_csv_cell_that_a_spreadsheet_would_run_is_guarded_and_numbers_are_not() {
        assertThat(CsvFile.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(CsvFile.cell("+1")).isEqualTo("'+1");
        assertThat(CsvFile.cell("-1")).isEqualTo("'-1");
        assertThat(CsvFile.cell("@x")).isEqualTo("'@x");
        assertThat(CsvFile.cell("\tx")).startsWith("\"'\t");
        assertThat(CsvFile.cell("a,b")).isEqualTo("\"a,b\"");
        String csv = print(Specimen.report(), "csv", "en");
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK").doesNotContain("\"=HYPERLINK");
        assertThat(csv).contains(",-1200.50,EUR,observed,");
    }

    @Test
    void what_is_missing_is_an_empty_cell_and_never_a_0() {
        String csv = print(Specimen.report(), "csv", "en");
        assertThat(csv)
                .startsWith(
                        "period_start,period_end,figure,part,version,name,value,unit,status,numerator,denominator,n,note,"
                                + "quality,bound,cooperative\r\n");
        assertThat(csv.lines().filter(row -> row.contains(",missing,")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsPattern(",,[a-zA-Z0-9-]+,missing,,,,"));
        assertThat(csv.lines().filter(row -> row.contains(",partial,")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsPattern(",,(tonnes|count),partial,,,,"));
    }

    @Test
    void markdown_reads_no_name_as_markup() {
        String markdown = print(Specimen.report(), "md", "en");
        assertThat(markdown)
                .contains("# &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<img");
        assertThat(MarkdownFile.safe("a|b\n# *c* [d](e)")).isEqualTo("a\\|b \\# \\*c\\* \\[d\\](e)");
    }

    @Test
    void json_has_exact_numbers_as_texts_and_a_status_for_each_figure() throws Exception {
        JsonNode root = JsonMapper.builder().build().readTree(print(Specimen.report(), "json", "fr"));
        assertThat(root.path("form").textValue()).isEqualTo("coop-report/1");
        assertThat(root.path("cooperative").path("name").textValue()).startsWith("<script>");
        int seen = 0;
        for (JsonNode section : root.path("sections")) {
            for (JsonNode figure : section.path("figures")) {
                seen++;
                boolean observed = figure.path("status").textValue().equals("observed");
                assertThat(figure.has("value")).isEqualTo(observed);
                assertThat(figure.path("value").isNumber()).isFalse();
                assertThat(figure.path("version").intValue()).isPositive();
                assertThat(figure.path("before").has("status")).isTrue();
            }
        }
        assertThat(seen).isGreaterThan(90);
    }

    @Test
    void numbers_and_days_have_the_form_of_the_language() {
        Words french = new Words(Specimen.report(), Locale.FRENCH);
        Words english = new Words(Specimen.report(), Locale.UK);
        assertThat(french.money(Specimen.euro("1234.56"))).isEqualTo("1\u202f234,56\u00a0€");
        assertThat(english.money(Specimen.euro("-1234.56"))).isEqualTo("\u2212€1,234.56");
        assertThat(french.day(java.time.LocalDate.of(2014, 6, 21))).isEqualTo("21 juin 2014");
        assertThat(french.day(java.time.LocalDate.of(2014, 6, 1))).isEqualTo("1er juin 2014");
        assertThat(english.day(java.time.LocalDate.of(2014, 6, 21))).isEqualTo("21 June 2014");
        Words dutch = new Words(Specimen.report(), Locale.forLanguageTag("nl-BE"));
        Words german = new Words(Specimen.report(), Locale.GERMANY);
        assertThat(dutch.money(Specimen.euro("1234.56"))).isEqualTo("€\u00a01.234,56");
        assertThat(german.money(Specimen.euro("-1234.56"))).isEqualTo("\u22121.234,56\u00a0€");
        assertThat(dutch.day(java.time.LocalDate.of(2014, 6, 1))).isEqualTo("1 juni 2014");
        assertThat(german.day(java.time.LocalDate.of(2014, 6, 1))).isEqualTo("1. Juni 2014");
        assertThat(french.percent(coop.reporting.Value.of(coop.core.value.Ratio.of(1, 3))))
                .isEqualTo("33,3\u202f%");
    }

    @Test
    void a_format_that_is_not_installed_is_refused_with_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> print(Specimen.report(), "pdf", "en"))
                .withMessageContaining("[csv, datapackage, html, json, md, xbrl-json]");
    }
}
