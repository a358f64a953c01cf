package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.membership.MemberDirectory;
import coop.core.membership.Person;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link MemberDirectory} holds to. A test class takes it on as it does {@link JournalStoreContract}. */
public interface DirectoryContract {
    /** Some directory while a test uses it; {@link #close} is called at the end. */
    interface Opened extends AutoCloseable {
        MemberDirectory directory();

        @Override
        void close();
    }

    /** Opens the directory that lives in a folder, a new one when there is none. */
    Opened openDirectory(Path folder);

    /** Whether a directory that was closed is found again in the same folder. One that says no must be blank then. */
    boolean isDurable();

    @Test
    default void a_new_directory_is_blank(@TempDir Path folder) {
        try (Opened opened = openDirectory(folder)) {
            assertThat(opened.directory().all(Acts.COOP)).isEmpty();
            assertThat(opened.directory().find(Acts.COOP, MemberId.of(1))).isEmpty();
        }
    }

    @Test
    default void a_person_is_given_back_word_for_word(@TempDir Path folder) {
        List<Person> persons = List.of(
                ada(),
                new Person(
                        MemberId.of(999_999_999_999L),
                        "P-2.b_",
                        "“O'Zoë” 😀; -- \\ \u05e9\u05dc\u05d5\u05dd",
                        Optional.empty(),
                        Optional.empty(),
                        Person.Kind.LEGAL,
                        "00".repeat(32)),
                new Person(
                        MemberId.of(3),
                        "P3",
                        "n".repeat(200),
                        Optional.of(LocalDate.of(1900, 2, 28)),
                        Optional.of(Person.Gender.OTHER),
                        Person.Kind.NATURAL,
                        "ff".repeat(32)));
        try (Opened opened = openDirectory(folder)) {
            persons.forEach(person -> opened.directory().enter(Acts.COOP, person));
            for (Person person : persons) {
                assertThat(opened.directory().find(Acts.COOP, person.who())).contains(person);
                assertThat(opened.directory().find(Acts.COOP, person.who()).map(Person::commitment))
                        .contains(person.commitment());
            }
        }
    }

    @Test
    default void the_last_data_entered_are_those_known(@TempDir Path folder) {
        Person renamed = named(1, "Ada Byron");
        try (Opened opened = openDirectory(folder)) {
            opened.directory().enter(Acts.COOP, ada());
            opened.directory().enter(Acts.COOP, renamed);
            assertThat(opened.directory().all(Acts.COOP)).containsExactly(renamed);
        }
    }

    @Test
    default void all_persons_come_by_number(@TempDir Path folder) {
        try (Opened opened = openDirectory(folder)) {
            opened.directory().enter(Acts.COOP, List.of(named(10, "Jo"), named(2, "Ben"), named(9, "Ida")));
            opened.directory().enter(Acts.COOP, ada());
            assertThat(opened.directory().all(Acts.COOP))
                    .extracting(person -> person.who().number())
                    .containsExactly(1L, 2L, 9L, 10L);
        }
    }

    @Test
    default void an_erased_person_is_gone_and_may_be_entered_anew(@TempDir Path folder) {
        try (Opened opened = openDirectory(folder)) {
            opened.directory().enter(Acts.COOP, List.of(ada(), named(2, "Ben")));
            opened.directory().erase(Acts.COOP, MemberId.of(1));
            opened.directory().erase(Acts.COOP, MemberId.of(77));
            assertThat(opened.directory().find(Acts.COOP, MemberId.of(1))).isEmpty();
            assertThat(opened.directory().all(Acts.COOP)).containsExactly(named(2, "Ben"));
            opened.directory().enter(Acts.COOP, ada());
            assertThat(opened.directory().find(Acts.COOP, MemberId.of(1))).contains(ada());
        }
    }

    @Test
    default void cooperatives_have_directories_of_their_own(@TempDir Path folder) {
        CoopId ash = new CoopId("ash");
        CoopId birch = new CoopId("birch");
        try (Opened opened = openDirectory(folder)) {
            opened.directory().enter(ash, ada());
            opened.directory().enter(birch, named(1, "Ben"));
            opened.directory().erase(birch, MemberId.of(1));
            assertThat(opened.directory().all(ash)).containsExactly(ada());
            assertThat(opened.directory().all(birch)).isEmpty();
        }
    }

    @Test
    default void persons_entered_by_many_threads_are_all_there(@TempDir Path folder) {
        try (Opened opened = openDirectory(folder)) {
            Threads.together(32, thread -> () -> {
                opened.directory().enter(Acts.COOP, named(thread + 1, "Person " + thread));
                return true;
            });
            assertThat(opened.directory().all(Acts.COOP)).hasSize(32);
        }
    }

    @Test
    default void a_directory_that_was_closed_is_found_again_or_says_that_it_is_not(@TempDir Path folder) {
        try (Opened opened = openDirectory(folder)) {
            opened.directory().enter(Acts.COOP, List.of(ada(), named(2, "Ben")));
            opened.directory().erase(Acts.COOP, MemberId.of(2));
        }
        try (Opened opened = openDirectory(folder)) {
            assertThat(opened.directory().all(Acts.COOP)).isEqualTo(isDurable() ? List.of(ada()) : List.of());
        }
    }

    private static Person ada() {
        return new Person(
                MemberId.of(1),
                "P001",
                "Ada",
                Optional.of(LocalDate.of(1985, 12, 10)),
                Optional.of(Person.Gender.FEMALE),
                Person.Kind.NATURAL,
                "ab".repeat(32));
    }

    private static Person named(long number, String name) {
        return new Person(
                MemberId.of(number),
                "P" + number,
                name,
                Optional.empty(),
                Optional.of(Person.Gender.MALE),
                Person.Kind.NATURAL,
                "cd".repeat(32));
    }
}
