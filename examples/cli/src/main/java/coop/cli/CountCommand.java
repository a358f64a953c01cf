package coop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.core.Messages;
import coop.core.plugin.Installed;
import coop.core.wiring.CoopSdk;
import coop.folder.ballots.BallotFile;
import coop.folder.ballots.BallotFormat;
import coop.folder.ballots.Election;
import coop.folder.ballots.UnreadableBallotsException;
import coop.reporting.count.CountReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop count}: counts a file of ballots, or every case of a folder. */
@Command(
        name = "count",
        description = "Counts the ballots of a file, or every case of a folder; 'coop methods' lists the methods.")
final class CountCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ArgGroup(multiplicity = "1")
    private Given given = new Given();

    @Option(names = "--method", paramLabel = "ID", description = "The counting method; that of the file by default.")
    private @Nullable String method;

    @Option(names = "--seats", paramLabel = "N", description = "How many are elected; 1 or what the file says.")
    private @Nullable Integer seats;

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = {
                "A setting of the method, such as decimals=9; a value may be JSON.",
                "tie={\"rule\":\"order\",\"order\":[\"A\",\"B\"]} or tie={\"seed\":\"…\"} says what breaks ties."
            })
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the ballots are written: ${COMPLETION-CANDIDATES}; told from the file by default.")
    private @Nullable BallotFormat format;

    @Option(names = "--out", paramLabel = "KIND", description = "What is printed: ${COMPLETION-CANDIDATES}.")
    private Kind out = Kind.MD;

    @Option(names = "--lang", paramLabel = "LANG", description = "en, fr, nl or de.")
    private String language = "en";

    @Option(
            names = "--trail",
            paramLabel = "CSV",
            description = "Where to write every move of every paper: round, votes, from, to, the paper.")
    private @Nullable Path trail;

    /** What is printed. */
    enum Kind {
        JSON,
        MD,
        HTML
    }

    /** Either a file or a folder of cases. */
    static final class Given {
        @Parameters(
                paramLabel = "FILE",
                description = "The ballots: JSON, BLT, ABIF, PrefLib, CSV; - is what is piped in.")
        private @Nullable Path file;

        @ArgGroup(exclusive = false)
        private @Nullable Batch batch;
    }

    /** A folder of cases and where their results go. */
    static final class Batch {
        @Option(
                names = "--batch",
                required = true,
                paramLabel = "CASES",
                description = "A folder of cases in JSON; files that are no case are skipped.")
        private Path cases = Path.of(".");

        @Option(
                names = "--results",
                required = true,
                paramLabel = "RESULTS",
                description = "Where one JSON result for each case goes, under the name of its file.")
        private Path results = Path.of(".");
    }

    @Override
    public Integer call() throws IOException {
        Out.spoken(language, MethodsCommand.LANGUAGES);
        Installed installed = CoopSdk.discover().installed();
        Elections elections = new Elections(installed);
        if (given.batch != null) {
            return new CountBatch(elections).run(given.batch.cases, given.batch.results);
        }
        if (given.file == null) {
            throw new Unreadable("wanted a file of ballots, or --batch and --results");
        }
        try {
            Election election = election(given.file);
            Elections.Counted counted = count(elections, election);
            System.out.print(page(counted, election.name(), installed.messages()));
            return Coop.DONE;
        } catch (UnreadableBallotsException unreadable) {
            System.err.print(unreadable.report(Locale.forLanguageTag(language)));
            return Coop.UNREADABLE;
        }
    }

    private Election election(Path file) throws IOException, UnreadableBallotsException {
        if (!file.toString().equals("-")) {
            return format == null ? BallotFile.read(file) : BallotFile.read(file, format);
        }
        if (format == null) {
            throw new Unreadable("The name '-' says no format: wanted --format");
        }
        return BallotFile.read("-", System.in.readAllBytes(), format);
    }

    private Elections.Counted count(Elections elections, Election election) throws IOException {
        if (trail == null) {
            return elections.count(election, method, seats, settings(), null);
        }
        try (TrailFile file = new TrailFile(trail, election.ballots().without(election.withdrawn()))) {
            return elections.count(election, method, seats, settings(), file);
        }
    }

    private String page(Elections.Counted counted, String name, Messages messages) throws IOException {
        Locale speaking = Locale.forLanguageTag(language);
        return switch (out) {
            case JSON -> counted.json(name);
            case MD -> CountReport.markdown(counted.count(), speaking, name, messages);
            case HTML -> CountReport.html(counted.count(), speaking, name, messages);
        };
    }

    /** The settings given one by one; a value that is JSON is read as such, any other is a text. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        options.forEach((name, value) -> {
            try {
                settings.put(name, MAPPER.readValue(value, Object.class));
            } catch (JsonProcessingException text) {
                settings.put(name, value);
            }
        });
        return settings;
    }
}
