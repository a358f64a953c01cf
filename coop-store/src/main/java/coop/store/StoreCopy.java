package coop.store;

import coop.core.journal.JournalStore.Act;
import coop.core.journal.JournalStore.Head;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoreException;
import coop.core.journal.StoredEntry;
import coop.core.membership.Person;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Copies cooperatives from one store to another, of the same kind or another, and proves that their heads are equal: entries
 * and acts byte for byte, persons with their erasures, and digests of reports. What is there already is not copied again, so
 * that a copy that was cut off, or made yesterday, is brought up to date by the same call.
 *
 * <p>Boxes of ballots stay where they are: a vote has one box.
 *
 * <p>The source may be in use; what comes after the copy began may be in it or not.
 */
public final class StoreCopy {
    private static final int PAGE = 10_000;

    private final Store from;
    private final Store to;

    private StoreCopy(Store from, Store to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A cooperative after it was copied.
     *
     * @param head its head, the same in both stores
     * @param entries how many entries were copied, those not counted that were there already
     * @param persons how many persons are in the directory of the source, those erased not counted
     */
    public record Copied(CoopId coop, Head head, long entries, int persons) {}

    /**
     * Copies all cooperatives.
     *
     * @return what was copied, by id
     * @throws StoreException {@code copy.diverged} if the target holds another history of a cooperative or a longer one;
     *     cooperatives before it were copied, it and those after it were not
     */
    public static List<Copied> all(Store from, Store to) {
        StoreCopy copy = new StoreCopy(from, to);
        List<Copied> copied = new ArrayList<>();
        for (CoopId coop : from.journals().cooperatives()) {
            copied.add(copy.one(coop));
        }
        return List.copyOf(copied);
    }

    /**
     * Copies one cooperative.
     *
     * @throws StoreException {@code copy.diverged} as above, or {@code copy.missing} if the source does not hold it
     */
    public static Copied one(Store from, Store to, CoopId coop) {
        return new StoreCopy(from, to).one(coop);
    }

    private Copied one(CoopId coop) {
        Head source = from.journals()
                .head(coop)
                .orElseThrow(() -> new StoreException(
                        "copy.missing", "There is no cooperative " + coop.id() + " in the store to copy from"));
        long before = common(coop, source);
        // persons first: an entry that holds a person's commitment is never without the person
        int persons = persons(coop);
        entries(coop, before, source.last());
        from.reports().all(coop).forEach((name, digest) -> to.reports().put(coop, name, digest));
        Head target = to.journals().head(coop).orElse(SqliteAppending.NONE);
        if (!target.equals(source)) {
            throw diverged(coop);
        }
        return new Copied(coop, target, source.last() - before, persons);
    }

    /** How many entries both hold; the target has no more. */
    private long common(CoopId coop, Head source) {
        Head target = to.journals().head(coop).orElse(SqliteAppending.NONE);
        if (target.last() == 0) {
            return 0;
        }
        boolean same = target.last() <= source.last()
                && from.journals()
                        .read(coop, target.last() - 1, 1)
                        .get(0)
                        .hash()
                        .equals(target.hash());
        if (!same) {
            throw diverged(coop);
        }
        return target.last();
    }

    private static StoreException diverged(CoopId coop) {
        return new StoreException(
                "copy.diverged",
                "The store to copy to holds another history of the cooperative " + coop.id() + ", or a longer one");
    }

    private int persons(CoopId coop) {
        Map<Long, Optional<Person>> source = all(from, coop);
        Map<Long, Optional<Person>> target = all(to, coop);
        List<Person> entered = new ArrayList<>();
        source.forEach((who, person) -> {
            if (person.equals(target.get(who))) {
                return;
            }
            person.ifPresentOrElse(entered::add, () -> to.directory().erase(coop, MemberId.of(who)));
        });
        if (!entered.isEmpty()) {
            to.directory().enter(coop, entered);
        }
        return (int) source.values().stream().filter(Optional::isPresent).count();
    }

    /** Persons by number; none for one who was erased. */
    private static Map<Long, Optional<Person>> all(Store store, CoopId coop) {
        Map<Long, Optional<Person>> persons = new TreeMap<>();
        SqlDirectory.erased(store.database(), coop).forEach(who -> persons.put(who, Optional.empty()));
        store.directory().all(coop).forEach(person -> persons.put(person.who().number(), Optional.of(person)));
        return persons;
    }

    private record Whole(Act act, List<StoredEntry> entries) {}

    /** Copies whole acts, many in a transaction. */
    private void entries(CoopId coop, long after, long last) {
        long done = after;
        while (done < last) {
            List<StoredEntry> page = from.journals().read(coop, done, (int) Math.min(PAGE, last - done));
            List<Whole> acts = acts(coop, page, last);
            if (acts.isEmpty()) {
                throw Faults.damaged("entries of " + coop.id() + " after " + done + " are of no act", null);
            }
            long from = done;
            to.database().write(coop, session -> {
                long number = from;
                for (Whole whole : acts) {
                    Result result = to.database()
                            .appending()
                            .append(
                                    session,
                                    coop,
                                    number,
                                    whole.act().command(),
                                    whole.act().digest(),
                                    whole.entries());
                    if (result instanceof Result.KeyReused || result instanceof Result.Conflict) {
                        throw diverged(coop);
                    }
                    number = whole.act().last();
                }
                return number;
            });
            done = acts.get(acts.size() - 1).act().last();
        }
    }

    /** The acts that begin in a page, each with all its entries. */
    private List<Whole> acts(CoopId coop, List<StoredEntry> page, long last) {
        List<Whole> acts = new ArrayList<>();
        int i = 0;
        while (i < page.size()) {
            StoredEntry first = page.get(i);
            Act act = from.journals()
                    .act(coop, first.command())
                    .filter(some -> some.first() == first.number() && some.last() <= last)
                    .orElseThrow(() -> Faults.damaged(
                            "entry " + first.number() + " of " + coop.id() + " does not begin its act", null));
            int size = Math.toIntExact(act.last() - act.first() + 1);
            if (i + size > page.size()) {
                if (!acts.isEmpty()) {
                    break;
                }
                page = from.journals().read(coop, act.first() - 1, size);
                i = 0;
            }
            List<StoredEntry> entries = List.copyOf(page.subList(i, i + size));
            for (StoredEntry entry : entries) {
                if (!Hash.of(entry.bytes()).equals(entry.hash())
                        || !entry.command().equals(act.command())) {
                    throw Faults.damaged(
                            "entry " + entry.number() + " of " + coop.id() + " is not what was written", null);
                }
            }
            acts.add(new Whole(act, entries));
            i += size;
        }
        return acts;
    }
}
