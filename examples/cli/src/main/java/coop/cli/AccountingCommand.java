package coop.cli;

import coop.core.Cooperative;
import coop.core.wiring.CoopSdk;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop accounting}: the postings again, by another chart or of one year. */
@Command(
        name = "accounting",
        description = "Writes the postings of the books as CSV, hledger and Beancount journals into OUT/accounting.")
final class AccountingCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(
            names = "--chart",
            paramLabel = "CHART",
            description = "be, fr, plain, or a CSV file with the columns role,account,name.")
    private @Nullable String chart;

    @Option(names = "--year", paramLabel = "YEAR", description = "Only what was posted in this calendar year.")
    private @Nullable Integer year;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr; the language of the statutes by default.")
    private @Nullable String language;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to; OUT/accounting by default.")
    private @Nullable Path target;

    @Override
    public Integer call() throws Exception {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Cooperative coop = out.cooperative();
            Locale spoken = out.language(Optional.ofNullable(language));
            Path where = target == null ? folder.resolve("accounting") : target;
            AccountingFiles.write(coop, AccountingFiles.chart(coop, chart), Optional.ofNullable(year), where, spoken);
            System.out.println("Postings in " + where);
            return Coop.DONE;
        }
    }
}
