package coop.cli;

import coop.capital.paper.SharePapers;
import coop.core.Cooperative;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.core.wiring.CoopSdk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop shares}: the papers about shares, as of a day. */
@Command(
        name = "shares",
        description = {
            "The share register, a member's statement or certificate, and the list for the end of the year.",
            "Such as: coop shares OUT register --on 2025-12-31 --format csv --out register.csv"
        })
final class SharesCommand {
    @Parameters(index = "0", paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    /** What every paper says. */
    static final class Common {
        @Option(
                names = "--on",
                paramLabel = "DAY",
                description = "As of the end of this day; the last day on record by default.")
        private @Nullable LocalDate on;

        @Option(
                names = "--lang",
                paramLabel = "LANG",
                description = "en or fr; the language of the statutes by default.")
        private @Nullable String language;

        @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; on the screen by default.")
        private @Nullable Path file;
    }

    /** In what form. */
    enum Format {
        html,
        csv
    }

    private interface Paper {
        String of(SharePapers papers, Out out, LocalDate day);
    }

    /** The share register. */
    @Command(name = "register", description = "The share register: holders, lots, what was paid in, movements.")
    int register(
            @Option(names = "--format", paramLabel = "html|csv", defaultValue = "html") Format format,
            @Mixin Common common) {
        return print(
                common,
                common.on,
                (papers, out, day) -> format == Format.csv ? papers.registerCsv(day) : papers.registerHtml(day));
    }

    /** A member's statement. */
    @Command(name = "statement", description = "What one member has, owes and is owed, and how it came about.")
    int statement(
            @Option(names = "--member", required = true, paramLabel = "PERSON") String member, @Mixin Common common) {
        return print(common, common.on, (papers, out, day) -> papers.statementHtml(out.person(member), day));
    }

    /** A certificate. */
    @Command(name = "certificate", description = "A certificate of the shares of one member, to be signed.")
    int certificate(
            @Option(names = "--member", required = true, paramLabel = "PERSON") String member, @Mixin Common common) {
        return print(
                common,
                common.on,
                (papers, out, day) -> papers.certificateHtml(out.person(member), day)
                        .orElseThrow(() -> new Unreadable(member + " holds no shares on " + day)));
    }

    /** The list for the end of the year. */
    @Command(
            name = "year-end",
            description = "What everybody subscribed, paid in, owes and is owed at the end of a year.")
    int yearEnd(
            @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year in which it ends.")
                    int year,
            @Option(names = "--format", paramLabel = "html|csv", defaultValue = "csv") Format format,
            @Mixin Common common) {
        return print(common, null, (papers, out, last) -> {
            LocalDate day = Span.financialYear(
                            year, papers.coop().statutes(last).cooperative().yearEnd())
                    .last();
            if (papers.coop().revision(day).isEmpty()) {
                throw new Unreadable("No statutes are in force on " + day);
            }
            return format == Format.csv ? papers.yearEndCsv(day) : papers.yearEndHtml(day);
        });
    }

    private int print(Common common, @Nullable LocalDate on, Paper paper) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Cooperative coop = out.cooperative();
            if (!coop.isFounded()) {
                throw new Unreadable("Nothing is on record in " + folder);
            }
            LocalDate last =
                    coop.journal().inOrder(coop.journal().effective() - 1).on();
            LocalDate day = on == null ? last : on;
            if (coop.revision(day).isEmpty()) {
                throw new Unreadable("No statutes are in force on " + day);
            }
            SortedMap<MemberId, Person> persons = out.persons();
            Function<MemberId, String> names = who -> RunCommand.name(persons, who);
            SharePapers papers = new SharePapers(coop, names, out.language(Optional.ofNullable(common.language)));
            String text = paper.of(papers, out, day);
            if (common.file == null) {
                System.out.print(text);
            } else {
                Out.write(common.file, text.getBytes(StandardCharsets.UTF_8));
            }
            return Coop.DONE;
        }
    }
}
