package coop.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import coop.core.journal.Chain;
import coop.core.journal.Entry;
import coop.core.journal.JournalStore;
import coop.core.journal.StoreInMemory;
import coop.core.journal.StoredEntry;
import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.store.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading a journal back: from SQLite into a cooperative, and its chain, beside Jackson and SHA-256 over the same rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JournalBenchmark {
    /** What an entry is to somebody who binds it with Jackson. */
    public record Row(
            String actor,
            String command,
            Data data,
            long number,
            String previous,
            String recordedAt,
            long revision,
            String type,
            int v) {}

    /** All that the events of the history hold. */
    public record Data(
            String on, String who, String commitment, String memberClass, Long number, String reason, String received) {}

    @Param({"200000"})
    public int entries;

    private final ObjectReader rows = new ObjectMapper().readerFor(Row.class);
    private Path file;
    private StoreFile store;
    private StoreInMemory memory;

    @Setup
    public void write() throws IOException {
        file = Files.createTempDirectory("benchmark").resolve("journal.sqlite");
        store = StoreFile.open(file);
        List<Entry> history = Histories.entries(entries);
        Histories.store(history, store.journals());
        memory = new StoreInMemory();
        Histories.store(history, memory);
    }

    @TearDown
    public void remove() throws IOException {
        store.close();
        Files.deleteIfExists(file);
    }

    private static long each(JournalStore from, java.util.function.ToLongFunction<StoredEntry> use) {
        long sum = 0;
        long last = 0;
        for (List<StoredEntry> page = from.read(CoopId.MAIN, 0, 10_000);
                !page.isEmpty();
                page = from.read(CoopId.MAIN, last, 10_000)) {
            for (StoredEntry entry : page) {
                sum += use.applyAsLong(entry);
                last = entry.number();
            }
        }
        return sum;
    }

    @Benchmark
    public long replayKernel() {
        return each(store.journals(), entry -> {
            try {
                Row row = rows.readValue(entry.bytes());
                return row.number();
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /** With the chain verified on the way, as it always is. */
    @Benchmark
    public Object replay() {
        return new Office(Histories.INSTALLED, store.journals(), InstantSource.system(), CoopId.MAIN).cooperative();
    }

    @Benchmark
    public long chainKernel() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        return each(memory, entry -> sha.digest(entry.bytes())[0]);
    }

    @Benchmark
    public Object chain() {
        return Chain.verify(memory, CoopId.MAIN, Histories.INSTALLED.format());
    }

    @Benchmark
    public long readOnly() {
        return each(store.journals(), StoredEntry::number);
    }

    @Benchmark
    public Hash digests() {
        Hash[] last = new Hash[1];
        each(memory, entry -> {
            last[0] = Hash.of(entry.bytes());
            return 0;
        });
        return last[0];
    }
}
