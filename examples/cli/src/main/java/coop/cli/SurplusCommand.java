package coop.cli;

import coop.capital.Distributions;
import coop.capital.Surplus;
import coop.capital.SurplusPlan;
import coop.core.Cooperative;
import coop.core.membership.Person;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.reporting.PlanReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop surplus}: what a surplus would become, and paying out what it became. */
@Command(name = "surplus", description = "Plans a surplus before it is decided on, and pays it out after.")
final class SurplusCommand {
    /** The folder of the books. */
    static final class Books {
        @Parameters(index = "0", paramLabel = "OUT", description = "The folder that coop run left.")
        private Path folder = Path.of(".");
    }

    /** Each step, and each person's own line. */
    @Command(
            name = "plan",
            description = {
                "Shows what the surplus of a year would become by the statutes, or by others, and records nothing.",
                "With other statutes, each person's part by those in force stands beside it."
            })
    int plan(
            @Mixin Books books,
            @Option(names = "--year", required = true, paramLabel = "YEAR") int year,
            @Option(names = "--with", paramLabel = "STATUTES", description = "Other statutes, as JSON.") @Nullable
                    Path other,
            @Option(names = "--json", description = "As JSON.") boolean json,
            @Option(names = "--html", description = "As a page.") boolean html,
            @Option(names = "--names", description = "With the names of the directory; keys otherwise.") boolean names,
            @Option(names = "--lang", paramLabel = "LANG") @Nullable String language,
            @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output by default.")
                    @Nullable
                    Path file)
            throws IOException {
        if (json == html) {
            throw new Unreadable("wanted either --json or --html");
        }
        CoopSdk sdk = CoopSdk.discover();
        try (Out out = Out.open(books.folder, sdk)) {
            Cooperative coop = out.cooperative();
            Locale spoken = out.language(Optional.ofNullable(language));
            SurplusPlan inForce = Surplus.plan(coop, year);
            Optional<SurplusPlan> under = Optional.empty();
            if (other != null) {
                Statutes statutes = sdk.installed().statutes(Files.readString(other, StandardCharsets.UTF_8));
                under = Optional.of(Surplus.plan(coop.under(statutes), year));
            }
            PlanReport report = new PlanReport(
                    coop.statutes(LocalDate.MAX).cooperative().name(),
                    under.orElse(inForce),
                    under.map(some -> inForce),
                    sdk.installed().messages(),
                    called(out, names));
            byte[] text = (json ? report.json(spoken) : report.html(spoken)).getBytes(StandardCharsets.UTF_8);
            if (file == null) {
                System.out.write(text);
                System.out.flush();
            } else {
                Out.write(file, text);
            }
            return Coop.DONE;
        }
    }

    private static Function<MemberId, String> called(Out out, boolean names) {
        SortedMap<MemberId, Person> persons = out.persons();
        return who -> Optional.ofNullable(persons.get(who))
                .map(person -> names ? person.name() : person.key())
                .orElse(who.toString());
    }

    /** Everything of a year, to everybody. */
    @Command(
            name = "settle",
            description =
                    "Pays all that was allocated for a year, to everybody: in money, shares and notes, as decided.")
    int settle(
            @Mixin Books books,
            @Option(names = "--year", required = true, paramLabel = "YEAR") int year,
            @Mixin ActCommand.Common common) {
        try (Out out = Out.open(books.folder, CoopSdk.discover())) {
            return ActCommand.record(
                    out,
                    common,
                    "surplus/settle/" + year + "/" + common.on,
                    coop -> Distributions.settle(coop, year, common.on));
        }
    }

    /** Money to one person. */
    @Command(name = "pay", description = "Pays one person in money what was allocated.")
    int pay(
            @Mixin Books books,
            @Mixin ActCommand.Whom whom,
            @Option(names = "--amount", required = true, paramLabel = "MONEY") String amount,
            @Mixin ActCommand.Common common) {
        try (Out out = Out.open(books.folder, CoopSdk.discover())) {
            MemberId who = out.person(whom.member);
            return ActCommand.record(
                    out,
                    common,
                    "surplus/pay/" + who + "/" + common.on + "/" + amount,
                    coop -> Distributions.pay(coop, who, ActCommand.money(coop, common, amount), common.on));
        }
    }

    /** Notes of one person. */
    @Command(name = "redeem", description = "Redeems notes of one person in money.")
    int redeem(
            @Mixin Books books,
            @Mixin ActCommand.Whom whom,
            @Option(names = "--amount", required = true, paramLabel = "MONEY") String amount,
            @Mixin ActCommand.Common common) {
        try (Out out = Out.open(books.folder, CoopSdk.discover())) {
            MemberId who = out.person(whom.member);
            return ActCommand.record(
                    out,
                    common,
                    "surplus/redeem/" + who + "/" + common.on + "/" + amount,
                    coop -> Distributions.redeem(coop, who, ActCommand.money(coop, common, amount), common.on));
        }
    }
}
