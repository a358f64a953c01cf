package coop.cli;

import coop.core.value.CoopId;
import coop.core.value.MemberId;
import coop.store.StoreFile;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.Envelope;
import coop.voting.ballot.Opening;
import coop.voting.ballot.PollingStation;
import coop.voting.ballot.Sealing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop ballot cast}: seals a choice on the voter's side, or takes an envelope on the side of the box. */
@Command(
        name = "cast",
        description = {
            "On the voter's side: --setup, --choice-file or --choice, and --out seal a choice into envelope.txt and keep",
            "opening.txt, which is the voter's own. On the side of the box: --dir, --envelope, --principal and --command",
            "take the envelope and write the receipt."
        })
final class BallotCastCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Side side = new Side();

    /** One of two sides. */
    static final class Side {
        @ArgGroup(exclusive = false)
        private @Nullable Voter voter;

        @ArgGroup(exclusive = false)
        private @Nullable Box box;
    }

    /** The voter's. */
    static final class Voter {
        @Option(names = "--setup", required = true, paramLabel = "FILE", description = "The vote's setup.txt.")
        private Path setup = Path.of(".");

        @Option(
                names = "--choice",
                paramLabel = "TEXT",
                description = "yes; 'Ada > Ben = Cem'; 'Ada + Ben'; #2 for the second option.")
        private @Nullable String choice;

        @Option(
                names = "--choice-file",
                paramLabel = "FILE",
                description = "The same in a file: what stands in a command is seen by others on this machine.")
        private @Nullable Path choiceFile;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The voter's own directory.")
        private Path out = Path.of(".");
    }

    /** The box's. */
    static final class Box {
        @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The box's own directory.")
        private Path folder = Path.of(".");

        @Option(names = "--envelope", required = true, paramLabel = "FILE", description = "The voter's envelope.txt.")
        private Path envelope = Path.of(".");

        @Option(names = "--principal", required = true, paramLabel = "MEMBER", description = "Whose ballot it is.")
        private String principal = "";

        @Option(names = "--by", paramLabel = "MEMBER", description = "Who holds the mandate; the principal otherwise.")
        private @Nullable String by;

        @Option(names = "--command", required = true, paramLabel = "ID", description = "Marks the request.")
        private String command = "";

        @Option(names = "--receipt", paramLabel = "FILE", description = "Where the receipt goes.")
        private @Nullable Path receipt;

        @Option(names = "--passphrase", paramLabel = "FILE", description = "A file whose first line unlocks box.key.")
        private @Nullable Path passphrase;
    }

    @Override
    public Integer call() throws Exception {
        Voter voter = side.voter;
        Box box = side.box;
        if (voter != null) {
            return seal(voter);
        }
        if (box == null) {
            throw new Unreadable("wanted the voter's side or that of the box");
        }
        return take(box);
    }

    private static int seal(Voter voter) throws Exception {
        BallotSetup setup = BallotFiles.setup(voter.setup);
        Path file = voter.choiceFile;
        String words = file == null ? voter.choice : new String(BallotFiles.read(file), StandardCharsets.UTF_8).strip();
        if (words == null) {
            throw new Unreadable("wanted --choice or --choice-file");
        }
        Opening opening = Opening.draw(setup, setup.question().read(words), BallotFiles.RANDOM);
        byte[] sealed = Sealing.seal(setup, opening);
        BallotFiles.writeSecret(voter.out.resolve("opening.txt"), opening.bytes(setup));
        BallotFiles.write(voter.out.resolve("envelope.txt"), new Envelope(setup.digest(), sealed).bytes());
        System.out.println("Sealed. Hand in envelope.txt; keep opening.txt to yourself.");
        return Coop.DONE;
    }

    private static int take(Box box) throws Exception {
        BallotSetup setup = BallotFiles.setup(box.folder.resolve(BallotFiles.SETUP));
        Envelope envelope = Envelope.read(BallotFiles.read(box.envelope));
        if (!envelope.setup().equals(setup.digest())) {
            throw new Unreadable("the envelope is of another vote");
        }
        MemberId principal = MemberId.parse(box.principal);
        MemberId by = box.by == null ? principal : MemberId.parse(box.by);
        PollingStation.Answer answer;
        try (StoreFile store = StoreFile.open(box.folder.resolve(BallotFiles.BOX))) {
            answer = PollingStation.open(
                            CoopId.MAIN,
                            setup,
                            BallotFiles.electorate(box.folder.resolve(BallotFiles.ELECTORATE)),
                            store.boxes(InstantSource.system()),
                            BallotFiles.boxKey(box.folder, box.passphrase))
                    .cast(principal, by, envelope.sealed(), box.command);
        }
        if (answer instanceof PollingStation.Answer.Refused refused) {
            System.out.println(refused.reason());
            return Coop.DONE_WITH_REFUSALS;
        }
        Path receipt = box.receipt;
        if (receipt != null
                && answer instanceof PollingStation.Answer.Taken taken
                && taken.receipt().isPresent()) {
            BallotFiles.write(receipt, taken.receipt().get().bytes());
        }
        System.out.println("Taken.");
        return Coop.DONE;
    }
}
