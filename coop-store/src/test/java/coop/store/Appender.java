package coop.store;

import coop.core.journal.JournalStore.Head;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.value.CoopId;

/**
 * A process that admits members one after another, and prints the head of the journal as soon as each is acknowledged.
 * Arguments: the place, a word for its command ids, the number of the first person, how many; and {@code careless} for a
 * writer that does not wait for the disk.
 */
final class Appender {
    private Appender() {}

    public static void main(String[] args) {
        long first = Long.parseLong(args[2]);
        long count = Long.parseLong(args[3]);
        try (Store store = Store.open(args[0])) {
            if (args.length > 4 && store.database() instanceof SqliteDatabase database) {
                database.between(session -> {
                    session.execute("PRAGMA synchronous = OFF");
                    return true;
                });
            }
            Office office = Ledger.office(store);
            Ledger.found(office).orThrow();
            for (long number = first; number < first + count; number++) {
                store.directory().enter(CoopId.MAIN, Ledger.person(number));
                Recorded recorded = Ledger.admit(office, args[1] + number, Ledger.person(number));
                if (!(recorded instanceof Recorded.Appended appended)) {
                    throw new AssertionError(recorded.toString());
                }
                long last = appended.entries().get(1).number();
                Head head = new Head(
                        last,
                        store.journals().read(CoopId.MAIN, last - 1, 1).get(0).hash());
                System.out.println(number + " " + head.last() + " " + head.hash());
            }
        }
        System.out.println("done");
    }
}
