package coop.core.membership;

import coop.core.value.CoopId;
import coop.core.value.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A directory that is gone with the process. Safe for use by many threads. */
public final class DirectoryInMemory implements MemberDirectory {
    private final Map<CoopId, SortedMap<MemberId, Person>> persons = new TreeMap<>();

    @Override
    public synchronized void enter(CoopId coop, Person person) {
        persons.computeIfAbsent(coop, some -> new TreeMap<>()).put(person.who(), person);
    }

    @Override
    public synchronized Optional<Person> find(CoopId coop, MemberId who) {
        return Optional.ofNullable(of(coop).get(who));
    }

    @Override
    public synchronized List<Person> all(CoopId coop) {
        return List.copyOf(of(coop).values());
    }

    @Override
    public synchronized void erase(CoopId coop, MemberId who) {
        of(coop).remove(who);
    }

    private SortedMap<MemberId, Person> of(CoopId coop) {
        SortedMap<MemberId, Person> some = persons.get(coop);
        return some == null ? new TreeMap<>() : some;
    }
}
