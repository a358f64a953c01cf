package coop.fr;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.journal.StoreInMemory;
import coop.core.membership.DirectoryInMemory;
import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.value.Span;
import coop.folder.CooperativeFolder;
import coop.folder.keeping.Agenda;
import coop.folder.keeping.Keeper;
import coop.folder.keeping.Kept;
import coop.reporting.Measured;
import coop.reporting.law.Outcome;
import coop.reporting.law.Packs;
import coop.reporting.law.Preset;
import coop.reporting.law.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folders to begin with: kept without a refusal, and nothing against them by their own pack. */
class PresetsTest {
    @TempDir
    private Path folder = Path.of(".");

    private Kept kept(Preset preset) throws Exception {
        for (Map.Entry<String, String> file :
                preset.files("Les Ateliers \"du Port\"", Atelier.FOUNDED, "fr").entrySet()) {
            write(file.getKey(), file.getValue());
        }
        CooperativeFolder read = CooperativeFolder.read(folder).folder();
        DirectoryInMemory directory = new DirectoryInMemory();
        Office office = new Office(Atelier.SDK.installed(), new StoreInMemory(), () -> Instant.EPOCH, CoopId.MAIN);
        Agenda agenda = Agenda.of(read, Atelier.SDK.installed(), directory, CoopId.MAIN);
        return new Keeper(office, directory, "test").keep(agenda, done -> {});
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({"fr/scop, fr/scop-sarl", "fr/scic, fr/scic-sas"})
    void a_folder_to_begin_with_passes_its_own_checks(String pack, String preset) throws Exception {
        Packs packs = Packs.of(Atelier.SDK.installed());
        Kept kept = kept(packs.preset(preset).orElseThrow());
        assertThat(kept.hasRefusals()).as("%s", kept.lines()).isFalse();
        Review review =
                packs.find(pack).orElseThrow().review(new Measured(kept.cooperative(), Map.of()), Span.year(2016));
        assertThat(review.of(Outcome.NOT_MET)).isEmpty();
        assertThat(review.of(Outcome.TO_VERIFY)).isEmpty();
        assertThat(review.of(Outcome.MET)).hasSizeGreaterThan(4);
        assertThat(review.text(Locale.FRENCH)).contains("Ateliers").doesNotContain("{0}", "fr.sc");
        assertThat(review.text(Locale.ENGLISH)).doesNotContain("{0}", "fr.sc");
    }
}
