package coop.folder.table;

import coop.folder.cell.DateForm;
import coop.folder.cell.Days;
import coop.folder.cell.DecimalMark;
import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Limits;
import coop.folder.cell.Numbers;
import coop.folder.cell.Texts;
import coop.folder.cell.Word;
import coop.folder.cell.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row at a time, read strictly.
 *
 * <p>Every method gives null for a cell that is blank, and for one that was refused, which was then reported. So a row is
 * read to its end, and all its faults are known at once.
 */
public final class Cells {
    private final Table table;
    private final Heading heading;
    private final Faults faults;
    private Line line = new Line(0, List.of());

    Cells(Table table, Heading heading, Faults faults) {
        this.table = table;
        this.heading = heading;
        this.faults = faults;
    }

    void moveTo(Line next) {
        line = next;
    }

    /** The line on which the row begins, from 1. */
    public int line() {
        return line.number();
    }

    /** Whether a cell holds nothing. */
    public boolean blank(Column column) {
        int place = heading.place(column);
        return place < 0 || line.cell(place).isEmpty();
    }

    /** The cell as it is written, trimmed; empty when it is blank. */
    public String written(Column column) {
        int place = heading.place(column);
        return place < 0 ? "" : line.cell(place);
    }

    /** Reports a fault of a cell. */
    public void report(Column column, Fault fault) {
        faults.report(line.number(), heading.written(column), heading.place(column) + 1, fault);
    }

    /** Reports that a cell holds something that has no meaning in this row, such as the receiver of a payment. */
    public void refuse(Column column, String why) {
        if (!blank(column)) {
            report(column, Fault.of("cell.not-for", written(column), why));
        }
    }

    /** Reports a blank cell that this row needs although others may leave it out. */
    public void require(Column column, String why) {
        if (blank(column)) {
            report(column, Fault.of("cell.required-for", "", why));
        }
    }

    /** Reports a blank cell of a column that this table does need, although others may leave it out. */
    public void needed(Column column) {
        if (blank(column) && heading.has(column)) {
            report(column, Fault.of("cell.required", ""));
        }
    }

    private <T> @Nullable T read(Column column, Function<String, @Nullable T> read, Function<String, Fault> fault) {
        if (blank(column)) {
            if (column.need() == Column.Need.FILLED && heading.has(column)) {
                report(column, Fault.of("cell.required", ""));
            }
            return null;
        }
        String cell = written(column);
        T value = read.apply(cell);
        if (value == null) {
            report(column, fault.apply(cell));
        }
        return value;
    }

    private @Nullable String checked(Column column, Function<String, @Nullable Fault> check) {
        String cell = read(column, Texts::composed, Cells::unreachable);
        Fault fault = cell == null ? null : check.apply(cell);
        if (fault != null) {
            report(column, fault);
            return null;
        }
        return cell;
    }

    private static Fault unreachable(String cell) {
        throw new IllegalStateException("every text has a composed form");
    }

    /** A text in normal form C. */
    public @Nullable String text(Column column) {
        return checked(column, text -> Texts.fault(text, Limits.CELL));
    }

    /** A name of at most 200 code points, in normal form C. */
    public @Nullable String name(Column column) {
        return checked(column, text -> Texts.fault(text, Limits.NAME));
    }

    /** A key of at most 40 characters. */
    public @Nullable String key(Column column) {
        return checked(column, text -> Texts.keyFault(text, Limits.KEY));
    }

    /** An id of at most 80 characters, such as that of a motion. */
    public @Nullable String id(Column column) {
        return checked(column, text -> Texts.keyFault(text, Limits.ID));
    }

    /** Keys separated by spaces, none of them twice. */
    public List<String> keys(Column column) {
        List<String> keys = new ArrayList<>();
        for (String key : written(column).split("[ ;]+", -1)) {
            Fault fault = key.isEmpty() ? null : Texts.keyFault(key, Limits.KEY);
            if (fault != null) {
                report(column, fault);
            } else if (!key.isEmpty() && !keys.contains(key)) {
                keys.add(key);
            }
        }
        return List.copyOf(keys);
    }

    /** Ids one below the other, such as {@code shares.csv/P012/payment/2}. */
    public @Nullable String path(Column column) {
        return checked(column, text -> {
            boolean made = true;
            for (String step : text.split("/", -1)) {
                made &= Texts.keyFault(step, Limits.ID) == null;
            }
            return made && text.length() <= Limits.NAME ? null : Fault.of("path.form", text);
        });
    }

    /** Ids of motions, separated by blanks. */
    public List<String> motions(Column column) {
        List<String> motions = new ArrayList<>();
        for (String motion : parts(column)) {
            Fault fault = Texts.keyFault(motion, Limits.ID);
            if (fault == null) {
                motions.add(motion);
            } else {
                report(column, fault);
            }
        }
        return motions;
    }

