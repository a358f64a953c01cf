package coop.voting;

import coop.core.Reason;
import coop.core.journal.Event;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What assemblies put on record. Persons are numbers; of a secret vote and of a show of hands there are totals and nothing per
 * person.
 */
public sealed interface VotingEvent extends Event {
    /** {@code voting.meeting-convened}, on the day of the notice. */
    record MeetingConvened(LocalDate on, Meeting meeting) implements VotingEvent {}

    /**
     * {@code voting.meeting-held}.
     *
     * @param meeting the meeting with its agenda, as held
     * @param roll the digest of the roll
     * @param knownAt how many entries the journal had when the roll was drawn up
     * @param turnout who there was and who came, at any item
     * @param present the members who attended
     * @param proxies the mandates that counted
     */
    record MeetingHeld(
            LocalDate on,
            Meeting meeting,
            Hash roll,
            long knownAt,
            Turnout turnout,
            SortedMap<MemberId, Presence> present,
            List<Proxy> proxies)
            implements VotingEvent {
        public MeetingHeld {
            present = Collections.unmodifiableSortedMap(new TreeMap<>(present));
            proxies = List.copyOf(proxies);
        }
    }

    /**
     * {@code voting.quorum-missed}: a motion was not put to the vote because too few were there.
     *
     * @param meeting the meeting, when it was at one
     * @param motion the id of the motion, which is that of its resolution
     * @param roll the digest of the roll
     * @param turnout who was there
     * @param quorum the conditions, of which one at least is not met
     */
    record QuorumMissed(
            LocalDate on, Optional<String> meeting, String motion, Hash roll, Turnout turnout, List<Requirement> quorum)
            implements VotingEvent {
        public QuorumMissed {
            quorum = List.copyOf(quorum);
        }
    }

    /**
     * {@code voting.vote-counted}. The resolution follows it in the same act.
     *
     * @param meeting the meeting, when it was at one
     * @param motion the id of the motion, which is that of its resolution
     * @param ballot how the vote was taken
     * @param roll the digest of the roll
     * @param turnout who was there
     * @param quorum the conditions of the quorum, all met
     * @param votes the counters
     * @param count the count of an election or a choice
     * @param named of an open vote, what each principal voted; empty otherwise
     * @param papers of an open election or choice, what each principal put on the paper; empty otherwise
     * @param tellers who counted apart and agreed
     * @param refused how many votes by name did not count
     * @param casting the casting vote that broke a tie
     */
    record VoteCounted(
            LocalDate on,
            Optional<String> meeting,
            String motion,
            Ballot ballot,
            Hash roll,
            Turnout turnout,
            List<Requirement> quorum,
            Votes votes,
            Optional<CountOnRecord> count,
            SortedMap<MemberId, Vote> named,
            SortedMap<MemberId, Paper> papers,
            List<MemberId> tellers,
            int refused,
            Optional<Vote> casting)
            implements VotingEvent {
        public VoteCounted {
            quorum = List.copyOf(quorum);
            named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
            papers = Collections.unmodifiableSortedMap(new TreeMap<>(papers));
            tellers = List.copyOf(tellers);
        }
    }

    /**
     * {@code voting.vote-void}: a vote that could not be counted at all, such as one with more papers than voters.
     *
     * @param meeting the meeting, when it was at one
     * @param motion the id of the motion
     * @param reasons every reason
     */
    record VoteVoid(LocalDate on, Optional<String> meeting, String motion, List<Reason> reasons)
            implements VotingEvent {
        public VoteVoid {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * {@code voting.mandate-given}: somebody was elected.
     *
     * @param member who
     * @param body to what, such as {@code board}
     * @param from the first day
     * @param until the first day without the mandate; open when there is none
     * @param motion the resolution that gave it
     */
    record MandateGiven(
            LocalDate on, MemberId member, String body, LocalDate from, Optional<LocalDate> until, String motion)
            implements VotingEvent {}
}
