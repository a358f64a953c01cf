package coop.benchmarks;

import coop.folder.ballots.BallotFile;
import coop.folder.ballots.BallotFormat;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.transfer.Irv;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a job in a heap of a stated size: it works or it does not. Merging and counting, a ballot at a time that is not kept beside
 * the profile; and reading a long table that holds few distinct ballots.
 */
final class Memory {
    private static final int BALLOTS = 10_000_000;

    private Memory() {}

    /** Nothing; or, for the job itself, {@code ballots NUMBER} or {@code table FILE}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            compare();
        } else if (arguments[0].equals("ballots")) {
            Profile profile = Ballots.stream(Integer.parseInt(arguments[1]), 10);
            new Irv().count(profile, 1, TieBreak.none());
        } else {
            BallotFile.read(Path.of(arguments[1]), BallotFormat.CSV);
        }
    }

    private static void compare() throws IOException, InterruptedException {
        System.out.printf("%n| job | heap | works |%n|---|---|---|%n");
        for (int bytes : List.of(100, 60, 45, 30)) {
            boolean works = works((long) BALLOTS * bytes / 1024, "ballots", String.valueOf(BALLOTS));
            System.out.printf("| 10 million ballots merged and counted | %d bytes a ballot | %s |%n", bytes, works);
        }
        Path table = Files.createTempFile("ballots", ".csv");
        try (Writer out = Files.newBufferedWriter(table)) {
            out.write("rank1,rank2,rank3\n");
            for (int row = 0; row < BALLOTS; row++) {
                out.write(row % 3 == 0 ? "C1,C2,C3\n" : row % 3 == 1 ? "C2,C1,\n" : "C3,,\n");
            }
        }
        System.out.printf(
                "| a table of 10 million rows read, %d MB | 16 MB | %s |%n",
                Files.size(table) >> 20, works(16 << 10, "table", table.toString()));
        Files.delete(table);
    }

    private static boolean works(long kilobytes, String... job) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + kilobytes + "k",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Figures.class.getName(),
                "memory"));
        command.addAll(List.of(job));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}
