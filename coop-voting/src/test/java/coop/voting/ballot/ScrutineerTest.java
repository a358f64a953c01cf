package coop.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.value.Hash;
import coop.core.value.Ratio;
import coop.voting.ballot.Scrutineer.Peel;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H35: what a scrutineer refuses to do, and how one who cheats is named. */
class ScrutineerTest {
    private final Poll poll = new Poll(Poll.yesOrNo(), 12);
    private final List<Opening> openings = new ArrayList<>();
    private PollingStation.Closing closing;

    @BeforeEach
    void five_members_voted() {
        List<String> choices = List.of("yes", "no", "yes", "abstain", "yes");
        for (int member = 1; member <= 5; member++) {
            Opening opening = poll.opening(choices.get(member - 1));
            openings.add(opening);
            poll.station.cast(Poll.m(member), Poll.m(member), Sealing.seal(poll.setup, opening), "a");
        }
        closing = poll.close();
    }

    private Peel first(Batch batch, Optional<Hash> before) {
        return Poll.FIRST.peel(poll.setup, closing.closed(), List.of(), batch, before);
    }

    private void refuses(String code, Runnable peel) {
        assertThatThrownBy(peel::run).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }

    private Batch with(Batch batch, UnaryOperator<List<byte[]>> change) {
        SortedMap<Ratio, List<byte[]>> items = new TreeMap<>();
        batch.items().forEach((votes, own) -> items.put(votes, change.apply(new ArrayList<>(own))));
        return Batch.sorted(batch.setup(), batch.step(), items);
    }

    private static List<byte[]> without(List<byte[]> items) {
        items.remove(0);
        return items;
    }

    private static List<byte[]> replayed(List<byte[]> items) {
        items.set(0, items.get(1));
        return items;
    }

    @Test
    void a_batch_other_than_the_one_the_box_signed_is_not_opened() {
        refuses("peel.other-batch", () -> first(with(closing.batch(), ScrutineerTest::without), Optional.empty()));
        refuses("peel.other-batch", () -> first(with(closing.batch(), ScrutineerTest::replayed), Optional.empty()));
        refuses(
                "peel.other-batch",
                () -> first(new Batch(Hash.of("other"), 0, closing.batch().items()), Optional.empty()));
    }

    @Test
    void a_second_batch_of_one_vote_is_not_opened_and_the_same_one_gives_the_same() {
        Peel once = first(closing.batch(), Optional.empty());
        Hash root = closing.closed().root();
        assertThat(first(closing.batch(), Optional.of(root)).statement()).isEqualTo(once.statement());
        assertThat(first(closing.batch(), Optional.of(root)).batch().bytes())
                .isEqualTo(once.batch().bytes());
        refuses("peel.second-batch", () -> first(closing.batch(), Optional.of(Hash.of("another"))));
    }

    @Test
    void a_batch_smaller_than_the_crowd_is_not_opened() {
        Poll few = new Poll(Poll.yesOrNo(), 12);
        few.taken(1, "yes");
        PollingStation.Closing one = few.close();
        refuses(
                "peel.crowd-too-small",
                () -> Poll.FIRST.peel(few.setup, one.closed(), List.of(), one.batch(), Optional.empty()));
        Poll nobody = new Poll(Poll.yesOrNo(), 12);
        PollingStation.Closing none = nobody.close();
        refuses(
                "peel.crowd-too-small",
                () -> Poll.FIRST.peel(nobody.setup, none.closed(), List.of(), none.batch(), Optional.empty()));
    }

    @Test
    void a_closing_that_the_box_did_not_sign_and_a_scrutineer_of_another_vote_open_nothing() {
        BoxKey other = BoxKey.generate(poll::draw);
        Closed forged = Closed.of(closing.batch().list(), other);
        refuses(
                "peel.not-closed",
                () -> Poll.FIRST.peel(poll.setup, forged, List.of(), closing.batch(), Optional.empty()));
        refuses(
                "peel.other-key",
                () -> Poll.scrutineer(3)
                        .peel(poll.setup, closing.closed(), List.of(), closing.batch(), Optional.empty()));
        Peel one = first(closing.batch(), Optional.empty());
        refuses(
                "peel.broken-chain",
                () -> Poll.SECOND.peel(
                        poll.setup,
                        closing.closed(),
                        List.of(one.statement(), one.statement()),
                        one.batch(),
                        Optional.empty()));
        refuses(
                "peel.other-batch",
                () -> Poll.SECOND.peel(poll.setup, closing.closed(), List.of(), closing.batch(), Optional.empty()));
    }

