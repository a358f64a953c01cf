package coop.cli;

import coop.core.Cooperative;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.voting.MandateEvent;
import coop.voting.Mandates;
import coop.voting.MeetingArticles;
import coop.voting.Officers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop mandates}: who holds which mandate on a day, and who signs for the cooperative. */
@Command(
        name = "mandates",
        description = "Lists who holds which mandate on a day, vacancies, pay, and who signs for the cooperative.")
final class MandatesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "The day.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "md", description = "md or csv.")
    private String format = "md";

    @Override
    public Integer call() {
        boolean csv = Tables.isCsv(format);
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Cooperative coop = out.cooperative();
            Tables table = new Tables(csv, List.of("what", "of", "who", "from", "until", "how", "by"));
            Mandates mandates = coop.book(Mandates.BOOK, on);
            for (Mandates.Mandate mandate : mandates.all()) {
                if (mandate.isOn(on)) {
                    table.row(
                            List.of(
                                    "mandate",
                                    mandate.body(),
                                    out.named(mandate.member().toString())),
                            List.of(
                                    mandate.from().toString(),
                                    mandate.until().map(LocalDate::toString).orElse(""),
                                    mandate.how()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                                    mandate.motion()));
                }
            }
            TreeSet<String> bodies = new TreeSet<>(
                    coop.statutes(on).section(MeetingArticles.class).bodies().keySet());
            for (String body : bodies) {
                int vacant = Officers.vacancies(coop, body, on);
                if (vacant > 0) {
                    table.row(List.of("vacancy", body, Integer.toString(vacant)), List.of("", "", "", ""));
                }
            }
            for (MandateEvent.MandatePaid paid : mandates.pay()) {
                table.row(
                        List.of(
                                "pay",
                                paid.body(),
                                paid.member()
                                        .map(who -> out.named(who.toString()))
                                        .orElse("")),
                        List.of(paid.on().toString(), "", paid.pay(), paid.motion()));
            }
            Officers.discharges(coop, on)
                    .forEach(discharge -> table.row(
                            List.of("discharge", discharge.subject().orElse(""), ""),
                            List.of(discharge.on().toString(), "", discharge.title(), discharge.id())));
            for (Officers.Signers signers : Officers.signers(coop, on)) {
                table.row(
                        List.of("signs", signers.scope(), names(out, signers.of())),
                        List.of("", "", signers.together() + " together", signers.isEnough() ? "" : "too few"));
            }
            System.out.print(table.text());
            return Coop.DONE;
        }
    }

    private static String names(Out out, List<MemberId> members) {
        return members.stream().map(who -> out.named(who.toString())).collect(Collectors.joining(" "));
    }
}
