package coop.folder.table;

import coop.folder.cell.DateForm;
import coop.folder.cell.Days;
import coop.folder.cell.DecimalMark;
import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Numbers;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file, taken apart into rows, with all that was detected about how it is written. */
public final class Table {
    private static final Pattern LINE = Pattern.compile("starting at line ([0-9]{1,9})");

    private final Encoding encoding;
    private final Separator separator;
    private final Heading heading;
    private final List<Line> lines = new ArrayList<>();
    private final Faults faults;
    private final Map<Column, DecimalMark> marks = new HashMap<>();
    private final Map<Column, DateForm> dateForms = new HashMap<>();
    private final Set<DateForm> dates = EnumSet.noneOf(DateForm.class);
    private final Set<DecimalMark> decimals = EnumSet.noneOf(DecimalMark.class);
    private boolean toItsEnd = true;

    private Table(Encoding encoding, Separator separator, Heading heading, Faults faults) {
        this.encoding = encoding;
        this.separator = separator;
        this.heading = heading;
        this.faults = faults;
    }

    /**
     * Takes a file apart. What is wrong with its writing is reported; its cells are looked at by {@link #rows}.
     *
     * @return null when there is no telling the columns, which was reported; also for a file without any line, which was
     *     not
     */
    public static @Nullable Table of(byte[] bytes, TableForm form, Written known, Faults faults) {
        Encoding encoding = Encoding.of(bytes, known.encoding(), faults);
        if (encoding == null) {
            return null;
        }
        Separator best = null;
        Heading heading = null;
        for (Separator separator :
                known.separator() == null ? Separator.values() : new Separator[] {known.separator()}) {
            Line first = firstLine(bytes, encoding, separator);
            Heading candidate = first == null ? null : new Heading(first, form);
            if (candidate != null && (heading == null || candidate.known() > heading.known())) {
                heading = candidate;
                best = separator;
            }
        }
        if (heading == null || best == null) {
            return null;
        }
        if (heading.known() == 0) {
            faults.report(
                    heading.lineNumber(),
                    "",
                    0,
                    Fault.of("header.unreadable", heading.written(0), heading.names(false), heading.names(true)));
            return null;
        }
        heading.report(faults);
        Table table = new Table(encoding, best, heading, faults);
        table.readLines(bytes);
        table.detect(form, known);
        return table;
    }

    private static CsvReader<CsvRecord> reader(byte[] bytes, Encoding encoding, Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(encoding.reader(bytes));
    }

