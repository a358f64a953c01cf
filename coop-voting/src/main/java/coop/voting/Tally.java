package coop.voting;

import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.resolution.Resolution;
import coop.voting.count.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of one vote: decided, with its counters and arithmetic, or void, with every reason.
 *
 * @param motion what was put to the vote
 * @param decided the resolution; none when the vote is void
 * @param turnout who was there
 * @param quorum the conditions of the quorum; none when any number may decide
 * @param votes the counters; all zero when the quorum was missed or the vote is void
 * @param count the count of an election or a choice
 * @param refused the votes by name that do not count
 * @param reasons why the vote is void; none when it is decided
 * @param events what to record of it
 */
public record Tally(
        Motion motion,
        Optional<Resolution> decided,
        Turnout turnout,
        List<Requirement> quorum,
        Votes votes,
        Optional<Count> count,
        List<RefusedBallot> refused,
        List<Reason> reasons,
        List<Event> events) {
    public Tally {
        quorum = List.copyOf(quorum);
        refused = List.copyOf(refused);
        reasons = List.copyOf(reasons);
        events = List.copyOf(events);
    }

    /**
     * The decision, carried or not.
     *
     * @throws RefusedException if the vote is void
     */
    public Resolution resolution() {
        return decided.orElseThrow(() -> new RefusedException(reasons));
    }

    /** Whether the votes could be counted, or the quorum was missed; else the vote is void. */
    public boolean isDecided() {
        return decided.isPresent();
    }

    public boolean isCarried() {
        return decided.filter(Resolution::isCarried).isPresent();
    }

    /** What to record: the counters, the resolution and any mandates; refused when the vote is void. */
    public Ruling ruling() {
        return Ruling.of(reasons, events.toArray(Event[]::new));
    }

    /** What a meeting records of it: a void vote is on record as void. */
    List<Event> recordedIn(Meeting meeting) {
        List<Event> recorded = new ArrayList<>(events);
        if (!reasons.isEmpty()) {
            recorded.add(new VotingEvent.VoteVoid(meeting.on(), Optional.of(meeting.id()), motion.id(), reasons));
        }
        return recorded;
    }
}
