package coop.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.value.Ratio;
import coop.reporting.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFileTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("reference.csv"), text);
    }

    @Test
    void series_are_read_with_their_source_and_years_of_one_crisis_are_one() throws Exception {
        Reference reference = ReferenceFile.read(file("""
                annee;serie;valeur;source;crise
                2008;Emploi régional;100,5;ONSS;
                2009;Emploi régional;98,1;;Crise financière
                2010;Emploi régional;;;Crise financière
                2020;Emploi régional;104;;Pandémie
                2009;Secteur;51;;
                """));
        assertThat(reference.series()).extracting(Reference.Series::name).containsExactly("Emploi régional", "Secteur");
        Reference.Series region = reference.series().get(0);
        assertThat(region.source()).contains("ONSS");
        assertThat(region.of(Year.of(2009))).contains(Ratio.of(981, 10));
        assertThat(region.of(Year.of(2010))).isEmpty();
        assertThat(reference.crises())
                .containsExactly(
                        new Reference.Crisis("Crise financière", Year.of(2009), Year.of(2010)),
                        new Reference.Crisis("Pandémie", Year.of(2020), Year.of(2020)));
    }

    @Test
    void every_problem_is_told_with_its_line() throws IOException {
        Path file = file("year,series,value\n2009,A,ten\n20,B,1\n2009,A,2\n");
        assertThatThrownBy(() -> ReferenceFile.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFolderException.class,
                        unreadable -> assertThat(unreadable.problems())
                                .extracting(Problem::line)
                                .containsExactly(2, 3, 4));
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> ReferenceFile.read(folder.resolve("none.csv")))
                .isInstanceOf(UnreadableFolderException.class)
                .hasMessageContaining("none.csv");
    }
}
