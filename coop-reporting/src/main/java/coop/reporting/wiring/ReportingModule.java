package coop.reporting.wiring;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import coop.capital.wiring.CapitalModule;
import coop.core.membership.MemberDirectory;
import coop.core.office.Office;
import coop.core.plugin.CoopPlugin;
import coop.core.plugin.Installed;
import coop.core.wiring.CoopModule;
import coop.core.wiring.CoreModule;
import coop.reporting.ReportingPlugin;
import coop.reporting.Reports;
import coop.voting.wiring.VotingModule;
import java.util.Optional;

/** Reporting: its indicators, its formats, the book of inputs, and the door {@link Reports}. It brings voting and capital along. */
public final class ReportingModule extends CoopModule {
    @Override
    protected Optional<CoopPlugin> plugin() {
        return Optional.of(new ReportingPlugin());
    }

    @Override
    protected void configure() {
        super.configure();
        install(new CoreModule());
        install(new VotingModule());
        install(new CapitalModule());
        bind(ReportsProvider.class);
        bind(Reports.class).toProvider(ReportsProvider.class).in(Singleton.class);
    }

    static final class ReportsProvider implements Provider<Reports> {
        private final Office office;
        private final Installed installed;
        private final MemberDirectory directory;

        @Inject
        ReportsProvider(Office office, Installed installed, MemberDirectory directory) {
            this.office = office;
            this.installed = installed;
            this.directory = directory;
        }

        @Override
        public Reports get() {
            return new Reports(office, installed, directory);
        }
    }
}
