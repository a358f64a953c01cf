package coop.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and prints their figures as Markdown, each beside its kernel of the same run. The median of the
 * repetitions is shown.
 */
public final class Figures {
    /** A job, the kernel it is held against, and how many times that it may cost at most. */
    private record Bound(String job, String kernel, String most) {}

    private static final List<Bound> COUNT = List.of(
            new Bound("irv", "irvKernel", "2"),
            new Bound("irvTrail", "irvKernel", "4"),
            new Bound("pairs", "pairsKernel", "2.5"),
            new Bound("group", "groupKernel", "1.5"),
            new Bound("meek", "meekKernel", "2.5"));
    private static final List<Bound> WIDE = List.of(new Bound("widePairs", "widePairsKernel", "1.2"));
    private static final List<Bound> READ =
            List.of(new Bound("read", "readKernel", "2"), new Bound("read", "cells", "2"));

    private static final List<Bound> REGISTER =
            List.of(new Bound("columns", "columnsKernel", "3"), new Bound("asOf", "register", "2"));
    private static final List<Bound> SHARES = List.of(new Bound("asOf", "fold", "2"));
    private static final List<Bound> JOURNAL =
            List.of(new Bound("replay", "replayKernel", "1.3"), new Bound("chain", "chainKernel", "1.5"));
    private static final List<Bound> ADMIT = List.of(new Bound("admit", "admitKernel", "2"));
    private static final List<Bound> ROLL = List.of(new Bound("rollAndQuorum", "registerKernel", "3"));

    private Figures() {}

    /**
     * Runs one family: {@code count 10000 1000000}, {@code wide}, {@code read}, {@code roll}, {@code memory},
     * {@code start JAR FILE}, {@code register 10000 5000000}, {@code journal}, {@code admit}, {@code discover} or
     * {@code footprint}.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "count" -> growth(bounds(CountBenchmark.class, "ballots", numbers(rest, "1000000"), COUNT));
            case "wide" -> bounds(WideBenchmark.class, "field", List.of("15/15", "36/3", "36/36"), WIDE);
            case "read" -> bounds(ReadBenchmark.class, "ballots", numbers(rest, "1000000"), READ);
            case "roll" -> bounds(RollBenchmark.class, "members", numbers(rest, "1000000"), ROLL);
            case "register" -> bounds(RegisterBenchmark.class, "entries", numbers(rest, "5000000"), REGISTER);
            case "shares" -> bounds(ShareBenchmark.class, "entries", numbers(rest, "5000000"), SHARES);
            case "journal" -> bounds(JournalBenchmark.class, "entries", numbers(rest, "200000"), JOURNAL);
            case "admit" -> bounds(AdmissionBenchmark.class, "admissions", numbers(rest, "100000"), ADMIT);
            case "discover" -> Discovery.main(rest.toArray(String[]::new));
            case "footprint" -> Footprint.main(rest.toArray(String[]::new));
            case "memory" -> Memory.main(rest.toArray(String[]::new));
            case "start" -> Start.main(rest.toArray(String[]::new));
            case "store" -> StoreBenchmark.main(rest.toArray(String[]::new));
            case "sealed" -> SealedBallots.main(rest.toArray(String[]::new));
            default -> throw new IllegalArgumentException("wanted count, wide, read, roll, sealed, memory, start, store,"
                    + " register, journal, admit, discover or footprint");
        }
    }

    private static List<String> numbers(List<String> given, String... usual) {
        return given.isEmpty() ? List.of(usual) : given;
    }

    private static Map<String, Map<String, Double>> bounds(
            Class<?> benchmarks, String parameter, List<String> values, List<Bound> bounds) throws RunnerException {
        Map<String, Map<String, Double>> times = run(benchmarks, parameter, values);
        System.out.printf(
                "%n| %s | job | ms | kernel | ms | ratio | at most |%n|---|---|---|---|---|---|---|%n", parameter);
        for (String value : values) {
            Map<String, Double> of = times.get(value);
            for (Bound bound : bounds) {
                double ratio = of.get(bound.job) / of.get(bound.kernel);
                System.out.printf(
                        "| %s | %s | %s | %s | %s | %s | %s%s |%n",
                        value,
                        bound.job,
                        shown(of.get(bound.job)),
                        bound.kernel,
                        shown(of.get(bound.kernel)),
                        shown(ratio),
                        bound.most,
                        ratio > Double.parseDouble(bound.most) ? " **over**" : "");
            }
        }
        times.forEach((value, of) -> of.forEach((job, time) -> {
            if (bounds.stream().noneMatch(bound -> bound.job.equals(job) || bound.kernel.equals(job))) {
                System.out.printf("| %s | %s | %s | | | | |%n", value, job, shown(time));
            }
        }));
        return times;
    }

    private static void growth(Map<String, Map<String, Double>> times) {
        List<String> jobs = List.of("group", "irv", "irvTrail", "pairs", "meek", "wholeIrv");
        System.out.printf("%nNanoseconds a ballot:%n%n| ballots | %s |%n", String.join(" | ", jobs));
        System.out.printf("|---%s|%n", "|---".repeat(jobs.size()));
        times.forEach((size, of) -> {
            List<String> cells = new ArrayList<>();
            for (String job : jobs) {
                cells.add(shown(of.get(job) * 1e6 / Long.parseLong(size)));
            }
            System.out.printf("| %s | %s |%n", size, String.join(" | ", cells));
        });
    }

    /** The median time of each benchmark in milliseconds, by parameter. */
    private static Map<String, Map<String, Double>> run(Class<?> benchmarks, String parameter, List<String> values)
            throws RunnerException {
        Map<String, Map<String, Double>> times = new LinkedHashMap<>();
        for (String value : values) {
            boolean large = value.length() > 7;
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include("\\." + benchmarks.getSimpleName() + "\\.")
                    .param(parameter, value)
                    .jvmArgsAppend("-Xms3g", "-Xmx3g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch")
                    .forks(1)
                    .warmupIterations(value.length() < 7 ? 60 : large ? 3 : 15)
                    .measurementIterations(value.length() < 7 ? 60 : large ? 5 : 15);
            Collection<RunResult> results = new Runner(options.build()).run();
            Map<String, Double> of = new TreeMap<>();
            for (RunResult result : results) {
                of.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getStatistics().getPercentile(50));
            }
            times.put(value, of);
        }
        return times;
    }

    static String shown(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
