package coop.reporting;

import coop.core.membership.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What figures need to know of a person; no name, no day of birth.
 *
 * @param kind a natural or a legal person
 * @param gender if known
 * @param birthYear if known
 */
public record PersonFacts(Person.Kind kind, Optional<Person.Gender> gender, Optional<Integer> birthYear) {
    public static PersonFacts of(Person person) {
        return new PersonFacts(person.kind(), person.gender(), person.born().map(LocalDate::getYear));
    }
}
