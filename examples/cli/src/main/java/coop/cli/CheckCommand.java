package coop.cli;

import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import coop.reporting.Measured;
import coop.reporting.law.LegalPaper;
import coop.reporting.law.Pack;
import coop.reporting.law.Packs;
import coop.reporting.law.Paper;
import coop.reporting.law.Review;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop check}: what the books show beside what the law and the statutes ask. */
@Command(
        name = "check",
        description = {
            "Checks the books of a year by the law of a pack: met, not met, not enough data, to verify by a person.",
            "No legal advice. Exit code 1 when something is not met. The packs: coop packs"
        })
final class CheckCommand implements Callable<Integer> {
    static final List<String> FORMATS = List.of("table", "md", "html", "json");

    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "The pack, such as be/sc-agreee; the one that the statutes name by default.")
    private @Nullable String name;

    @Option(names = "--year", required = true, paramLabel = "YEAR")
    private int year;

    @Option(
            names = "--report",
            paramLabel = "PAPER",
            description = "Writes a paper that the law asks for instead, such as special; a draft for people to sign.")
    private @Nullable String paper;

    @Option(names = "--lang", paramLabel = "LANG", description = "en, fr, nl or de; that of the statutes by default.")
    private @Nullable String language;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, md, html or json; of a paper md or html.")
    private @Nullable String format;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output by default.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        CoopSdk sdk = CoopSdk.discover();
        try (Out out = Out.open(folder, sdk)) {
            Cooperative coop = out.cooperative();
            Locale spoken = out.minutesLanguage(Optional.ofNullable(language));
            Span period = period(coop);
            Pack pack = pack(coop, Packs.of(sdk.installed()), period);
            Measured measured = new Measured(coop, out.facts());
            if (paper != null) {
                put(printed(written(pack, measured, period, spoken)));
                return Coop.DONE;
            }
            Review review = pack.review(measured, period);
            String form = json ? "json" : format == null ? "table" : format;
            put(
                    switch (form) {
                        case "table" -> review.text(spoken);
                        case "json" -> review.json();
                        case "md" -> review.paper(spoken).markdown();
                        case "html" -> review.paper(spoken).html();
                        default -> throw new Unreadable("There is no format " + form + "; there are " + FORMATS);
                    });
            return review.isBroken() ? Coop.DONE_WITH_REFUSALS : Coop.DONE;
        }
    }

    private Span period(Cooperative coop) {
        Span period = Approval.period(coop, year);
        if (coop.revision(period.last()).isEmpty()) {
            throw new Unreadable("The cooperative was not founded yet in " + year);
        }
        LocalDate last = coop.journal().entries().stream()
                .map(Entry::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (period.first().isAfter(last) && period.first().isAfter(LocalDate.now(ZoneId.systemDefault()))) {
            throw new Unreadable("Nothing is on record of " + year + "; the last entry is of " + last);
        }
        return period;
    }

    private Pack pack(Cooperative coop, Packs packs, Span period) {
        List<String> named = name != null ? List.of(name) : Approval.named(coop, period);
        List<String> known = packs.all().stream().map(Pack::id).toList();
        if (named.size() != 1) {
            throw new Unreadable((named.isEmpty() ? "The statutes name no pack" : "The statutes name " + named)
                    + "; say which with --pack, one of " + known);
        }
        return packs.find(named.get(0))
                .orElseThrow(() -> new Unreadable("There is no pack " + named.get(0) + "; there are " + known));
    }

    private Paper written(Pack pack, Measured measured, Span period, Locale spoken) {
        LegalPaper found = Optional.ofNullable(pack.papers().get(paper))
                .orElseThrow(() -> new Unreadable("There is no paper " + paper + " in " + pack.id() + "; there are "
                        + pack.papers().keySet()));
        if (!found.languages().contains(spoken)) {
            throw new Unreadable("There is no language " + spoken + " of this paper; there are " + found.languages());
        }
        return found.write(pack.examination(measured, period), spoken);
    }

    private String printed(Paper written) {
        String form = format == null ? "md" : format;
        return switch (form) {
            case "md" -> written.markdown();
            case "html" -> written.html();
            default -> throw new Unreadable("There is no format " + form + " of a paper; there are [md, html]");
        };
    }

    private void put(String text) {
        if (file == null) {
            System.out.print(text);
            System.out.flush();
        } else {
            Out.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
