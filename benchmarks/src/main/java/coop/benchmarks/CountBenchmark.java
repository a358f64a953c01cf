package coop.benchmarks;

import coop.voting.count.Count;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.Unranked;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.StvMeek;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counting ranked ballots on ten candidates, merged and not, beside the kernels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CountBenchmark {
    @Param({"1000000"})
    public int ballots;

    private Ballots cast;
    private Profile profile;
    private Kernels.Merged merged;

    @Setup
    public void cast() {
        cast = Ballots.of(ballots, 10, 10);
        profile = cast.profile();
        merged = Kernels.Merged.of(profile);
    }

    @Benchmark
    public int irvKernel() {
        return Kernels.runoff(merged);
    }

    @Benchmark
    public Count irv() {
        return new Irv().count(profile, 1, TieBreak.none());
    }

    @Benchmark
    public Trail irvTrail() {
        Trail trail = new Trail();
        new Irv().count(profile, 1, TieBreak.none(), trail);
        return trail;
    }

    @Benchmark
    public long[] pairsKernel() {
        return Kernels.packedPairs(merged);
    }

    @Benchmark
    public PairwiseMatrix pairs() {
        return PairwiseMatrix.of(profile, Unranked.LAST);
    }

    @Benchmark
    public int groupKernel() {
        return Kernels.group(cast);
    }

    @Benchmark
    public Object group() {
        return cast.merged();
    }

    @Benchmark
    public boolean[] meekKernel() {
        return Kernels.meek(merged, 4);
    }

    @Benchmark
    public Count meek() {
        return StvMeek.reference().count(profile, 4, TieBreak.none());
    }

    /** From ballots in memory to the winner: merged, packed and counted. */
    @Benchmark
    public Count wholeIrv() {
        return new Irv().count(cast.profile(), 1, TieBreak.none());
    }
}
