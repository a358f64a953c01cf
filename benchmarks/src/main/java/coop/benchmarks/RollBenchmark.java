package coop.benchmarks;

import coop.core.Cooperative;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.Standing;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import coop.voting.Assembly;
import coop.voting.Quorums;
import coop.voting.Requirement;
import coop.voting.Roll;
import coop.voting.Turnout;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The roll of a record date and a quorum on it, beside one pass over the register. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RollBenchmark {
    private static final LocalDate FOUNDED = LocalDate.of(2024, 1, 1);
    private static final LocalDate RECORD = LocalDate.of(2024, 6, 1);

    @Param("1000000")
    public int members;

    private Cooperative coop;

    @Setup
    public void found() {
        MemberId[] founders =
                IntStream.rangeClosed(1, members).mapToObj(MemberId::of).toArray(MemberId[]::new);
        coop = Membership.found(
                CoopSdk.discover().installed().statutes("""
                        {"cooperative": {"name": "Wide River", "founded": "2024-01-01"}}
                        """),
                FOUNDED,
                founders);
        rollAndQuorum();
    }

    /** Every file of the register is looked at once: how many are admitted, and the sum of their numbers. */
    @Benchmark
    public long registerKernel() {
        long admitted = 0;
        long numbers = 0;
        for (MemberRegister.File file :
                coop.asOf(RECORD).book(MemberRegister.BOOK).files()) {
            if (file.standing() == Standing.ADMITTED) {
                admitted++;
                numbers += file.who().number();
            }
        }
        return admitted + numbers;
    }

    @Benchmark
    public List<Requirement> rollAndQuorum() {
        Roll roll = Assembly.roll(coop, RECORD);
        Ratio eligible = roll.eligible();
        return new Quorums.PartOfVotes(Ratio.HALF)
                .requirements(new Turnout(roll.members(), roll.members() / 2, 0, eligible, eligible.times(Ratio.HALF)));
    }
}
