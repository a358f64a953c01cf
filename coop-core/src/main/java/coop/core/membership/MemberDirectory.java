package coop.core.membership;

import coop.core.value.CoopId;
import coop.core.value.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * Names and other personal data of persons, apart from the journal so that they can be changed and erased.
 *
 * <p>Implementations are safe for use by many threads. Writes are durable when the method returns.
 */
public interface MemberDirectory {
    /** Enters a person, or replaces what was known. */
    void enter(CoopId coop, Person person);

    /** Enters several persons at once: all or none. */
    default void enter(CoopId coop, List<Person> persons) {
        persons.forEach(person -> enter(coop, person));
    }

    /** The person of a number. */
    Optional<Person> find(CoopId coop, MemberId who);

    /** All persons of a cooperative, by number. */
    List<Person> all(CoopId coop);

    /** Removes a person's data. What the journal holds of the person stays. */
    void erase(CoopId coop, MemberId who);
}
