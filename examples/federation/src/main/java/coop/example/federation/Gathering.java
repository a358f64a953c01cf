package coop.example.federation;

import coop.core.office.Office;
import coop.core.value.CoopId;
import coop.core.wiring.CoopSdk;
import coop.reporting.Reports;
import coop.reporting.federation.FederationFiles;
import coop.reporting.federation.Rates;
import coop.reporting.federation.Respondent;
import coop.reporting.federation.Return;
import coop.reporting.federation.Returns;
import coop.reporting.federation.RollUp;
import coop.reporting.federation.Submission;
import coop.store.StoreFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what cooperatives sent and rolls it up. It takes folders as {@code coop run} leaves them, reports as JSON files, many
 * reports as lines of one file, and the state of another roll-up. Reports are read twice: once for which of them counts, once
 * for their figures, so that no more than one is held in memory.
 *
 * <p>One thread only.
 */
public final class Gathering {
    private final CoopSdk sdk;
    private final Optional<Integer> year;
    private final SortedMap<String, Respondent> register;
    private final Optional<Rates> rates;
    private final Returns returns = new Returns();
    private final SortedMap<Returns.Outcome, Long> outcomes = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final SortedSet<String> strangers = new TreeSet<>();
    private final Set<String> entered = new HashSet<>();

    /**
     * @param year the year to roll up; all years that were sent, when none is named
     * @param register the federation's register; without one, those that sent a report are all there are
     * @param rates into one currency
     */
    public Gathering(
            CoopSdk sdk, Optional<Integer> year, SortedMap<String, Respondent> register, Optional<Rates> rates) {
        this.sdk = sdk;
        this.year = year;
        this.register = new TreeMap<>(register);
        this.rates = rates;
    }

    /** What happens with each report. */
    private interface Visitor {
        void visit(Submission submission);
    }

    /**
     * Rolls up.
     *
     * @param sources folders and files
     * @param breakdowns by which traits
     * @throws UnreadableException with every problem, when something cannot be read
     */
    public RollUp rollUp(Collection<Path> sources, Collection<List<String>> breakdowns) throws IOException {
        RollUp rollUp = new RollUp(breakdowns);
        SortedSet<Integer> years = new TreeSet<>();
        for (Path source : sources) {
            each(source, rollUp, submission -> {
                Return answer = submission.answer();
                outcomes.merge(
                        returns.enter(answer.respondent(), answer.year(), answer.submission(), submission.digest()),
                        1L,
                        Long::sum);
                years.add(answer.year());
            });
        }
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        year.ifPresent(years::add);
        for (int asked : years) {
            if (year.isEmpty() || year.get() == asked) {
                register.values().forEach(who -> rollUp.scope(who, asked));
            }
        }
        for (Path source : sources) {
            each(source, null, submission -> add(rollUp, submission));
        }
        return rollUp;
    }

    private void add(RollUp rollUp, Submission submission) {
        Return answer = submission.answer();
        boolean counts = returns.counts(answer.respondent(), answer.year(), answer.submission(), submission.digest());
        if (!counts || (year.isPresent() && year.get() != answer.year())) {
            return;
        }
        // The same bytes may come again: only the first time counts.
        if (!entered.add(answer.year() + " " + answer.respondent())) {
            return;
        }
        Respondent known = register.get(answer.respondent());
        if (known == null && !register.isEmpty()) {
            strangers.add(answer.respondent());
            return;
        }
        Respondent who = known == null ? submission.itself() : known;
        if (known == null) {
            rollUp.scope(who, answer.year());
        }
        rollUp.add(rates.map(some -> some.convert(answer)).orElse(answer), who);
    }

    private void each(Path source, @Nullable RollUp merged, Visitor visitor) throws IOException {
        if (Files.isRegularFile(source)) {
            file(source, merged, visitor);
            return;
        }
        if (!Files.isDirectory(source)) {
            problems.add("There is no file or folder " + source);
            return;
        }
        if (Files.isRegularFile(source.resolve("journal.sqlite"), LinkOption.NOFOLLOW_LINKS)) {
            store(source, visitor);
            return;
        }
        try (Stream<Path> inside = Files.list(source)) {
            for (Path path : inside.sorted().toList()) {
                String name = path.getFileName().toString();
                boolean report = name.endsWith(".json") || name.endsWith(".jsonl");
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || report) {
                    each(path, merged, visitor);
                }
            }
        }
    }

    private void file(Path file, @Nullable RollUp merged, Visitor visitor) throws IOException {
        if (file.getFileName().toString().endsWith(".jsonl")) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                int number = 1;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    report(file + ":" + number++, line.getBytes(StandardCharsets.UTF_8), visitor);
                }
            }
            return;
        }
        byte[] content = Files.readAllBytes(file);
        if (isState(content)) {
            if (merged != null) {
                state(file, content, merged);
            }
            return;
        }
        report(file.toString(), content, visitor);
    }

    private static boolean isState(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.UTF_8);
        return head.startsWith("{\"breakdowns\"");
    }

    private void state(Path file, byte[] content, RollUp merged) {
        try {
            merged.add(FederationFiles.state(content));
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(file + ": " + unreadable.getMessage());
        }
    }

    private void report(String place, byte[] content, Visitor visitor) {
        try {
            visitor.visit(Submission.read(content));
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(place + ": " + unreadable.getMessage());
        }
    }

    /** The report of the year, made from the books; without a year, those that were written beside them. */
    private void store(Path folder, Visitor visitor) throws IOException {
        if (year.isEmpty()) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    if (file.getFileName().toString().matches("report-[0-9]{4}\\.json")) {
                        report(file.toString(), Files.readAllBytes(file), visitor);
                    }
                }
            }
            return;
        }
        try (StoreFile store = StoreFile.open(folder.resolve("journal.sqlite"))) {
            Office office = sdk.office(store.opened(), CoopId.MAIN);
            Reports reports = new Reports(office, sdk.installed(), store.directory());
            byte[] json = reports.print(reports.report(Year.of(year.get())), "json", Locale.ENGLISH);
            report(folder.toString(), json, visitor);
        } catch (IllegalArgumentException notThen) {
            problems.add(folder + ": " + notThen.getMessage());
        }
    }

    /** How many reports were taken, replaced, came twice, and so on. */
    public SortedMap<Returns.Outcome, Long> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** Those that sent a report and are not in the register. They are not counted. */
    public SortedSet<String> strangers() {
        return new TreeSet<>(strangers);
    }

    /** The register of a file. */
    public static SortedMap<String, Respondent> register(Path units) throws IOException {
        return RegisterFile.units(units);
    }

    /** The dated rates of a file, into a currency. */
    public static Rates rates(Path file, String into) throws IOException {
        return RegisterFile.rates(file, CurrencyUnit.of(into));
    }
}
