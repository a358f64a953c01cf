package coop.benchmarks;

import coop.folder.ballots.BallotFile;
import coop.folder.ballots.BallotFormat;
import coop.folder.ballots.Election;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Reading a table of ranked ballots, a column for each rank, beside a scan of its bytes that finds where the cells end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {
    @Param({"1000000"})
    public int ballots;

    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("ballots", ".csv");
        Ballots cast = Ballots.of(ballots, 10, 10);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int rank = 1; rank <= cast.candidates; rank++) {
                out.append(rank == 1 ? "" : ",").append("rank").append(String.valueOf(rank));
            }
            out.append('\n');
            for (int ballot = 0; ballot < cast.size(); ballot++) {
                for (int rank = 0; rank < cast.candidates; rank++) {
                    int place = cast.starts[ballot] + rank;
                    out.append(rank == 0 ? "" : ",");
                    if (place < cast.starts[ballot + 1]) {
                        out.append('C').append((char) ('0' + cast.symbols[place]));
                    }
                }
                out.append('\n');
            }
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public long readKernel() throws IOException {
        byte[] buffer = new byte[1 << 16];
        long cells = 0;
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    if (b == ',') {
                        cells++;
                    } else if (b == '\n') {
                        lines++;
                    }
                }
            }
        }
        return cells * 31 + lines;
    }

    @Benchmark
    public Election read() throws Exception {
        return BallotFile.read(file, BallotFormat.CSV);
    }

    /** What a reader cannot do without: the bytes as text, split into cells by a well-kept library. */
    @Benchmark
    public long cells() throws IOException {
        long cells = 0;
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (var row : rows) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }
}
