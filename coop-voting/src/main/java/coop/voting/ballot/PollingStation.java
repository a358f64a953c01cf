package coop.voting.ballot;

import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * Where a sealed vote is cast: takes envelopes by the electorate's rules, puts them into the box, and, when the vote is over, hands
 * out those that count, without names.
 *
 * <p>Each principal has one ballot. Of several envelopes the last counts, and one cast by the principal counts before any of a
 * proxy, whichever came first. The station authenticates nobody: who casts is for the host to know.
 *
 * <p>Safe for use by many threads.
 */
public final class PollingStation {
    private static final int PAGE = 1000;
    private static final String ARTICLE = "meetings.sealed";

    private final CoopId coop;
    private final BallotSetup setup;
    private final Hash digest;
    private final Electorate electorate;
    private final BallotBox box;
    private final BoxKey key;
    private final ReceiptSigner signer;
    private final int size;

    private PollingStation(CoopId coop, BallotSetup setup, Electorate electorate, BallotBox box, BoxKey key) {
        this.coop = coop;
        this.setup = setup;
        this.digest = setup.digest();
        this.electorate = electorate;
        this.box = box;
        this.key = key;
        this.signer = new ReceiptSigner(digest, key);
        this.size = setup.envelope();
    }

    /**
     * Opens the station of a vote; a vote that is in the box already goes on.
     *
     * @throws RefusedException if the electorate is not that of the setup, a class is smaller than the crowd, the key is another
     *     one, or the box knows the vote with another setup
     */
    public static PollingStation open(
            CoopId coop, BallotSetup setup, Electorate electorate, BallotBox box, BoxKey key) {
        List<Reason> reasons = new ArrayList<>(electorate.tooSmall(setup.crowd()));
        if (!electorate.digest().equals(setup.electorate())
                || !electorate.roll().digest().equals(setup.roll())
                || !electorate.classes().equals(setup.classes())) {
            reasons.add(Reason.of(
                    "ballot.other-electorate", ARTICLE, "the electorate is not the one that the setup was made for"));
        }
        if (!key.verifying().equals(setup.box())) {
            reasons.add(Reason.of("ballot.other-key", ARTICLE, "the key of the box is not the one in the setup"));
        }
        if (reasons.isEmpty() && !box.open(coop, setup.ballot(), setup.digest(), setup.opens(), setup.closes())) {
            reasons.add(Reason.of(
                    "ballot.other-setup", ARTICLE, "the box knows the vote {0} with another setup", setup.ballot()));
        }
        if (!reasons.isEmpty()) {
            throw new RefusedException(reasons);
        }
        return new PollingStation(coop, setup, electorate, box, key);
    }

    /** What comes of casting. */
    public sealed interface Answer {
        /** The envelope is durable in the box. With the same request again it is the same. */
        record Taken(Optional<Receipt> receipt) implements Answer {}

        /** The envelope was not taken, and nothing was changed. */
        record Refused(Reason reason) implements Answer {}
    }

    /**
     * Casts an envelope.
     *
     * @param principal whose ballot it is
     * @param by who casts it: the principal, or who holds their mandate
     * @param sealed the envelope
     * @param command marks the request; the same again is answered as before
     */
    public Answer cast(MemberId principal, MemberId by, byte[] sealed, String command) {
        Optional<Reason> refused = electorate.against(principal, by);
        if (refused.isPresent()) {
            return new Answer.Refused(refused.get());
        }
        if (sealed.length != size) {
            return refused(
                    "ballot.wrong-size",
                    "every envelope of this vote has {0} bytes, this one {1}",
                    size,
                    sealed.length);
        }
        BallotBox.Slip slip = key.slip(digest, new BoxKey.Written(principal, by, sealed), command);
        BallotBox.Result result = box.cast(coop, setup.ballot(), slip);
        if (result instanceof BallotBox.Result.Kept || result instanceof BallotBox.Result.Duplicate) {
            return new Answer.Taken(
                    setup.receipts() == BallotSetup.Receipts.NONE
                            ? Optional.empty()
                            : Optional.of(signer.receipt(Hash.of(sealed))));
        }
        if (result instanceof BallotBox.Result.CommandReused) {
            return refused("ballot.command-reused", "the request came before with another envelope");
        }
        if (result instanceof BallotBox.Result.SeenBefore) {
            return refused("ballot.seen-before", "the envelope came before in another request");
        }
        return result instanceof BallotBox.Result.NotOpen no && no.phase() == BallotBox.Phase.NOT_YET
                ? refused("ballot.not-open-yet", "the vote opens at {0}", setup.opens())
                : refused("ballot.over", "the vote is over");
    }

