package coop.store;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Roll;
import coop.voting.ballot.BallotBox;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.BoxKey;
import coop.voting.ballot.Bundle;
import coop.voting.ballot.Electorate;
import coop.voting.ballot.Opening;
import coop.voting.ballot.PollingStation;
import coop.voting.ballot.Question;
import coop.voting.ballot.Scrutineer;
import coop.voting.ballot.Sealing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** A polling station of the members m1, m2, m3 … over a box in a SQLite file. */
final class Station implements AutoCloseable {
    static final Instant OPENS = Instant.parse("2026-06-01T08:00:00Z");
    static final Instant CLOSES = OPENS.plus(Duration.ofDays(7));
    static final SortedSet<MemberId> APPROVING = new TreeSet<>(List.of(MemberId.of(1), MemberId.of(2)));
    private static final Scrutineer FIRST = scrutineer(1);
    private static final Scrutineer SECOND = scrutineer(2);

    final AtomicReference<Instant> now = new AtomicReference<>(OPENS);
    final StoreFile store;
    final BallotBox box;
    final BallotSetup setup;
    final PollingStation station;
    final BoxKey key;
    private final Random random;

    Station(Path file, int members, Question question, long seed) {
        random = new Random(seed);
        key = BoxKey.generate(this::draw);
        SortedMap<MemberId, Ratio> votes = new TreeMap<>();
        for (int member = 1; member <= members; member++) {
            votes.put(MemberId.of(member), Ratio.ONE);
        }
        SortedMap<MemberId, MemberId> holders = new TreeMap<>();
        holders.put(MemberId.of(1), MemberId.of(2));
        Electorate electorate = new Electorate(new Roll(LocalDate.of(2026, 5, 20), 1, votes), holders);
        setup = new BallotSetup(
                "mill",
                question,
                OPENS,
                CLOSES,
                ZoneId.of("Europe/Brussels"),
                Hash.of("statutes"),
                electorate.roll().digest(),
                electorate.digest(),
                electorate.classes(),
                512,
                3,
                BallotSetup.Receipts.TRACKER,
                BallotSetup.Publication.BALLOTS,
                Period.ofDays(14),
                key.verifying(),
                List.of(FIRST.key(), SECOND.key()),
                false);
        store = StoreFile.open(file);
        box = store.boxes(now::get);
        station = PollingStation.open(CoopId.MAIN, setup, electorate, box, key);
    }

    private static Scrutineer scrutineer(int number) {
        try (InputStream file = Station.class.getResourceAsStream("scrutineer-" + number + ".key")) {
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

    byte[] seal(String choice) {
        return Sealing.seal(setup, opening(choice));
    }

    PollingStation.Answer cast(long principal, long by, byte[] sealed, String command) {
        return station.cast(MemberId.of(principal), MemberId.of(by), sealed, command);
    }

    PollingStation.Closing end() {
        return station.close(APPROVING);
    }

    /** Opens all envelopes and publishes. */
    SortedMap<String, byte[]> published(PollingStation.Closing closing) {
        Scrutineer.Peel one = FIRST.peel(setup, closing.closed(), List.of(), closing.batch(), Optional.empty());
        Scrutineer.Peel two =
                SECOND.peel(setup, closing.closed(), List.of(one.statement()), one.batch(), Optional.empty());
        return Bundle.publish(
                new Bundle.Opened(
                        setup,
                        closing.closed(),
                        List.of(
                                closing.batch().list(),
                                one.batch().list(),
                                two.batch().list()),
                        List.of(one.statement(), two.statement()),
                        two.batch()),
                Optional.empty(),
                key,
                id -> Optional.empty());
    }

    @Override
    public void close() {
        store.close();
    }
}
