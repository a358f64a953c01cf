package coop.voting.ballot;

import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.value.Hash;
import coop.core.value.Ratio;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A scrutineer with the own secret keys: takes one layer off every ballot of a vote, once. */
public final class Scrutineer {
    private static final String HEADING = "coop-scrutineer-key/1";
    private static final String ARTICLE = "meetings.sealed";

    private final ScrutineerKey key;
    private final PrivateKey unsealing;
    private final PrivateKey signing;

    private Scrutineer(ScrutineerKey key, PrivateKey unsealing, PrivateKey signing) {
        this.key = key;
        this.unsealing = unsealing;
        this.signing = signing;
    }

    /**
     * A layer taken off.
     *
     * @param statement what the scrutineer states
     * @param batch what goes to the next one, or, after the last, the ballots themselves
     */
    public record Peel(Peeled statement, Batch batch) {}

    /** Makes the keys of a scrutineer, for one vote. */
    public static Scrutineer generate(String name) {
        KeyPair rsa = Keys.rsa();
        KeyPair ed25519 = Keys.ed25519();
        return new Scrutineer(
                new ScrutineerKey(name, (RSAPublicKey) rsa.getPublic(), ed25519.getPublic()),
                rsa.getPrivate(),
                ed25519.getPrivate());
    }

    /** What everybody may know of it. */
    public ScrutineerKey key() {
        return key;
    }

    /** All of it as a file, to be kept secret. */
    public byte[] bytes() {
        return new Lines.Writer(HEADING)
                .line("public", key.line())
                .line("unsealing", Keys.text(unsealing.getEncoded()))
                .line("signing", Keys.text(signing.getEncoded()))
                .bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static Scrutineer read(byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        ScrutineerKey key = ScrutineerKey.ofLine(lines.one("public"));
        RSAPrivateCrtKey unsealing = Keys.readUnsealing(lines.one("unsealing"));
        PrivateKey signing = Keys.readPrivate(Keys.ED25519, lines.one("signing"));
        lines.end();
        if (!unsealing.getModulus().equals(key.sealing().getModulus())) {
            throw new MalformedException("its two halves do not belong together");
        }
        return new Scrutineer(key, unsealing, signing);
    }

    /**
     * Takes the own layer off every envelope of a batch. The same batch again gives the same again, byte for byte.
     *
     * @param setup the setup of the vote
     * @param closed what the box stated when it closed
     * @param before what the scrutineers before stated, in their order
     * @param batch what the box, or the scrutineer before, handed over
     * @param opened the root of the batch of this vote that this scrutineer opened before, if there was one
     * @throws RefusedException if the key is not of this vote, the batch is not the one that was stated and signed, another batch
     *     of this vote was opened before, or a class has fewer ballots than the crowd
     */
    public Peel peel(BallotSetup setup, Closed closed, List<Peeled> before, Batch batch, Optional<Hash> opened) {
        Hash digest = setup.digest();
        int layer = setup.scrutineers().indexOf(key);
        BatchList in = batch.list();
        List<Reason> reasons = against(setup, digest, layer, closed, before, batch, in);
        opened.filter(root -> !root.equals(in.root()))
                .ifPresent(root -> reasons.add(Reason.of(
                        "peel.second-batch", ARTICLE, "{0} opened another batch of this vote before", key.name())));
        if (!reasons.isEmpty()) {
            throw new RefusedException(reasons);
        }
        byte[] bound = Sealing.bound(digest, layer);
        boolean last = layer == setup.scrutineers().size() - 1;
        int wanted = setup.envelope() - (layer + 1) * Sealing.LAYER;
        SortedMap<Ratio, List<byte[]>> out = new TreeMap<>();
        List<Hash> invalid = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        batch.items().forEach((votes, envelopes) -> {
            List<Optional<byte[]>> bodies = envelopes.parallelStream()
                    .map(envelope -> Sealing.take(envelope, unsealing, bound))
                    .toList();
            List<byte[]> own = new ArrayList<>();
            for (int i = 0; i < bodies.size(); i++) {
                Optional<byte[]> body = bodies.get(i).filter(bytes -> bytes.length == wanted);
                if (body.filter(bytes -> seen.add(mark(setup, digest, last, bytes)))
                        .isPresent()) {
                    own.add(body.get());
                } else {
                    invalid.add(in.digests().getOrDefault(votes, List.of()).get(i));
                }
            }
            out.put(votes, own);
        });
        Batch next = Batch.sorted(digest, layer + 1, out);
        Hash root = next.list().root();
        byte[] text = Peeled.text(digest, layer + 1, in.root(), root, next.size(), invalid);
        return new Peel(
                new Peeled(digest, layer + 1, in.root(), root, next.size(), invalid, Statement.sign(text, signing)),
                next);
    }

    /** By what the same ballot a second time is known: its bytes, and innermost its tracker. */
    private static Object mark(BallotSetup setup, Hash digest, boolean last, byte[] body) {
        return last
                ? OpenedBallot.read(setup, digest, body)
                        .<Object>map(OpenedBallot::tracker)
                        .orElseGet(() -> Hash.of(body))
                : Hash.of(body);
    }

    private List<Reason> against(
            BallotSetup setup,
            Hash digest,
            int layer,
            Closed closed,
            Collection<Peeled> before,
            Batch batch,
            BatchList in) {
        List<Reason> reasons = new ArrayList<>();
        if (layer < 0) {
            reasons.add(Reason.of("peel.other-key", ARTICLE, "{0} is no scrutineer of this vote", key.name()));
        }
        if (!closed.setup().equals(digest) || !closed.isSignedBy(setup)) {
            reasons.add(Reason.of("peel.not-closed", ARTICLE, "the box has not signed that this vote is closed"));
        }
        Hash root = closed.root();
        int step = 0;
        for (Peeled one : before) {
            step++;
            if (one.step() != step
                    || !one.setup().equals(digest)
                    || !one.isSignedBy(setup)
                    || !one.in().equals(root)) {
                reasons.add(Reason.of(
                        "peel.broken-chain",
                        ARTICLE,
                        "the statement of step {0} does not follow the one before",
                        step));
            }
            root = one.out();
        }
        boolean stated = step == Math.max(0, layer)
                && batch.step() == step
                && batch.setup().equals(digest)
                && in.root().equals(root)
                && in.isSorted()
                && !in.hasTwice();
        if (!stated) {
            reasons.add(Reason.of(
                    "peel.other-batch", ARTICLE, "the batch is not the one that was stated and signed before"));
        }
        in.counts().forEach((votes, ballots) -> {
            if (ballots < setup.crowd() && ballots > 0 || in.all().isEmpty()) {
                reasons.add(Reason.of(
                        "peel.crowd-too-small",
                        ARTICLE,
                        "{0} ballots of {1} votes each are fewer than {2}: opened, they would tell who voted what",
                        ballots,
                        votes,
                        setup.crowd()));
            }
        });
        return reasons;
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
