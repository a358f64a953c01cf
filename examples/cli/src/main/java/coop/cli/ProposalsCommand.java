package coop.cli;

import coop.core.Cooperative;
import coop.core.wiring.CoopSdk;
import coop.voting.Deliberation;
import coop.voting.Deliberations;
import coop.voting.count.Count;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop proposals}: what members proposed, who seconds it, and how they rank it. */
@Command(name = "proposals", description = "Lists what members proposed, who seconds it, and how they rank it.")
final class ProposalsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(names = "--on", paramLabel = "DAY", description = "As on record on a day; all there is by default.")
    private @Nullable LocalDate on;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "md", description = "md or csv.")
    private String format = "md";

    @Override
    public Integer call() {
        boolean csv = Tables.isCsv(format);
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Cooperative coop = out.cooperative();
            LocalDate day = on == null ? LocalDate.MAX : on;
            Deliberations book = coop.book(Deliberations.BOOK, day);
            Tables table = new Tables(
                    csv, List.of("proposal", "topic", "by", "seconds", "amendments", "open", "place", "title", "text"));
            for (Deliberations.Proposal proposal : book.proposals()) {
                table.row(
                        List.of(
                                proposal.id(),
                                proposal.topic().orElse(""),
                                out.named(proposal.by().toString()),
                                Integer.toString(proposal.seconders().size()),
                                Integer.toString(proposal.amendments().size())),
                        List.of(
                                proposal.isOpen() ? "yes" : "no",
                                proposal.topic()
                                        .map(topic -> place(coop, topic, proposal.id(), day))
                                        .orElse(""),
                                proposal.title(),
                                proposal.text()));
            }
            System.out.print(table.text());
            if (!csv) {
                book.topics()
                        .forEach(topic -> Deliberation.ranking(coop, topic, day)
                                .ifPresent(count -> System.out.println("\n" + topic + ": " + order(count))));
            }
            return Coop.DONE;
        }
    }

    private static String order(Count count) {
        return count.ranking().stream().map(rank -> String.join(" = ", rank)).collect(Collectors.joining(" > "));
    }

    private static String place(Cooperative coop, String topic, String id, LocalDate day) {
        List<List<String>> ranking =
                Deliberation.ranking(coop, topic, day).map(Count::ranking).orElse(List.of());
        for (int place = 0; place < ranking.size(); place++) {
            if (ranking.get(place).contains(id)) {
                return Integer.toString(place + 1);
            }
        }
        return "";
    }
}
