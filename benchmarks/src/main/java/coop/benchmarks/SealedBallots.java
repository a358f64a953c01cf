package coop.benchmarks;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.store.StoreFile;
import coop.voting.Roll;
import coop.voting.ballot.BallotBox;
import coop.voting.ballot.BallotSetup;
import coop.voting.ballot.BoxKey;
import coop.voting.ballot.Electorate;
import coop.voting.ballot.Opening;
import coop.voting.ballot.PollingStation;
import coop.voting.ballot.Question;
import coop.voting.ballot.Scrutineer;
import coop.voting.ballot.Sealing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sealed votes beside their limits, in one run: casting from 64 threads beside a bare group commit of the same bytes; closing beside
 * two reads of the same rows and a sort; opening beside the JDK's RSA and AES alone.
 */
final class SealedBallots {
    private static final int THREADS = 64;

    private SealedBallots() {}

    /** How many are cast in the first job, closed in the second, and opened in the third. */
    public static void main(String[] arguments) throws Exception {
        int cast = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 64_000;
        int closed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int opened = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        Path folder = Files.createTempDirectory("sealed");
        casting(folder, cast);
        opening(opened);
        closing(folder, closed);
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Vote(BallotSetup setup, Electorate electorate, BoxKey key, List<Scrutineer> scrutineers) {
        static Vote of(int members) {
            TreeMap<MemberId, Ratio> votes = new TreeMap<>();
            for (int member = 1; member <= members; member++) {
                votes.put(MemberId.of(member), Ratio.ONE);
            }
            Electorate electorate = new Electorate(new Roll(LocalDate.of(2026, 5, 20), 1, votes), new TreeMap<>());
            SplittableRandom random = new SplittableRandom(7);
            BoxKey key = BoxKey.generate(count -> bytes(random, count));
            List<Scrutineer> scrutineers =
                    List.of(Scrutineer.generate("scrutineer-1"), Scrutineer.generate("scrutineer-2"));
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            BallotSetup setup = new BallotSetup(
                    "bench",
                    Question.yesOrNo("The mill?"),
                    now.minusSeconds(60),
                    now.plus(1, ChronoUnit.DAYS),
                    ZoneId.of("UTC"),
                    Hash.NONE,
                    electorate.roll().digest(),
                    electorate.digest(),
                    electorate.classes(),
                    512,
                    3,
                    BallotSetup.Receipts.TRACKER,
                    BallotSetup.Publication.BALLOTS,
                    Period.ZERO,
                    key.verifying(),
                    scrutineers.stream().map(Scrutineer::key).toList(),
                    false);
            return new Vote(setup, electorate, key, scrutineers);
        }
    }

    private static byte[] bytes(SplittableRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Calls a job for each number from many threads; the nanoseconds of each call, sorted. */
    private static long[] latencies(int calls, IntConsumer job) throws InterruptedException {
        long[] times = new long[calls];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(() -> {
                        for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                            long begin = System.nanoTime();
                            job.accept(i);
                            times[i] = System.nanoTime() - begin;
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        Arrays.sort(times);
        return times;
    }

    private static void casting(Path folder, int calls) throws Exception {
        Vote vote = Vote.of(calls);
        int size = vote.setup().envelope();
        int body = 12 + 16 + size + 16;
        List<double[]> bare = new ArrayList<>();
        List<double[]> sealed = new ArrayList<>();
        long[] heap = new long[2];
        for (int round = 0; round < 3; round++) {
            SplittableRandom random = new SplittableRandom(round);
            byte[][] payload = new byte[1024][];
            for (int i = 0; i < payload.length; i++) {
                payload[i] = bytes(random, body);
            }
            try (GroupCommit commit = new GroupCommit(folder.resolve("bare-" + round + ".sqlite"))) {
                long begin = System.nanoTime();
                long[] times = latencies(calls, i -> commit.insert(payload[i % payload.length]));
                bare.add(figures(times, System.nanoTime() - begin));
            }
            byte[][] envelopes = new byte[calls][];
            for (int i = 0; i < calls; i++) {
                envelopes[i] = bytes(random, size);
            }
            try (StoreFile store = StoreFile.open(folder.resolve("box-" + round + ".sqlite"))) {
                PollingStation station = PollingStation.open(
                        CoopId.MAIN, vote.setup(), vote.electorate(), store.boxes(InstantSource.system()), vote.key());
                heap[0] = used();
                long begin = System.nanoTime();
                long[] times = latencies(calls, i -> {
                    MemberId member = MemberId.of(i + 1);
                    if (!(station.cast(member, member, envelopes[i], "c") instanceof PollingStation.Answer.Taken)) {
                        throw new IllegalStateException("refused");
                    }
                });
                sealed.add(figures(times, System.nanoTime() - begin));
                heap[1] = used();
            }
        }
        System.out.printf("%n| %d casts, %d threads | a second | p50, ms | p99, ms |%n|---|---|---|---|%n", calls, THREADS);
        double[] limit = median(bare);
        double[] ours = median(sealed);
        System.out.printf("| bare group commit of %d bytes | %.0f | %.2f | %.2f |%n", body, limit[0], limit[1], limit[2]);
        System.out.printf("| sealed ballots, durable, with receipts | %.0f | %.2f | %.2f |%n", ours[0], ours[1], ours[2]);
        System.out.printf("| ratio, at least 0.5 | %.2f | | |%n", ours[0] / limit[0]);
        System.out.printf("| heap in use before and after, MB | %d, %d | | |%n", heap[0] >> 20, heap[1] >> 20);
    }

    private static double[] figures(long[] times, long nanos) {
        return new double[] {
            times.length * 1e9 / nanos, times[times.length / 2] / 1e6, times[(int) (times.length * 0.99)] / 1e6
        };
    }

    private static double[] median(List<double[]> rounds) {
        return rounds.stream()
                .sorted(java.util.Comparator.comparingDouble(one -> one[0]))
                .toList()
                .get(rounds.size() / 2);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The limit: one thread that inserts what waits, in one transaction. */
    private static final class GroupCommit implements AutoCloseable {
        private record Waiting(byte[] body, CountDownLatch done) {}

        private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(1024);
        private final Connection connection;
        private final Thread writer;
        private volatile boolean closing;

        GroupCommit(Path file) throws Exception {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("CREATE TABLE slip (place INTEGER PRIMARY KEY, body BLOB NOT NULL)");
            }
            connection.setAutoCommit(false);
            writer = new Thread(this::write);
            writer.start();
        }

        void insert(byte[] body) {
            try {
                Waiting waiting = new Waiting(body, new CountDownLatch(1));
                queue.put(waiting);
                waiting.done().await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        private void write() {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO slip (body) VALUES (?)")) {
                List<Waiting> together = new ArrayList<>();
                while (!closing || !queue.isEmpty()) {
                    Waiting first = queue.poll(10, java.util.concurrent.TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    together.add(first);
                    queue.drainTo(together, 255);
                    for (Waiting one : together) {
                        insert.setBytes(1, one.body());
                        insert.executeUpdate();
                    }
                    connection.commit();
                    together.forEach(one -> one.done().countDown());
                    together.clear();
                }
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws Exception {
            closing = true;
            writer.join();
            connection.close();
        }
    }

    private static void opening(int ballots) throws Exception {
        Vote vote = Vote.of(ballots);
        SplittableRandom random = new SplittableRandom(3);
        BallotBox box = new coop.voting.ballot.BallotBoxInMemory(InstantSource.system());
        PollingStation station =
                PollingStation.open(CoopId.MAIN, vote.setup(), vote.electorate(), box, vote.key());
        List<byte[]> sealed = new ArrayList<>();
        for (int member = 1; member <= ballots; member++) {
            Opening opening = Opening.draw(
                    vote.setup(), vote.setup().question().read("yes"), count -> bytes(random, count));
            sealed.add(Sealing.seal(vote.setup(), opening));
            station.cast(MemberId.of(member), MemberId.of(member), sealed.get(member - 1), "c");
        }
        PollingStation.Closing closing = station.close(new TreeSet<>(List.of(MemberId.of(1), MemberId.of(2))));
        PrivateKey key = key(vote.scrutineers().get(0));
        byte[] bound = Arrays.copyOf(vote.setup().digest().bytes(), 33);
        bound[32] = 1;
        long bare = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long begin = System.nanoTime();
            long sum = sealed.parallelStream().mapToLong(envelope -> peel(envelope, key, bound)).sum();
            bare = Math.min(bare, System.nanoTime() - begin);
            begin = System.nanoTime();
            Scrutineer.Peel peel = vote.scrutineers()
                    .get(0)
                    .peel(vote.setup(), closing.closed(), List.of(), closing.batch(), Optional.empty());
            ours = Math.min(ours, System.nanoTime() - begin);
            if (peel.batch().size() != ballots || sum == 0) {
                throw new IllegalStateException("a layer did not come off");
            }
        }
        System.out.printf("%n| opening %d ballots, %d cores | ms a ballot |%n|---|---|%n", ballots, Runtime.getRuntime().availableProcessors());
        System.out.printf("| the JDK's RSA and AES alone | %.3f |%n", bare / 1e6 / ballots);
        System.out.printf("| a scrutineer's step, with its checks and its statement | %.3f |%n", ours / 1e6 / ballots);
        System.out.printf("| ratio, at most 1.2 | %.2f |%n", (double) ours / bare);
    }

    private static PrivateKey key(Scrutineer scrutineer) throws Exception {
        String line = new String(scrutineer.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(text -> text.startsWith("unsealing "))
                .findFirst()
                .orElseThrow();
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(line.substring(10))));
    }

    private static long peel(byte[] sealed, PrivateKey key, byte[] bound) {
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            byte[] own = rsa.doFinal(sealed, 0, 384);
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(own, "AES"), new GCMParameterSpec(128, new byte[12]));
            aes.updateAAD(bound);
            return aes.doFinal(sealed, 384, sealed.length - 384).length;
        } catch (java.security.GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void closing(Path folder, int ballots) throws Exception {
        Vote vote = Vote.of(ballots);
        int size = vote.setup().envelope();
        Path file = folder.resolve("closing.sqlite");
        try (StoreFile store = StoreFile.open(file)) {
            PollingStation station = PollingStation.open(
                    CoopId.MAIN, vote.setup(), vote.electorate(), store.boxes(InstantSource.system()), vote.key());
            latencies(ballots, i -> {
                MemberId member = MemberId.of(i + 1);
                station.cast(member, member, bytes(new SplittableRandom(i), size), "c");
            });
            long begin = System.nanoTime();
            PollingStation.Closing closing = station.close(new TreeSet<>(List.of(MemberId.of(1), MemberId.of(2))));
            double ours = (System.nanoTime() - begin) / 1e9;
            if (closing.closed().ballots() != ballots) {
                throw new IllegalStateException("ballots were lost");
            }
            begin = System.nanoTime();
            List<byte[]> read = new ArrayList<>(ballots);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                for (int pass = 0; pass < 2; pass++) {
                    try (var statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery("SELECT body FROM slip ORDER BY place")) {
                        while (rows.next()) {
                            byte[] body = rows.getBytes(1);
                            if (pass == 1) {
                                read.add(body);
                            }
                        }
                    }
                }
            }
            double passes = (System.nanoTime() - begin) / 1e9;
            begin = System.nanoTime();
            byte[][] digests = new byte[ballots][];
            for (int i = 0; i < ballots; i++) {
                digests[i] = Hash.of(read.get(i)).bytes();
            }
            Arrays.sort(digests, Arrays::compareUnsigned);
            double sorting = (System.nanoTime() - begin) / 1e9;
            System.out.printf("%n| closing %d ballots | s |%n|---|---|%n", ballots);
            System.out.printf("| two bare reads of the rows | %.1f |%n| digests and their sort | %.1f |%n", passes, sorting);
            System.out.printf("| closing: two passes with decryption, sort, root, signature | %.1f |%n", ours);
            System.out.printf("| ratio | %.2f |%n", ours / (passes + sorting));
        }
    }
}
