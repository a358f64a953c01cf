package coop.voting.count.committee;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import coop.voting.count.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The voters' equal shares of a budget, and what they buy. */
final class Purse {
    /** Voters who said the same: what each project is worth to each of them, and what each still has. */
    private static final class Group {
        private final Ratio voters;
        private final Map<Integer, Ratio> worth;
        private Ratio has = Ratio.ZERO;

        Group(Ratio voters, Map<Integer, Ratio> worth) {
            this.voters = voters;
            this.worth = worth;
        }
    }

    private final Profile ballots;
    private final List<Ratio> prices;
    private final CountBuilder count;
    private final List<Group> groups = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private final Ratio budget;
    private Ratio spent = Ratio.ZERO;

    Purse(Profile ballots, List<Ratio> prices, MethodOfEqualShares.Utility utility, Ratio budget, CountBuilder count) {
        this.ballots = ballots;
        this.prices = prices;
        this.count = count;
        this.budget = budget;
        Ratio voters = Ratio.ZERO;
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            Map<Integer, Ratio> worth = worth(ballot, utility);
            if (worth.isEmpty()) {
                count.exhausted("blank", ballots.weight(ballot));
            } else {
                groups.add(new Group(ballots.weight(ballot), worth));
                voters = voters.plus(ballots.weight(ballot));
            }
        }
        for (Group group : groups) {
            group.has = budget.dividedBy(voters);
        }
        for (int project = 0; project < prices.size(); project++) {
            open.add(project);
        }
    }

    private Map<Integer, Ratio> worth(int ballot, MethodOfEqualShares.Utility utility) {
        if (ballots.kind() == BallotKind.RANKED) {
            throw new CountingException("ballots.kind", "The method equal-shares counts approval or score ballots");
        }
        Map<Integer, Ratio> worth = new LinkedHashMap<>();
        for (int place = ballots.start(ballot); place < ballots.end(ballot); place++) {
            boolean scores = ballots.kind() == BallotKind.SCORE;
            int project = scores ? place - ballots.start(ballot) : ballots.symbol(place);
            Ratio wish = scores ? ballots.scoreOf(ballot, project) : Ratio.ONE;
            if (wish != null && wish.signum() > 0) {
                worth.put(
                        project, utility == MethodOfEqualShares.Utility.COST ? wish.times(prices.get(project)) : wish);
            }
        }
        return worth;
    }

    Ratio spent() {
        return spent;
    }

    Ratio left() {
        return budget.minus(spent);
    }

    /** Buys together what can be bought; false, if a tie stands. */
    boolean buy() {
        while (true) {
            List<Integer> cheapest = new ArrayList<>();
            Ratio least = Ratio.ZERO;
            for (int project : open) {
                Optional<Ratio> price = pricePerWorth(project);
                if (price.isPresent()) {
                    int compared = cheapest.isEmpty() ? -1 : price.get().compareTo(least);
                    if (compared < 0) {
                        least = price.get();
                        cheapest.clear();
                    }
                    if (compared <= 0) {
                        cheapest.add(project);
                    }
                }
            }
            if (cheapest.isEmpty()) {
                return true;
            }
            OptionalInt picked = count.pick(count.elected().size() + 1, Purpose.ELECTION, cheapest, List.of());
            if (picked.isEmpty()) {
                return false;
            }
            pay(picked.getAsInt(), least);
        }
    }

    /** Spends what is left on the projects with most votes that it can pay; false, if a tie stands. */
    boolean complete() {
        while (true) {
            List<Integer> most = new ArrayList<>();
            Ratio highest = Ratio.ZERO;
            for (int project : open) {
                Ratio wanted = wanted(project);
                if (prices.get(project).compareTo(left()) <= 0 && wanted.signum() > 0) {
                    int compared = most.isEmpty() ? 1 : wanted.compareTo(highest);
                    if (compared > 0) {
                        highest = wanted;
                        most.clear();
                    }
                    if (compared >= 0) {
                        most.add(project);
                    }
                }
            }
            if (most.isEmpty()) {
                return true;
            }
            OptionalInt picked = count.pick(count.elected().size() + 1, Purpose.ELECTION, most, List.of());
            if (picked.isEmpty()) {
                return false;
            }
            elect(picked.getAsInt(), "filled-up", Map.of("votes", highest.toString()));
        }
    }

    /** What each voter pays per worth so that a project is paid; empty if they have not enough. */
    private Optional<Ratio> pricePerWorth(int project) {
        List<Group> wanting = groups.stream()
                .filter(group -> group.worth.containsKey(project) && group.has.signum() > 0)
                .sorted((a, b) -> limit(a, project).compareTo(limit(b, project)))
                .toList();
        Ratio missing = prices.get(project);
        Ratio worth = Ratio.ZERO;
        for (Group group : wanting) {
            worth = worth.plus(group.voters.times(group.worth.getOrDefault(project, Ratio.ZERO)));
        }
        for (Group group : wanting) {
            Ratio price = missing.dividedBy(worth);
            if (price.compareTo(limit(group, project)) <= 0) {
                return Optional.of(price);
            }
            missing = missing.minus(group.voters.times(group.has));
            worth = worth.minus(group.voters.times(group.worth.getOrDefault(project, Ratio.ZERO)));
        }
        return Optional.empty();
    }

    /** The highest price per worth that a group's voters can pay in full. */
    private static Ratio limit(Group group, int project) {
        return group.has.dividedBy(group.worth.getOrDefault(project, Ratio.ONE));
    }

    private void pay(int project, Ratio price) {
        for (Group group : groups) {
            Ratio worth = group.worth.get(project);
            if (worth != null) {
                group.has = group.has.minus(group.has.min(price.times(worth)));
            }
        }
        elect(project, "bought", Map.of("price", price.toString()));
    }

    private void elect(int project, String how, Map<String, String> facts) {
        open.remove(Integer.valueOf(project));
        spent = spent.plus(prices.get(project));
        count.elect(project);
        count.event(count.elected().size(), how, List.of(project), facts);
    }

    private Ratio wanted(int project) {
        Ratio wanted = Ratio.ZERO;
        for (Group group : groups) {
            Ratio worth = group.worth.get(project);
            wanted = worth == null ? wanted : wanted.plus(worth.times(group.voters));
        }
        return wanted;
    }
}
