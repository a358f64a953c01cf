package coop.cli;

import coop.core.RefusedException;
import coop.core.value.Hash;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.Batch;
import coop.voting.ballot.Closed;
import coop.voting.ballot.Peeled;
import coop.voting.ballot.Scrutineer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop ballot peel}: a scrutineer takes off the own layer, once. */
@Command(
        name = "peel",
        description =
                "Takes a scrutineer's layer off the batch in FROM, and writes peeled-N.txt and envelopes-N.txt to OUT.")
final class BallotPeelCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The scrutineer's own directory.")
    private Path folder = Path.of(".");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FROM",
            description = "Where setup.txt, closed.txt, what was peeled before, and the batch are.")
    private Path from = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "Where the next one takes it from.")
    private Path out = Path.of(".");

    @Option(names = "--passphrase", paramLabel = "FILE", description = "A file whose first line unlocks the key.")
    private @Nullable Path passphrase;

    @Override
    public Integer call() throws Exception {
        BallotSetup setup = BallotFiles.setup(from.resolve(BallotFiles.SETUP));
        Scrutineer scrutineer =
                Scrutineer.read(BallotFiles.secret(folder.resolve(BallotFiles.SCRUTINEER_KEY), passphrase));
        int layer = setup.scrutineers().indexOf(scrutineer.key());
        Closed closed = Closed.read(BallotFiles.read(from.resolve(BallotFiles.CLOSED)));
        List<Peeled> before = new ArrayList<>();
        for (int step = 1; step <= layer; step++) {
            before.add(Peeled.read(BallotFiles.read(from.resolve("peeled-" + step + ".txt"))));
        }
        Batch batch = Batch.read(BallotFiles.read(from.resolve("envelopes-" + Math.max(0, layer) + ".txt")));
        Path marker = folder.resolve("opened-" + setup.digest() + ".txt");
        Optional<Hash> opened = Files.exists(marker)
                ? Optional.of(Hash.parse(Files.readString(marker).strip()))
                : Optional.empty();
        try {
            Scrutineer.Peel peel = scrutineer.peel(setup, closed, before, batch, opened);
            if (opened.isEmpty()) {
                BallotFiles.writeSecret(marker, (peel.statement().in() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            int step = layer + 1;
            BallotFiles.write(
                    out.resolve("peeled-" + step + ".txt"), peel.statement().bytes());
            BallotFiles.write(
                    out.resolve("envelopes-" + step + ".txt"), peel.batch().bytes());
            System.out.println("Step " + step + ": " + peel.statement().ballots() + " ballots, "
                    + peel.statement().invalid().size() + " invalid.");
            return Coop.DONE;
        } catch (RefusedException refused) {
            refused.reasons().forEach(System.out::println);
            return Coop.DONE_WITH_REFUSALS;
        }
    }
}
