package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random voters, each with a paper of their own; few candidates and few voters, so that ties are common. */
final class Voters {
    final List<String> candidates;

    /** Each voter's ranks, best first, as candidates' numbers; an empty rank was skipped. */
    final List<List<List<Integer>>> rankings = new ArrayList<>();

    /** Each voter's score of each candidate; null for none. */
    final List<List<Integer>> scores = new ArrayList<>();

    private Voters(List<String> candidates) {
        this.candidates = candidates;
    }

    static Voters named(List<String> candidates) {
        return new Voters(candidates);
    }

    private static List<String> names(Random random, int least, int most) {
        List<String> names = new ArrayList<>(List.of("Ada", "Ben", "Cem", "Dee", "Eve", "Fay", "Gus", "Hal"));
        Collections.shuffle(names, random);
        return List.copyOf(names.subList(0, least + random.nextInt(most - least + 1)));
    }

    /** Voters who rank some candidates, one at each rank. */
    static Voters plain(Random random, int mostCandidates, int mostVoters) {
        Voters voters = new Voters(names(random, 2, mostCandidates));
        int number = 1 + random.nextInt(mostVoters);
        for (int voter = 0; voter < number; voter++) {
            List<List<Integer>> ranks = new ArrayList<>();
            List<Integer> order = voters.order(random);
            order.subList(0, random.nextInt(order.size() + 1)).forEach(c -> ranks.add(List.of(c)));
            voters.add(random, ranks);
        }
        return voters;
    }

    /** Voters who rank several candidates equal here and there. */
    static Voters withEquals(Random random, int mostCandidates, int mostVoters) {
        Voters voters = new Voters(names(random, 2, mostCandidates));
        int number = 1 + random.nextInt(mostVoters);
        for (int voter = 0; voter < number; voter++) {
            List<List<Integer>> ranks = new ArrayList<>();
            List<Integer> order = voters.order(random);
            for (int candidate : order.subList(0, random.nextInt(order.size() + 1))) {
                if (!ranks.isEmpty() && random.nextInt(3) == 0) {
                    ranks.get(ranks.size() - 1).add(candidate);
                } else {
                    ranks.add(new ArrayList<>(List.of(candidate)));
                }
            }
            voters.add(random, ranks);
        }
        return voters;
    }

    /** Voters who skip ranks, name several at one and name some again. */
    static Voters careless(Random random, int mostCandidates, int mostVoters) {
        Voters voters = new Voters(names(random, 2, mostCandidates));
        int number = 1 + random.nextInt(mostVoters);
        for (int voter = 0; voter < number; voter++) {
            List<List<Integer>> ranks = new ArrayList<>();
            int length = random.nextInt(voters.candidates.size() + 3);
            for (int rank = 0; rank < length; rank++) {
                int kind = random.nextInt(8);
                int one = random.nextInt(voters.candidates.size());
                int other = (one + 1) % voters.candidates.size();
                ranks.add(kind == 0 ? List.of() : kind == 1 && one != other ? List.of(one, other) : List.of(one));
            }
            voters.add(random, ranks);
        }
        return voters;
    }

    /** Voters who score some candidates from 0 to {@code max}. */
    static Voters scoring(Random random, int mostCandidates, int mostVoters, int max) {
        Voters voters = new Voters(names(random, 2, mostCandidates));
        int number = 1 + random.nextInt(mostVoters);
        for (int voter = 0; voter < number; voter++) {
            Integer[] scores = new Integer[voters.candidates.size()];
            for (int candidate = 0; candidate < scores.length; candidate++) {
                scores[candidate] = random.nextInt(6) == 0 ? null : Integer.valueOf(random.nextInt(max + 1));
            }
            voters.scores.add(Arrays.asList(scores));
        }
        return voters;
    }

    private List<Integer> order(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            order.add(candidate);
        }
        Collections.shuffle(order, random);
        return order;
    }

    /** Adds a voter, and now and then some more of the same mind. */
    private void add(Random random, List<List<Integer>> ranks) {
        int alike = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1;
        for (int i = 0; i < alike; i++) {
            rankings.add(ranks);
        }
    }

    int size() {
        return candidates.size();
    }

    /** The ranked ballots. */
    Profile ranked() {
        ProfileBuilder builder = Profile.ranked(candidates);
        for (List<List<Integer>> ranks : rankings) {
            builder.ranking(Ratio.ONE, ranks.stream().map(this::names).toList());
        }
        return builder.build();
    }

    /** The ballots that approve of whom the ranking ranks. */
    Profile approving() {
        ProfileBuilder builder = Profile.approval(candidates);
        for (List<List<Integer>> ranks : rankings) {
            builder.approvals(
                    Ratio.ONE, names(ranks.stream().flatMap(List::stream).toList()));
        }
        return builder.build();
    }

    /** The score ballots. */
    Profile scored() {
        ProfileBuilder builder = Profile.score(candidates);
        for (List<Integer> own : scores) {
            Map<String, Ratio> given = new LinkedHashMap<>();
            for (int candidate = 0; candidate < own.size(); candidate++) {
                if (own.get(candidate) != null) {
                    given.put(candidates.get(candidate), Ratio.of(own.get(candidate)));
                }
            }
            builder.scores(Ratio.ONE, given);
        }
        return builder.build();
    }

    /** All candidates in a random order, as a tie-break. */
    List<String> drawn(Random random) {
        return names(order(random));
    }

    List<String> names(List<Integer> numbers) {
        return numbers.stream().map(candidates::get).toList();
    }
}
