package coop.cli;

import coop.core.RefusedException;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.store.StoreFile;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.BoxKey;
import coop.voting.ballot.Electorate;
import coop.voting.ballot.PollingStation;
import coop.voting.ballot.Question;
import coop.voting.ballot.ScrutineerKey;
import coop.voting.ballot.StatedTime;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop ballot open}: fixes what is asked, of whom, and who opens it. */
@Command(
        name = "open",
        description =
                "Opens a vote in the box's own directory, where box.key is, and writes setup.txt, which is public.")
final class BallotOpenCommand implements Callable<Integer> {
    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The box's own directory.")
    private Path folder = Path.of(".");

    @Option(names = "--ballot", required = true, paramLabel = "ID", description = "The name of the vote.")
    private String ballot = "";

    @Option(names = "--question", required = true, paramLabel = "TEXT", description = "What is asked.")
    private String title = "";

    @Option(names = "--form", paramLabel = "FORM", description = "yes_no, ranking or approval.")
    private Question.Form form = Question.Form.YES_NO;

    @Option(names = "--choice", paramLabel = "TEXT", description = "An option, once for each.")
    private List<String> options = new ArrayList<>();

    @Option(names = "--seats", paramLabel = "N", description = "How many are chosen.")
    private int seats = 1;

    @Option(names = "--method", paramLabel = "ID", description = "The counting method, see coop methods.")
    private @Nullable String method;

    @Option(
            names = "--electorate",
            required = true,
            paramLabel = "CSV",
            description = "Lines 'member,votes,holder' after a line '# ' and the record date.")
    private Path electorateFile = Path.of(".");

    @Option(names = "--opens", required = true, paramLabel = "TIME", description = "Such as 2026-06-01T08:00.")
    private String opens = "";

    @Option(names = "--closes", required = true, paramLabel = "TIME", description = "Such as 2026-06-10T18:00.")
    private String closes = "";

    @Option(names = "--zone", required = true, paramLabel = "ZONE", description = "Such as Europe/Brussels.")
    private String zone = "";

    @Option(names = "--statutes", paramLabel = "DIGEST", description = "The digest of the statutes in force.")
    private @Nullable String statutes;

    @Option(
            names = "--scrutineer",
            required = true,
            paramLabel = "FILE",
            description = "A scrutineer's public file, in the order in which they open.")
    private List<Path> scrutineers = new ArrayList<>();

    @Option(names = "--crowd", paramLabel = "N", description = "The least number of ballots that are opened; 10.")
    private int crowd = 10;

    @Option(names = "--padding", paramLabel = "BYTES", description = "512, 1024 or 4096.")
    private int padding = 512;

    @Option(names = "--receipts", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.")
    private BallotSetup.Receipts receipts = BallotSetup.Receipts.TRACKER;

    @Option(
            names = "--publication",
            paramLabel = "KIND",
            description = "${COMPLETION-CANDIDATES}; by default ballots, or tables where rankings could be told apart.")
    private BallotSetup.@Nullable Publication publication;

    @Option(names = "--challenge", paramLabel = "PERIOD", description = "How long it may be contested; P14D.")
    private Period challenge = Period.ofDays(14);

    @Option(names = "--lower-secrecy", description = "Allows a single scrutineer, and says so in the setup.")
    private boolean lowered;

    @Option(names = "--approve", paramLabel = "MEMBER", description = "Who approves; two persons.")
    private List<String> approving = new ArrayList<>();

    @Option(names = "--passphrase", paramLabel = "FILE", description = "A file whose first line unlocks box.key.")
    private @Nullable Path passphrase;

    @Override
    public Integer call() throws Exception {
        TreeSet<MemberId> persons = new TreeSet<>();
        approving.forEach(text -> persons.add(MemberId.parse(text)));
        if (persons.size() < 2) {
            throw new Unreadable("wanted two persons who approve, got " + persons.size());
        }
        BoxKey key = BallotFiles.boxKey(folder, passphrase);
        Electorate electorate = BallotFiles.electorate(electorateFile);
        List<ScrutineerKey> keys = new ArrayList<>();
        for (Path file : scrutineers) {
            keys.add(ScrutineerKey.read(BallotFiles.read(file)));
        }
        ZoneId in = StatedTime.zone(zone);
        Question question = new Question(title, form, options, seats, Optional.ofNullable(method));
        BallotSetup setup = new BallotSetup(
                ballot,
                question,
                StatedTime.at(opens, in),
                StatedTime.at(closes, in),
                in,
                statutes == null ? Hash.NONE : Hash.parse(statutes),
                electorate.roll().digest(),
                electorate.digest(),
                electorate.classes(),
                padding,
                crowd,
                receipts,
                publication == null
                        ? BallotSetup.Publication.fitting(
                                question, electorate.roll().members())
                        : publication,
                challenge,
                key.verifying(),
                keys,
                lowered);
        try (StoreFile store = StoreFile.open(folder.resolve(BallotFiles.BOX))) {
            PollingStation.open(CoopId.MAIN, setup, electorate, store.boxes(InstantSource.system()), key);
        } catch (RefusedException refused) {
            refused.reasons().forEach(System.out::println);
            return Coop.DONE_WITH_REFUSALS;
        }
        BallotFiles.write(folder.resolve(BallotFiles.ELECTORATE), BallotFiles.read(electorateFile));
        BallotFiles.write(folder.resolve(BallotFiles.SETUP), setup.bytes());
        System.out.println(
                "Opened " + setup.ballot() + " for " + electorate.roll().members()
                        + " voters. Put the digest of setup.txt into the minutes: " + setup.digest());
        return Coop.DONE;
    }
}
