package coop.pdf.wiring;

import coop.core.plugin.CoopPlugin;
import coop.core.wiring.CoopModule;
import coop.pdf.PdfPlugin;
import coop.reporting.wiring.ReportingModule;
import java.util.Optional;

/** The format {@code pdf}. It brings reporting along. */
public final class PdfModule extends CoopModule {
    @Override
    protected Optional<CoopPlugin> plugin() {
        return Optional.of(new PdfPlugin());
    }

    @Override
    protected void configure() {
        super.configure();
        install(new ReportingModule());
    }
}
