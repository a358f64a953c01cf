package coop.benchmarks;

import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.membership.MemberColumns;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The register of many members, folded from five entries each, beside hand-written arrays over the same objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RegisterBenchmark {
    @Param({"5000000"})
    public int entries;

    private List<Entry> history;
    private Cooperative coop;
    private LocalDate middle;

    @Setup
    public void write() {
        history = Histories.entries(entries);
        coop = Histories.INSTALLED.cooperative().of(history);
        middle = history.get(history.size() / 2).on();
    }

    @Setup(Level.Invocation)
    public void withoutCaches() {
        coop = Histories.INSTALLED.cooperative().of(history);
    }

    /** Dense numbers, no unknown entries, four events: what somebody writes who knows the data. */
    @Benchmark
    public Object columnsKernel() {
        int members = entries / 5 + 1;
        byte[] standing = new byte[members + 1];
        int[] since = new int[members + 1];
        int[] admitted = new int[members + 1];
        long[] number = new long[members + 1];
        String[] memberClass = new String[members + 1];
        for (Entry entry : history) {
            if (entry.event() instanceof MembershipEvent event) {
                int row = (int) event.who().number();
                int day = (int) event.on().toEpochDay();
                if (event instanceof MembershipEvent.PersonEntered) {
                    since[row] = day;
                } else if (event instanceof MembershipEvent.MemberAdmitted admission) {
                    standing[row] = 6;
                    since[row] = day;
                    admitted[row] = day;
                    number[row] = admission.number();
                    memberClass[row] = admission.memberClass();
                } else if (event instanceof MembershipEvent.MemberSuspended) {
                    standing[row] = 7;
                    since[row] = day;
                } else if (event instanceof MembershipEvent.MemberReinstated) {
                    standing[row] = 6;
                    since[row] = day;
                } else if (event instanceof MembershipEvent.MemberResigned) {
                    standing[row] = 8;
                    since[row] = day;
                }
            }
        }
        return new Object[] {standing, since, admitted, number, memberClass};
    }

    @Benchmark
    public Object columns() {
        return MemberColumns.of(coop, LocalDate.MAX);
    }

    @Benchmark
    public Object register() {
        return coop.book(MemberRegister.BOOK);
    }

    /** Half the history, from nothing. */
    @Benchmark
    public Object asOf() {
        return coop.asOf(middle).book(MemberRegister.BOOK);
    }

    /** Half the history, asked twice: the second time it is known. */
    @Benchmark
    public Object asOfTwice() {
        Cooperative then = coop.asOf(middle);
        return new Object[] {then.book(MemberRegister.BOOK), then.book(MemberRegister.BOOK)};
    }
}
