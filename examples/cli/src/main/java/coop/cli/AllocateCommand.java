package coop.cli;

import coop.core.value.Apportionment;
import coop.core.value.Ratio;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
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
        if (parts.stream().allMatch(part -> part.signum() == 0)) {
            throw new Unreadable(weights + ": wanted a weight above zero, to split " + pool + " by");
        }
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
        try {
            return Money.of(CurrencyUnit.of(text.substring(0, 3)), new BigDecimal(text.substring(4)));
        } catch (IllegalCurrencyException unknown) {
            throw new Unreadable("wanted a currency of ISO 4217, got " + text.substring(0, 3));
        } catch (ArithmeticException tooMany) {
            throw new Unreadable("wanted a pool with no more decimals than its currency has, got " + text);
        }
    }

    private void read(List<String> members, List<Ratio> parts) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofCsvRecord(weights)) {
            int member = -1;
            int weight = -1;
            int columns = 0;
            for (CsvRecord row : rows) {
                if (columns == 0) {
                    List<String> header =
                            row.getFields().stream().map(String::strip).toList();
                    columns = header.size();
                    member = header.indexOf("member");
                    weight = header.indexOf("weight");
                    if (member < 0 || weight < 0) {
                        throw new Unreadable(weights + ":1: wanted the columns member,weight, got " + header);
                    }
                    continue;
                }
                members.add(row.getField(member));
                parts.add(weight(row, weight));
            }
        } catch (CsvParseException malformed) {
            throw new Unreadable(weights + ": " + malformed.getMessage());
        }
    }

    private Ratio weight(CsvRecord row, int column) {
        String place = weights + ":" + row.getStartingLineNumber() + ":weight: ";
        Ratio weight;
        try {
            weight = Ratio.parse(row.getField(column).strip());
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable(place + malformed.getMessage());
        }
        if (weight.signum() < 0) {
            throw new Unreadable(place + "wanted a weight of zero or more, got " + weight);
        }
        return weight;
    }
}
