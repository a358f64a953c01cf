package org.example.coop;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.Majority;
import coop.voting.Votes;

/**
 * A majority: more for than against, and few of those attending against. In statutes: {@code "few-against"}, or {@code {"policy":
 * "few-against", "atMost": "1/5"}}.
 *
 * @param atMost the part of the votes attending that may be against
 */
public record FewAgainst(@Default("\"1/10\"") Ratio atMost) implements Majority {
    @Override
    public boolean carries(Votes votes) {
        boolean few = votes.no().compareTo(votes.attending().times(atMost)) <= 0;
        return few && votes.yes().compareTo(votes.no()) > 0;
    }
}
