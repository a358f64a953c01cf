package coop.testkit;

import static coop.testkit.Bites.assertBites;
import static org.assertj.core.api.Assertions.assertThat;

import coop.reporting.law.Certainty;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;
import coop.reporting.law.Parameter;
import coop.reporting.law.Parameters;
import coop.reporting.law.Preset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of packs holds of a small one, and bites those that are broken. */
class BrokenPacksTest {
    private static final Parameter LEAST = new Parameter(
            "least",
            "1",
            Parameter.Kind.COUNT,
            LocalDate.of(2019, 5, 1),
            Optional.empty(),
            "article 1",
            "a text",
            Optional.of(LocalDate.of(2026, 11, 20)),
            Certainty.FIRST_HAND,
            Optional.empty());

    @TempDir
    private Path folder = Path.of(".");

    static JurisdictionPack pack(String check, String statutes, Function<Examination, Finding> question) {
        Pack pack = Pack.builder("te/small")
                .parameters(Parameters.of(List.of(LEAST)))
                .preset(new Preset("plain", new TreeMap<>(Map.of(Preset.STATUTES, statutes))))
                .check(Check.one(check, List.of("least"), question))
                .build();
        return () -> pack;
    }

    static final String STATUTES =
            "{\"$comment\": \"Small.\", \"cooperative\": {\"name\": \"{{name}}\", \"founded\": \"{{founded}}\"}}";

    static Finding members(Examination examination) {
        Parameter least = examination.parameter("least");
        return examination.finding(least).value(0).threshold(least.value()).judge(false, 0);
    }

    private record OfPack(JurisdictionPack rule) implements JurisdictionPackContract {}

    @Nested
    class SmallTest implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return new SmallPackPlugin.Small();
        }
    }

    private void bites(JurisdictionPack broken, String test) {
        assertBites(JurisdictionPackContract.class, new OfPack(broken), folder, test);
    }

    @Test
    void a_check_that_throws_is_bitten() {
        bites(
                pack("te.small.members", STATUTES, examination -> {
                    throw new IllegalStateException("always");
                }),
                "no_check_breaks_whatever_the_year_and_however_little_there_is_on_record");
    }

    @Test
    void a_check_without_words_is_bitten() {
        bites(
                pack("te.small.wordless", STATUTES, BrokenPacksTest::members),
                "no_sentence_of_a_check_is_in_one_language_only");
    }

    @Test
    void a_check_that_knows_the_law_by_itself_is_bitten() {
        bites(
                pack(
                        "te.small.members",
                        STATUTES,
                        examination -> examination.finding(LEAST).judge(false, 0)),
                "it_decides_nothing_of_a_year_whose_law_nobody_wrote_down");
    }

    @Test
    void a_check_that_depends_on_the_machine_is_bitten() {
        bites(
                pack(
                        "te.small.members",
                        STATUTES,
                        examination -> examination
                                .finding(examination.parameter("least"))
                                .value(Locale.getDefault().getLanguage())
                                .judge(false, 0)),
                "it_finds_the_same_wherever_the_machine_stands");
    }

    @Test
    void a_preset_that_is_not_filled_in_or_not_explained_is_bitten() {
        bites(
                pack("te.small.members", STATUTES.replace("{{name}}", "{{nmae}}"), BrokenPacksTest::members),
                "the_statutes_of_its_presets_can_be_adopted");
        bites(
                pack("te.small.members", STATUTES.replace("$comment", "$schema"), BrokenPacksTest::members),
                "the_statutes_of_its_presets_can_be_adopted");
    }

    @Test
    void a_pack_that_is_not_installed_is_bitten() {
        JurisdictionPack other = () -> Pack.builder("te/other")
                .parameters(Parameters.of(List.of(LEAST)))
                .check(Check.one("te.small.members", List.of("least"), BrokenPacksTest::members))
                .build();
        bites(other, "it_is_installed_under_its_own_name_and_has_a_title");
        assertThat(other.pack().checks()).hasSize(1);
    }
}
