package coop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.reporting.indicator.Formula;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue is whole, every name in it leads somewhere, and the document of it is up to date. */
class CatalogueTest {
    /** Families and how many each has; 119 for one cooperative, 12 for many. */
    private static final List<String> FAMILIES =
            List.of("MEM 15", "DEM 21", "CAP 18", "FIN 12", "EMP 19", "PAY 7", "WEL 10", "ENV 8", "LOC 9");

    private static final Report REPORT = Specimen.report();

    @Test
    void every_indicator_of_the_catalogue_is_measured() {
        TreeSet<String> missing = new TreeSet<>();
        for (String family : FAMILIES) {
            String[] parts = family.split(" ");
            for (int i = 1; i <= Integer.parseInt(parts[1]); i++) {
                String id = String.format(Locale.ROOT, "%s-%02d", parts[0], i);
                if (id.equals("EMP-09")) {
                    Stream.of("V", "G", "IV", "II")
                            .filter(some -> !isMeasured(id + some))
                            .forEach(missing::add);
                } else if (!isMeasured(id)) {
                    missing.add(id);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(REPORT.lines()).hasSizeGreaterThan(150);
    }

    private static boolean isMeasured(String id) {
        return REPORT.figure(id).isPresent();
    }

    @Test
    void every_figure_stands_once_and_in_the_section_of_its_family() {
        List<String> ids = REPORT.lines().stream()
                .map(line -> line.now().definition().id())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(REPORT.section("customers"))
                .extracting(line -> line.now().definition().id())
                .containsExactly("CUS-01", "CUS-02", "CUS-03", "CUS-04", "CUS-05");
        assertThat(REPORT.sections())
                .extracting(Report.Section::id)
                .containsExactly(
                        "members",
                        "democracy",
                        "capital",
                        "finance",
                        "work",
                        "well-being",
                        "customers",
                        "environment",
                        "community",
                        "inputs");
    }

    @Test
    void every_mapping_is_of_a_figure_or_an_input_that_there_is() {
        TreeSet<String> unknown = new TreeSet<>();
        for (Mapping mapping : Standards.all()) {
            boolean known = isMeasured(mapping.definition())
                    || Input.find(mapping.definition()).isPresent()
                    || mapping.definition().startsWith("FED-");
            if (!known) {
                unknown.add(mapping.definition());
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(Standards.editions().get("VSME")).containsExactly("2025-1710", "2026-1560");
    }

    @Test
    void turnover_of_employees_moved_from_one_edition_of_vsme_to_the_next() {
        assertThat(Standards.of("EMP-09V", "VSME", "2025-1710").orElseThrow())
                .hasToString("VSME 2025-1710 B8 40")
                .satisfies(mapping -> assertThat(mapping.isExported()).isTrue());
        assertThat(Standards.of("EMP-09V", "VSME", "2026-1560").orElseThrow())
                .hasToString("VSME 2026-1560 C5 58")
                .satisfies(mapping -> assertThat(mapping.isExported()).isFalse());
        assertThat(Standards.of("ENV-05E", "VSME", "2026-1560")).isEmpty();
    }

    @Test
    void no_datapoint_is_given_by_two_figures() {
        List<String> names = Standards.all().stream()
                .filter(Mapping::isExported)
                .map(mapping -> mapping.edition() + " " + mapping.datapoint().orElseThrow())
                .toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }

    @Test
    void what_an_input_is_part_of_is_an_input_of_the_same_unit() {
        for (Input input : Input.all()) {
            input.partOf()
                    .ifPresent(whole ->
                            assertThat(Input.find(whole).orElseThrow().unit()).isEqualTo(input.unit()));
        }
    }

    @Test
    void every_input_serves_an_indicator_or_a_standard() {
        TreeSet<String> idle = new TreeSet<>();
        for (Input input : Input.all()) {
            boolean used = Formula.all().stream().anyMatch(formula -> uses(formula, input.id()))
                    || !Standards.of(input.id()).isEmpty()
                    || List.of("hours-worked", "complaints-solved").contains(input.id())
                    || input.id().startsWith("departures-");
            if (!used) {
                idle.add(input.id());
            }
        }
        assertThat(idle).isEmpty();
    }

    private static boolean uses(Formula formula, String id) {
        String text = formula.numerator() + " " + formula.denominator().orElse("") + " "
                + String.join(" ", formula.cases()) + " " + formula.asked().orElse("");
        return List.of(text.split("[ ()]+")).contains(id);
    }

    @Test
    void the_document_of_the_catalogue_is_up_to_date() throws IOException {
        Path document = Path.of("..", "docs", "indicators.md");
        String wanted = new CatalogueDocument(REPORT).text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(document, wanted, StandardCharsets.UTF_8);
        }
        Optional<String> found = Files.exists(document)
                ? Optional.of(Files.readString(document, StandardCharsets.UTF_8))
                : Optional.empty();
        assertThat(found.orElse("").equals(wanted))
                .as("docs/indicators.md is not what the catalogue says; write it with -Ddocs.write=true")
                .isTrue();
    }
}
