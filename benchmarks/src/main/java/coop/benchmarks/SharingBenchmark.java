package coop.benchmarks;

import coop.capital.AnnualAccounts;
import coop.capital.LotTable;
import coop.capital.Quantities;
import coop.capital.Surplus;
import coop.capital.SurplusPlan;
import coop.core.Cooperative;
import coop.core.membership.Membership;
import coop.core.value.Apportionment;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Splitting a pool over members, and a full plan with six rules over members with five lots each, beside plain loops. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SharingBenchmark {
    private static final int LOTS = 5;
    private static final long POOL = 5_000_000_00L;
    private static final long LARGE_POOL = 5_000_000_000_000_00L;

    @Param("1000000")
    public int members;

    private long[] weights;
    private long[] largeWeights;
    private long[] persons;
    private int[] from;
    private int[] until;
    private long[] value;
    private Cooperative coop;
    private AnnualAccounts accounts;
    private TreeMap<String, Quantities> measures;
    private LotTable lots;

    @Setup
    public void enter() {
        SplittableRandom random = new SplittableRandom(7);
        weights = random.longs(members, 1, 10_000).toArray();
        largeWeights = random.longs(members, 1, 1_000_000_000_000L).toArray();
        persons = new long[members * LOTS];
        from = new int[persons.length];
        until = new int[persons.length];
        value = new long[persons.length];
        long[] numbers = new long[members];
        int first = (int) LocalDate.of(2020, 1, 1).toEpochDay();
        for (int lot = 0; lot < persons.length; lot++) {
            persons[lot] = lot / LOTS + 1;
            from[lot] = first + random.nextInt(365 * 5);
            until[lot] = random.nextInt(4) == 0 ? from[lot] + 1 + random.nextInt(900) : Integer.MAX_VALUE;
            value[lot] = 100_00L * (1 + random.nextInt(20));
            numbers[lot / LOTS] = lot / LOTS + 1;
        }
        lots = new LotTable(CurrencyUnit.EUR, persons, from, until, value, value);
        measures = new TreeMap<>(Map.of("hours", Quantities.of(numbers, weights)));
        coop = Membership.found(
                CoopSdk.discover().installed().statutes("""
                        {"cooperative": {"name": "Large", "founded": "2019-01-01"},
                         "capital": {"classes": [{"id": "A", "nominal": "EUR 100.00"}]},
                         "surplus": {"rules": [
                           {"policy": "losses-brought-forward"},
                           {"policy": "reserve", "name": "legal", "part": "15/100"},
                           {"policy": "dividend", "atMost": "6/100", "withholding": "3/10", "cap": "net"},
                           {"policy": "fund", "name": "education", "part": "1/100"},
                           {"policy": "patronage", "part": "1/2", "measure": "hours"},
                           {"policy": "rest", "to": "reserve", "name": "free"}]}}"""),
                LocalDate.of(2019, 1, 1),
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
        accounts = new AnnualAccounts(2024, new TreeMap<>(Map.of("result", Money.parse("EUR 9000000000.00"))));
    }

    /** The same job in plain loops of long: parts, remainders, and a unit more for the largest of them, ties by place. */
    @Benchmark
    public long[] splitLoop() {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = POOL;
        for (int i = 0; i < parts.length; i++) {
            long product = POOL * weights[i];
            parts[i] = product / sum;
            remainders[i] = product - parts[i] * sum;
            left -= parts[i];
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long least = sorted[sorted.length - (int) left];
        long ties = left;
        for (long remainder : remainders) {
            ties -= remainder > least ? 1 : 0;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] += remainders[i] > least || (remainders[i] == least && ties-- > 0) ? 1 : 0;
        }
        return parts;
    }

    /** Less than the job: the part of each rounded down, what is left not handed out. */
    @Benchmark
    public long[] roundedDown() {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = POOL * weights[i] / sum;
        }
        return parts;
    }

    @Benchmark
    public long[] split() {
        return Apportionment.split(POOL, weights);
    }

    /** The same where products need 128 bits: high and low words, and BigInteger where the high word is not zero. */
    @Benchmark
    public long[] wideLoop() {
        long sum = 0;
        for (long weight : largeWeights) {
            sum += weight;
        }
        BigInteger all = BigInteger.valueOf(sum);
        long[] parts = new long[largeWeights.length];
        for (int i = 0; i < parts.length; i++) {
            long high = Math.multiplyHigh(LARGE_POOL, largeWeights[i]);
            long low = LARGE_POOL * largeWeights[i];
            parts[i] = high == 0 && low >= 0
                    ? low / sum
                    : BigInteger.valueOf(LARGE_POOL)
                            .multiply(BigInteger.valueOf(largeWeights[i]))
                            .divide(all)
                            .longValue();
        }
        return parts;
    }

    @Benchmark
    public long[] splitWide() {
        return Apportionment.split(LARGE_POOL, largeWeights);
    }

    /** One pass over all lots: each holder's capital over the days of the year. */
    @Benchmark
    public long[] lotsPass() {
        Span year = Span.year(2024);
        long first = year.first().toEpochDay();
        long end = year.last().toEpochDay() + 1;
        long[] sums = new long[members + 1];
        for (int lot = 0; lot < persons.length; lot++) {
            long days = Math.min(end, until[lot]) - Math.max(first, from[lot]);
            if (days > 0) {
                sums[(int) persons[lot]] += days * value[lot];
            }
        }
        return sums;
    }

    @Benchmark
    public SurplusPlan plan() {
        return Surplus.simulate(coop, accounts, measures, lots, LocalDate.of(2025, 6, 1));
    }

    /** How many bytes a plan keeps for each member beside what it was made from. */
    static void memory(int members) {
        SharingBenchmark some = new SharingBenchmark();
        some.members = members;
        some.enter();
        some.plan();
        long before = used();
        SurplusPlan plan = some.plan();
        long after = used();
        System.out.printf(
                "%n| members | parts | bytes a member kept | at most |%n|---|---|---|---|%n| %d | %d | %d | 100 |%n",
                members, plan.slices().size(), (after - before) / members);
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
