package coop.core.wiring;

import com.google.inject.Binder;
import com.google.inject.multibindings.MapBinder;
import coop.core.Invariant;
import coop.core.internal.Collected;
import coop.core.internal.Contribution;
import coop.core.journal.Event;
import coop.core.plugin.CoopPlugin;
import coop.core.policy.Policy;
import coop.core.statutes.Section;

/**
 * How a host that uses Guice adds policies, sections and events in its own module. Two that are of one kind and id are an
 * error when the injector is made, and it names both source lines.
 *
 * <pre>{@code
 * protected void configure() {
 *     PolicyBinder.policies(binder()).policy(Admission.class, "badge", Badge.class);
 * }
 * }</pre>
 */
public final class PolicyBinder {
    private final MapBinder<String, Contribution> contributions;
    private final Collected collected;

    private PolicyBinder(Binder binder, String by) {
        Binder caller = binder.skipSources(PolicyBinder.class, Collected.class);
        contributions = MapBinder.newMapBinder(caller, String.class, Contribution.class);
        collected = new Collected(
                by, contribution -> contributions.addBinding(contribution.key()).toInstance(contribution));
    }

    /** The binder of a host's own policies. */
    public static PolicyBinder policies(Binder binder) {
        return new PolicyBinder(binder, "host");
    }

    /** Installs all that a plugin contributes. */
    public static void plugin(Binder binder, CoopPlugin plugin) {
        plugin.contribute(new PolicyBinder(binder, plugin.id()).collected);
    }

    /** See {@link coop.core.plugin.Contributions#policy}. */
    public <P extends Policy> PolicyBinder policy(Class<P> kind, String id, Class<? extends P> record) {
        collected.policy(kind, id, record);
        return this;
    }

    /** See {@link coop.core.plugin.Contributions#section}. */
    public PolicyBinder section(String key, Class<? extends Section> record) {
        collected.section(key, record);
        return this;
    }

    /** See {@link coop.core.plugin.Contributions#event}. */
    public PolicyBinder event(String type, Class<? extends Event> record) {
        collected.event(type, record);
        return this;
    }

    /** See {@link coop.core.plugin.Contributions#invariant}. */
    public PolicyBinder invariant(Invariant<?> invariant) {
        collected.invariant(invariant);
        return this;
    }
}
