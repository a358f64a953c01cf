package coop.benchmarks;

import coop.capital.ShareEvent;
import coop.capital.ShareRegister;
import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * The share register as of a day in the last tenth of a journal, beside one fold of the whole journal by the same book, and
 * beside columns of plain numbers that only add up counts and money.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ShareBenchmark {
    private static final LocalDate START = LocalDate.of(2000, 1, 1);
    private static final int A_DAY = 500;

    @Param({"5000000"})
    public int entries;

    private List<Entry> journal = List.of();
    private Cooperative blank = CoopSdk.discover().installed().cooperative();
    private Cooperative whole = blank;
    private LocalDate day = START;

    /** Subscriptions and payments in turn, of a fifth as many members as there are entries. */
    @Setup
    public void fill() {
        Money price = Money.of(CurrencyUnit.EUR, 25);
        Money paid = Money.of(CurrencyUnit.EUR, 50);
        int members = Math.max(1, entries / 5);
        List<Entry> all = new ArrayList<>(entries);
        for (int i = 0; i < entries; i++) {
            LocalDate on = START.plusDays(i / A_DAY);
            MemberId who = MemberId.of(1 + i / 2 % members);
            ShareEvent event = i % 2 == 0
                    ? new ShareEvent.SharesSubscribed(on, who, "A", 2, price)
                    : new ShareEvent.SharesPaid(on, who, "A", paid, Optional.empty(), ShareEvent.Means.MONEY);
            String type = i % 2 == 0 ? "capital.shares-subscribed" : "capital.shares-paid";
            all.add(new Entry(i + 1, Instant.EPOCH, "bench", "c" + i, 0, type, event));
        }
        journal = all;
        whole = blank.of(all);
        day = START.plusDays((long) (entries * 0.95) / A_DAY);
    }

    @Benchmark
    public long fold() {
        ShareRegister register = ShareRegister.BOOK.blank();
        for (Entry entry : journal) {
            register = ShareRegister.BOOK.enter(register, entry);
        }
        return register.total();
    }

    /** The first reading as of the day: nothing is kept from another. */
    @Benchmark
    public long asOf() {
        return blank.of(journal).book(ShareRegister.BOOK, day).total();
    }

    /** The second one. */
    @Benchmark
    public long again() {
        whole.book(ShareRegister.BOOK, day);
        return whole.book(ShareRegister.BOOK, day).total();
    }

    @Benchmark
    public long columns() {
        int members = Math.max(1, entries / 5);
        long[] counts = new long[members + 1];
        long[] paid = new long[members + 1];
        long total = 0;
        for (Entry entry : journal) {
            if (entry.event() instanceof ShareEvent.SharesSubscribed issued) {
                counts[(int) issued.who().number()] += issued.count();
                total += issued.count();
            } else if (entry.event() instanceof ShareEvent.SharesPaid payment) {
                paid[(int) payment.who().number()] += payment.amount().getAmountMinorLong();
            }
        }
        return total + counts[1] + paid[1];
    }
}
