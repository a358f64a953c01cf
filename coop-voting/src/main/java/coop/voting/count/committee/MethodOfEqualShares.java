package coop.voting.count.committee;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.EveryWay;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The method of equal shares, for participatory budgets and committees: the money is shared equally among the voters, and those
 * who want a project buy it together.
 *
 * <p>A project can be bought if those who approve of it have its cost; each pays the same per vote, or all that is left. Of those
 * that can be bought, the one that costs its voters least per vote is next. For example a budget of 120 and 4 voters, 30 each: 3
 * approve of a park for 60 and pay 20 each; the fourth buys a bench for 30 alone, though three quarters did not want it.
 *
 * <p>On score ballots a score of s is a wish of strength s: the price is per point. Without costs each candidate costs 1 and the
 * budget is the number of seats. Papers that wish for nothing have no share. What is left may fill up by votes.
 *
 * <p>Source: D. Peters, G. Pierczyński, P. Skowron, Proportional participatory budgeting with additive utilities, 2021.
 *
 * @param budget the money; empty: as many as the seats
 * @param costs what each project costs, in the stated order; empty: 1 each
 * @param utility whether a project is worth the same to a voter whatever it costs, or worth its cost
 * @param completion what becomes of money that buys nothing more together
 */
public record MethodOfEqualShares(
        Optional<Ratio> budget,
        @Default("[]") List<Ratio> costs,
        @Default("\"votes\"") Utility utility,
        @Default("\"none\"") Completion completion)
        implements CountingMethod {
    public static final String ID = "equal-shares";

    /** What a project is worth to those who want it. */
    public enum Utility {
        /** One, or the score. */
        VOTES,
        /** Its cost, times one or the score: a dear project is not less of a wish per unit of money. */
        COST
    }

    /** What becomes of the rest of the money. */
    public enum Completion {
        /** It stays. */
        NONE,
        /** It goes to the projects with most votes that it can still pay. */
        BY_VOTES
    }

    public MethodOfEqualShares {
        costs = List.copyOf(costs);
        if (costs.stream().anyMatch(cost -> cost.signum() <= 0)) {
            throw new IllegalArgumentException("Every project costs more than 0");
        }
        if (budget.isPresent() && budget.get().signum() < 0) {
            throw new IllegalArgumentException("A budget is 0 or more, not " + budget.get());
        }
    }

    /** A committee: each seat costs 1, and seats that nobody can buy together stay empty. */
    public MethodOfEqualShares() {
        this(Optional.empty(), List.of(), Utility.VOTES, Completion.NONE);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = costs.isEmpty()
                ? new CountBuilder(ID, ballots, seats, ties)
                : CountBuilder.unlimited(ID, ballots, ties);
        int projects = ballots.candidates().size();
        if (!costs.isEmpty() && costs.size() != projects) {
            throw new CountingException(
                    "costs.number", "There are " + projects + " projects, but " + costs.size() + " costs");
        }
        List<Ratio> prices = costs.isEmpty() ? Collections.nCopies(projects, Ratio.ONE) : costs;
        Purse purse = new Purse(ballots, prices, utility, budget.orElse(Ratio.of(seats)), count);
        boolean settled = purse.buy() && (completion == Completion.NONE || purse.complete());
        count.figure("costs", count.byName(prices.toArray(new Ratio[0])))
                .figure("spent", purse.spent())
                .figure("left", purse.left());
        return settled
                ? count.build()
                : EveryWay.of(count.build(), ballots.candidates(), ballots, ties, way -> count(ballots, seats, way));
    }
}
