package coop.cli;

import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import coop.example.federation.Gathering;
import coop.example.federation.UnreadableException;
import coop.example.federation.World;
import coop.reporting.disclosure.DisclosureRules;
import coop.reporting.disclosure.ReleaseLedger;
import coop.reporting.federation.FederationFiles;
import coop.reporting.federation.FederationReport;
import coop.reporting.federation.Rates;
import coop.reporting.federation.Respondent;
import coop.reporting.federation.RollUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coop federation}: many cooperatives at once. */
@Command(
        name = "federation",
        description = "Rolls the reports of many cooperatives up.",
        subcommands = {FederationCommand.Roll.class, FederationCommand.Whole.class})
final class FederationCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    private static byte[] print(List<FederationReport> reports, Path file, String language) {
        Locale spoken = Locale.forLanguageTag(language);
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String form = name.substring(name.lastIndexOf('.') + 1);
        return switch (form) {
            case "json" -> FederationFiles.json(reports);
            case "csv" ->
                FederationFiles.csv(reports, CoopSdk.discover().installed().messages(), spoken);
            case "html" ->
                FederationFiles.html(reports, CoopSdk.discover().installed().messages(), spoken);
            default -> throw new Unreadable("wanted a file whose name ends in .json, .csv or .html, got " + file);
        };
    }

    /** {@code coop federation rollup}. */
    @Command(
            name = "rollup",
            description =
                    "Adds up folders of coop run, reports as JSON and other roll-ups, and withholds what would tell"
                            + " about one of them.")
    static final class Roll implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders and files of reports.")
        private List<Path> sources = new ArrayList<>();

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "A .json, .csv or .html file.")
        private Path file = Path.of("federation.json");

        @Option(names = "--year", paramLabel = "YEAR", description = "The year; the last one that was sent by default.")
        private @Nullable Integer year;

        @Option(names = "--units", paramLabel = "FILE", description = "The federation's register, as CSV.")
        private @Nullable Path units;

        @Option(names = "--by", paramLabel = "TRAITS", description = "Such as region or region,kind; may be repeated.")
        private List<String> by = new ArrayList<>();

        @Option(names = "--rates", paramLabel = "FILE", description = "Dated rates, as CSV.")
        private @Nullable Path rates;

        @Option(names = "--into", paramLabel = "CURRENCY", description = "The currency of the rates; EUR by default.")
        private String into = "EUR";

        @Option(names = "--title", paramLabel = "TITLE")
        private String title = "Federation";

        @Option(names = "--perimeter", paramLabel = "TEXT", description = "Which enterprises count, to be printed.")
        private String perimeter = "The cooperatives of the federation's register, at primary level";

        @Option(names = "--source", paramLabel = "TEXT", description = "Whose figures they are, to be printed.")
        private String source = "Reports of the cooperatives";

        @Option(names = "--ledger", paramLabel = "FILE", description = "What was released before; it is added to.")
        private @Nullable Path ledger;

        @Option(names = "--release", paramLabel = "NAME", description = "The name of this release in the ledger.")
        private String release = "1";

        @Option(names = "--state", paramLabel = "FILE", description = "Also writes the roll-up as JSON that merges.")
        private @Nullable Path state;

        @Option(names = "--lang", paramLabel = "LANG")
        private String language = "en";

        @Override
        public Integer call() throws IOException {
            SortedMap<String, Respondent> register = units == null ? new TreeMap<>() : Gathering.register(units);
            Optional<Rates> dated = rates == null ? Optional.empty() : Optional.of(Gathering.rates(rates, into));
            Gathering gathering = new Gathering(CoopSdk.discover(), Optional.ofNullable(year), register, dated);
            List<List<String>> breakdowns =
                    by.stream().map(traits -> List.of(traits.split(","))).toList();
            RollUp rollUp;
            try {
                rollUp = gathering.rollUp(sources, breakdowns);
            } catch (UnreadableException unreadable) {
                unreadable.problems().forEach(System.err::println);
                return Coop.UNREADABLE;
            }
            if (rollUp.years().isEmpty()) {
                throw new Unreadable("There is no report in " + sources);
            }
            int asked = year == null ? rollUp.years().last() : year;
            ReleaseLedger before = ledger == null || !Files.exists(ledger)
                    ? ReleaseLedger.EMPTY
                    : FederationFiles.ledger(Files.readAllBytes(ledger));
            FederationReport.Scope scope = new FederationReport.Scope("federation", title, perimeter, source);
            FederationReport report = FederationReport.of(rollUp, scope, asked, DisclosureRules.STANDARD, before);
            Out.write(file, print(List.of(report), file, language));
            if (ledger != null) {
                Out.write(ledger, FederationFiles.ledger(before.with(report.entries(release))));
            }
            if (state != null) {
                Out.write(state, FederationFiles.state(rollUp));
            }
            gathering.strangers().forEach(id -> System.out.println(id + ": not in the register, not counted"));
            System.out.println(said(gathering, report));
            return gathering.strangers().isEmpty() ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
        }

        private String said(Gathering gathering, FederationReport report) {
            List<String> counted = new ArrayList<>();
            gathering
                    .outcomes()
                    .forEach((outcome, times) ->
                            counted.add(times + " " + outcome.name().toLowerCase(Locale.ROOT)));
            return title + " " + report.year() + ": reports " + String.join(", ", counted) + "; " + report.primary()
                    + " values withheld, " + report.secondary() + " more to protect them. Written to " + file + ".";
        }
    }

    /** {@code coop federation world}. */
    @Command(
            name = "world",
            description = "Makes a synthetic world with the totals that the movement quotes, and rolls it up.")
    static final class Whole implements Callable<Integer> {
        @Option(names = "--out", required = true, paramLabel = "FILE", description = "A .json, .csv or .html file.")
        private Path file = Path.of("world.json");

        @Option(names = "--scale", paramLabel = "PART", description = "Such as 1/100, for a trial.")
        private String scale = "1";

        @Option(names = "--lang", paramLabel = "LANG")
        private String language = "en";

        @Override
        public Integer call() {
            List<FederationReport> reports = new World(Ratio.parse(scale)).reports();
            Out.write(file, print(reports, file, language));
            for (FederationReport report : reports) {
                List<String> figures = new ArrayList<>();
                for (String id : List.of("FED-01", "MEM-01", "EMP-01")) {
                    report.figure(id)
                            .flatMap(figure -> figure.known())
                            .ifPresent(value -> figures.add(id + " " + value));
                }
                System.out.println(report.scope().title() + ": " + String.join(", ", figures));
            }
            return Coop.DONE;
        }
    }
}
