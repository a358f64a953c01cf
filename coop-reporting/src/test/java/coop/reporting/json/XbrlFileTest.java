package coop.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.reporting.Publication;
import coop.reporting.Specimen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The figures of the voluntary standard for small enterprises, held against the rules of xBRL-JSON. */
class XbrlFileTest {
    private static final String DURATION = "[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00/[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00";
    private static final String INSTANT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00";

    private static JsonNode printed(Publication publication) throws IOException {
        return JsonMapper.builder().build().readTree(new XbrlFile().render(publication, Locale.ENGLISH));
    }

    private static Optional<JsonNode> fact(JsonNode root, String concept, String period) {
        for (JsonNode fact : root.path("facts")) {
            JsonNode dimensions = fact.path("dimensions");
            if (dimensions.path("concept").textValue().equals("vsme:" + concept)
                    && dimensions.path("period").textValue().equals(period)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    @Test
    void every_fact_has_a_concept_an_entity_and_a_period_under_prefixes_that_are_declared() throws IOException {
        for (Publication publication : List.of(Specimen.report(), Specimen.history(), Specimen.anniversary())) {
            JsonNode root = printed(publication);
            JsonNode info = root.path("documentInfo");
            assertThat(info.path("documentType").textValue()).isEqualTo("https://xbrl.org/2021/xbrl-json");
            assertThat(info.path("taxonomy").get(0).textValue())
                    .isEqualTo("https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme-all.xsd");
            Set<String> prefixes = new HashSet<>();
            info.path("namespaces").fieldNames().forEachRemaining(prefixes::add);
            Set<String> seen = new HashSet<>();
            assertThat(root.path("facts").isEmpty()).isFalse();
            for (JsonNode fact : root.path("facts")) {
                JsonNode dimensions = fact.path("dimensions");
                List<String> names = new ArrayList<>(List.of(
                        dimensions.path("concept").textValue(),
                        dimensions.path("entity").textValue()));
                if (dimensions.has("unit")) {
                    names.add(dimensions.path("unit").textValue());
                }
                assertThat(names)
                        .allSatisfy(name -> assertThat(name)
                                .doesNotContainPattern("\\s")
                                .satisfies(
                                        text -> assertThat(prefixes).contains(text.substring(0, text.indexOf(':')))));
                assertThat(dimensions.path("period").textValue()).matches(DURATION + "|" + INSTANT);
                assertThat(fact.path("value").isTextual()).isTrue();
                assertThat(dimensions.path("unit").asText()).isNotEqualTo("xbrli:pure");
                assertThat(seen.add(dimensions.toString()))
                        .as("twice: %s", dimensions)
                        .isTrue();
            }
        }
    }

    @Test
    void a_stock_is_the_midnight_that_ends_the_last_day_and_a_flow_lasts_from_the_first_to_it() throws IOException {
        JsonNode root = printed(Specimen.report());
        assertThat(fact(root, "NumberOfEmployees", "2022-01-01T00:00:00")
                        .orElseThrow()
                        .path("value")
                        .textValue())
                .isEqualTo("1");
        JsonNode assets =
                fact(root, "Assets", "2021-01-01T00:00:00/2022-01-01T00:00:00").orElseThrow();
        assertThat(assets.path("value").textValue()).isEqualTo("100000.00");
        assertThat(assets.path("dimensions").path("unit").textValue()).isEqualTo("iso4217:EUR");
    }

    @Test
    void what_is_missing_or_only_a_bound_is_no_fact_and_a_percentage_is_a_fraction() throws IOException {
        JsonNode root = printed(Specimen.report());
        assertThat(root.toString()).doesNotContain("Turnover\"").doesNotContain("TotalWasteGeneratedMass");
        JsonNode rate = fact(root, "EmployeeTurnoverRate", "2021-01-01T00:00:00/2022-01-01T00:00:00")
                .orElseThrow();
        assertThat(rate.path("value").textValue()).isEqualTo("0");
        assertThat(rate.path("dimensions").has("unit")).isFalse();
    }

    @Test
    void the_cooperative_says_that_it_is_one_how_members_take_part_and_what_limits_the_sharing() throws IOException {
        JsonNode root = printed(Specimen.report());
        String year = "2021-01-01T00:00:00/2022-01-01T00:00:00";
        assertThat(fact(root, "UndertakingsLegalForm", year)
                        .orElseThrow()
                        .path("value")
                        .textValue())
                .endsWith("vsme#CooperativeMember");
        JsonNode part = fact(
                        root,
                        "DescriptionOfTheEffectiveParticipationOfWorkersUsersOrOtherInterestedPartiesOrCommunitiesInGovernance",
                        year)
                .orElseThrow();
        assertThat(part.path("value").textValue())
                .contains("Equality of votes: 1")
                .contains("Participation");
        assertThat(part.path("dimensions").path("language").textValue()).isEqualTo("en");
        assertThat(root.toString()).contains("DescriptionOfLimitsToTheDistributionOfProfits");
    }

    @Test
    void an_identifier_of_a_legal_entity_is_known_by_its_check_digits() {
        assertThat(XbrlFile.isLegalEntityIdentifier("529900T8BM49AURSDO55")).isTrue();
        assertThat(XbrlFile.isLegalEntityIdentifier("529900T8BM49AURSDO56")).isFalse();
        assertThat(XbrlFile.isLegalEntityIdentifier("0123.456.789")).isFalse();
    }
}
