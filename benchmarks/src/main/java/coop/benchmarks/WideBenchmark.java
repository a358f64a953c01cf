package coop.benchmarks;

import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.Unranked;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Comparing more than ten candidates two by two, beside the kernel: a million ballots. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WideBenchmark {
    private static final int BALLOTS = 1_000_000;

    /** Candidates, and how many of them a ballot can name. */
    @Param({"15/15", "36/3", "36/36"})
    public String field;

    private Profile profile;
    private Kernels.Merged merged;

    @Setup
    public void cast() {
        String[] parts = field.split("/");
        profile = Ballots.of(BALLOTS, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                .profile();
        merged = Kernels.Merged.of(profile);
    }

    @Benchmark
    public long[] widePairsKernel() {
        return Kernels.plainPairs(merged);
    }

    @Benchmark
    public PairwiseMatrix widePairs() {
        return PairwiseMatrix.of(profile, Unranked.LAST);
    }
}
