package coop.voting;

import coop.core.Reason;
import coop.core.Ruling;
import java.util.List;
import java.util.Optional;

/**
 * A meeting that was held, and everything that came of it.
 *
 * @param ruling one act with all there is to record; refused when the meeting itself could not be held
 * @param tallies one for each motion, in the order of the agenda; none when the meeting is refused
 * @param proxies the mandates that do not count
 * @param refusals what else does not count: who is not on the roll, ballots for what is not on the agenda
 */
public record Held(Ruling ruling, List<Tally> tallies, List<RefusedProxy> proxies, List<Reason> refusals) {
    public Held {
        tallies = List.copyOf(tallies);
        proxies = List.copyOf(proxies);
        refusals = List.copyOf(refusals);
    }

    /** The tally of a motion. */
    public Optional<Tally> tally(String motion) {
        return tallies.stream()
                .filter(tally -> tally.motion().id().equals(motion))
                .findFirst();
    }
}
