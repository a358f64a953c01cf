package coop.benchmarks;

import coop.core.Cooperative;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whole processes: a JVM that creates an empty injector, and one that discovers the SDK and makes its first ruling, in turns. */
final class Discovery {
    private static final int ROUNDS = 21;

    private Discovery() {}

    /** Nothing, for the comparison; {@code ruling} for the job itself. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            LocalDate day = LocalDate.of(2010, 1, 4);
            Cooperative coop = Membership.found(
                    CoopSdk.discover()
                            .installed()
                            .statutes("{\"cooperative\": {\"name\": \"First\", \"founded\": \"2010-01-04\"}}"),
                    day,
                    MemberId.of(1),
                    MemberId.of(2),
                    MemberId.of(3));
            if (!Membership.admit(coop, new Application(MemberId.of(4), day)).isGranted()) {
                throw new IllegalStateException();
            }
            return;
        }
        String classes = System.getProperty("java.class.path");
        List<Long> empty = new ArrayList<>();
        List<Long> ruling = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            empty.add(Start.time("-cp", classes, Start.class.getName()));
            ruling.add(Start.time("-cp", classes, Discovery.class.getName(), "ruling"));
        }
        Collections.sort(empty);
        Collections.sort(ruling);
        System.out.printf("%n| process | least, ms | median, ms |%n|---|---|---|%n");
        System.out.printf("| empty Guice injector | %d | %d |%n", empty.get(0), empty.get(ROUNDS / 2));
        System.out.printf("| discover() and a first ruling | %d | %d |%n", ruling.get(0), ruling.get(ROUNDS / 2));
        System.out.printf(
                "| ratio, at most 3 | %s | %s |%n",
                Figures.shown((double) ruling.get(0) / empty.get(0)),
                Figures.shown((double) ruling.get(ROUNDS / 2) / empty.get(ROUNDS / 2)));
    }
}
