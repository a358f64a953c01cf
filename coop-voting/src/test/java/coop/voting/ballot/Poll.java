package coop.voting.ballot;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Roll;
import coop.voting.count.CountingMethod;
import coop.voting.count.transfer.StvScottish;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A sealed vote of the members m1, m2, m3 …, with two scrutineers and a box in memory. */
final class Poll {
    static final Instant OPENS = Instant.parse("2026-06-01T08:00:00Z");
    static final Instant CLOSES = OPENS.plus(Duration.ofDays(7));
    static final Scrutineer FIRST = scrutineer(1);
    static final Scrutineer SECOND = scrutineer(2);
    static final SortedSet<MemberId> APPROVING = new TreeSet<>(List.of(m(1), m(2)));
    static final Function<String, Optional<CountingMethod>> METHODS =
            id -> id.equals("stv-scottish") ? Optional.of(new StvScottish()) : Optional.empty();

    final AtomicReference<Instant> now = new AtomicReference<>(OPENS);
    final BallotBox box = new BallotBoxInMemory(now::get);
    final BoxKey key;
    final Electorate electorate;
    final BallotSetup setup;
    final PollingStation station;
    private final Random random;

    Poll(Question question, int members) {
        this(question, electorate(members, new TreeMap<>()), BallotSetup.Receipts.TRACKER, 3);
    }

    Poll(Question question, Electorate electorate, BallotSetup.Receipts receipts, int crowd) {
        this(question, electorate, receipts, crowd, BallotSetup.Publication.BALLOTS);
    }

    Poll(Question question, int members, BallotSetup.Publication publication) {
        this(question, electorate(members, new TreeMap<>()), BallotSetup.Receipts.TRACKER, 3, publication);
    }

    private Poll(
            Question question,
            Electorate electorate,
            BallotSetup.Receipts receipts,
            int crowd,
            BallotSetup.Publication publication) {
        this.random = new Random(20260601);
        this.key = BoxKey.generate(this::draw);
        this.electorate = electorate;
        this.setup = setup(question, electorate, key, receipts, crowd, publication);
        this.station = PollingStation.open(CoopId.MAIN, setup, electorate, box, key);
    }

    static BallotSetup setup(
            Question question,
            Electorate electorate,
            BoxKey key,
            BallotSetup.Receipts receipts,
            int crowd,
            BallotSetup.Publication publication) {
        return new BallotSetup(
                "board-2026",
                question,
                OPENS,
                CLOSES,
                ZoneId.of("Europe/Brussels"),
                Hash.of("statutes"),
                electorate.roll().digest(),
                electorate.digest(),
                electorate.classes(),
                512,
                crowd,
                receipts,
                publication,
                Period.ofDays(14),
                key.verifying(),
                List.of(FIRST.key(), SECOND.key()),
                false);
    }

    static Question yesOrNo() {
        return Question.yesOrNo("Shall we buy the mill?");
    }

    static Question election() {
        return new Question(
                "The board",
                Question.Form.RANKING,
                List.of("Ada Candidate", "Ben Candidate", "Cem Candidate", "Dee Candidate"),
                2,
                Optional.of("stv-scottish"));
    }

    static MemberId m(long number) {
        return MemberId.of(number);
    }

    static Electorate electorate(int members, SortedMap<MemberId, MemberId> holders) {
        SortedMap<MemberId, Ratio> votes = new TreeMap<>();
        for (int member = 1; member <= members; member++) {
            votes.put(m(member), Ratio.ONE);
        }
        return new Electorate(new Roll(LocalDate.of(2026, 5, 20), 12, votes), holders);
    }

    /** Keys that protect nothing: they stand among the tests, so that no test waits for new ones. */
    static Scrutineer scrutineer(int number) {
        try (InputStream file = Poll.class.getResourceAsStream("scrutineer-" + number + ".key")) {
            return Scrutineer.read(file.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    synchronized byte[] draw(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    Opening opening(String choice) {
        return Opening.draw(setup, setup.question().read(choice), this::draw);
    }

    PollingStation.Answer cast(long principal, long by, String choice, String command) {
        return station.cast(m(principal), m(by), Sealing.seal(setup, opening(choice)), command);
    }

    Receipt taken(long principal, String choice) {
        PollingStation.Answer answer = cast(principal, principal, choice, principal + "/" + choice);
        return ((PollingStation.Answer.Taken) answer).receipt().orElseThrow();
    }

    PollingStation.Closing close() {
        now.set(CLOSES);
        return station.close(APPROVING);
    }

    /** The vote opened by honest scrutineers. */
    Bundle.Opened opened() {
        PollingStation.Closing closing = close();
        Scrutineer.Peel one = FIRST.peel(setup, closing.closed(), List.of(), closing.batch(), Optional.empty());
        Scrutineer.Peel two =
                SECOND.peel(setup, closing.closed(), List.of(one.statement()), one.batch(), Optional.empty());
        return new Bundle.Opened(
                setup,
                closing.closed(),
                List.of(closing.batch().list(), one.batch().list(), two.batch().list()),
                List.of(one.statement(), two.statement()),
                two.batch());
    }

    SortedMap<String, byte[]> published() {
        return Bundle.publish(opened(), Optional.empty(), key, METHODS);
    }

    static Bundle.Verdict verify(SortedMap<String, byte[]> files) {
        return Bundle.verify(files, Bundle.Asked.nothing(), METHODS);
    }

    static List<String> codes(Bundle.Verdict verdict) {
        return verdict.findings().stream()
                .map(coop.core.Reason::code)
                .distinct()
                .toList();
    }

    static Bundle.Asked asking(Opening opening, BallotSetup setup) {
        return new Bundle.Asked(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(opening.bytes(setup)),
                Optional.empty());
    }

    /** What each of the choices comes to, in the order of the opened ballots. */
    static List<String> choices(Bundle.Opened opened) {
        List<String> choices = new ArrayList<>();
        opened.ballots()
                .ballots()
                .values()
                .forEach(own -> own.forEach(
                        ballot -> choices.add(ballot.choice().map(Choice::code).orElse("invalid"))));
        return choices;
    }
}
