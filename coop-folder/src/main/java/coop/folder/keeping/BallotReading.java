package coop.folder.keeping;

import coop.core.value.MemberId;
import coop.folder.AgendaItem;
import coop.folder.BallotFile;
import coop.voting.Ballots;
import coop.voting.ConsentRound;
import coop.voting.Paper;
import coop.voting.Stance;
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
        if (file instanceof BallotFile.TellersPapers papers) {
            return tellers(papers);
        }
        if (file instanceof BallotFile.Stances stances) {
            return consent(stances);
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
        SortedMap<String, List<BallotFile.Total>> byClass = new TreeMap<>();
        for (BallotFile.Total total : file.totals()) {
            String memberClass = total.memberClass();
            byClass.computeIfAbsent(memberClass == null ? "" : memberClass, none -> new ArrayList<>())
                    .add(total);
        }
        if (byClass.isEmpty() || byClass.size() == 1 && byClass.containsKey("")) {
            return ofOneClass(file.totals());
        }
        SortedMap<String, Ballots> classes = new TreeMap<>();
        byClass.forEach((id, totals) -> classes.put(id, ofOneClass(totals)));
        return new Ballots.ByClass(classes);
    }

    private Ballots ofOneClass(List<BallotFile.Total> all) {
        boolean apart = all.stream().anyMatch(total -> total.teller() != null);
        if (!apart) {
            return totals(all);
        }
        SortedMap<MemberId, List<BallotFile.Total>> byTeller = new TreeMap<>();
        List<BallotFile.Total> agreed = new ArrayList<>();
        for (BallotFile.Total total : all) {
            String teller = total.teller();
            if (BallotFile.AGREED.equals(teller)) {
                agreed.add(total);
            } else if (teller != null) {
                byTeller.computeIfAbsent(keys.number(teller), key -> new ArrayList<>())
                        .add(total);
            }
        }
        SortedMap<MemberId, Ballots.Totals> tellers = new TreeMap<>();
        byTeller.forEach((teller, totals) -> tellers.put(teller, totals(totals)));
        return new Ballots.TellersTotals(tellers, agreed.isEmpty() ? Optional.empty() : Optional.of(totals(agreed)));
    }

    private Ballots tellers(BallotFile.TellersPapers file) {
        SortedMap<MemberId, SortedMap<String, Vote>> votes = new TreeMap<>();
        SortedMap<MemberId, SortedMap<String, Paper>> papers = new TreeMap<>();
        SortedMap<String, Vote> agreedVotes = new TreeMap<>();
        SortedMap<String, Paper> agreedPapers = new TreeMap<>();
        for (BallotFile.TellersPaper row : file.papers()) {
            boolean agreed = row.teller().equals(BallotFile.AGREED);
            coop.folder.Vote vote = row.vote();
            if (vote != null) {
                (agreed ? agreedVotes : votes.computeIfAbsent(keys.number(row.teller()), none -> new TreeMap<>()))
                        .put(row.paper(), vote(vote));
            } else {
                (agreed ? agreedPapers : papers.computeIfAbsent(keys.number(row.teller()), none -> new TreeMap<>()))
                        .put(row.paper(), new Paper(names(row.ranks()), Optional.empty()));
            }
        }
        return file.holds() == BallotFile.Holds.VOTE
                ? new Ballots.TellersPapers(votes, agreedVotes)
                : new Ballots.TellersRankings(papers, agreedPapers, file.holds() == BallotFile.Holds.APPROVALS);
    }

    private Ballots consent(BallotFile.Stances file) {
        SortedMap<Integer, List<BallotFile.StanceRow>> byRound = new TreeMap<>();
        file.stances()
                .forEach(row -> byRound.computeIfAbsent(row.round(), none -> new ArrayList<>())
                        .add(row));
        List<ConsentRound> rounds = new ArrayList<>();
        byRound.forEach((number, rows) -> {
            SortedMap<MemberId, Stance> stances = new TreeMap<>();
            SortedMap<MemberId, String> words = new TreeMap<>();
            Optional<String> proposal = Optional.empty();
            for (BallotFile.StanceRow row : rows) {
                MemberId who = keys.number(row.person());
                stances.put(who, Stance.valueOf(row.stance().name()));
                Optional.ofNullable(row.words()).ifPresent(said -> words.put(who, said));
                proposal = proposal.or(() -> Optional.ofNullable(row.proposal()));
            }
            rounds.add(new ConsentRound(number, proposal, stances, words));
        });
        return new Ballots.Consent(rounds);
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
