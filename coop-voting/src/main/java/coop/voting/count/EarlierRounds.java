package coop.voting.count;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.util.List;
import java.util.Map;

/**
 * Looks back, latest round first, for one in which the tied candidates had different votes.
 *
 * <p>Who had most there is picked for an election or a surplus, who had least for an exclusion. Two readings of such rules are
 * in use. With {@code narrows}, those who share the extreme of a round stay tied and the others are out of it, round by round
 * backwards. Without, the latest round decides in which exactly one stood alone at the extreme, as in rules 49 and 51 of the
 * Scottish Local Government Elections Order 2011.
 *
 * <p>For example A, B and C tie for exclusion; a round before they had 3, 3 and 5, in the first round 2, 4 and 1. Narrowing
 * leaves A and B, then excludes A with 2 against 4; without narrowing C is excluded, alone lowest in the first round.
 *
 * @param narrows whether those who share the extreme of a round are the only ones to look at further back
 */
public record EarlierRounds(@Default("true") boolean narrows) implements TieBreak {
    @Override
    public Settlement settle(TieQuestion question) {
        List<String> left = question.among();
        for (int round = question.earlier().size() - 1; round >= 0 && left.size() > 1; round--) {
            Map<String, Ratio> tally = question.earlier().get(round);
            if (!tally.keySet().containsAll(left)) {
                continue;
            }
            List<String> extreme = extreme(left, tally, question.purpose());
            if (narrows || extreme.size() == 1) {
                left = extreme;
            }
        }
        return left.size() == question.among().size()
                ? Settlement.none(question)
                : new Settlement(left, "earlier-rounds", "");
    }

    private static List<String> extreme(List<String> among, Map<String, Ratio> tally, Purpose purpose) {
        List<Ratio> votes =
                among.stream().map(name -> tally.getOrDefault(name, Ratio.ZERO)).toList();
        Ratio extreme = votes.stream()
                .reduce(purpose.favours() ? Ratio::max : Ratio::min)
                .orElse(Ratio.ZERO);
        return among.stream()
                .filter(name -> tally.getOrDefault(name, Ratio.ZERO).equals(extreme))
                .toList();
    }
}
