package coop.folder;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;

/** The house's rules on who may know whom, over every published module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("coop.core", "coop.voting", "coop.capital", "coop.reporting", "coop.store", "coop.folder");

    /** Hands a cipher the seed that was drawn elsewhere, and draws nothing. */
    private static final String SEED = "coop.voting.ballot.RecordedSeed";

    private static final DescribedPredicate<JavaClass> DRAWN = DescribedPredicate.describe(
            "what draws at random",
            type -> type.isAssignableTo(Random.class) && !type.getFullName().equals(SEED));

    private static final String[] DOMAIN = {"coop.core..", "coop.voting..", "coop.capital.."};

    @Test
    void guice_lives_in_the_wiring_packages_and_nowhere_else() {
        noClasses()
                .that()
                .resideOutsideOfPackage("coop..wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "jakarta.inject..")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void jackson_lives_in_the_json_packages_and_nowhere_else() {
        noClasses()
                .that()
                .resideOutsideOfPackage("coop..json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void voting_and_capital_never_see_each_other() {
        noClasses()
                .that()
                .resideInAPackage("coop.voting..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("coop.capital..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("coop.capital..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("coop.voting..")
                .check(CLASSES);
    }

    @Test
    void the_core_knows_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage("coop.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "coop.voting..", "coop.capital..", "coop.reporting..", "coop.store..", "coop.folder..")
                .check(CLASSES);
    }

    @Test
    void h47_nothing_reads_xml_or_brings_serialised_objects_back() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..", "java.beans..")
                        .and(not(belongToAnyOf(
                                XMLOutputFactory.class, XMLStreamWriter.class, XMLStreamException.class))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(CLASSES);
    }

    @Test
    void modules_form_no_circle() {
        slices().matching("coop.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_domain_asks_no_clock_and_draws_no_lot() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .and()
                .resideOutsideOfPackage("coop..wiring..")
                .and()
                .doNotHaveFullyQualifiedName(SEED)
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
                .dependOnClassesThat(DRAWN)
                .check(CLASSES);
    }

    @Test
    void the_domain_has_no_floating_point() {
        DescribedPredicate<JavaClass> floating = DescribedPredicate.describe(
                "a floating-point number",
                type -> type.isEquivalentTo(double.class)
                        || type.isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class)
                        || type.isEquivalentTo(Float.class));
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(DOMAIN)
                .should()
                .notHaveRawType(floating)
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(DOMAIN)
                .should()
                .notHaveRawReturnType(floating)
                .check(CLASSES);
    }
}