    private static Answer refused(String code, String pattern, Object... values) {
        return new Answer.Refused(Reason.of(code, ARTICLE, pattern, values));
    }

    /**
     * A vote that is over.
     *
     * @param closed what the box states, signed
     * @param batch the envelopes that count, without names, for the first scrutineer
     * @param voted who has a ballot among them: the marks on the roll, to be kept where the names are
     * @param participation the digest of those marks under a salt that only the keeper of the box knows
     * @param standing how the box stands: when it was shut, and whether its clock went back
     */
    public record Closing(
            Closed closed, Batch batch, List<MemberId> voted, Hash participation, BallotBox.Standing standing) {
        public Closing {
            voted = List.copyOf(voted);
        }

        @Override
        public String toString() {
            return closed.toString();
        }
    }

    /**
     * Shuts the vote for good and counts out. A second time it gives the same. Needs two persons, so that nobody ends a vote alone.
     *
     * @throws RefusedException if fewer than two persons approve, or the count does not come out: one ballot for each mark on the
     *     roll
     * @throws MalformedException if a slip was changed behind the box
     */
    public Closing close(SortedSet<MemberId> approving) {
        if (approving.size() < 2) {
            throw new RefusedException(List.of(Reason.of(
                    "ballot.one-approval",
                    ARTICLE,
                    "{0} persons approve of closing the vote; it needs two",
                    approving.size())));
        }
        BallotBox.Standing standing = box.shut(coop, setup.ballot());
        Stripping stripping = new Stripping(electorate.roll(), setup.classes().keySet());
        each(slip -> stripping.mark(key.read(digest, slip)));
        each(slip -> stripping.take(key.read(digest, slip)));
        SortedMap<Ratio, List<byte[]>> counting = stripping.counting();
        List<MemberId> voted = stripping.voted();
        Batch batch = Batch.sorted(digest, 0, counting);
        BatchList list = batch.list();
        if (batch.size() != voted.size() || list.hasTwice() || stripping.slips() != standing.slips()) {
            throw new RefusedException(List.of(Reason.of(
                    "ballot.count-mismatch",
                    ARTICLE,
                    "{0} ballots for {1} marks on the roll, {2} slips of {3}: the vote cannot be counted",
                    batch.size(),
                    voted.size(),
                    stripping.slips(),
                    standing.slips())));
        }
        return new Closing(Closed.of(list, key), batch, voted, participation(voted), standing);
    }

    private Hash participation(List<MemberId> voted) {
        StringBuilder text = new StringBuilder("coop-participation/1\nsalt ")
                .append(key.salt(digest))
                .append('\n');
        voted.forEach(member -> text.append(member).append('\n'));
        return Hash.of(text.toString());
    }

    private void each(Consumer<BallotBox.Slip> visitor) {
        long after = 0;
        for (List<BallotBox.Slip> page = box.slips(coop, setup.ballot(), after, PAGE);
                !page.isEmpty();
                page = box.slips(coop, setup.ballot(), after, PAGE)) {
            page.forEach(visitor);
            after += page.size();
        }
    }

    /** SHA-256 over all slips in their order: what is left of the box on record when its key is destroyed. */
    public Hash boxDigest() {
        Hash[] chain = {Hash.NONE};
        each(slip -> {
            byte[] before = chain[0].bytes();
            byte[] both = Arrays.copyOf(before, before.length + slip.body().length);
            System.arraycopy(slip.body(), 0, both, before.length, slip.body().length);
            chain[0] = Hash.of(both);
        });
        return chain[0];
    }

    /** How the vote stands in its box: how many slips, whether it is open, never who. */
    public BallotBox.Standing standing() {
        return box.standing(coop, setup.ballot()).orElseThrow();
    }

    /** The setup of the vote. */
    public BallotSetup setup() {
        return setup;
    }

    @Override
    public String toString() {
        return "the polling station of " + setup;
    }
}
