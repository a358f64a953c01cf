package coop.example;

import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.Allocations;
import coop.core.Cooperative;
import coop.core.membership.MemberRegister;
import coop.core.office.Recorded;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.store.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void the_quick_start_runs_as_it_stands() {
        Cooperative coop = QuickStart.run(folder.resolve("coop.sqlite"));
        assertThat(coop.book(MemberRegister.BOOK).isMember(MemberId.of(4))).isTrue();
        assertThat(coop.book(Allocations.BOOK).find(2024)).isPresent();
        assertThat(CoopSdk.discover()
                        .office(folder.resolve("coop.sqlite"))
                        .cooperative()
                        .isFounded())
                .isTrue();
    }

    @Test
    void the_readme_shows_the_quick_start_and_the_rule_of_the_host_as_they_are() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        assertThat(readme).contains(between("QuickStart.java", "// README: quick start", "// README: end"));
        assertThat(readme).contains(between("Workshop.java", "// README: a rule", "// README: end"));
        assertThat(readme).contains(between("HoursPlugin.java", "// README: a plugin", "// README: end"));
    }

    private static String between(String file, String first, String last) throws IOException {
        String text = Files.readString(Path.of("src/main/java/coop/example").resolve(file));
        List<String> lines = text.substring(text.indexOf(first), text.indexOf(last))
                .lines()
                .skip(1)
                .toList();
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent).stripTrailing())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    @Test
    void the_workshop_admits_by_its_own_rule_and_what_it_records_is_kept() {
        Path file = folder.resolve("workshop.sqlite");
        Workshop.main(new String[] {file.toString()});
        try (StoreFile store = StoreFile.open(file)) {
            assertThat(store.journals().cooperatives()).hasSize(1);
        }
    }

    @Test
    void refusals_of_the_hosts_rule_name_its_article() {
        Path file = folder.resolve("other.sqlite");
        List<Recorded> came = Workshop.in(file).open();
        assertThat(came.get(0)).isInstanceOf(Recorded.Appended.class);
        assertThat(came.get(1))
                .isInstanceOfSatisfying(
                        Recorded.Refused.class,
                        refused -> assertThat(refused.reasons().get(0).code()).isEqualTo("workshop.hours"));
    }
}
