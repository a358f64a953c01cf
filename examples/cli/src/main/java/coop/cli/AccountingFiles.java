package coop.cli;

import coop.capital.accounting.Bookkeeping;
import coop.capital.accounting.Chart;
import coop.capital.accounting.Transaction;
import coop.core.Cooperative;
import coop.core.Messages;
import coop.core.Reason;
import coop.folder.accounting.ChartFile;
import coop.folder.accounting.Ledgers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The postings of the books, as files for the bookkeeper. */
final class AccountingFiles {
    /** What is written. */
    static final List<String> NAMES = List.of("ledger.journal", "ledger.beancount", "ledger.csv");

    private AccountingFiles() {}

    /** The chart asked for: a built-in one, or a file whose lines take the place of those of the country's. */
    static Chart chart(Cooperative coop, @Nullable String asked) throws IOException {
        if (asked != null && Chart.BUILT_IN.contains(asked)) {
            return Chart.of(asked);
        }
        Chart usual = Chart.of(country(coop));
        if (asked == null) {
            return usual;
        }
        return ChartFile.read(file(asked), usual);
    }

    /** The file of a chart that is not built in. */
    static Path file(String asked) {
        Path file = Path.of(asked);
        if (!Files.isRegularFile(file)) {
            throw new Unreadable("There is no chart " + asked + "; there are " + Chart.BUILT_IN
                    + ", or a file with the columns role,account,name");
        }
        return file;
    }

    /** By the time zone of the statutes, the only thing they say of a country. */
    private static String country(Cooperative coop) {
        String zone = coop.statutes(LocalDate.MAX).cooperative().zone().getId();
        return zone.equals("Europe/Brussels") ? "be" : zone.equals("Europe/Paris") ? "fr" : "plain";
    }

    static void write(Cooperative coop, Chart chart, Optional<Integer> year, Path folder, Locale language) {
        Messages messages = coop.installed().messages();
        Function<Reason, String> words = reason -> messages.sentence(reason, language);
        List<Transaction> transactions = Bookkeeping.of(coop, chart).stream()
                .filter(some ->
                        year.filter(wanted -> some.on().getYear() != wanted).isEmpty())
                .toList();
        write(folder.resolve("ledger.journal"), Ledgers.hledger(transactions, words));
        write(folder.resolve("ledger.beancount"), Ledgers.beancount(transactions, words));
        write(folder.resolve("ledger.csv"), Ledgers.csv(transactions, words));
    }

    private static void write(Path file, String text) {
        Out.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
