package coop.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The house's rules on who may know whom, over the packs of law. */
class PacksArchitectureTest {
    private static final String[] PACKS = {"coop.be..", "coop.fr..", "coop.sce.."};
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("coop.be", "coop.fr", "coop.sce");

    @Test
    void a_pack_knows_the_domain_and_reporting_and_nothing_behind_them() {
        noClasses()
                .that()
                .resideInAnyPackage(PACKS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "coop.store..",
                        "coop.folder..",
                        "coop.cli..",
                        "coop.core.internal..",
                        "coop.core.json..",
                        "coop.reporting.json..",
                        "coop.reporting.render..",
                        "com.fasterxml.jackson..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(PACKS)
                .and()
                .resideOutsideOfPackage("coop..wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "jakarta.inject..")
                .check(CLASSES);
    }

    @Test
    void a_pack_asks_no_clock_and_draws_no_lot() {
        noClasses()
                .that()
                .resideInAnyPackage(PACKS)
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }
}
