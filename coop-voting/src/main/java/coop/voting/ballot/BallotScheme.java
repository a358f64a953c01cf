package coop.voting.ballot;

import coop.core.Reason;
import coop.core.policy.Policy;
import coop.core.value.Hash;
import coop.voting.Ballots;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way of taking votes: what it needs, what it keeps, and what it gives to be counted. Statutes name the one for secret votes; plugins
 * add others, such as blind credentials (RFC 9474) or a system outside like Belenios.
 *
 * <p>A scheme that works with another system hands it the question and the electorate as files, and takes back files that prove a
 * result; their digest goes on record.
 */
@FunctionalInterface
public interface BallotScheme extends Policy {
    /** What the record tells of a vote. */
    enum Secrecy {
        /** Who voted what. */
        NAMED,
        /** Totals only. */
        SECRET
    }

    /**
     * A vote that is to be taken.
     *
     * @param ballot its name
     * @param question what is asked
     * @param electorate of whom
     */
    record Plan(String ballot, Question question, Electorate electorate) {}

    /**
     * What a system outside gave back.
     *
     * @param ballots what is to be counted; none when it is refused
     * @param archive the digest over all files, for the record
     * @param reasons why it is refused; none when it is taken
     */
    record Received(Optional<Ballots> ballots, Hash archive, List<Reason> reasons) {
        public Received {
            reasons = List.copyOf(reasons);
        }

        /** Taken. */
        public static Received of(Ballots ballots, Hash archive) {
            return new Received(Optional.of(ballots), archive, List.of());
        }

        /** Refused. */
        public static Received refused(Hash archive, List<Reason> reasons) {
            return new Received(Optional.empty(), archive, reasons);
        }

        @Override
        public String toString() {
            return reasons.isEmpty() ? "ballots received, archive " + archive : reasons.toString();
        }
    }

    /** Why a vote cannot be taken in this way, such as too few voters for a secret; none when it can. */
    List<Reason> against(Plan plan);

    /** What the record tells. */
    default Secrecy secrecy() {
        return Secrecy.SECRET;
    }

    /** Whether others have reviewed it; one that is experimental is never a default. */
    default boolean isExperimental() {
        return true;
    }

    /** The files for the system that takes the vote, by name; none when no other system does. */
    default SortedMap<String, byte[]> handOver(Plan plan) {
        return new TreeMap<>();
    }

    /**
     * Takes what a system gave back.
     *
     * @param plan the vote
     * @param archive its files, by name
     */
    default Received receive(Plan plan, SortedMap<String, byte[]> archive) {
        return Received.refused(
                archiveDigest(archive),
                List.of(Reason.of(
                        "ballot.no-archive",
                        "meetings",
                        "votes of this scheme are entered at the meeting, not imported")));
    }

    /** SHA-256 over the names and digests of files, {@code NAME DIGEST} in a line each, in the order of the names. */
    static Hash archiveDigest(SortedMap<String, byte[]> archive) {
        StringBuilder text = new StringBuilder("coop-archive/1\n");
        archive.forEach((name, bytes) ->
                text.append(name).append(' ').append(Hash.of(bytes)).append('\n'));
        return Hash.of(text.toString());
    }
}
