package coop.benchmarks;

import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.Event;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoredEntry;
import coop.core.membership.MembershipEvent.MemberSuspended;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.store.Store;
import coop.store.StoreFile;
import coop.store.StoreServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Stores beside bare JDBC that writes the same rows, durably, in the same run and in turns; the median of the rounds is shown.
 * The kernel of 64 callers on SQLite commits in groups as the store does; on PostgreSQL each caller commits through a pool.
 */
final class StoreBenchmark {
    private static final int ROUNDS = 5;
    private static final int SINGLE = 2_000;
    private static final int CALLERS = 64;
    private static final int EACH = 250;
    private static final int BATCH = 1_000;
    private static final int BATCHES = 50;
    private static final EntryFormat FORMAT = CoopSdk.discover().installed().format();

    private StoreBenchmark() {}

    /** An act as an office hands it over. */
    record Act(String coop, long after, String command, Hash digest, List<StoredEntry> entries) {}

    /** By how much less is written: 1, or as the argument says, on a busy machine. */
    private static int less = 1;

    public static void main(String[] arguments) throws Exception {
        less = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        System.out.printf(
                "%n| store | what | store, per s | bare JDBC, per s | ratio | at least | p50, ms | p99, ms |%n");
        System.out.println("|---|---|---|---|---|---|---|---|");
        Path folder = Files.createTempDirectory(Path.of("benchmarks/target"), "stores");
        sqlite(folder);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "128MB")
                .start()) {
            postgres("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void sqlite(Path folder) throws Exception {
        Path file = folder.resolve("store.sqlite");
        Path other = folder.resolve("bare.sqlite");
        try (Store store = StoreFile.open(file);
                BareStore bare = BareStore.sqlite(other)) {
            all("SQLite", store, bare);
        }
        long payload = payload(file);
        System.out.printf(
                "%nSize of the SQLite store: %s times the bytes of its entries.%n%n",
                Figures.shown((double) Files.size(file) / payload));
    }

    private static long payload(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT sum(length(bytes)) FROM entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void postgres(String url) throws Exception {
        try (Store store = StoreServer.open(url);
                BareStore bare = BareStore.postgres(url)) {
            all("PostgreSQL", store, bare);
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT (pg_total_relation_size('coop.entry') + pg_total_relation_size('coop.act'))::float8"
                                + " / (SELECT sum(length(bytes)) FROM coop.entry)")) {
            rows.next();
            System.out.printf(
                    "%nSize of the PostgreSQL store: %s times the bytes of its entries.%n",
                    Figures.shown(rows.getDouble(1)));
        }
    }

    private interface Appending {
        void append(Act act) throws Exception;
    }

    private static void all(String name, Store store, BareStore bare) throws Exception {
        Appending kept = act -> {
            Result result = store.journals()
                    .append(new CoopId(act.coop()), act.after(), act.command(), act.digest(), act.entries());
            if (!(result instanceof Result.Appended)) {
                throw new IllegalStateException(result.toString());
            }
        };
        compare(name, "one append after another", "0.8", 1, SINGLE / less, 1, kept, bare::append);
        compare(name, "64 callers", "0.7", CALLERS, EACH / less, 1, kept, bare::together);
        compare(name, "entries in acts of 1,000", "0.6", 1, BATCHES / less, BATCH, kept, bare::append);
        load(name, store, bare);
    }

    private static void compare(
            String name, String what, String least, int callers, int each, int size, Appending store, Appending bare)
            throws Exception {
        List<Double> stores = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        long[] times = {};
        for (int round = -1; round < ROUNDS; round++) {
            String word = what.substring(0, 2).trim() + "-" + Math.max(0, size) + "-" + (round + 1) + "-";
            List<List<Act>> acts = acts(word, callers, each, size);
            long[] bareTimes = new long[callers * each];
            long[] storeTimes = new long[callers * each];
            double bareRate = rate(acts, bare, bareTimes) * size;
            double storeRate = rate(acts, store, storeTimes) * size;
            if (round >= 0) {
                bares.add(bareRate);
                stores.add(storeRate);
                times = storeTimes;
            }
        }
        Arrays.sort(times);
        Collections.sort(stores);
        Collections.sort(bares);
        double ratio = stores.get(ROUNDS / 2) / bares.get(ROUNDS / 2);
        System.out.printf(
                "| %s | %s | %,.0f | %,.0f | %s | %s%s | %s | %s |%n",
                name,
                what,
                stores.get(ROUNDS / 2),
                bares.get(ROUNDS / 2),
                Figures.shown(ratio),
                least,
                ratio < Double.parseDouble(least) ? " **under**" : "",
                Figures.shown(times[times.length / 2] / 1e6),
                Figures.shown(times[times.length * 99 / 100] / 1e6));
    }

    private static double rate(List<List<Act>> acts, Appending appending, long[] times) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        try {
            long begin = System.nanoTime();
            List<Future<Boolean>> running = new ArrayList<>();
            for (int caller = 0; caller < acts.size(); caller++) {
                List<Act> own = acts.get(caller);
                int place = caller * own.size();
                running.add(pool.submit(() -> {
                    for (int i = 0; i < own.size(); i++) {
                        long start = System.nanoTime();
                        appending.append(own.get(i));
                        times[place + i] = System.nanoTime() - start;
                    }
                    return true;
                }));
            }
            for (Future<Boolean> one : running) {
                one.get();
            }
            return times.length * 1e9 / (System.nanoTime() - begin);
        } finally {
            pool.shutdown();
        }
    }

    /** Acts ready to be written, of one cooperative for each caller. */
    private static List<List<Act>> acts(String word, int callers, int each, int size) {
        List<List<Act>> all = new ArrayList<>();
        LocalDate day = LocalDate.of(2014, 3, 1);
        for (int caller = 0; caller < callers; caller++) {
            List<Act> acts = new ArrayList<>();
            Hash before = Hash.NONE;
            long number = 0;
            for (int i = 0; i < each; i++) {
                String command = "act-" + i;
                List<Entry> entries = new ArrayList<>();
                List<Event> events = new ArrayList<>();
                long after = number;
                for (int e = 0; e < size; e++) {
                    Event event = new MemberSuspended(
                            day, MemberId.of(++number), "did not pay the annual contribution in time");
                    events.add(event);
                    entries.add(new Entry(number, Instant.EPOCH, "secretary", command, 0, FORMAT.type(event), event));
                }
                List<StoredEntry> stored = FORMAT.write(entries, before);
                before = stored.get(size - 1).hash();
                acts.add(new Act(word + caller, after, command, FORMAT.digest(events), stored));
            }
            all.add(acts);
        }
        return all;
    }

    /** All entries of the batches, read and decoded: the store by its pages, the kernel by one statement. */
    private static void load(String name, Store store, BareStore bare) throws Exception {
        String coop = "en-" + BATCH + "-" + ROUNDS + "-0";
        List<Double> stores = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        int count = 0;
        for (int round = -2; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            int some = bare.load(coop, FORMAT);
            long middle = System.nanoTime();
            count = loaded(store, coop);
            long end = System.nanoTime();
            if (some != count || count != BATCH * (BATCHES / less)) {
                throw new IllegalStateException(some + " and " + count + " entries");
            }
            if (round >= 0) {
                bares.add(some * 1e9 / (middle - begin));
                stores.add(count * 1e9 / (end - middle));
            }
        }
        Collections.sort(stores);
        Collections.sort(bares);
        double ratio = stores.get(ROUNDS / 2) / bares.get(ROUNDS / 2);
        System.out.printf(
                "| %s | entries read and decoded | %,.0f | %,.0f | %s | 0.8%s | | |%n",
                name,
                stores.get(ROUNDS / 2),
                bares.get(ROUNDS / 2),
                Figures.shown(ratio),
                ratio < 0.8 ? " **under**" : "");
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "| %s | heap in use afterwards, MB | %d | | | | | |%n",
                name, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static int loaded(Store store, String coop) {
        int count = 0;
        Hash before = Hash.NONE;
        List<Entry> entries = new ArrayList<>();
        for (List<StoredEntry> page = store.journals().read(new CoopId(coop), 0, 10_000);
                !page.isEmpty();
                page = store.journals().read(new CoopId(coop), count, 10_000)) {
            for (StoredEntry stored : page) {
                entries.add(FORMAT.read(stored, before));
                before = stored.hash();
                count++;
            }
        }
        return entries.size();
    }
}