    private static @Nullable Line firstLine(byte[] bytes, Encoding encoding, Separator separator) {
        try (CsvReader<CsvRecord> reader = reader(bytes, encoding, separator)) {
            for (CsvRecord record : reader) {
                Line line = Line.of(record.getStartingLineNumber(), record.getFields());
                if (!line.blank()) {
                    return line;
                }
            }
            return null;
        } catch (CsvParseException quotesDoNotPair) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readLines(byte[] bytes) {
        int last = heading.lineNumber();
        try (CsvReader<CsvRecord> reader = reader(bytes, encoding, separator)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                Line line = Line.of(record.getStartingLineNumber(), record.getFields());
                last = line.number();
                if (last > heading.lineNumber() && !line.blank()) {
                    lines.add(line);
                    checkWidth(line);
                }
            }
        } catch (CsvParseException quotesDoNotPair) {
            faults.report(lineOf(quotesDoNotPair, last + 1), "", 0, Fault.of("row.quotes", ""));
            toItsEnd = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** FastCSV tells the line in the text of its exception and nowhere else. */
    private static int lineOf(CsvParseException exception, int otherwise) {
        Matcher line = LINE.matcher(String.valueOf(exception.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : otherwise;
    }

    private void checkWidth(Line line) {
        for (int place = heading.width(); place < line.cells().size(); place++) {
            if (!line.cell(place).isEmpty()) {
                faults.report(
                        line.number(),
                        "",
                        place + 1,
                        Fault.of("row.too-many-cells", line.cell(place), Integer.toString(heading.width())));
                return;
            }
        }
        for (int place : heading.nameless()) {
            if (!line.cell(place).isEmpty()) {
                faults.report(line.number(), "", place + 1, Fault.of("header.nameless", line.cell(place)));
                return;
            }
        }
    }

    private void detect(TableForm form, Written known) {
        for (Column column : form.columns()) {
            if (heading.has(column)) {
                switch (column.holds()) {
                    case DATES -> detectDates(column, known.dates());
                    case NUMBERS -> detectDecimals(column, known.decimals());
                    case TEXT -> {}
                }
            }
        }
    }

    private void detectDates(Column column, @Nullable DateForm known) {
        Tally iso = new Tally();
        Tally dayFirst = new Tally();
        Tally eitherWay = new Tally();
        boolean proved = false;
        for (Line line : lines) {
            String cell = line.cell(heading.place(column));
            Days.Written written = cell.isEmpty() ? null : Days.written(cell);
            if (written != null && (written.exists() || written.monthFirst())) {
                (written.form() == DateForm.ISO ? iso : dayFirst).add(line);
                if (written.eitherWay()) {
                    eitherWay.add(line);
                }
                proved |= written.provesDayFirst();
            }
        }
        if (known != null) {
            dateForms.put(column, known);
            dates.add(known);
        } else if (iso.count > 0 && dayFirst.count > 0) {
            Tally odd = dayFirst.count <= iso.count ? dayFirst : iso;
            DateForm usual = odd == iso ? DateForm.DAY_FIRST : DateForm.ISO;
            report(odd, column, "date.mixed", usual.word(), usual.french());
            dates.add(DateForm.ISO);
            dates.add(DateForm.DAY_FIRST);
        } else if (iso.count > 0) {
            dateForms.put(column, DateForm.ISO);
            dates.add(DateForm.ISO);
        } else if (dayFirst.count > 0) {
            dateForms.put(column, DateForm.DAY_FIRST);
            dates.add(DateForm.DAY_FIRST);
            if (!proved && eitherWay.count > 0) {
                report(eitherWay, column, "date.ambiguous");
            }
        }
    }

    private void detectDecimals(Column column, @Nullable DecimalMark known) {
        Tally point = new Tally();
        Tally comma = new Tally();
        Tally either = new Tally();
        for (Line line : lines) {
            String cell = line.cell(heading.place(column));
            Numbers.Evidence evidence =
                    cell.isEmpty() ? Numbers.Evidence.NONE : Numbers.evidence(Cells.withoutCurrency(cell));
            switch (evidence) {
                case POINT -> point.add(line);
                case COMMA -> comma.add(line);
                case EITHER -> either.add(line);
                case NONE -> {}
            }
        }
        DecimalMark mark = known != null ? known : comma.count > point.count ? DecimalMark.COMMA : DecimalMark.POINT;
        marks.put(column, mark);
        if (point.count + comma.count > 0 || known != null) {
            decimals.add(mark);
        }
        if (known == null && point.count > 0 && comma.count > 0) {
            report(mark == DecimalMark.COMMA ? point : comma, column, "number.mixed", mark.word());
        } else if (known == null && point.count + comma.count == 0 && either.count > 0) {
            report(either, column, "number.ambiguous");
        }
    }

    /** How many cells of a column are of one kind, and the first of them. */
    private static final class Tally {
        private int count;
        private @Nullable Line first;

        void add(Line line) {
            first = first == null ? line : first;
            count++;
        }
    }

    private void report(Tally tally, Column column, String code, String... arguments) {
        Line line = tally.first;
        if (line != null) {
            int place = heading.place(column);
            List<String> values = new ArrayList<>(List.of(Integer.toString(tally.count)));
            values.addAll(List.of(arguments));
            faults.report(
                    line.number(), heading.written(column), place + 1, new Fault(code, line.cell(place), values, ""));
        }
    }

    /** Every row as the function makes it of its cells; rows of which it makes nothing are left out. */
    public <R> List<R> rows(Function<Cells, @Nullable R> read) {
        Cells cells = new Cells(this, heading, faults);
        List<R> rows = new ArrayList<>(lines.size());
        for (Line line : lines) {
            cells.moveTo(line);
            R row = read.apply(cells);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The form of the dates in a column, or null when they have several forms or none. */
    @Nullable
    DateForm dateForm(Column column) {
        return dateForms.get(column);
    }

    DecimalMark mark(Column column) {
        return marks.getOrDefault(column, DecimalMark.POINT);
    }

    /** Whether the table was read to its end and has every column that it needs. */
    public boolean whole() {
        return toItsEnd && heading.lacksNothing();
    }

    /** Whether the table has a column. */
    public boolean has(Column column) {
        return heading.has(column);
    }

    /** Whether the table has a column for at least one rank. */
    public boolean hasRanks() {
        return !heading.ranks().isEmpty();
    }

    /** The line of the header, from 1. */
    public int headerLine() {
        return heading.lineNumber();
    }

    /** The heading of a column as it is written in the file. */
    public String written(Column column) {
        return heading.written(column);
    }

    /** How the characters are written. */
    public Encoding encoding() {
        return encoding;
    }

    /** What stands between cells. */
    public Separator separator() {
        return separator;
    }

    /** The forms in which dates are written. */
    public Set<DateForm> dates() {
        return dates;
    }

    /** The decimal marks of numbers; none when no number has decimals. */
    public Set<DecimalMark> decimals() {
        return decimals;
    }

    /** The language of the headings. */
    public Language language() {
        return heading.language();
    }

    /** How many rows the table has, those with faults included. */
    public int size() {
        return lines.size();
    }
}
