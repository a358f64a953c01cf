package coop.core.office;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.journal.Feed;
import coop.core.journal.JournalStore;
import coop.core.journal.JournalStore.Act;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoreException;
import coop.core.journal.StoredEntry;
import coop.core.plugin.Installed;
import coop.core.policy.PolicyException;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Logger LOG = LoggerFactory.getLogger(Office.class);
    private static final int ATTEMPTS = 1_000;
    private static final int PAGE = 10_000;

    private final Installed installed;
    private final JournalStore store;
    private final InstantSource clock;
    private final CoopId coop;
    private final Guard guard;
    private final ThreadLocal<Boolean> deciding = ThreadLocal.withInitial(() -> false);
    private State state;

    private record State(Cooperative cooperative, Hash head) {}

    /** An office for one cooperative of a store, open to whoever has it. */
    public Office(Installed installed, JournalStore store, InstantSource clock, CoopId coop) {
        this(installed, store, clock, coop, Guard.OPEN);
    }

    /** An office for one cooperative of a store, behind a guard. */
    public Office(Installed installed, JournalStore store, InstantSource clock, CoopId coop, Guard guard) {
        this.installed = installed;
        this.store = store;
        this.clock = clock;
        this.coop = coop;
        this.guard = guard;
        this.state = new State(installed.cooperative(), Hash.NONE);
    }

    /** The office of another cooperative in the same store. */
    public Office of(CoopId other) {
        return new Office(installed, store, clock, other, guard);
    }

    /** This office behind a guard. */
    public Office guardedBy(Guard other) {
        return new Office(installed, store, clock, coop, other);
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
     * Records an act of no named kind. Behind a guard with permissions nobody may: use {@link #record(Command, Function)}.
     *
     * @param command the id of the command: 1 to 200 characters, made by the caller, the same when the caller tries again
     * @param actor who acts, as the host names them after having checked it; no personal data
     * @param rule looks at the cooperative and decides; pure, as it may be asked more than once
     * @return what came of it
     * @throws StoreException if the store failed, or others were quicker a thousand times
     */
    public Recorded record(String command, String actor, Function<Cooperative, Ruling> rule) {
        return record(Command.of(command, "", actor), rule);
    }

    /**
     * Records an act.
     *
     * @param command who asks, for what kind of act, and who consented
     * @param rule looks at the cooperative and decides; pure, as it may be asked more than once
     * @return what came of it
     * @throws StoreException if the store failed, or others were quicker a thousand times
     * @throws IllegalStateException if the rule itself records something
     */
    public Recorded record(Command command, Function<Cooperative, Ruling> rule) {
        List<Reason> barred = guard.against(command);
        if (!barred.isEmpty()) {
            return new Recorded.Refused(barred);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            State now = load();
            Optional<Act> known = store.act(coop, command.id());
            if (known.isPresent()) {
                return again(known.get(), rule);
            }
            Ruling ruling = guard.approved(command, decide(rule, now.cooperative()), installed.format());
            if (ruling instanceof Ruling.Refused refused) {
                return new Recorded.Refused(refused.reasons());
            }
            if (ruling.events().isEmpty()) {
                return new Recorded.Appended(List.of());
            }
            Optional<Recorded> recorded = append(now, command, ruling);
            if (recorded.isPresent()) {
                return recorded.get();
            }
        }
        throw new StoreException("store.busy", "Others were quicker " + ATTEMPTS + " times");
    }

    /** What a command would record now, for others to consent to. Nothing is recorded. */
    public Proposal propose(Command command, Function<Cooperative, Ruling> rule) {
        Ruling ruling = decide(rule, cooperative());
        return new Proposal(Guard.hash(command, ruling, installed.format()), ruling);
    }

    /** What is new on record, for those who keep something beside it. */
    public Feed feed() {
        return new Feed(store, installed.format(), coop);
    }

    private Ruling decide(Function<Cooperative, Ruling> rule, Cooperative now) {
        if (deciding.get()) {
            throw new IllegalStateException("A rule only decides; it may not record");
        }
        deciding.set(true);
        try {
            return rule.apply(now);
        } catch (PolicyException broken) {
            LOG.warn("A rule is broken; what it was asked about is refused", broken);
            return Ruling.refused(Reason.of(
                    "policy.failed", "plugins", "a rule is broken: {0}", String.valueOf(broken.getMessage())));
        } finally {
            deciding.remove();
        }
    }

    private Optional<Recorded> append(State now, Command command, Ruling ruling) {
        Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Cooperative next;
        try {
            next = now.cooperative().after(ruling, time, command.actor(), command.id());
        } catch (RefusedException impossible) {
            return Optional.of(new Recorded.Refused(impossible.reasons()));
        }
        long last = now.cooperative().journal().size();
        List<Entry> entries = next.journal().entries().subList((int) last, (int)
                next.journal().size());
        List<StoredEntry> stored = installed.format().write(entries, now.head());
        Result result =
                store.append(coop, last, command.id(), installed.format().digest(ruling.events()), stored);
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

    /**
     * A command that is on record: the same one again when the rule, asked as things stood then, decides the same. Its events
     * are compared as they are read now, so that one recorded by an earlier release is known again.
     */
    private Recorded again(Act act, Function<Cooperative, Ruling> rule) {
        Ruling ruling = decide(rule, cooperative().knownAt(act.first() - 1));
        List<Event> recorded = entries(act.first(), act.last()).stream()
                .map(Entry::event)
                .filter(event -> !(event instanceof CommandApproved))
                .toList();
        boolean same = ruling.isGranted()
                && (ruling.events().equals(recorded)
                        || installed.format().digest(ruling.events()).equals(act.digest()));
        return same ? new Recorded.Duplicate(entries(act.first(), act.last())) : new Recorded.KeyReused(act.command());
    }

    private List<Entry> entries(long first, long last) {
        return List.copyOf(cooperative().journal().entries().subList((int) first - 1, (int) last));
    }

    /** The reasons why a rule would refuse now; an empty list when it would grant. Nothing is recorded. */
    public List<Reason> wouldRefuse(Function<Cooperative, Ruling> rule) {
        return decide(rule, cooperative()).reasons();
    }
}
