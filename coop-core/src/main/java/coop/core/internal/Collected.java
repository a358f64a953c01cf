package coop.core.internal;

import coop.core.Invariant;
import coop.core.journal.Event;
import coop.core.plugin.Contributions;
import coop.core.policy.Policy;
import coop.core.statutes.Section;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;

/** Hands each contribution of one plugin to whoever gathers them. */
public record Collected(String by, Consumer<Contribution> to) implements Contributions {
    @Override
    public <P extends Policy> Contributions policy(Class<P> kind, String id, Class<? extends P> record) {
        return add(new Contribution.OfPolicy(kind, id, record, by));
    }

    @Override
    public Contributions section(String key, Class<? extends Section> record) {
        return add(new Contribution.OfSection(key, record, by));
    }

    @Override
    public Contributions event(String type, Class<? extends Event> record) {
        return add(new Contribution.OfEvent(type, record, by));
    }

    @Override
    public <E extends Event> Contributions formerly(
            String type, Class<E> record, Function<? super E, ? extends Event> now) {
        return add(new Contribution.OfFormer(type, record, old -> now.apply(record.cast(old)), by));
    }

    @Override
    public Contributions invariant(Invariant<?> invariant) {
        return add(new Contribution.OfInvariant(invariant, by));
    }

    @Override
    public Contributions messages(String name, Function<Locale, ResourceBundle> bundle) {
        return add(new Contribution.OfMessages(name, by, bundle));
    }

    private Collected add(Contribution contribution) {
        to.accept(contribution);
        return this;
    }
}
