package coop.core.wiring;

import com.google.inject.AbstractModule;
import coop.core.plugin.CoopPlugin;
import java.util.Optional;

/**
 * A Guice module of the SDK or of a plugin that needs no settings, so that {@link CoopSdk#discover} can install it: name it
 * in {@code META-INF/services/coop.core.wiring.CoopModule} or {@code provides} it. Two modules of one class are the same
 * module, so that each may install what it needs.
 *
 * <pre>{@code
 * public final class EnergyModule extends CoopModule {
 *     protected Optional<CoopPlugin> plugin() {
 *         return Optional.of(new EnergyPlugin());
 *     }
 *
 *     protected void configure() {
 *         super.configure();
 *         install(new CoreModule());
 *         bind(Meters.class).toProvider(MetersProvider.class).in(Singleton.class);
 *     }
 * }
 * }</pre>
 */
public abstract class CoopModule extends AbstractModule {
    /**
     * What this module adds to what is installed, apart from its own bindings; nothing unless overridden. A module that says it
     * here is wired only when the first door is asked for, so that a program which reads and counts starts quickly.
     */
    protected Optional<CoopPlugin> plugin() {
        return Optional.empty();
    }

    /** Binds what {@link #plugin} adds; to be called by those who override it. */
    @Override
    protected void configure() {
        plugin().ifPresent(plugin -> PolicyBinder.plugin(binder(), plugin));
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
