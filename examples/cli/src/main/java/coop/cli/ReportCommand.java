package coop.cli;

import coop.core.wiring.CoopSdk;
import java.nio.file.Path;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop report}: the report of any year, in any format and language. */
@Command(name = "report", description = "Writes the report of a year from the books.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(names = "--year", required = true, paramLabel = "YEAR")
    private int year;

    @Option(names = "--format", paramLabel = "FORMAT", description = "html, json, csv or md.")
    private String format = "html";

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr; the language of the statutes by default.")
    private @Nullable String language;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output by default.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Locale spoken = out.language(Optional.ofNullable(language));
            byte[] report = out.report(out.cooperative(), Year.of(year), format, spoken);
            if (file == null) {
                System.out.write(report);
                System.out.flush();
            } else {
                Out.write(file, report);
            }
            return Coop.DONE;
        }
    }
}
