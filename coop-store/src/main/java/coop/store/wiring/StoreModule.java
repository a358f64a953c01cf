package coop.store.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import coop.core.journal.JournalStore;
import coop.core.membership.MemberDirectory;
import coop.core.wiring.CoreModule;
import coop.store.ReportDigests;
import coop.store.StoreFile;
import java.nio.file.Path;

/**
 * Keeps journals, persons and report digests in a SQLite file, instead of in memory. The file is opened when the first of
 * them is asked for, under {@link com.google.inject.Stage#PRODUCTION} when the injector is made.
 *
 * <pre>{@code
 * Injector injector = Guice.createInjector(new StoreModule(Path.of("journal.sqlite")), new HostModule());
 * try (StoreFile store = injector.getInstance(StoreFile.class)) { … }     // the host closes it
 * }</pre>
 */
public final class StoreModule extends AbstractModule {
    private final Path file;

    /** A module for the store in a file, made when there is none. */
    public StoreModule(Path file) {
        this.file = file;
    }

    @Override
    protected void configure() {
        install(new CoreModule());
        bind(StoreFile.class).toProvider(new OfFile(file)).in(Singleton.class);
        bind(OfJournals.class);
        bind(OfDirectory.class);
        bind(OfReports.class);
        OptionalBinder.newOptionalBinder(binder(), JournalStore.class)
                .setBinding()
                .toProvider(OfJournals.class)
                .in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), MemberDirectory.class)
                .setBinding()
                .toProvider(OfDirectory.class)
                .in(Singleton.class);
        bind(ReportDigests.class).toProvider(OfReports.class).in(Singleton.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreModule module && file.equals(module.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    record OfFile(Path file) implements Provider<StoreFile> {
        @Override
        public StoreFile get() {
            return StoreFile.open(file);
        }
    }

    static final class OfJournals implements Provider<JournalStore> {
        private final StoreFile store;

        @Inject
        OfJournals(StoreFile store) {
            this.store = store;
        }

        @Override
        public JournalStore get() {
            return store.journals();
        }
    }

    static final class OfDirectory implements Provider<MemberDirectory> {
        private final StoreFile store;

        @Inject
        OfDirectory(StoreFile store) {
            this.store = store;
        }

        @Override
        public MemberDirectory get() {
            return store.directory();
        }
    }

    static final class OfReports implements Provider<ReportDigests> {
        private final StoreFile store;

        @Inject
        OfReports(StoreFile store) {
            this.store = store;
        }

        @Override
        public ReportDigests get() {
            return store.reports();
        }
    }
}
