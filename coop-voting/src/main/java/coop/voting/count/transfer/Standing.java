package coop.voting.count.transfer;

import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import java.util.Arrays;
import java.util.List;

/** Who stands when a count begins. */
final class Standing {
    private Standing() {}

    /** All but those excluded; at least one. */
    static boolean[] without(Profile ballots, List<String> excluded) {
        boolean[] standing = new boolean[ballots.candidates().size()];
        Arrays.fill(standing, true);
        for (String name : excluded) {
            standing[ballots.index(name)] = false;
        }
        if (!any(standing, ballots, false)) {
            throw new CountingException("candidates.none", "No candidate stands: all are excluded");
        }
        return standing;
    }

    /** Whether anybody stands who can be elected. */
    static boolean any(boolean[] standing, Profile ballots, boolean undeclaredWriteIns) {
        for (int candidate = 0; candidate < standing.length; candidate++) {
            boolean heap =
                    undeclaredWriteIns && ballots.candidates().get(candidate).equals(Irv.UNDECLARED);
            if (standing[candidate] && !heap) {
                return true;
            }
        }
        return false;
    }
}
