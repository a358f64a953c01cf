package coop.voting;

import coop.core.policy.Policy;
import coop.voting.count.TieBreak;
import java.util.Optional;

/** What breaks a tie. */
@FunctionalInterface
public interface TieRule extends Policy {
    /**
     * What decides between options that a count leaves level.
     *
     * @param contest the election or choice, with the options in the order of the agenda and what the meeting gave
     * @return none when what the meeting gave is not what this rule asks for
     */
    Optional<TieBreak> between(Contest contest);

    /**
     * What a casting vote of the chair makes of equal votes for and against.
     *
     * @param casting the chair's casting vote, if there is one
     * @return the vote that decides; none when this rule knows no casting vote, or there is none
     */
    default Optional<Vote> casting(Optional<Vote> casting) {
        return Optional.empty();
    }
}
