package coop.example.federation;

import coop.core.value.Ratio;
import coop.reporting.federation.Closure;
import coop.reporting.federation.Rates;
import coop.reporting.federation.Respondent;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * The files a federation keeps itself. {@code units.csv}, its register: the column {@code id} and, as far as known, {@code level}
 * (primary, secondary, tertiary), {@code founded}, {@code origin} (new, conversion, takeover), {@code closed}, {@code closure}
 * (dissolved, bankrupt, merged), {@code last_jobs}, {@code owner} and {@code jobs}; every other column is a trait to break down
 * by. {@code rates.csv}: {@code currency}, {@code from}, {@code each}.
 */
final class RegisterFile {
    private static final Set<String> KNOWN =
            Set.of("id", "level", "founded", "origin", "closed", "closure", "last_jobs", "owner", "jobs", "name");

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    private RegisterFile(Path file) {
        this.file = file;
    }

    /** The cooperatives of a register, by id. */
    static SortedMap<String, Respondent> units(Path file) throws IOException {
        RegisterFile register = new RegisterFile(file);
        SortedMap<String, Respondent> units = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                register.unit(row).ifPresent(unit -> {
                    if (units.put(unit.id(), unit) != null) {
                        register.problem(row, "id", "each cooperative once, got " + unit.id() + " again");
                    }
                });
            }
        }
        register.refuse();
        return Collections.unmodifiableSortedMap(units);
    }

    private Optional<Respondent> unit(NamedCsvRecord row) {
        SortedMap<String, String> traits = new TreeMap<>();
        row.getFieldsAsMap().forEach((column, value) -> {
            if (!KNOWN.contains(column) && !value.isBlank()) {
                traits.put(column, value.strip());
            }
        });
        Optional<LocalDate> closed = day(row, "closed");
        Optional<Ratio> last = number(row, "last_jobs");
        Closure.Reason reason = word(row, "closure", Closure.Reason.class).orElse(Closure.Reason.DISSOLVED);
        try {
            return Optional.of(new Respondent(
                    text(row, "id").orElse(""),
                    traits,
                    word(row, "level", Respondent.Level.class).orElse(Respondent.Level.PRIMARY),
                    day(row, "founded"),
                    word(row, "origin", Respondent.Origin.class).orElse(Respondent.Origin.NEW),
                    closed.map(on -> new Closure(on, reason, last)),
                    text(row, "owner"),
                    number(row, "jobs")));
        } catch (IllegalArgumentException wrong) {
            problems.add(file + ":" + row.getStartingLineNumber() + ": " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /** Dated rates into one currency. */
    static Rates rates(Path file, CurrencyUnit into) throws IOException {
        RegisterFile register = new RegisterFile(file);
        Rates rates = Rates.into(into);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Optional<CurrencyUnit> currency =
                        register.read(row, "currency", "a currency such as HRK", CurrencyUnit::of);
                Optional<LocalDate> from = register.day(row, "from");
                Optional<Ratio> each = register.number(row, "each");
                if (currency.isPresent() && from.isPresent() && each.isPresent()) {
                    rates = rates.with(currency.get(), from.get(), each.get());
                } else if (register.problems.isEmpty()) {
                    register.problem(row, "each", "the columns currency, from and each filled");
                }
            }
        }
        register.refuse();
        return rates;
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
    }

    private void problem(NamedCsvRecord row, String column, String wanted) {
        problems.add(file + ":" + row.getStartingLineNumber() + ":" + column + ": wanted " + wanted);
    }

    private static Optional<String> text(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> read(NamedCsvRecord row, String column, String wanted, Function<String, T> reader) {
        return text(row, column).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                problem(row, column, wanted);
                return Optional.empty();
            }
        });
    }

    private Optional<LocalDate> day(NamedCsvRecord row, String column) {
        return read(row, column, "a date such as 2014-06-21", LocalDate::parse);
    }

    private Optional<Ratio> number(NamedCsvRecord row, String column) {
        return read(row, column, "a number such as 12.5", Ratio::parse);
    }

    private <E extends Enum<E>> Optional<E> word(NamedCsvRecord row, String column, Class<E> words) {
        return read(
                row,
                column,
                "one of " + List.of(words.getEnumConstants()).toString().toLowerCase(Locale.ROOT),
                text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT)));
    }
}
