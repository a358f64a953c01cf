package coop.testkit;

import static coop.testkit.Bites.assertBites;

import coop.core.membership.DirectoryInMemory;
import coop.core.membership.MemberDirectory;
import coop.core.membership.Person;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenDirectoriesTest {
    @TempDir
    Path folder;

    private static class Broken implements MemberDirectory {
        private final DirectoryInMemory right = new DirectoryInMemory();

        @Override
        public void enter(CoopId coop, Person person) {
            right.enter(coop, person);
        }

        @Override
        public Optional<Person> find(CoopId coop, MemberId who) {
            return right.find(coop, who);
        }

        @Override
        public List<Person> all(CoopId coop) {
            return right.all(coop);
        }

        @Override
        public void erase(CoopId coop, MemberId who) {
            right.erase(coop, who);
        }
    }

    private record UnderContract(Supplier<MemberDirectory> directories, boolean isDurable)
            implements DirectoryContract {
        @Override
        public Opened openDirectory(Path folder) {
            return InMemoryContractTest.opened(directories.get());
        }
    }

    private void bites(Supplier<MemberDirectory> directories, String... tests) {
        assertBites(DirectoryContract.class, new UnderContract(directories, false), folder, tests);
    }

    @Test
    void a_directory_that_does_not_erase() {
        bites(
                () -> new Broken() {
                    @Override
                    public void erase(CoopId coop, MemberId who) {
                        // keeps everything
                    }
                },
                "an_erased_person_is_gone_and_may_be_entered_anew");
    }

    @Test
    void a_directory_that_keeps_the_first_data() {
        bites(
                () -> new Broken() {
                    @Override
                    public void enter(CoopId coop, Person person) {
                        if (find(coop, person.who()).isEmpty()) {
                            super.enter(coop, person);
                        }
                    }
                },
                "the_last_data_entered_are_those_known");
    }

    @Test
    void a_directory_in_another_order() {
        bites(
                () -> new Broken() {
                    @Override
                    public List<Person> all(CoopId coop) {
                        List<Person> persons = new ArrayList<>(super.all(coop));
                        Collections.reverse(persons);
                        return persons;
                    }
                },
                "all_persons_come_by_number");
    }

    @Test
    void a_directory_for_all_cooperatives() {
        CoopId one = new CoopId("one");
        bites(
                () -> new Broken() {
                    @Override
                    public void enter(CoopId coop, Person person) {
                        super.enter(one, person);
                    }

                    @Override
                    public List<Person> all(CoopId coop) {
                        return super.all(one);
                    }
                },
                "cooperatives_have_directories_of_their_own");
    }

    @Test
    void a_directory_that_loses_letters() {
        bites(
                () -> new Broken() {
                    @Override
                    public void enter(CoopId coop, Person known) {
                        String ascii = known.name().replaceAll("[^ -~]", "?");
                        super.enter(
                                coop,
                                new Person(
                                        known.who(),
                                        known.key(),
                                        ascii,
                                        known.born(),
                                        known.gender(),
                                        known.kind(),
                                        known.salt()));
                    }
                },
                "a_person_is_given_back_word_for_word");
    }

    @Test
    void a_directory_that_says_it_is_durable_and_forgets() {
        assertBites(
                DirectoryContract.class,
                new UnderContract(DirectoryInMemory::new, true),
                folder,
                "a_directory_that_was_closed_is_found_again_or_says_that_it_is_not");
    }
}
