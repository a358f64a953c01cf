package coop.reporting.indicator;

import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Measured;
import coop.reporting.PersonFacts;
import coop.reporting.Sources;
import coop.reporting.Value;
import java.util.Collection;
import java.util.Optional;

/** Shares of what is known, with how much is unknown beside them. */
final class Shares {
    private Shares() {}

    /** Women among persons; withheld when fewer than a number are known. */
    static Figure women(Definition definition, Measured coop, Collection<MemberId> persons, int least) {
        long known = 0;
        long women = 0;
        for (MemberId who : persons) {
            Optional<Person.Gender> gender = coop.facts(who).flatMap(PersonFacts::gender);
            known += gender.isPresent() ? 1 : 0;
            women += gender.filter(some -> some == Person.Gender.FEMALE).isPresent() ? 1 : 0;
        }
        return known > 0 && known < least
                ? definition.suppressed("few-persons")
                : ofKnown(definition, women, known, persons.size(), "gender");
    }

    /** How many persons are of a gender, as far as it is known. */
    static long count(Measured coop, Collection<MemberId> persons, Person.Gender which) {
        return persons.stream()
                .filter(who -> coop.facts(who)
                        .flatMap(PersonFacts::gender)
                        .filter(some -> some == which)
                        .isPresent())
                .count();
    }

    /** A share of the known cases; missing when none of them is known, not applicable when there is none. */
    static Figure ofKnown(Definition definition, long part, long known, long all, String wanted) {
        if (all == 0) {
            return definition.notApplicable("zero-denominator");
        }
        if (known == 0) {
            return definition.missing(wanted);
        }
        Figure share = definition.share(part, known).from(Sources.book("member-register", "directory"));
        if (known < all && share instanceof Figure.Observed observed) {
            Figure.Observed marked = observed.with("unknown", Value.of(all - known));
            return 5 * (all - known) > all ? marked.with(Figure.Quality.UNRELIABLE) : marked;
        }
        return share;
    }
}
