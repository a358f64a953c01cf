package coop.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes of {@link Appender}, and reads what was acknowledged to them. */
final class Appenders {
    private Appenders() {}

    /**
     * Starts a process.
     *
     * @param before words before the command, such as those of a tracer
     */
    static Process start(List<String> before, Path acks, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(acks.toFile())
                .redirectError(new File(acks + ".err"))
                .start();
    }

    /** The lines that were written whole. */
    static List<String[]> acknowledged(Path acks) throws IOException {
        String text = Files.readString(acks);
        List<String[]> lines = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                lines.add(line.split(" "));
            }
        }
        return lines;
    }
}
