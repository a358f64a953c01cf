package coop.voting;

import coop.core.Reason;
import coop.core.journal.Event;
import coop.core.statutes.Default;
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
     * @param stays when those who did not stay throughout were there
     */
    record MeetingHeld(
            LocalDate on,
            Meeting meeting,
            Hash roll,
            long knownAt,
            Turnout turnout,
            SortedMap<MemberId, Presence> present,
            List<Proxy> proxies,
            @Default("{}") SortedMap<MemberId, List<Stay>> stays)
            implements VotingEvent {
        public MeetingHeld {
            stays = Collections.unmodifiableSortedMap(new TreeMap<>(stays));
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

    /** What else happens at a meeting, and is told in its minutes. */
    sealed interface Noted extends VotingEvent {
        /** The meeting. */
        String meeting();

        /** The motion it is about; none when it is about the meeting. */
        Optional<String> about();
    }

    /** {@code voting.motion-withdrawn}: a motion was taken back before the vote. */
    record MotionWithdrawn(LocalDate on, String meeting, String motion, String reason) implements Noted {
        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /** {@code voting.motion-adjourned}: a motion was left for another day. */
    record MotionAdjourned(LocalDate on, String meeting, String motion, LocalDate to) implements Noted {
        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /** {@code voting.motion-amended}: an amendment was carried, and the motion is put to the vote in its new wording. */
    record MotionAmended(LocalDate on, String meeting, String motion, String amendment, String wording)
            implements Noted {
        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /** {@code voting.roll-objected}: an objection to the roll. */
    record RollObjected(LocalDate on, String meeting, Objection objection) implements Noted {
        @Override
        public Optional<String> about() {
            return Optional.empty();
        }
    }

    /** {@code voting.consent-round}: one round of a decision by consent. */
    record ConsentRoundHeld(LocalDate on, String meeting, String motion, ConsentRound round) implements Noted {
        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /**
     * {@code voting.tellers-counted}: how a vote on papers was counted.
     *
     * @param tellers who counted apart
     * @param found how many papers each found
     * @param handedOut how many papers were handed out against the roll
     * @param differences in what the tellers had differed, and what they settled on; of a paper, its number only
     * @param signed who signed the sheets
     * @param note what was done, in words
     */
    record TellersCounted(
            LocalDate on,
            String meeting,
            String motion,
            List<MemberId> tellers,
            List<String> found,
            Optional<Long> handedOut,
            List<Difference> differences,
            List<MemberId> signed,
            Optional<String> note)
            implements Noted {
        public TellersCounted {
            tellers = List.copyOf(tellers);
            found = List.copyOf(found);
            differences = List.copyOf(differences);
            signed = List.copyOf(signed);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /**
     * Something that tellers had counted differently.
     *
     * @param of what: a counter such as {@code yes}, or {@code paper 17}
     * @param found what each teller had found, in the order of the tellers; nothing for a paper
     * @param agreed what they settled on; nothing for a paper
     */
    record Difference(String of, List<String> found, Optional<String> agreed) {
        public Difference {
            found = List.copyOf(found);
        }
    }

    /**
     * {@code voting.recounted-without}: a quota on seats left a candidate out, and the votes were counted again.
     *
     * @param without who was left out, in this order
     */
    record RecountedWithout(LocalDate on, String meeting, String motion, List<String> without) implements Noted {
        public RecountedWithout {
            without = List.copyOf(without);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /** {@code voting.result-contested}: somebody contests a result. It stands until it is corrected or annulled. */
    record ResultContested(LocalDate on, String meeting, String motion, String by, String grounds) implements Noted {
        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /**
     * {@code voting.result-corrected}: a result was counted again. The new resolution follows it in the same act, and the entry
     * that held the old one stays.
     *
     * @param corrects the number of the entry that holds the resolution before
     * @param approvals who approved: two at least of those who chaired, kept the minutes or counted
     * @param votes the counters as they are now
     * @param grounds why
     */
    record ResultCorrected(
            LocalDate on,
            String meeting,
            String motion,
            long corrects,
            List<MemberId> approvals,
            Votes votes,
            String grounds)
            implements Noted {
        public ResultCorrected {
            approvals = List.copyOf(approvals);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }

    /**
     * {@code voting.result-annulled}: a result has no effect any more.
     *
     * @param annuls the number of the entry that holds the resolution
     * @param by who annulled it, such as {@code court} or the resolution of a later meeting
     * @param grounds why
     */
    record ResultAnnulled(LocalDate on, String meeting, String motion, long annuls, String by, String grounds)
            implements Noted {
        @Override
        public Optional<String> about() {
            return Optional.of(motion);
        }
    }
}
