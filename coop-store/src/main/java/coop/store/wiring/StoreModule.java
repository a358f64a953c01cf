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
import coop.store.Store;
import coop.store.StoreServer;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * Keeps journals, persons and report digests in a SQLite file or on a PostgreSQL server, instead of in memory. The store is
 * opened when the first of them is asked for, under {@link com.google.inject.Stage#PRODUCTION} when the injector is made.
 *
 * <pre>{@code
 * Injector injector = Guice.createInjector(new StoreModule(Path.of("journal.sqlite")), new HostModule());
 * Injector injector = Guice.createInjector(new StoreModule("jdbc:postgresql://db/coops?user=coop"), new HostModule());
 * try (Store store = injector.getInstance(Store.class)) { … }     // the host closes it
 * }</pre>
 */
public final class StoreModule extends AbstractModule {
    private final Opening opening;

    /** A module for the store in a file, made when there is none. */
    public StoreModule(Path file) {
        this(new InPlace(file.toString()));
    }

    /** A module for the store in a place, as {@link Store#open} takes it: a JDBC URL, or a file. */
    public StoreModule(String place) {
        this(new InPlace(place));
    }

    /** A module for a store on a PostgreSQL server, by the host's own connections. */
    public StoreModule(DataSource connections) {
        this(new ByConnections(connections));
    }

    private StoreModule(Opening opening) {
        this.opening = opening;
    }

    @Override
    protected void configure() {
        install(new CoreModule());
        bind(Store.class).toProvider(opening).in(Singleton.class);
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
        return other instanceof StoreModule module && opening.equals(module.opening);
    }

    @Override
    public int hashCode() {
        return opening.hashCode();
    }

    /** How the store is opened. Two modules that open the same one are one. */
    private sealed interface Opening extends Provider<Store> {}

    private record InPlace(String place) implements Opening {
        @Override
        public Store get() {
            return Store.open(place);
        }
    }

    private record ByConnections(DataSource connections) implements Opening {
        @Override
        public Store get() {
            return StoreServer.open(connections);
        }
    }

    static final class OfJournals implements Provider<JournalStore> {
        private final Store store;

        @Inject
        OfJournals(Store store) {
            this.store = store;
        }

        @Override
        public JournalStore get() {
            return store.journals();
        }
    }

    static final class OfDirectory implements Provider<MemberDirectory> {
        private final Store store;

        @Inject
        OfDirectory(Store store) {
            this.store = store;
        }

        @Override
        public MemberDirectory get() {
            return store.directory();
        }
    }

    static final class OfReports implements Provider<ReportDigests> {
        private final Store store;

        @Inject
        OfReports(Store store) {
            this.store = store;
        }

        @Override
        public ReportDigests get() {
            return store.reports();
        }
    }
}
