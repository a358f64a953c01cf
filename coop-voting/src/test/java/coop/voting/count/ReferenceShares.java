package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sharing out, the slow way: all quotients in one list; every voter with a purse. */
final class ReferenceShares {
    private ReferenceShares() {}

    /** A quotient, and whose it is. */
    private record Quotient(Ratio value, String list) {}

    /** The seats by the largest of all quotients; empty if two are level for the last seat. */
    static Map<String, Integer> divisors(Map<String, Ratio> votes, int seats, int first, int step) {
        List<Quotient> quotients = new ArrayList<>();
        votes.forEach((list, own) -> {
            for (int i = 0; i < seats && own.signum() > 0; i++) {
                quotients.add(new Quotient(own.dividedBy(Ratio.of(first + (long) step * i)), list));
            }
        });
        quotients.sort((a, b) -> b.value().compareTo(a.value()));
        Map<String, Integer> given = new TreeMap<>();
        votes.keySet().forEach(list -> given.put(list, 0));
        if (quotients.size() > seats
                && quotients.get(seats).value().equals(quotients.get(seats - 1).value())) {
            return Map.of();
        }
        quotients.subList(0, Math.min(seats, quotients.size())).forEach(q -> given.merge(q.list(), 1, Integer::sum));
        return given;
    }

    /** The projects that equal shares buy, with costs and a budget; ties by the stated order. */
    static List<String> equalShares(Voters voters, List<Ratio> costs, Ratio budget) {
        List<List<Integer>> wishes = voters.rankings.stream()
                .map(ranks -> ranks.stream().flatMap(List::stream).distinct().toList())
                .filter(own -> !own.isEmpty())
                .toList();
        List<Ratio> purse = new ArrayList<>();
        wishes.forEach(own -> purse.add(budget.dividedBy(Ratio.of(wishes.size()))));
        List<String> bought = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        costs.forEach(cost -> open.add(open.size()));
        while (true) {
            int best = -1;
            Ratio least = Ratio.ZERO;
            for (int project : open) {
                List<Integer> wanting = new ArrayList<>();
                for (int voter = 0; voter < wishes.size(); voter++) {
                    if (wishes.get(voter).contains(project)) {
                        wanting.add(voter);
                    }
                }
                for (Ratio price : prices(wanting, purse, costs.get(project))) {
                    if (best < 0 || price.compareTo(least) < 0) {
                        best = project;
                        least = price;
                    }
                }
            }
            if (best < 0) {
                return bought;
            }
            for (int voter = 0; voter < wishes.size(); voter++) {
                if (wishes.get(voter).contains(best)) {
                    purse.set(voter, purse.get(voter).minus(purse.get(voter).min(least)));
                }
            }
            bought.add(voters.candidates.get(best));
            open.remove(Integer.valueOf(best));
        }
    }

    /** Every price at which the voters pay exactly the cost, each the price or all of a purse: tried for each number of poor. */
    private static List<Ratio> prices(List<Integer> wanting, List<Ratio> purse, Ratio cost) {
        List<Ratio> sorted = wanting.stream().map(purse::get).sorted().toList();
        List<Ratio> prices = new ArrayList<>();
        for (int poor = 0; poor < sorted.size(); poor++) {
            Ratio theirs = sorted.subList(0, poor).stream().reduce(Ratio.ZERO, Ratio::plus);
            Ratio price = cost.minus(theirs).dividedBy(Ratio.of(sorted.size() - (long) poor));
            Ratio paid = sorted.stream().map(own -> own.min(price)).reduce(Ratio.ZERO, Ratio::plus);
            if (price.signum() > 0 && paid.equals(cost)) {
                prices.add(price);
            }
        }
        return prices;
    }
}
