package coop.voting.wiring;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import coop.core.office.Office;
import coop.core.plugin.CoopPlugin;
import coop.core.wiring.CoopModule;
import coop.core.wiring.CoreModule;
import coop.voting.Assemblies;
import coop.voting.VotingPlugin;
import java.util.Optional;

/** Voting: its policies, its section {@code meetings}, its events, and the door {@link Assemblies}. It brings the core along. */
public final class VotingModule extends CoopModule {
    @Override
    protected Optional<CoopPlugin> plugin() {
        return Optional.of(new VotingPlugin());
    }

    @Override
    protected void configure() {
        super.configure();
        install(new CoreModule());
        bind(AssembliesProvider.class);
        bind(Assemblies.class).toProvider(AssembliesProvider.class).in(Singleton.class);
    }

    static final class AssembliesProvider implements Provider<Assemblies> {
        private final Office office;

        @Inject
        AssembliesProvider(Office office) {
            this.office = office;
        }

        @Override
        public Assemblies get() {
            return new Assemblies(office);
        }
    }
}
