package coop.voting;

import coop.core.Reason;
import coop.core.policy.Answer;
import coop.core.resolution.Resolution.Outcome;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.MeetingArticles.Ruled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A motion that is carried or not. One thread only. */
final class YesOrNo {
    private final Counting counting;
    private final Map<Vote, Ratio> sums = new EnumMap<>(Vote.class);
    private final SortedMap<MemberId, Vote> named = new TreeMap<>();
    private List<MemberId> tellers = List.of();

    YesOrNo(Counting counting) {
        this.counting = counting;
    }

    Tally tally(Ballots ballots) {
        List<Reason> reasons = new ArrayList<>();
        if (ballots instanceof Ballots.Named byName) {
            byName.votes()
                    .forEach((who, vote) -> counting.votesOf(who).ifPresent(own -> {
                        named.put(who, vote);
                        add(vote, own);
                    }));
        } else if (ballots instanceof Ballots.Papers papers) {
            counting.unequal().ifPresent(reasons::add);
            papers.votes().forEach(vote -> add(vote, Ratio.ONE));
        } else if (ballots instanceof Ballots.Totals totals) {
            add(totals);
        } else if (ballots instanceof Ballots.TellersTotals apart) {
            agreed(apart, reasons);
        }
        Votes votes =
                counting.votes(sum(Vote.YES), sum(Vote.NO), sum(Vote.ABSTAIN), sum(Vote.BLANK), sum(Vote.INVALID));
        counting.tooMany(votes.given()).ifPresent(reasons::add);
        return reasons.isEmpty() ? decide(votes) : counting.nullAndVoid(reasons.toArray(Reason[]::new));
    }

    private void add(Vote vote, Ratio votes) {
        sums.merge(vote, votes, Ratio::plus);
    }

    private void add(Ballots.Totals totals) {
        add(Vote.YES, Ratio.of(totals.yes()));
        add(Vote.NO, Ratio.of(totals.no()));
        add(Vote.ABSTAIN, Ratio.of(totals.abstain()));
        add(Vote.BLANK, Ratio.of(totals.blank()));
        add(Vote.INVALID, Ratio.of(totals.invalid()));
    }

    private Ratio sum(Vote vote) {
        return sums.getOrDefault(vote, Ratio.ZERO);
    }

    private void agreed(Ballots.TellersTotals apart, List<Reason> reasons) {
        Map.Entry<MemberId, Ballots.Totals> first =
                apart.tellers().entrySet().iterator().next();
        apart.tellers().forEach((teller, totals) -> {
            if (!totals.equals(first.getValue())) {
                reasons.add(Reason.of(
                        "vote.tellers-differ",
                        "meetings",
                        "{0} and {1} did not count the same on {2}",
                        first.getKey(),
                        teller,
                        counting.motion().id()));
            }
        });
        tellers = List.copyOf(apart.tellers().keySet());
        add(first.getValue());
    }

    private Tally decide(Votes votes) {
        String kind = counting.motion().kind();
        MeetingArticles articles = counting.sitting().articles();
        Ruled<Majority> majority = articles.majorityFor(kind);
        counting.applied(majority.article());
        SortedMap<String, String> arithmetic =
                new TreeMap<>(Answer.of(majority.rule(), () -> majority.rule().arithmetic(votes)));
        arithmetic.put("yes", votes.yes().toString());
        arithmetic.put("no", votes.no().toString());
        Outcome outcome =
                Answer.of(majority.rule(), () -> majority.rule().carries(votes)) ? Outcome.CARRIED : Outcome.REJECTED;
        Optional<Vote> casting = Optional.empty();
        if (outcome == Outcome.REJECTED && majority.rule().isTied(votes)) {
            Ruled<TieRule> tie = articles.tieFor(kind);
            casting = Answer.of(tie.rule(), () -> tie.rule().casting(ofTheChair()));
            outcome = casting.map(vote -> vote == Vote.YES ? Outcome.CARRIED : Outcome.REJECTED)
                    .orElse(Outcome.TIED);
            counting.applied(tie.article());
        }
        return counting.decided(new Counting.Found(
                outcome,
                List.of(),
                votes,
                arithmetic,
                Optional.empty(),
                new Counting.ByName(named, new TreeMap<>()),
                tellers,
                casting));
    }

    /** The chair's own vote in an open vote, else the one declared; of a chair who attends and has a vote. */
    private Optional<Vote> ofTheChair() {
        Optional<MemberId> chair = counting.sitting()
                .meeting()
                .flatMap(Meeting::chair)
                .filter(counting.sitting().represented().present()::containsKey);
        Optional<Vote> own = counting.motion().ballot() == Ballot.OPEN
                ? chair.map(named::get).filter(vote -> vote == Vote.YES || vote == Vote.NO)
                : Optional.empty();
        return chair.isEmpty()
                ? Optional.empty()
                : own.or(() -> counting.motion().casting());
    }
}
