package coop.folder.keeping;

import coop.core.value.MemberId;
import coop.folder.AgendaItem;
import coop.folder.BallotFile;
import coop.voting.Ballots;
import coop.voting.Paper;
import coop.voting.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ballots of a file, as the voting rules take them. */
record BallotReading(AgendaItem item, Keys keys) {
    Ballots of(BallotFile file) {
        if (file instanceof BallotFile.NamedVotes named) {
            SortedMap<MemberId, Vote> votes = new TreeMap<>();
            named.votes().forEach(vote -> votes.put(keys.number(vote.person()), vote(vote.vote())));
            return new Ballots.Named(votes);
        }
        if (file instanceof BallotFile.Totals totals) {
            return totals(totals);
        }
        if (file instanceof BallotFile.Papers papers) {
            return new Ballots.Papers(
                    papers.papers().stream().map(paper -> vote(paper.vote())).toList());
        }
        SortedMap<MemberId, Paper> named = new TreeMap<>();
        List<Paper> papers = new ArrayList<>();
        if (file instanceof BallotFile.Rankings rankings) {
            for (BallotFile.Ranking ranking : rankings.ballots()) {
                put(ranking.voter(), new Paper(names(ranking.ranks()), Optional.empty()), file.named(), named, papers);
            }
            return file.named() ? new Ballots.NamedRankings(named) : new Ballots.Rankings(papers);
        }
        BallotFile.Approvals approvals = (BallotFile.Approvals) file;
        for (BallotFile.Approval approval : approvals.ballots()) {
            List<List<String>> approved = approval.approved().isEmpty() ? List.of() : List.of(approval.approved());
            put(approval.voter(), new Paper(names(approved), Optional.empty()), file.named(), named, papers);
        }
        return file.named() ? new Ballots.NamedApprovals(named) : new Ballots.Approvals(papers);
    }

    private void put(String voter, Paper paper, boolean byName, SortedMap<MemberId, Paper> named, List<Paper> papers) {
        if (byName) {
            named.put(keys.number(voter), paper);
        } else {
            papers.add(paper);
        }
    }

    /** Options as the voting rules know them: a candidate by number, another option by its own name. */
    private List<List<String>> names(List<List<String>> ranks) {
        return ranks.stream()
                .map(rank -> rank.stream()
                        .map(name -> item.candidates().contains(name)
                                ? keys.number(name).toString()
                                : name)
                        .toList())
                .toList();
    }

    private static Vote vote(coop.folder.Vote vote) {
        return Vote.valueOf(vote.name());
    }

    private Ballots totals(BallotFile.Totals file) {
        boolean apart = file.totals().stream().anyMatch(total -> total.teller() != null);
        if (!apart) {
            return totals(file.totals());
        }
        SortedMap<MemberId, List<BallotFile.Total>> byTeller = new TreeMap<>();
        for (BallotFile.Total total : file.totals()) {
            String teller = total.teller();
            if (teller != null) {
                byTeller.computeIfAbsent(keys.number(teller), key -> new ArrayList<>())
                        .add(total);
            }
        }
        SortedMap<MemberId, Ballots.Totals> tellers = new TreeMap<>();
        byTeller.forEach((teller, totals) -> tellers.put(teller, totals(totals)));
        return new Ballots.TellersTotals(tellers);
    }

    private static Ballots.Totals totals(List<BallotFile.Total> totals) {
        long[] counts = new long[Vote.values().length];
        totals.forEach(total -> counts[vote(total.vote()).ordinal()] += total.count());
        return new Ballots.Totals(
                counts[Vote.YES.ordinal()],
                counts[Vote.NO.ordinal()],
                counts[Vote.ABSTAIN.ordinal()],
                counts[Vote.BLANK.ordinal()],
                counts[Vote.INVALID.ordinal()]);
    }
}
