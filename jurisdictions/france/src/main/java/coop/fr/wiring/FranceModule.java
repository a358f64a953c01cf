package coop.fr.wiring;

import coop.core.plugin.CoopPlugin;
import coop.core.wiring.CoopModule;
import coop.fr.FrancePlugin;
import coop.reporting.wiring.ReportingModule;
import java.util.Optional;

/** France: its packs, with reporting. */
public final class FranceModule extends CoopModule {
    @Override
    protected Optional<CoopPlugin> plugin() {
        return Optional.of(new FrancePlugin());
    }

    @Override
    protected void configure() {
        super.configure();
        install(new ReportingModule());
    }
}
