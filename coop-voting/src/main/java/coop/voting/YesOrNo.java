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
    private final SortedMap<String, Map<Vote, Ratio>> sums = new TreeMap<>();
    private final SortedMap<MemberId, Vote> named = new TreeMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final Tellers tellers;
    private boolean byClass;

    YesOrNo(Counting counting) {
        this.counting = counting;
        this.tellers = new Tellers(counting);
    }

    Tally tally(Ballots ballots) {
        boolean several = counting.sitting().electorate().hasClasses();
        if (ballots instanceof Ballots.Named byName) {
            byClass = several;
            byName.votes()
                    .forEach((who, vote) -> counting.votesOf(who)
                            .filter(own -> counting.isAsInstructed(who, vote))
                            .ifPresent(own -> {
                                named.put(who, vote);
                                add(counting.classOf(who), vote, own);
                            }));
        } else if (ballots instanceof Ballots.ByClass classes) {
            byClass = true;
            classes.classes().forEach(this::add);
        } else {
            add("", ballots);
        }
        Votes votes = votes();
        counting.tooMany(votes.given()).ifPresent(reasons::add);
        votes.classes().forEach(this::tooMany);
        needed(votes);
        tellers.check(reasons);
        return reasons.isEmpty() ? decide(votes) : counting.nullAndVoid(reasons.toArray(Reason[]::new));
    }

    private void add(String id, Ballots ballots) {
        if (ballots instanceof Ballots.Papers papers) {
            counting.unequal().ifPresent(reasons::add);
            papers.votes().forEach(vote -> add(id, vote, Ratio.ONE));
            tellers.found(papers.votes().size());
        } else if (ballots instanceof Ballots.Totals totals) {
            add(id, totals);
        } else if (ballots instanceof Ballots.TellersTotals apart) {
            tellers.settled(apart, reasons).ifPresent(totals -> add(id, totals));
        } else if (ballots instanceof Ballots.TellersPapers apart) {
            counting.unequal().ifPresent(reasons::add);
            tellers.settled(apart.tellers(), apart.agreed(), reasons)
                    .values()
                    .forEach(vote -> add(id, vote, Ratio.ONE));
        }
    }

    private void add(String id, Vote vote, Ratio votes) {
        sums.computeIfAbsent(id, none -> new EnumMap<>(Vote.class)).merge(vote, votes, Ratio::plus);
    }

    private void add(String id, Ballots.Totals totals) {
        add(id, Vote.YES, Ratio.of(totals.yes()));
        add(id, Vote.NO, Ratio.of(totals.no()));
        add(id, Vote.ABSTAIN, Ratio.of(totals.abstain()));
        add(id, Vote.BLANK, Ratio.of(totals.blank()));
        add(id, Vote.INVALID, Ratio.of(totals.invalid()));
    }

    private Ratio sum(Vote vote) {
        return Roll.sum(sums.values().stream().map(own -> own.getOrDefault(vote, Ratio.ZERO))::iterator);
    }

    private Votes votes() {
        Votes all = counting.votes(sum(Vote.YES), sum(Vote.NO), sum(Vote.ABSTAIN), sum(Vote.BLANK), sum(Vote.INVALID));
        if (!byClass) {
            return all;
        }
        SortedMap<String, Votes> classes = new TreeMap<>();
        counting.sitting().electorate().classes().values().stream().distinct().forEach(id -> classes.put(id, in(id)));
        sums.keySet().forEach(id -> classes.putIfAbsent(id, in(id)));
        return all.with(classes);
    }

    private Votes in(String id) {
        Map<Vote, Ratio> own = sums.getOrDefault(id, Map.of());
        return counting.votesIn(
                id,
                new Counting.Counters(
                        own.getOrDefault(Vote.YES, Ratio.ZERO),
                        own.getOrDefault(Vote.NO, Ratio.ZERO),
                        own.getOrDefault(Vote.ABSTAIN, Ratio.ZERO),
                        own.getOrDefault(Vote.BLANK, Ratio.ZERO),
                        own.getOrDefault(Vote.INVALID, Ratio.ZERO)));
    }

    private void tooMany(String id, Votes own) {
        if (own.given().compareTo(own.attending()) > 0) {
            reasons.add(Reason.of(
                    "vote.class-count-mismatch",
                    "meetings",
                    "{0} votes of class {1} were handed in on {2}, and {3} are present or represented",
                    own.given(),
                    id,
                    counting.motion().id(),
                    own.attending()));
        }
    }

    private void needed(Votes votes) {
        MeetingArticles articles = counting.sitting().articles();
        boolean needs = articles.colleges().needsClasses()
                || articles.majorityFor(
                                counting.motion().kind(), counting.sitting().call())
                        .rule()
                        .needsClasses();
        if (needs
                && votes.classes().isEmpty()
                && counting.sitting().electorate().hasClasses()) {
            reasons.add(Reason.of(
                    "vote.classes-unknown",
                    "meetings",
                    "the statutes look at the votes of each class; those on {0} were not counted by class",
                    counting.motion().id()));
        }
    }

    private Tally decide(Votes votes) {
        String kind = counting.motion().kind();
        MeetingArticles articles = counting.sitting().articles();
        Ruled<Majority> majority = articles.majorityFor(kind, counting.sitting().call());
        counting.applied(majority.article());
        Votes weighed;
        if (articles.colleges().needsClasses()) {
            counting.applied("meetings.colleges");
            weighed = Answer.of(articles.colleges(), () -> articles.colleges().weighed(votes));
        } else {
            weighed = votes;
        }
        SortedMap<String, String> arithmetic =
                new TreeMap<>(Answer.of(majority.rule(), () -> majority.rule().arithmetic(weighed)));
        arithmetic.put("yes", votes.yes().toString());
        arithmetic.put("no", votes.no().toString());
        if (articles.colleges().needsClasses()) {
            arithmetic.put("weighed", weighed.yes().toString());
        }
        Outcome outcome =
                Answer.of(majority.rule(), () -> majority.rule().carries(weighed)) ? Outcome.CARRIED : Outcome.REJECTED;
        Optional<Vote> casting = Optional.empty();
        if (outcome == Outcome.REJECTED && majority.rule().isTied(weighed)) {
            Ruled<TieRule> tie = articles.tieFor(kind);
            casting = Answer.of(tie.rule(), () -> tie.rule().casting(ofTheChair()));
            outcome = casting.map(vote -> vote == Vote.YES ? Outcome.CARRIED : Outcome.REJECTED)
                    .orElse(Outcome.TIED);
            counting.applied(tie.article());
        }
        tellers.note();
        return counting.decided(new Counting.Found(
                outcome,
                List.of(),
                votes,
                arithmetic,
                Optional.empty(),
                new Counting.ByName(named, new TreeMap<>()),
                tellers.who(),
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
