package coop.core.office;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Entry;
import coop.core.journal.JournalStore;
import coop.core.journal.JournalStore.Act;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoreException;
import coop.core.journal.StoredEntry;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where acts are recorded durably: it loads the cooperative, lets a rule decide, appends what was granted, and begins again
 * when somebody else was quicker.
 *
 * <pre>{@code
 * office.record("admit-dee", "secretary", coop -> Membership.admit(coop, new Application(dee, day)));
 * }</pre>
 *
 * <p>A command id stands for one command. Recording it again, after a lost answer for instance, gives
 * {@link Recorded.Duplicate} and changes nothing; using it for something else gives {@link Recorded.KeyReused}.
 *
 * <p>Safe for use by many threads; many offices, in many processes, may work on one store.
 */
public final class Office {
    private static final int ATTEMPTS = 1_000;
    private static final int PAGE = 10_000;

    private final Installed installed;
    private final JournalStore store;
    private final InstantSource clock;
    private final CoopId coop;
    private State state;

    private record State(Cooperative cooperative, Hash head) {}

    /** An office for one cooperative of a store. */
    public Office(Installed installed, JournalStore store, InstantSource clock, CoopId coop) {
        this.installed = installed;
        this.store = store;
        this.clock = clock;
        this.coop = coop;
        this.state = new State(installed.cooperative(), Hash.NONE);
    }

    /** The office of another cooperative in the same store. */
    public Office of(CoopId other) {
        return new Office(installed, store, clock, other);
    }

    public CoopId coop() {
        return coop;
    }

    /**
     * The cooperative as it is on record now.
     *
     * @throws coop.core.journal.DamagedEntryException if an entry is not what was written
     */
    public Cooperative cooperative() {
        return load().cooperative();
    }

    private synchronized State load() {
        State known = state;
        List<StoredEntry> page = store.read(coop, known.cooperative().journal().size(), PAGE);
        while (!page.isEmpty()) {
            List<Entry> entries = new ArrayList<>(page.size());
            Hash before = known.head();
            for (StoredEntry stored : page) {
                entries.add(installed.format().read(stored, before));
                before = stored.hash();
            }
            known = new State(known.cooperative().of(entries), before);
            page = page.size() < PAGE
                    ? List.of()
                    : store.read(coop, known.cooperative().journal().size(), PAGE);
        }
        state = known;
        return known;
    }

    /**
     * Records an act.
     *
     * @param command the id of the command: 1 to 200 characters, made by the caller, the same when the caller tries again
     * @param actor who acts, as the host names them after having checked it; no personal data
     * @param rule looks at the cooperative and decides; pure, as it may be asked more than once
     * @return what came of it
     * @throws StoreException if the store failed, or others were quicker a thousand times
     */
    public Recorded record(String command, String actor, Function<Cooperative, Ruling> rule) {
        if (command.isBlank() || command.length() > 200 || actor.isBlank() || actor.length() > 200) {
            throw new IllegalArgumentException("wanted a command id and an actor of 1 to 200 characters");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            State now = load();
            Optional<Act> known = store.act(coop, command);
            if (known.isPresent()) {
                return again(known.get(), rule);
            }
            Ruling ruling = rule.apply(now.cooperative());
            if (ruling instanceof Ruling.Refused refused) {
                return new Recorded.Refused(refused.reasons());
            }
            if (ruling.events().isEmpty()) {
                return new Recorded.Appended(List.of());
            }
            Optional<Recorded> recorded = append(now, command, actor, ruling);
            if (recorded.isPresent()) {
                return recorded.get();
            }
        }
        throw new StoreException("store.busy", "Others were quicker " + ATTEMPTS + " times");
    }

    private Optional<Recorded> append(State now, String command, String actor, Ruling ruling) {
        Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Cooperative next;
        try {
            next = now.cooperative().after(ruling, time, actor, command);
        } catch (RefusedException impossible) {
            return Optional.of(new Recorded.Refused(impossible.reasons()));
        }
        long last = now.cooperative().journal().size();
        List<Entry> entries = next.journal().entries().subList((int) last, (int)
                next.journal().size());
        List<StoredEntry> stored = installed.format().write(entries, now.head());
        Result result = store.append(coop, last, command, installed.format().digest(ruling.events()), stored);
        if (result instanceof Result.Appended) {
            keep(new State(next, stored.get(stored.size() - 1).hash()));
            return Optional.of(new Recorded.Appended(entries));
        }
        if (result instanceof Result.KeyReused reused) {
            return Optional.of(new Recorded.KeyReused(reused.command()));
        }
        if (result instanceof Result.Duplicate duplicate) {
            return Optional.of(new Recorded.Duplicate(entries(duplicate.first(), duplicate.last())));
        }
        return Optional.empty();
    }

    private synchronized void keep(State next) {
        if (next.cooperative().journal().size() > state.cooperative().journal().size()) {
            state = next;
        }
    }

    /** A command that is on record: the same one again when the rule, asked as things stood then, decides the same. */
    private Recorded again(Act act, Function<Cooperative, Ruling> rule) {
        Cooperative then = cooperative().knownAt(act.first() - 1);
        Ruling ruling = rule.apply(then);
        boolean same =
                ruling.isGranted() && installed.format().digest(ruling.events()).equals(act.digest());
        return same ? new Recorded.Duplicate(entries(act.first(), act.last())) : new Recorded.KeyReused(act.command());
    }

    private List<Entry> entries(long first, long last) {
        return List.copyOf(cooperative().journal().entries().subList((int) first - 1, (int) last));
    }

    /** The reasons why a rule would refuse now; an empty list when it would grant. Nothing is recorded. */
    public List<Reason> wouldRefuse(Function<Cooperative, Ruling> rule) {
        return rule.apply(cooperative()).reasons();
    }
}
