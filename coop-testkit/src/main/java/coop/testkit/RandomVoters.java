package coop.testkit;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random voters for contract tests: each has an order of some candidates, written in the kind of ballots that is wanted. */
public final class RandomVoters {
    private final BallotKind kind;
    private final List<String> candidates;
    private final List<List<String>> orders;

    RandomVoters(BallotKind kind, Random random) {
        this.kind = kind;
        List<String> all = List.of("A", "B", "C", "D", "E");
        this.candidates = all.subList(0, 1 + random.nextInt(all.size()));
        List<List<String>> drawn = new ArrayList<>();
        int voters = 1 + random.nextInt(9);
        for (int i = 0; i < voters; i++) {
            List<String> order = new ArrayList<>(candidates);
            Collections.shuffle(order, random);
            drawn.add(List.copyOf(order.subList(0, 1 + random.nextInt(order.size()))));
        }
        this.orders = drawn;
    }

    private RandomVoters(BallotKind kind, List<String> candidates, List<List<String>> orders) {
        this.kind = kind;
        this.candidates = candidates;
        this.orders = orders;
    }

    /** The candidates, in the stated order. */
    public List<String> candidates() {
        return candidates;
    }

    /** The ballots: rankings; or approvals of those ranked; or scores, 5 for the first and one less for each rank after. */
    public Profile profile() {
        ProfileBuilder builder = switch (kind) {
            case RANKED -> Profile.ranked(candidates);
            case APPROVAL -> Profile.approval(candidates);
            case SCORE -> Profile.score(candidates);
        };
        for (List<String> order : orders) {
            switch (kind) {
                case RANKED ->
                    builder.ranking(Ratio.ONE, order.stream().map(List::of).toList());
                case APPROVAL -> builder.approvals(Ratio.ONE, order);
                case SCORE -> builder.scores(Ratio.ONE, scores(order));
            }
        }
        return builder.build();
    }

    private static Map<String, Ratio> scores(List<String> order) {
        Map<String, Ratio> scores = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            scores.put(order.get(i), Ratio.of(Math.max(0, 5 - i)));
        }
        return scores;
    }

    RandomVoters shuffled(Random random) {
        List<String> others = new ArrayList<>(candidates);
        List<List<String>> papers = new ArrayList<>(orders);
        Collections.shuffle(others, random);
        Collections.shuffle(papers, random);
        return new RandomVoters(kind, others, papers);
    }

    /** The same with names that sort the other way round. */
    RandomVoters renamed() {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            names.put(candidates.get(i), "Z" + (9 - i));
        }
        return new RandomVoters(
                kind,
                List.copyOf(names.values()),
                orders.stream()
                        .map(order -> order.stream().map(names::get).toList())
                        .toList());
    }

    /** The same, but one voter puts a candidate before all others. */
    RandomVoters raised(String name, Random random) {
        List<List<String>> papers = new ArrayList<>(orders);
        int voter = random.nextInt(papers.size());
        List<String> order = new ArrayList<>(papers.get(voter));
        order.remove(name);
        order.add(0, name);
        if (kind == BallotKind.SCORE) {
            return this;
        }
        papers.set(voter, order);
        return new RandomVoters(kind, candidates, papers);
    }

    /** Whom more than half put first. */
    Optional<String> majority() {
        return kind != BallotKind.RANKED
                ? Optional.empty()
                : candidates.stream()
                        .filter(name -> 2
                                        * orders.stream()
                                                .filter(order -> order.get(0).equals(name))
                                                .count()
                                > orders.size())
                        .findFirst();
    }
}
