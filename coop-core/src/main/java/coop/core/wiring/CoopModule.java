package coop.core.wiring;

import com.google.inject.AbstractModule;

/**
 * A Guice module of the SDK or of a plugin that needs no settings, so that {@link CoopSdk#discover} can install it: name it
 * in {@code META-INF/services/coop.core.wiring.CoopModule} or {@code provides} it. Two modules of one class are the same
 * module, so that each may install what it needs.
 */
public abstract class CoopModule extends AbstractModule {
    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
