package coop.cli;

import coop.core.Cooperative;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import coop.reporting.History;
import coop.reporting.Publication;
import coop.reporting.Report;
import coop.reporting.Reports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop report}: the report of any year or span, in any format and language. */
@Command(name = "report", description = "Writes the report of a year, a span or several years from the books.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", arity = "0..1", description = "The folder that coop run left; here by default.")
    private Path folder = Path.of(".");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private When when = new When();

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "With --year: this year and those before, beside each other, with every figure.")
    private int years;

    @Option(
            names = "--known-at",
            paramLabel = "N",
            description = "As it could be known when so many entries were on record.")
    private @Nullable Long knownAt;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "html, pdf, json, csv, md or xbrl-json. Beside a CSV file goes its descriptor, .datapackage.json.")
    private String format = "html";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "en, fr, nl or de; the language of the statutes by default.")
    private @Nullable String language;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output by default.")
    private @Nullable Path file;

    /** Of which time. */
    static final class When {
        @Option(names = "--year", required = true, paramLabel = "YEAR", description = "A financial year.")
        private @Nullable Integer year;

        @ArgGroup(exclusive = false)
        private @Nullable Days days;

        @Option(
                names = "--schema",
                required = true,
                description = "Instead of a report, the JSON Schema of the format json.")
        private boolean schema;
    }

    /** From a day to a day. */
    static final class Days {
        @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day of a span.")
        private LocalDate from = LocalDate.MIN;

        @Option(names = "--to", required = true, paramLabel = "DAY", description = "Its last day.")
        private LocalDate to = LocalDate.MAX;
    }

    @Override
    public Integer call() throws Exception {
        if (when.schema) {
            Out.send(file, Reports.schema().getBytes(StandardCharsets.UTF_8));
            return Coop.DONE;
        }
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Locale spoken = out.language(Optional.ofNullable(language));
            Publication publication = publication(
                    out, knownAt == null ? out.cooperative() : out.cooperative().knownAt(knownAt));
            Out.send(file, out.render(publication, format, spoken));
            if (file != null && format.equals("csv")) {
                String stem = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
                Out.write(file.resolveSibling(stem + ".datapackage.json"), out.descriptor(publication, file, spoken));
            }
            return Coop.DONE;
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private Publication publication(Out out, Cooperative coop) {
        Days days = when.days;
        if (years < 0 || days != null && years > 0) {
            throw new Unreadable("--years counts years up to --year, from 1 on");
        }
        if (days != null) {
            return Report.of(coop, new Span(days.from, days.to), out.facts());
        }
        Year year = Year.of(Objects.requireNonNull(when.year));
        return years > 0
                ? History.compare(coop, year.minusYears(years - 1L), year, out.facts())
                : Report.of(coop, year, out.facts());
    }
}
