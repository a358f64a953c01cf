package coop.cli;

import coop.core.Cooperative;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.wiring.CoopSdk;
import coop.voting.FollowUp;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop decisions}: what was decided, and what came of it. */
@Command(name = "decisions", description = "Lists what was decided and what came of it, as CSV or Markdown.")
final class DecisionsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(names = "--on", paramLabel = "DAY", description = "As on record on a day; all there is by default.")
    private @Nullable LocalDate on;

    @Option(names = "--open", description = "Only decisions with actions that are open.")
    private boolean open;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "md", description = "md or csv.")
    private String format = "md";

    @Override
    public Integer call() {
        boolean csv = Tables.isCsv(format);
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Cooperative coop = out.cooperative();
            LocalDate day = on == null ? LocalDate.MAX : on;
            FollowUp actions = coop.book(FollowUp.BOOK, day);
            Tables table = new Tables(
                    csv,
                    List.of(
                            "motion", "on", "kind", "outcome", "title", "entry", "action", "owner", "due", "status",
                            "note"));
            MinuteBook minutes = coop.book(MinuteBook.BOOK, day);
            for (Resolution resolution : minutes.resolutions()) {
                List<FollowUp.Action> own = actions.actions().stream()
                        .filter(action -> action.motion().equals(resolution.id()))
                        .filter(action -> !open || action.status() == FollowUp.Status.OPEN)
                        .toList();
                List<String> decision = List.of(
                        resolution.id(),
                        resolution.on().toString(),
                        resolution.kind(),
                        word(resolution.outcome()),
                        resolution.title(),
                        minutes.entry(resolution.id()).map(Object::toString).orElse(""));
                if (own.isEmpty() && !open) {
                    table.row(decision, List.of("", "", "", "", ""));
                }
                for (FollowUp.Action action : own) {
                    table.row(
                            decision,
                            List.of(
                                    action.what(),
                                    out.named(action.owner().toString()),
                                    action.due().map(LocalDate::toString).orElse(""),
                                    on != null && action.isOverdue(on) ? "overdue" : word(action.status()),
                                    action.last()
                                            .map(FollowUp.ActionReported::note)
                                            .orElse("")));
                }
            }
            System.out.print(table.text());
            return Coop.DONE;
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
