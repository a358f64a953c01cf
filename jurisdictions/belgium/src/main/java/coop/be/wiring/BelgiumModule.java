package coop.be.wiring;

import coop.be.BelgiumPlugin;
import coop.core.plugin.CoopPlugin;
import coop.core.wiring.CoopModule;
import coop.reporting.wiring.ReportingModule;
import java.util.Optional;

/** The packs of Belgium, for a host that wires with Guice. */
public final class BelgiumModule extends CoopModule {
    @Override
    protected Optional<CoopPlugin> plugin() {
        return Optional.of(new BelgiumPlugin());
    }

    @Override
    protected void configure() {
        super.configure();
        install(new ReportingModule());
    }
}
