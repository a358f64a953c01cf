/** Where journals, persons, ballots and the digests of reports are kept: SQLite in one file, or PostgreSQL. */
@org.jspecify.annotations.NullMarked
module coop.store {
    requires com.zaxxer.hikari;
    requires transitive java.sql;
    requires org.xerial.sqlitejdbc;
    requires transitive coop.core;
    requires transitive coop.voting;
    requires static transitive org.jspecify;

    exports coop.store;
    exports coop.store.wiring;

    opens coop.store.wiring to
            com.google.guice;

    provides coop.core.journal.StoreProvider with
            coop.store.SqliteStore;
}
