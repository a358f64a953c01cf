package coop.store;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.internal.Collected;
import coop.core.internal.Contribution;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.plugin.CorePlugin;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small cooperative kept in a store, for tests. */
final class Ledger {
    static final Installed INSTALLED = installed();
    static final LocalDate DAY = LocalDate.of(2014, 3, 1);

    private static final String STATUTES = "{\"cooperative\": {\"name\": \"Example\", \"founded\": \"2014-03-01\"}}";

    private Ledger() {}

    /** The core alone and without Guice, as the processes that are killed must begin quickly. */
    private static Installed installed() {
        List<Contribution> contributions = new ArrayList<>();
        new CorePlugin().contribute(new Collected("coop.core", contributions::add));
        return Installed.of(contributions);
    }

    static Office office(Store store) {
        return office(store, CoopId.MAIN);
    }

    static Office office(Store store, CoopId coop) {
        return new Office(INSTALLED, store.journals(), InstantSource.system(), coop);
    }

    static Recorded found(Office office) {
        return office.record("found", "secretary", Ledger::founding);
    }

    private static Ruling founding(Cooperative coop) {
        return Membership.founding(
                coop,
                INSTALLED.statutes(STATUTES),
                DAY,
                Stream.of(1, 2, 3)
                        .map(number -> new Application(MemberId.of(number), DAY))
                        .toList());
    }

    /** Enters a person and admits them: two entries, one act. */
    static Recorded admit(Store store, Office office, long number) {
        Person person = person(number);
        store.directory().enter(office.coop(), person);
        return admit(office, "admit-" + number, person);
    }

    static Recorded admit(Office office, String command, Person person) {
        return office.record(
                command,
                "secretary",
                coop -> Membership.enter(coop, person.who(), DAY, person.commitment())
                        .and(Membership.admit(coop, new Application(person.who(), DAY))));
    }

    static Person person(long number) {
        return new Person(
                MemberId.of(number),
                "P" + number,
                "Person Number " + number,
                number % 2 == 0 ? Optional.of(LocalDate.of(1980, 1, 1)) : Optional.empty(),
                number % 3 == 0 ? Optional.of(Person.Gender.FEMALE) : Optional.empty(),
                Person.Kind.NATURAL,
                Hash.of("salt " + number).toString());
    }

    /** A store with a founding act and so many admissions, closed again. */
    static Path closed(Path file, int admissions) {
        try (Store store = StoreFile.open(file)) {
            Office office = office(store);
            found(office).orThrow();
            for (long number = 4; number < 4 + admissions; number++) {
                admit(store, office, number).orThrow();
            }
            store.reports().put(CoopId.MAIN, "report-2014.json", Hash.of("report"));
        }
        return file;
    }
}
