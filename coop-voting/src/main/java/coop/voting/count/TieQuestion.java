package coop.voting.count;

import coop.core.value.Ratio;
import java.util.List;
import java.util.Map;

/**
 * A tie that needs one to be picked.
 *
 * @param stage the round, counted from 1; methods without rounds are one stage
 * @param purpose what the one who is picked is picked for
 * @param among those who are tied, two or more, in the candidates' stated order
 * @param decisive whether it may matter for the outcome who is picked; no, if all of them are about to go out in any case
 * @param earlier the tallies of the stages before and of this one, oldest first; a candidate who is missing from one did not
 *     stand in it
 */
public record TieQuestion(
        int stage, Purpose purpose, List<String> among, boolean decisive, List<Map<String, Ratio>> earlier) {
    public TieQuestion {
        among = List.copyOf(among);
        earlier = List.copyOf(earlier);
    }

    /** The same question among fewer. */
    public TieQuestion among(List<String> fewer) {
        return new TieQuestion(stage, purpose, fewer, decisive, earlier);
    }
}
