package coop.folder.accounting;

import coop.capital.accounting.Chart;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a chart of accounts of one's own. */
public final class ChartFile {
    private ChartFile() {}

    /**
     * A chart whose lines take the place of those of another: CSV with the columns role, account and name, such as
     * {@code reserve.solidarity,1315,Réserve de solidarité}.
     *
     * @throws IllegalArgumentException if a line names no role or no account, with the file and the line
     * @throws IOException if the file cannot be read
     */
    public static Chart read(Path file, Chart base) throws IOException {
        Chart chart = base;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            boolean heading = true;
            for (CsvRecord row : rows) {
                if (heading && row.getField(0).strip().equals("role")) {
                    heading = false;
                    continue;
                }
                heading = false;
                String place = file + ":" + row.getStartingLineNumber() + ": ";
                if (row.getFieldCount() != 3) {
                    throw new IllegalArgumentException(
                            place + "wanted the columns role,account,name, got " + row.getFieldCount());
                }
                try {
                    chart = chart.with(
                            row.getField(0).strip(),
                            row.getField(1).strip(),
                            row.getField(2).strip());
                } catch (IllegalArgumentException refused) {
                    throw new IllegalArgumentException(place + refused.getMessage(), refused);
                }
            }
        }
        return chart;
    }
}
