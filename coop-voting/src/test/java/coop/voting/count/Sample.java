package coop.voting.count;

import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random voters for any method, in the kind of ballots that it counts, and small changes to them. */
final class Sample {
    final MethodCard card;
    final List<String> candidates;

    /** Each voter's paper: ranks of names for rankings, one rank for approvals. */
    final List<List<List<String>>> papers;

    /** Each voter's scores by name, for score ballots. */
    final List<Map<String, Integer>> scores;

    private Sample(
            MethodCard card,
            List<String> candidates,
            List<List<List<String>>> papers,
            List<Map<String, Integer>> scores) {
        this.card = card;
        this.candidates = candidates;
        this.papers = papers;
        this.scores = scores;
    }

    static Sample of(MethodCard card, Random random, int mostCandidates, int mostVoters) {
        int most = card.id().equals("consent") ? 2 : 5;
        Voters voters = card.ballots() == BallotKind.SCORE
                ? Voters.scoring(random, mostCandidates, mostVoters, most)
                : Voters.plain(random, mostCandidates, mostVoters);
        List<List<List<String>>> papers = new ArrayList<>();
        for (List<List<Integer>> ranks : voters.rankings) {
            List<String> order = ranks.stream()
                    .map(rank -> voters.candidates.get(rank.get(0)))
                    .toList();
            boolean one = card.id().equals("apportionment");
            if (card.ballots() == BallotKind.APPROVAL) {
                papers.add(List.of(order));
            } else {
                papers.add(order.stream().limit(one ? 1 : 9).map(List::of).toList());
            }
        }
        List<Map<String, Integer>> scores = new ArrayList<>();
        for (List<Integer> own : voters.scores) {
            Map<String, Integer> named = new LinkedHashMap<>();
            for (int candidate = 0; candidate < own.size(); candidate++) {
                if (own.get(candidate) != null) {
                    int shift = card.id().equals("consent") ? 1 : 0;
                    named.put(voters.candidates.get(candidate), own.get(candidate) - shift);
                }
            }
            scores.add(named);
        }
        return new Sample(card, voters.candidates, papers, scores);
    }

    /** The method with its default options; the last candidate in alphabetical order is the default option, if there is one. */
    CountingMethod method() {
        return card.id().equals("schulze-debian")
                ? Settings.method(card.id(), Map.of("defaultOption", Collections.max(candidates)))
                : Settings.method(card.id(), Map.of());
    }

    Profile ballots() {
        return ballots(1);
    }

    /** Each voter's paper so many times. */
    Profile ballots(int times) {
        ProfileBuilder builder = card.ballots() == BallotKind.SCORE
                ? Profile.score(candidates)
                : card.ballots() == BallotKind.APPROVAL ? Profile.approval(candidates) : Profile.ranked(candidates);
        for (List<List<String>> paper : papers) {
            if (card.ballots() == BallotKind.APPROVAL) {
                builder.approvals(Ratio.of(times), paper.get(0));
            } else {
                builder.ranking(Ratio.of(times), paper);
            }
        }
        for (Map<String, Integer> own : scores) {
            Map<String, Ratio> given = new LinkedHashMap<>();
            own.forEach((name, score) -> given.put(name, Ratio.of(score)));
            builder.scores(Ratio.of(times), given);
        }
        return builder.build();
    }

    Count count(int seats) {
        return method().count(ballots(), seats, TieBreak.none());
    }

    /** The same voters in another order. */
    Sample shuffled(Random random) {
        List<List<List<String>>> others = new ArrayList<>(papers);
        List<Map<String, Integer>> otherScores = new ArrayList<>(scores);
        Collections.shuffle(others, random);
        Collections.shuffle(otherScores, random);
        return new Sample(card, candidates, others, otherScores);
    }

    /** The same candidates in another order. */
    Sample reordered(Random random) {
        List<String> others = new ArrayList<>(candidates);
        Collections.shuffle(others, random);
        return new Sample(card, others, papers, scores);
    }

    /** The same with one more voter of this paper. */
    Sample plus(List<List<String>> paper) {
        List<List<List<String>>> more = new ArrayList<>(papers);
        more.add(paper);
        return new Sample(card, candidates, more, scores);
    }

    /** The same with one more voter of these scores. */
    Sample plusScores(Map<String, Integer> own) {
        List<Map<String, Integer>> more = new ArrayList<>(scores);
        more.add(own);
        return new Sample(card, candidates, papers, more);
    }

    /** The same, but one voter has another paper. */
    Sample with(int voter, List<List<String>> paper) {
        List<List<List<String>>> changed = new ArrayList<>(papers);
        changed.set(voter, paper);
        return new Sample(card, candidates, changed, scores);
    }

    /** The same, but one voter, chosen at random, thinks better of a candidate and no other of anybody else. */
    Sample raised(String name, Random random) {
        if (card.ballots() == BallotKind.SCORE) {
            int voter = random.nextInt(scores.size());
            Map<String, Integer> better = new LinkedHashMap<>(scores.get(voter));
            better.put(name, 5);
            List<Map<String, Integer>> changed = new ArrayList<>(scores);
            changed.set(voter, better);
            return new Sample(card, candidates, papers, changed);
        }
        int voter = random.nextInt(papers.size());
        if (card.ballots() == BallotKind.APPROVAL) {
            List<String> more = new ArrayList<>(papers.get(voter).get(0));
            more.add(name);
            return with(voter, List.of(more));
        }
        List<List<String>> ranks = new ArrayList<>(papers.get(voter));
        int place = ranks.indexOf(List.of(name));
        ranks.remove(List.of(name));
        int before = place < 0 ? ranks.size() : place;
        ranks.add(random.nextInt(before + 1), List.of(name));
        return with(voter, card.id().equals("apportionment") ? ranks.subList(0, 1) : ranks);
    }

    /** The same with a twin next to a candidate on every paper that ranks it. */
    Sample twinned(String name, String twin, Random random) {
        List<String> more = new ArrayList<>(candidates);
        more.add(twin);
        List<List<List<String>>> changed = new ArrayList<>();
        for (List<List<String>> paper : papers) {
            List<List<String>> ranks = new ArrayList<>(paper);
            int place = ranks.indexOf(List.of(name));
            if (place >= 0) {
                ranks.add(place + random.nextInt(2), List.of(twin));
            }
            changed.add(ranks);
        }
        return new Sample(card, more, changed, scores);
    }
}
