package coop.cli;

import coop.core.RefusedException;
import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.store.StoreFile;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.PollingStation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop ballot close}: ends a vote, and hands the envelopes that count, without names, to the first scrutineer. */
@Command(
        name = "close",
        description = "Shuts the box for good; writes closed.txt and envelopes-0.txt into OUT, and who voted into DIR.")
final class BallotCloseCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The box's own directory.")
    private Path folder = Path.of(".");

    @Option(names = "--approve", required = true, paramLabel = "MEMBER", description = "Who approves; two persons.")
    private List<String> approving = new ArrayList<>();

    @Option(names = "--early", description = "Even though the closing time has not come.")
    private boolean early;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "Where scrutineers take it from.")
    private Path out = Path.of(".");

    @Option(names = "--passphrase", paramLabel = "FILE", description = "A file whose first line unlocks box.key.")
    private @Nullable Path passphrase;

    @Override
    public Integer call() throws Exception {
        BallotSetup setup = BallotFiles.setup(folder.resolve(BallotFiles.SETUP));
        TreeSet<MemberId> persons = new TreeSet<>();
        approving.forEach(text -> persons.add(MemberId.parse(text)));
        try (StoreFile store = StoreFile.open(folder.resolve(BallotFiles.BOX))) {
            PollingStation station = PollingStation.open(
                    CoopId.MAIN,
                    setup,
                    BallotFiles.electorate(folder.resolve(BallotFiles.ELECTORATE)),
                    store.boxes(InstantSource.system()),
                    BallotFiles.boxKey(folder, passphrase));
            if (!early
                    && station.standing().latest().isBefore(setup.closes())
                    && !station.standing().shut()) {
                throw new Unreadable("the vote is open until " + setup.closes() + "; --early ends it before");
            }
            PollingStation.Closing closing = station.close(persons);
            Path voted = folder.resolve("voted.txt");
            if (!Files.exists(voted)) {
                StringBuilder text = new StringBuilder();
                closing.voted().forEach(member -> text.append(member).append('\n'));
                BallotFiles.writeSecret(voted, text.toString().getBytes(StandardCharsets.UTF_8));
            }
            BallotFiles.write(out.resolve(BallotFiles.SETUP), setup.bytes());
            BallotFiles.write(out.resolve(BallotFiles.CLOSED), closing.closed().bytes());
            BallotFiles.write(out.resolve("envelopes-0.txt"), closing.batch().bytes());
            System.out.println("Closed with " + closing.closed().ballots() + " ballots. Put the root into the minutes: "
                    + closing.closed().root());
            return Coop.DONE;
        } catch (RefusedException refused) {
            refused.reasons().forEach(System.out::println);
            return Coop.DONE_WITH_REFUSALS;
        }
    }
}
