package coop.benchmarks;

import coop.core.Cooperative;
import coop.core.membership.Application;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.membership.Standing;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pcollections.TreePMap;

/** Admissions one after the other, each decided by the rules on the register before it, beside a persistent map. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AdmissionBenchmark {
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 4);

    @Param({"100000"})
    public int admissions;

    private record Kept(MemberId who, Standing standing, long number, LocalDate since, List<String> steps) {}

    /** The same three updates of the register: a file, a member, a number taken; and one reading. */
    @Benchmark
    public Object admitKernel() {
        TreePMap<MemberId, Kept> files = TreePMap.empty();
        TreePMap<MemberId, Boolean> members = TreePMap.empty();
        TreePMap<Long, Boolean> numbers = TreePMap.empty();
        List<Object> journal = new ArrayList<>();
        for (int i = 1; i <= admissions; i++) {
            MemberId who = MemberId.of(i);
            long number = numbers.isEmpty() ? 1 : numbers.lastKey() + 1;
            if (files.get(who) != null) {
                throw new IllegalStateException();
            }
            Kept kept = new Kept(who, Standing.ADMITTED, number, FOUNDED, List.of("admitted"));
            files = files.plus(who, kept);
            members = members.plus(who, true);
            numbers = numbers.plus(number, true);
            journal.add(kept);
        }
        return files;
    }

    @Benchmark
    public Object admit() {
        Cooperative coop = Membership.found(
                Histories.INSTALLED.statutes("{\"cooperative\": {\"name\": \"Many\", \"founded\": \"2010-01-04\"}}"),
                FOUNDED,
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
        for (int i = 4; i <= admissions; i++) {
            coop = coop.after(Membership.admit(coop, new Application(MemberId.of(i), FOUNDED)));
        }
        return coop.book(MemberRegister.BOOK);
    }
}
