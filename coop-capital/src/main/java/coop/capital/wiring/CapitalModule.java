package coop.capital.wiring;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import coop.capital.CapitalPlugin;
import coop.capital.ShareDesk;
import coop.capital.SurplusDesk;
import coop.core.office.Office;
import coop.core.plugin.CoopPlugin;
import coop.core.wiring.CoopModule;
import coop.core.wiring.CoreModule;
import java.util.Optional;

/** Capital: {@link ShareDesk} and {@link SurplusDesk}, with the core. */
public final class CapitalModule extends CoopModule {
    @Override
    protected Optional<CoopPlugin> plugin() {
        return Optional.of(new CapitalPlugin());
    }

    @Override
    protected void configure() {
        super.configure();
        install(new CoreModule());
        bind(ShareDeskProvider.class);
        bind(SurplusDeskProvider.class);
        bind(ShareDesk.class).toProvider(ShareDeskProvider.class).in(Singleton.class);
        bind(SurplusDesk.class).toProvider(SurplusDeskProvider.class).in(Singleton.class);
    }

    static final class ShareDeskProvider implements Provider<ShareDesk> {
        private final Office office;

        @Inject
        ShareDeskProvider(Office office) {
            this.office = office;
        }

        @Override
        public ShareDesk get() {
            return new ShareDesk(office);
        }
    }

    static final class SurplusDeskProvider implements Provider<SurplusDesk> {
        private final Office office;

        @Inject
        SurplusDeskProvider(Office office) {
            this.office = office;
        }

        @Override
        public SurplusDesk get() {
            return new SurplusDesk(office);
        }
    }
}
