package coop.cli;

import coop.core.value.Apportionment;
import coop.core.value.Ratio;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop allocate}: splits any pool by weights, exactly. */
@Command(name = "allocate", description = "Splits a pool of money by weights: largest remainder, ties by row order.")
final class AllocateCommand implements Callable<Integer> {
    @Option(names = "--pool", required = true, paramLabel = "MONEY", description = "Such as \"EUR 50000.00\".")
    private String pool = "";

    @Option(
            names = "--weights",
            required = true,
            paramLabel = "FILE",
            description = "CSV with the columns member, weight.")
    private Path weights = Path.of("weights.csv");

    @Option(names = "--csv", description = "Write CSV with the columns member, amount, and nothing else.")
    private boolean csv;

    @Override
    public Integer call() throws Exception {
        List<String> members = new ArrayList<>();
        List<Ratio> parts = new ArrayList<>();
        read(members, parts);
        List<Money> amounts = Apportionment.split(money(pool), parts);
        StringBuilder out = new StringBuilder(csv ? "member,amount\n" : "");
        for (int i = 0; i < members.size(); i++) {
            String amount = amounts.get(i).getAmount().toPlainString();
            out.append(csv ? Cells.cell(members.get(i)) + "," + amount : members.get(i) + ": " + amounts.get(i))
                    .append('\n');
        }
        System.out.print(out);
        return Coop.DONE;
    }

    private static Money money(String text) {
        if (!text.matches("[A-Z]{3} -?[0-9]{1,16}(\\.[0-9]{1,4})?")) {
            throw new Unreadable("wanted a pool such as \"EUR 50000.00\", got " + text);
        }
        return Money.of(CurrencyUnit.of(text.substring(0, 3)), new BigDecimal(text.substring(4)));
    }

    private void read(List<String> members, List<Ratio> parts) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(weights)) {
            boolean header = true;
            for (CsvRecord row : rows) {
                if (header) {
                    header = false;
                    if (row.getFieldCount() != 2 || !row.getField(1).strip().equals("weight")) {
                        throw new Unreadable(weights + ":1: wanted the columns member,weight");
                    }
                    continue;
                }
                if (row.getFieldCount() != 2) {
                    throw new Unreadable(weights + ":" + row.getStartingLineNumber() + ": wanted 2 columns, got "
                            + row.getFieldCount());
                }
                members.add(row.getField(0));
                parts.add(weight(row));
            }
        }
    }

    private Ratio weight(CsvRecord row) {
        try {
            return Ratio.parse(row.getField(1).strip());
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable(weights + ":" + row.getStartingLineNumber() + ":weight: " + malformed.getMessage());
        }
    }
}
