package coop.voting.ballot;

import coop.core.journal.Event;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;

/** What secret votes put on record: digests and counts, never who voted what, nor who voted at all. */
public sealed interface BallotEvent extends Event {
    /** The name of the vote. */
    String ballot();

    /**
     * {@code voting.ballot-opened}.
     *
     * @param setup the digest of the setup
     * @param roll the digest of the roll
     * @param electorate the digest of roll and mandates
     * @param voters how many there are
     * @param scrutineers their names in this vote
     * @param lowered whether a single scrutineer can open the ballots: the secrecy is lowered
     * @param approving who approved of it
     */
    record BallotOpened(
            LocalDate on,
            String ballot,
            Hash setup,
            Hash roll,
            Hash electorate,
            long voters,
            List<String> scrutineers,
            boolean lowered,
            List<MemberId> approving)
            implements BallotEvent {
        public BallotOpened {
            scrutineers = List.copyOf(scrutineers);
            approving = List.copyOf(approving);
        }
    }

    /**
     * {@code voting.ballot-closed}.
     *
     * @param setup the digest of the setup
     * @param counted how many ballots count, which is how many marks there are on the roll
     * @param root the root of the tree of RFC 6962 over their envelopes
     * @param participation the digest of the marks under a salt that the keeper of the box knows
     * @param early whether it was before the announced time
     * @param clockBack by how many milliseconds the box's clock once went back; 0 when it never did
     * @param approving who approved of it
     */
    record BallotClosed(
            LocalDate on,
            String ballot,
            Hash setup,
            long counted,
            Hash root,
            Hash participation,
            boolean early,
            long clockBack,
            List<MemberId> approving)
            implements BallotEvent {
        public BallotClosed {
            approving = List.copyOf(approving);
        }
    }

    /**
     * {@code voting.batch-peeled}: a scrutineer took off a layer.
     *
     * @param step which one, from 1
     * @param scrutineer the name in this vote
     * @param in the root of what was handed over
     * @param out the root of what was handed on
     * @param ballots how many were handed on
     * @param invalid how many were declared invalid
     */
    record BatchPeeled(
            LocalDate on, String ballot, int step, String scrutineer, Hash in, Hash out, long ballots, int invalid)
            implements BallotEvent {}

    /**
     * {@code voting.ballots-published}.
     *
     * @param bundle the digest of the bundle's list of files
     * @param contestable the last day on which the result may be contested
     */
    record BallotsPublished(LocalDate on, String ballot, Hash bundle, LocalDate contestable) implements BallotEvent {}

    /**
     * {@code voting.ballot-key-destroyed}: after the challenge period.
     *
     * @param key whose: {@code box}, or the name of a scrutineer
     * @param proof for the box, the digest of its slips, which nobody can read any more; else that of the scrutineer's statement
     */
    record BallotKeyDestroyed(LocalDate on, String ballot, String key, Hash proof) implements BallotEvent {}

    /**
     * {@code voting.ballot-abandoned}: a vote that cannot be opened, and is to be taken again.
     *
     * @param reason its code, such as {@code ballot.key-lost}
     */
    record BallotAbandoned(LocalDate on, String ballot, String reason) implements BallotEvent {}

    /**
     * {@code voting.ballots-received}: a result that another system counted.
     *
     * @param scheme the id of the scheme
     * @param archive the digest of the files that prove it
     */
    record BallotsReceived(LocalDate on, String ballot, String scheme, Hash archive) implements BallotEvent {}
}