    /** Words separated by blanks; none for a blank cell. */
    public List<String> parts(Column column) {
        String cell = text(column);
        return cell == null ? List.of() : List.of(cell.split("[\\s\\h]+"));
    }

    /** What a word of a closed list stands for. */
    public <W extends Word> @Nullable W word(Column column, Words<W> words) {
        return read(column, words::find, words::fault);
    }

    /** A day. */
    public @Nullable LocalDate date(Column column) {
        DateForm form = table.dateForm(column);
        return read(
                column,
                cell -> {
                    Days.Written written = Days.written(cell);
                    return written == null || (form != null && written.form() != form) ? null : Days.day(written);
                },
                cell -> Days.fault(cell, form));
    }

    /** A time of day as {@code HH:MM}. */
    public @Nullable LocalTime time(Column column) {
        return read(column, Days::time, cell -> Fault.of("time.form", cell));
    }

    /** A year of four digits. */
    public @Nullable Integer year(Column column) {
        return read(column, Cells::year, cell -> Fault.of("year.form", cell, FIRST_YEAR, LAST_YEAR));
    }

    private static final String FIRST_YEAR = Integer.toString(Limits.FIRST_DAY.getYear());
    private static final String LAST_YEAR = Integer.toString(Limits.LAST_DAY.getYear());

    private static @Nullable Integer year(String cell) {
        Long year = cell.length() == 4 ? Numbers.whole(cell) : null;
        boolean within = year != null && year >= Limits.FIRST_DAY.getYear() && year <= Limits.LAST_DAY.getYear();
        return within && year != null ? Integer.valueOf(year.intValue()) : null;
    }

    /** A whole number within limits, both included. */
    public @Nullable Long whole(Column column, long least, long most) {
        Long number = read(column, Numbers::whole, cell -> Fault.of("number.whole", cell));
        if (number != null && (number < least || number > most)) {
            report(column, Fault.of("number.range", written(column), Long.toString(least), Long.toString(most)));
            return null;
        }
        return number;
    }

    /** A number with at most 6 decimals. */
    public @Nullable BigDecimal decimal(Column column) {
        DecimalMark mark = table.mark(column);
        return read(column, cell -> Numbers.read(cell, mark), cell -> Numbers.fault(cell, mark));
    }

    /** The number of an amount of money; its currency is {@link #currency}. */
    public @Nullable BigDecimal amount(Column column) {
        DecimalMark mark = table.mark(column);
        return read(column, cell -> Numbers.read(withoutCurrency(cell), mark), cell -> {
            Fault fault = Numbers.fault(withoutCurrency(cell), mark);
            return fault.code().equals("number.form")
                    ? Fault.of("money.form", cell)
                    : new Fault(fault.code(), cell, fault.arguments(), fault.near());
        });
    }

    /** The currency written with an amount, three capital letters; null when there is none. */
    public @Nullable String currency(Column column) {
        String cell = written(column);
        if (coded(cell)) {
            return cell.substring(0, 3);
        }
        if (codedBehind(cell)) {
            return cell.substring(cell.length() - 3);
        }
        return cell.startsWith("€") || cell.endsWith("€") ? "EUR" : null;
    }

    static String withoutCurrency(String cell) {
        if (cell.startsWith("€")) {
            return Texts.trimmed(cell.substring(1));
        }
        if (cell.endsWith("€")) {
            return Texts.trimmed(cell.substring(0, cell.length() - 1));
        }
        if (coded(cell)) {
            return Texts.trimmed(cell.substring(3));
        }
        return codedBehind(cell) ? Texts.trimmed(cell.substring(0, cell.length() - 3)) : cell;
    }

    private static boolean coded(String cell) {
        return cell.length() > 3 && capital(cell.charAt(0)) && capital(cell.charAt(1)) && capital(cell.charAt(2));
    }

    private static boolean codedBehind(String cell) {
        int length = cell.length();
        return length > 3
                && capital(cell.charAt(length - 1))
                && capital(cell.charAt(length - 2))
                && capital(cell.charAt(length - 3));
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** The text in the column of each rank up to the last one that is filled; ranks in between that are blank are empty. */
    public List<String> ranks() {
        List<String> ranks = new ArrayList<>();
        for (Map.Entry<Integer, Integer> rank : heading.ranks().entrySet()) {
            String cell = Texts.composed(line.cell(rank.getValue()));
            Fault fault = Texts.fault(cell, Limits.CELL);
            if (fault != null) {
                faults.report(line.number(), heading.written(rank.getValue()), rank.getValue() + 1, fault);
            } else if (!cell.isEmpty()) {
                while (ranks.size() < rank.getKey() - 1) {
                    ranks.add("");
                }
                ranks.add(cell);
            }
        }
        return ranks;
    }
}
