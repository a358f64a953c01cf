package coop.core.wiring;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import coop.core.internal.Contribution;
import coop.core.journal.JournalStore;
import coop.core.journal.StoreInMemory;
import coop.core.membership.DirectoryInMemory;
import coop.core.membership.MemberDirectory;
import coop.core.office.Guard;
import coop.core.office.MemberDesk;
import coop.core.office.Office;
import coop.core.plugin.CoopPlugin;
import coop.core.plugin.CorePlugin;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The core: {@link Installed}, {@link Office}, {@link MemberDesk} and {@link MemberDirectory}. A host may replace the {@link
 * JournalStore}, the {@link MemberDirectory}, the {@link InstantSource}, the {@link CoopId} and the {@link Guard} with {@link
 * OptionalBinder#setBinding()}; without that, everything is kept in memory, under the id {@code main}, and whoever has the
 * office may record.
 */
public final class CoreModule extends CoopModule {
    @Override
    protected Optional<CoopPlugin> plugin() {
        return Optional.of(new CorePlugin());
    }

    @Override
    protected void configure() {
        super.configure();
        OptionalBinder.newOptionalBinder(binder(), JournalStore.class)
                .setDefault()
                .toProvider(InMemoryStore.class)
                .in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), MemberDirectory.class)
                .setDefault()
                .toProvider(InMemoryDirectory.class)
                .in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), InstantSource.class)
                .setDefault()
                .toInstance(InstantSource.system());
        OptionalBinder.newOptionalBinder(binder(), CoopId.class).setDefault().toInstance(CoopId.MAIN);
        OptionalBinder.newOptionalBinder(binder(), Guard.class).setDefault().toInstance(Guard.OPEN);
        bind(InMemoryStore.class);
        bind(InMemoryDirectory.class);
        bind(InstalledProvider.class);
        bind(OfficeProvider.class);
        bind(Installed.class).toProvider(InstalledProvider.class).in(Singleton.class);
        bind(Office.class).toProvider(OfficeProvider.class).in(Singleton.class);
        bind(MemberDeskProvider.class);
        bind(MemberDesk.class).toProvider(MemberDeskProvider.class).in(Singleton.class);
    }

    static final class InMemoryStore implements Provider<JournalStore> {
        @Inject
        InMemoryStore() {}

        @Override
        public JournalStore get() {
            return new StoreInMemory();
        }
    }

    static final class InMemoryDirectory implements Provider<MemberDirectory> {
        @Inject
        InMemoryDirectory() {}

        @Override
        public MemberDirectory get() {
            return new DirectoryInMemory();
        }
    }

    static final class InstalledProvider implements Provider<Installed> {
        private final Map<String, Contribution> contributions;

        @Inject
        InstalledProvider(Map<String, Contribution> contributions) {
            this.contributions = contributions;
        }

        @Override
        public Installed get() {
            return Installed.of(contributions.values());
        }
    }

    static final class OfficeProvider implements Provider<Office> {
        private final Installed installed;
        private final JournalStore store;
        private final InstantSource clock;
        private final CoopId coop;
        private final Guard guard;

        @Inject
        OfficeProvider(Installed installed, JournalStore store, InstantSource clock, CoopId coop, Guard guard) {
            this.installed = installed;
            this.store = store;
            this.clock = clock;
            this.coop = coop;
            this.guard = guard;
        }

        @Override
        public Office get() {
            return new Office(installed, store, clock, coop, guard);
        }
    }

    static final class MemberDeskProvider implements Provider<MemberDesk> {
        private final Office office;
        private final MemberDirectory directory;

        @Inject
        MemberDeskProvider(Office office, MemberDirectory directory) {
            this.office = office;
            this.directory = directory;
        }

        @Override
        public MemberDesk get() {
            return new MemberDesk(office, directory);
        }
    }
}