    @Test
    void envelopes_that_hold_no_ballot_and_the_same_ballot_twice_are_declared_invalid_by_their_digests() {
        Poll some = new Poll(Poll.yesOrNo(), 12);
        some.taken(1, "yes");
        some.taken(2, "no");
        some.taken(3, "no");
        byte[] rubbish = some.draw(some.setup.envelope());
        some.station.cast(Poll.m(4), Poll.m(4), rubbish, "a");
        // two members who agreed on one inner envelope, in different outer ones
        List<byte[]> layers = Sealing.layers(some.setup, some.opening("yes"));
        for (int member = 5; member <= 6; member++) {
            some.station.cast(Poll.m(member), Poll.m(member), wrapped(some, layers.get(1)), "a");
        }
        PollingStation.Closing over = some.close();
        Peel peel = Poll.FIRST.peel(some.setup, over.closed(), List.of(), over.batch(), Optional.empty());
        assertThat(peel.statement().invalid()).hasSize(2).contains(Hash.of(rubbish));
        assertThat(peel.batch().size()).isEqualTo(4);
        assertThat(Poll.verify(some.published()).findings()).isEmpty();
    }

    private static byte[] wrapped(Poll poll, byte[] body) {
        try {
            byte[] key = poll.draw(32);
            javax.crypto.Cipher rsa = javax.crypto.Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(
                    javax.crypto.Cipher.ENCRYPT_MODE,
                    Poll.FIRST.key().sealing(),
                    new javax.crypto.spec.OAEPParameterSpec(
                            "SHA-256",
                            "MGF1",
                            java.security.spec.MGF1ParameterSpec.SHA256,
                            javax.crypto.spec.PSource.PSpecified.DEFAULT));
            javax.crypto.Cipher aes = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(
                    javax.crypto.Cipher.ENCRYPT_MODE,
                    new javax.crypto.spec.SecretKeySpec(key, "AES"),
                    new javax.crypto.spec.GCMParameterSpec(128, new byte[12]));
            aes.updateAAD(Sealing.bound(poll.setup.digest(), 0));
            java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
            all.writeBytes(rsa.doFinal(key));
            all.writeBytes(aes.doFinal(body));
            return all.toByteArray();
        } catch (java.security.GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** A scrutineer who signs for a batch of their own making. */
    private Peel cheat(Scrutineer who, int step, Batch in, Peel honest, UnaryOperator<List<byte[]>> change) {
        Batch out = with(honest.batch(), change);
        byte[] text = Peeled.text(
                poll.setup.digest(), step, in.list().root(), out.list().root(), out.size(), List.of());
        return new Peel(Peeled.read(Statement.sign(text, signing(who))), out);
    }

    private static PrivateKey signing(Scrutineer of) {
        return Keys.readPrivate(
                Keys.ED25519,
                new String(of.bytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("signing "))
                        .findFirst()
                        .orElseThrow()
                        .substring("signing ".length()));
    }

    /** The bundle that the keeper of the box would publish, without the checks that stop them. */
    private SortedMap<String, byte[]> bundle(Peel one, Peel two) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("setup.txt", poll.setup.bytes());
        files.put("closed.txt", closing.closed().bytes());
        files.put("batch-0.txt", closing.batch().list().bytes());
        files.put("batch-1.txt", one.batch().list().bytes());
        files.put("batch-2.txt", two.batch().list().bytes());
        files.put("peeled-1.txt", one.statement().bytes());
        files.put("peeled-2.txt", two.statement().bytes());
        OpenedBallots opened = OpenedBallots.of(poll.setup, two.batch());
        files.put("ballots.txt", opened.bytes(true));
        Outcome outcome = Outcome.of(poll.setup, opened, Optional.empty(), Optional.empty());
        files.put("result.txt", poll.key.sign(outcome.text()));
        files.put("manifest.txt", poll.key.sign(Bundle.manifest(poll.setup.digest(), files)));
        return files;
    }

    private Peel second(Peel one) {
        return Poll.SECOND.peel(poll.setup, closing.closed(), List.of(one.statement()), one.batch(), Optional.empty());
    }

    private void names(String scrutineer, String code, Bundle.Verdict verdict) {
        assertThat(verdict.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.sentence()).contains(scrutineer);
        });
        String other = scrutineer.equals("scrutineer-1") ? "scrutineer-2" : "scrutineer-1";
        assertThat(verdict.findings()).extracting(Reason::sentence).noneMatch(sentence -> sentence.contains(other));
    }

    @Test
    void a_scrutineer_who_drops_a_ballot_is_named_by_the_count() {
        Peel honest = first(closing.batch(), Optional.empty());
        Peel dropped = cheat(Poll.FIRST, 1, closing.batch(), honest, ScrutineerTest::without);
        names("scrutineer-1", "peel.count", Poll.verify(bundle(dropped, second(dropped))));
        Peel late = cheat(Poll.SECOND, 2, honest.batch(), second(honest), ScrutineerTest::without);
        names("scrutineer-2", "peel.count", Poll.verify(bundle(honest, late)));
    }

    @Test
    void a_scrutineer_who_replays_a_ballot_in_the_place_of_another_is_named() {
        Peel honest = first(closing.batch(), Optional.empty());
        Peel replayed = cheat(Poll.FIRST, 1, closing.batch(), honest, ScrutineerTest::replayed);
        refuses("peel.other-batch", () -> second(replayed));
        Peel late = cheat(Poll.SECOND, 2, honest.batch(), second(honest), ScrutineerTest::replayed);
        names("scrutineer-2", "bundle.twice", Poll.verify(bundle(honest, late)));
    }

    @Test
    void a_scrutineer_who_swaps_a_ballot_is_named_by_the_opening_of_the_voter_who_misses_it() {
        Peel honest = first(closing.batch(), Optional.empty());
        byte[] forged = Sealing.layers(poll.setup, poll.opening("no")).get(1);
        Peel swapped = cheat(Poll.FIRST, 1, closing.batch(), honest, items -> {
            items.set(0, forged);
            return items;
        });
        SortedMap<String, byte[]> files = bundle(swapped, second(swapped));
        assertThat(Poll.verify(files).findings()).isEmpty(); // nobody but the voter can tell
        named(files, "scrutineer-1");
        byte[] plain = poll.opening("no").inner(poll.setup);
        Peel late = cheat(Poll.SECOND, 2, honest.batch(), second(honest), items -> {
            items.set(0, plain);
            return items;
        });
        named(bundle(honest, late), "scrutineer-2");
    }

    private void named(SortedMap<String, byte[]> files, String scrutineer) {
        List<Reason> found = new ArrayList<>();
        for (Opening opening : openings) {
            found.addAll(Bundle.verify(files, Poll.asking(opening, poll.setup), Poll.METHODS)
                    .findings());
        }
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("opening.lost");
        assertThat(found.get(0).sentence()).startsWith(scrutineer);
    }

    @Test
    void a_scrutineer_who_declares_a_good_ballot_invalid_is_named_by_its_opening() {
        Peel honest = first(closing.batch(), Optional.empty());
        Batch out = with(honest.batch(), ScrutineerTest::without);
        byte[] lost = honest.batch().items().get(Ratio.ONE).get(0);
        Opening whose = openings.stream()
                .filter(opening -> java.util.Arrays.equals(
                        Sealing.layers(poll.setup, opening).get(1), lost))
                .findFirst()
                .orElseThrow();
        Hash declared = Sealing.trace(poll.setup, whose).get(0);
        byte[] text = Peeled.text(
                poll.setup.digest(),
                1,
                closing.batch().list().root(),
                out.list().root(),
                out.size(),
                List.of(declared));
        Peel cheating = new Peel(Peeled.read(Statement.sign(text, signing(Poll.FIRST))), out);
        SortedMap<String, byte[]> files = bundle(cheating, second(cheating));
        Bundle.Verdict alone = Poll.verify(files);
        assertThat(alone.findings()).isEmpty();
        assertThat(alone.told()).extracting(Reason::code).contains("bundle.told-invalid");
        names(
                "scrutineer-1",
                "opening.declared-invalid",
                Bundle.verify(files, Poll.asking(whose, poll.setup), Poll.METHODS));
    }

    @Test
    void a_statement_forged_for_a_scrutineer_names_nobody_but_its_signature() {
        Peel honest = first(closing.batch(), Optional.empty());
        byte[] text = Statement.text(honest.statement().bytes());
        Peel forged = new Peel(Peeled.read(Statement.sign(text, signing(Poll.SECOND))), honest.batch());
        assertThat(Poll.codes(Poll.verify(bundle(forged, second(honest)))))
                .containsExactly("bundle.signature-scrutineer");
    }

    @Test
    void a_secret_key_reads_back_and_a_locked_one_only_with_its_passphrase() {
        byte[] file = Poll.FIRST.bytes();
        assertThat(Scrutineer.read(file).bytes()).isEqualTo(file);
        byte[] locked = KeyFile.lock(file, "correct horse".toCharArray(), poll::draw);
        assertThat(new String(locked, StandardCharsets.UTF_8)).doesNotContain("unsealing");
        assertThat(KeyFile.unlock(locked, "correct horse".toCharArray())).isEqualTo(file);
        assertThatThrownBy(() -> KeyFile.unlock(locked, "battery".toCharArray()))
                .isInstanceOf(MalformedException.class)
                .hasMessageNotContaining("battery");
    }
}
