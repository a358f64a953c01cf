package coop.benchmarks;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whole processes: a JVM that creates an empty injector, and one that counts a small file, in turns. */
final class Start {
    private static final int ROUNDS = 21;

    private Start() {}

    /** The app's jar and a file of ballots; nothing for the empty injector itself. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            Guice.createInjector();
            return;
        }
        String jar = arguments[0];
        List<Long> empty = new ArrayList<>();
        List<Long> count = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            empty.add(time(
                    "-cp",
                    jar + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                    Start.class.getName()));
            count.add(time("-jar", jar, "count", arguments[1], "--method", "irv"));
        }
        Collections.sort(empty);
        Collections.sort(count);
        System.out.printf("%n| process | least, ms | median, ms |%n|---|---|---|%n");
        System.out.printf("| empty Guice injector | %d | %d |%n", empty.get(0), empty.get(ROUNDS / 2));
        System.out.printf("| coop count | %d | %d |%n", count.get(0), count.get(ROUNDS / 2));
        System.out.printf(
                "| ratio, at most 3 | %s | %s |%n",
                Figures.shown((double) count.get(0) / empty.get(0)),
                Figures.shown((double) count.get(ROUNDS / 2) / empty.get(ROUNDS / 2)));
    }

    static long time(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, arguments);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
