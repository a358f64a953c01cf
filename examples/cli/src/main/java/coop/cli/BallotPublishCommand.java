package coop.cli;

import coop.core.RefusedException;
import coop.core.plugin.Installed;
import coop.core.wiring.CoopSdk;
import coop.voting.TieInput;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.Batch;
import coop.voting.ballot.BatchList;
import coop.voting.ballot.Bundle;
import coop.voting.ballot.Closed;
import coop.voting.ballot.Peeled;
import coop.voting.count.CountingMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop ballot publish}: counts the opened ballots and writes the bundle. */
@Command(
        name = "publish",
        description = "Counts what the last scrutineer handed over, and writes the bundle; nothing that does not hold.")
final class BallotPublishCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The box's own directory.")
    private Path folder = Path.of(".");

    @Option(names = "--from", required = true, paramLabel = "FROM", description = "Where all roles handed in.")
    private Path from = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "BUNDLE", description = "Where the bundle goes.")
    private Path out = Path.of(".");

    @Option(names = "--lot", paramLabel = "SEED", description = "What was drawn in the room to break ties.")
    private @Nullable String lot;

    @Option(names = "--list", paramLabel = "FILE", description = "Where the list for auditors goes.")
    private @Nullable Path list;

    @Option(names = "--passphrase", paramLabel = "FILE", description = "A file whose first line unlocks box.key.")
    private @Nullable Path passphrase;

    @Override
    public Integer call() throws Exception {
        BallotSetup setup = BallotFiles.setup(folder.resolve(BallotFiles.SETUP));
        List<BatchList> batches = new ArrayList<>();
        List<Peeled> peeled = new ArrayList<>();
        int steps = setup.scrutineers().size();
        Batch last = Batch.read(BallotFiles.read(from.resolve("envelopes-" + steps + ".txt")));
        for (int step = 0; step <= steps; step++) {
            Batch batch =
                    step == steps ? last : Batch.read(BallotFiles.read(from.resolve("envelopes-" + step + ".txt")));
            batches.add(batch.list());
            if (step > 0) {
                peeled.add(Peeled.read(BallotFiles.read(from.resolve("peeled-" + step + ".txt"))));
            }
        }
        Closed closed = Closed.read(BallotFiles.read(from.resolve(BallotFiles.CLOSED)));
        Bundle.Opened opened = new Bundle.Opened(setup, closed, batches, peeled, last);
        Installed installed = CoopSdk.discover().installed();
        try {
            Map<String, byte[]> files = Bundle.publish(
                    opened,
                    Optional.ofNullable(lot).map(TieInput::lot),
                    BallotFiles.boxKey(folder, passphrase),
                    id -> installed.policy(CountingMethod.class, id));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                BallotFiles.write(out.resolve(file.getKey()), file.getValue());
            }
            Path auditors = list;
            if (auditors != null) {
                BallotFiles.writeSecret(auditors, opened.list());
            }
            System.out.println("Published " + files.size() + " files in " + out);
            return Coop.DONE;
        } catch (RefusedException refused) {
            refused.reasons().forEach(System.out::println);
            return Coop.DONE_WITH_REFUSALS;
        }
    }
}
