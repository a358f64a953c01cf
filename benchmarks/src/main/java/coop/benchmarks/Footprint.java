package coop.benchmarks;

import coop.core.Cooperative;
import coop.core.membership.MemberColumns;
import coop.core.membership.MemberRegister;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.function.Function;

/** How many bytes a member the register keeps, apart from the journal: the heap in use before and after. */
final class Footprint {
    private static final int ENTRIES = 5_000_000;

    private Footprint() {}

    public static void main(String[] arguments) {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ENTRIES;
        Cooperative coop = Histories.INSTALLED.cooperative().of(Histories.entries(entries));
        System.out.printf("%n| kept | bytes a member |%n|---|---|%n");
        show("MemberColumns, at most 60", coop, entries, some -> MemberColumns.of(some, LocalDate.MAX));
        show("MemberRegister, with every step", coop, entries, some -> some.book(MemberRegister.BOOK));
    }

    private static void show(String what, Cooperative coop, int entries, Function<Cooperative, Object> made) {
        long before = used();
        Object kept = made.apply(coop);
        long bytes = used() - before;
        Reference.reachabilityFence(kept);
        Reference.reachabilityFence(coop);
        System.out.printf("| %s | %s |%n", what, Figures.shown((double) bytes / (entries / 5)));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
