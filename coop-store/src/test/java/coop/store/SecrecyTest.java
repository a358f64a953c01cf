package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.MemberId;
import coop.voting.ballot.BallotBox;
import coop.voting.ballot.InvalidBallotException;
import coop.voting.ballot.Opening;
import coop.voting.ballot.PollingStation.Answer;
import coop.voting.ballot.PollingStation.Closing;
import coop.voting.ballot.Question;
import coop.voting.ballot.Sealing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrecy, byte by byte: of stored files, of sizes, of order, of logs and texts. */
class SecrecyTest {
    private static final Question ELECTION = new Question(
            "The board",
            Question.Form.RANKING,
            List.of("Philippa", "Quentin", "Rosalind", "Sebastian"),
            1,
            Optional.of("stv-scottish"));

    @TempDir
    Path folder;

    private static boolean holds(byte[] where, byte[] what) {
        outer:
        for (int at = 0; at + what.length <= where.length; at++) {
            for (int i = 0; i < what.length; i++) {
                if (where[at + i] != what[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    /** A text in the forms in which it might lie in a file. */
    private static List<byte[]> forms(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return List.of(
                plain,
                text.getBytes(StandardCharsets.UTF_16LE),
                HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII),
                Base64.getEncoder().encodeToString(plain).replace("=", "").getBytes(StandardCharsets.US_ASCII));
    }

    private Map<String, byte[]> stored() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** § 1: while a vote is open, no file of the box holds a choice, who voted, or the request it came with. */
    @Test
    void no_stored_file_holds_a_choice_or_a_voter_while_the_vote_is_open() throws IOException {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 12, ELECTION, 1)) {
            List<byte[]> secrets = new ArrayList<>();
            for (int member = 3; member <= 12; member++) {
                Opening opening = mill.opening(member % 2 == 0 ? "Philippa > Quentin" : "Sebastian = Rosalind");
                byte[] sealed = Sealing.seal(mill.setup, opening);
                mill.cast(member, member, sealed, "request-of-" + member);
                secrets.addAll(forms("request-of-" + member));
                secrets.addAll(forms(opening.tracker()));
                secrets.add(HexFormat.of().parseHex(opening.tracker()));
                secrets.add(java.util.Arrays.copyOf(sealed, 32));
                secrets.add(coop.core.value.Hash.of(sealed).bytes());
                secrets.add(java.nio.ByteBuffer.allocate(16)
                        .putLong(member)
                        .putLong(member)
                        .array());
            }
            for (String option : ELECTION.options()) {
                secrets.addAll(forms(option));
            }
            secrets.addAll(forms("1>2"));
            Map<String, byte[]> files = stored();
            assertThat(files.keySet()).contains("box.sqlite", "box.sqlite-wal");
            files.forEach((name, bytes) -> {
                for (byte[] secret : secrets) {
                    assertThat(holds(bytes, secret))
                            .as("%s holds %s", name, new String(secret, StandardCharsets.ISO_8859_1))
                            .isFalse();
                }
            });
        }
    }

    /** § 1: a bundle holds neither a voter nor a request. */
    @Test
    void no_published_file_holds_a_voter_or_a_request() {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 12, Question.yesOrNo("The mill?"), 2)) {
            for (int member = 3; member <= 12; member++) {
                mill.cast(member, member, mill.seal(member % 3 == 0 ? "no" : "yes"), "request-of-" + member);
            }
            mill.published(mill.end()).forEach((name, bytes) -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                assertThat(text).as(name).doesNotContain("request");
                for (String line : text.lines().toList()) {
                    for (String word : line.split(" ")) {
                        assertThat(word).as(name).doesNotMatch("m[0-9]{1,2}");
                    }
                }
            });
        }
    }

    /** § 2. */
    @Test
    void envelopes_slips_and_receipts_of_every_choice_have_one_size() {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 12, ELECTION, 3)) {
            Set<Integer> envelopes = new HashSet<>();
            Set<Integer> receipts = new HashSet<>();
            List<String> choices = List.of(
                    "", "Philippa", "Sebastian > Rosalind > Quentin > Philippa", "Quentin = Rosalind = Sebastian");
            for (int i = 0; i < choices.size(); i++) {
                byte[] sealed = mill.seal(choices.get(i));
                envelopes.add(sealed.length);
                Answer answer = mill.cast(3 + i / 2, 3 + i / 2, sealed, "request " + i);
                receipts.add(((Answer.Taken) answer).receipt().orElseThrow().bytes().length);
            }
            mill.end();
            Set<Integer> slips = new HashSet<>();
            for (BallotBox.Slip slip : mill.box.slips(coop.core.value.CoopId.MAIN, mill.setup.ballot(), 0, 100)) {
                slips.add(slip.body().length);
            }
            assertThat(envelopes).hasSize(1);
            assertThat(receipts).hasSize(1);
            assertThat(slips).hasSize(1);
        }
    }

    /** § 3: the place in a published list says nothing about the place in the queue. */
    @Test
    void the_order_of_500_published_ballots_and_envelopes_is_not_that_in_which_they_were_cast() {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 500, Question.yesOrNo("The mill?"), 4)) {
            List<String> trackers = new ArrayList<>();
            List<String> digests = new ArrayList<>();
            for (int member = 1; member <= 500; member++) {
                Opening opening = mill.opening("yes");
                byte[] sealed = Sealing.seal(mill.setup, opening);
                mill.cast(member, member, sealed, "request");
                trackers.add(opening.tracker());
                digests.add(coop.core.value.Hash.of(sealed).toString());
            }
            Closing closing = mill.end();
            List<String> listed =
                    closing.batch().list().all().stream().map(Object::toString).toList();
            assertThat(Math.abs(spearman(digests, listed))).isLessThan(0.1);
            List<String> sorted = trackers.stream().sorted().toList(); // the order of ballots.txt
            assertThat(Math.abs(spearman(trackers, sorted))).isLessThan(0.1);
            assertThat(closing.voted()).isSorted();
        }
    }

    private static double spearman(List<String> cast, List<String> published) {
        Map<String, Integer> places = new TreeMap<>();
        for (int i = 0; i < published.size(); i++) {
            places.put(published.get(i), i);
        }
        double squares = 0;
        for (int i = 0; i < cast.size(); i++) {
            double apart = i - places.get(cast.get(i));
            squares += apart * apart;
        }
        double n = cast.size();
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    /** § 4 and § 5. */
    @Test
    void nothing_is_logged_or_said_of_a_choice() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                logged.add(message.getMessage() + " " + java.util.Arrays.toString(message.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is held
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> texts = new ArrayList<>();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Station mill = new Station(folder.resolve("box.sqlite"), 12, ELECTION, 5)) {
            Opening opening = mill.opening("Quentin > Rosalind");
            byte[] sealed = Sealing.seal(mill.setup, opening);
            Answer answer = mill.cast(3, 3, sealed, "request");
            Answer refused = mill.cast(3, 3, sealed, "another request");
            texts.addAll(List.of(
                    ELECTION.read("Quentin > Rosalind").toString(),
                    opening.toString(),
                    answer.toString(),
                    refused.toString(),
                    mill.station.toString(),
                    mill.key.toString()));
            for (String wrong : List.of("Quentin > Quentin", "Quentin > Zoe", "Quentin > ")) {
                try {
                    ELECTION.read(wrong);
                } catch (InvalidBallotException told) {
                    texts.add(told.toString());
                }
            }
            for (int member = 4; member <= 6; member++) {
                mill.cast(member, member, mill.seal("Rosalind"), "request");
            }
            Closing closing = mill.end();
            texts.add(closing.toString());
            texts.add(closing.batch().toString());
            texts.add(mill.box
                    .slips(coop.core.value.CoopId.MAIN, mill.setup.ballot(), 0, 10)
                    .toString());
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(handler);
            root.setLevel(before);
        }
        texts.addAll(logged);
        texts.add(printed.toString(StandardCharsets.UTF_8));
        assertThat(texts)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("Quentin")
                        .doesNotContain("Rosalind")
                        .doesNotContainPattern("\\bZoe\\b")
                        .doesNotContain("2>3")
                        .doesNotContainPattern("\\bm3\\b")); // a signature may hold these letters by chance
        assertThat(MemberId.of(3)).hasToString("m3");
    }
}
