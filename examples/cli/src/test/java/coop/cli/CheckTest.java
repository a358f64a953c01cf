package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    @TempDir
    private Path base;

    @Test
    void a_starter_folder_of_a_pack_passes_its_own_checks() throws IOException {
        passes("be/sc-agreee-worker");
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(strings = {"be/sc-worker", "be/sc-agreee-es-worker", "be/sces-agreee-worker"})
    void every_starter_folder_passes_its_own_checks(String preset) throws IOException {
        passes(preset);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(strings = {"fr/scop", "fr/scop-sarl", "fr/scic-sas", "eu/sce"})
    void starter_folders_of_france_and_of_europe_pass_their_own_checks_and_a_pack_with_one_preset_names_it(
            String preset) throws IOException {
        SmallFolder small = new SmallFolder(base.resolve("folder"), base.resolve("OUT"));
        String folder = small.folder().toString();
        String out = small.out().toString();
        assertThat(SmallFolder.coop("init", "--pack", preset, "--founded", "2024-03-01", "--lang", "fr", folder)
                        .code())
                .isZero();
        assertThat(SmallFolder.coop("run", folder, "--out", out).code()).isZero();
        assertThat(SmallFolder.coop("check", out, "--year", "2024")).satisfies(ran -> {
            assertThat(ran.code()).as(ran.printed()).isZero();
            assertThat(ran.printed()).contains("non respectés : 0");
        });
    }

    private void passes(String preset) throws IOException {
        SmallFolder small = new SmallFolder(base.resolve("folder"), base.resolve("OUT"));
        assertThat(SmallFolder.coop(
                                "init",
                                "--pack",
                                preset,
                                "--name",
                                "Three \"Rivers\"",
                                "--founded",
                                "2024-03-01",
                                small.folder().toString())
                        .code())
                .isZero();
        assertThat(SmallFolder.coop(
                        "run", small.folder().toString(), "--out", small.out().toString()))
                .satisfies(ran -> assertThat(ran.code()).as(ran.printed()).isZero());
        assertThat(SmallFolder.coop("check", small.out().toString(), "--year", "2024", "--lang", "fr"))
                .satisfies(ran -> {
                    assertThat(ran.code()).as(ran.printed()).isZero();
                    assertThat(ran.printed()).contains("non respectés : 0", "Finalité", "article 3");
                });
        assertThat(small.out().resolve("approval-2024.html")).exists();
    }

    @Test
    void what_is_not_met_ends_with_1_and_findings_are_told_to_people_and_to_programs() throws IOException {
        SmallFolder small = SmallFolder.in(base);
        SmallFolder.coop("run", small.folder().toString(), "--out", small.out().toString());
        String out = small.out().toString();
        SmallFolder.Ran table = SmallFolder.coop("check", out, "--pack", "be/sc-agreee", "--year", "2024");
        assertThat(table.code()).isEqualTo(1);
        assertThat(table.printed()).contains("NOT MET · Statutes adapted to the code of 2019");
        assertThat(SmallFolder.coop("check", out, "--pack", "be/sc-agreee", "--year", "2024", "--json")
                        .printed())
                .contains(
                        "\"findings\"",
                        "\"id\" : \"be.sc.statutes-adapted\"",
                        "\"outcome\" : \"not-met\"",
                        "\"article\"",
                        "\"source\"",
                        "\"certainty\" : \"first-hand\"",
                        "\"layer\" : \"mandatory\"",
                        "\"inputs\"",
                        "\"value\" : null",
                        "\"threshold\" : \"2024-01-01\"");
        Path page = base.resolve("special.html");
        assertThat(SmallFolder.coop(
                                "check",
                                out,
                                "--pack",
                                "be/sc-agreee",
                                "--year",
                                "2024",
                                "--report",
                                "special",
                                "--lang",
                                "nl",
                                "--format",
                                "html",
                                "--out",
                                page.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(page)).contains("Bijzonder verslag", "lang=\"nl\"");
        // what there is not is said with what there is
        assertThat(SmallFolder.coop("check", out, "--year", "2024")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.printed()).contains("The statutes name no pack", "be/sc-agreee");
        });
        assertThat(SmallFolder.coop("check", out, "--pack", "be/sc", "--year", "2999"))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(2);
                    assertThat(ran.printed()).contains("Nothing is on record of 2999");
                });
        assertThat(SmallFolder.coop("check", out, "--pack", "be/spa", "--year", "2024")
                        .code())
                .isEqualTo(2);
        assertThat(SmallFolder.coop("init", base.resolve("new").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void packs_are_listed_with_how_well_they_are_known() {
        assertThat(SmallFolder.coop("packs").printed()).contains("be/sc-agreee: Belgium", "be/sc-agreee-worker");
        assertThat(SmallFolder.coop("packs", "--coverage").printed())
                .containsPattern("be/sc-agreee: [0-9]+ / [0-9]+ · the text was read")
                .contains("from memory");
        assertThat(SmallFolder.coop("packs", "be/sc-agreee").printed()).contains("dividend-cap: 6/100", "2016-06-01..");
    }
}
