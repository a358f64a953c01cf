package coop.folder;

import coop.folder.table.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a {@code ballots-MOTION.csv}. */
final class BallotText {
    private BallotText() {}

    static String of(BallotFile file) {
        if (file instanceof BallotFile.NamedVotes votes) {
            return TableText.of(
                    List.of("person", "vote"),
                    votes.votes().stream()
                            .map(vote -> List.of(vote.person(), vote.vote().word()))
                            .toList());
        }
        if (file instanceof BallotFile.Papers papers) {
            return TableText.of(
                    List.of("paper", "vote"),
                    papers.papers().stream()
                            .map(paper -> List.of(paper.paper(), paper.vote().word()))
                            .toList());
        }
        if (file instanceof BallotFile.Totals totals) {
            return of(totals);
        }
        if (file instanceof BallotFile.Rankings rankings) {
            return of(rankings);
        }
        if (file instanceof BallotFile.TellersPapers papers) {
            return of(papers);
        }
        if (file instanceof BallotFile.Stances stances) {
            return TableText.of(
                    List.of("person", "round", "stance", "words", "proposal"),
                    stances.stances().stream()
                            .map(row -> List.of(
                                    row.person(),
                                    Integer.toString(row.round()),
                                    row.stance().word(),
                                    RowTable.text(row.words()),
                                    RowTable.text(row.proposal())))
                            .toList());
        }
        BallotFile.Approvals approvals = (BallotFile.Approvals) file;
        return TableText.of(
                List.of(approvals.named() ? "person" : "paper", "approved"),
                approvals.ballots().stream()
                        .map(ballot -> List.of(ballot.voter(), String.join(" ", ballot.approved())))
                        .toList());
    }

    private static String of(BallotFile.Totals totals) {
        boolean byTeller = totals.totals().stream().anyMatch(total -> total.teller() != null);
        boolean byClass = totals.totals().stream().anyMatch(total -> total.memberClass() != null);
        List<List<String>> rows = new ArrayList<>();
        for (BallotFile.Total total : totals.totals()) {
            List<String> row = new ArrayList<>(List.of(total.vote().word(), Long.toString(total.count())));
            if (byTeller) {
                row.add(RowTable.text(total.teller()));
            }
            if (byClass) {
                row.add(RowTable.text(total.memberClass()));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of("vote", "count"));
        if (byTeller) {
            header.add("teller");
        }
        if (byClass) {
            header.add("class");
        }
        return TableText.of(header, rows);
    }

    private static String of(BallotFile.TellersPapers papers) {
        String holds = switch (papers.holds()) {
            case VOTE -> "vote";
            case RANKING -> "ranking";
            case APPROVALS -> "approved";
        };
        return TableText.of(
                List.of("teller", "paper", holds),
                papers.papers().stream()
                        .map(paper -> List.of(paper.teller(), paper.paper(), on(paper, papers.holds())))
                        .toList());
    }

    private static String on(BallotFile.TellersPaper paper, BallotFile.Holds holds) {
        Vote vote = paper.vote();
        if (vote != null) {
            return vote.word();
        }
        return holds == BallotFile.Holds.APPROVALS
                ? paper.ranks().stream().flatMap(List::stream).collect(Collectors.joining(" "))
                : paper.ranks().stream()
                        .map(rank -> String.join(" = ", rank))
                        .collect(Collectors.joining(" > "))
                        .strip();
    }

    private static String of(BallotFile.Rankings rankings) {
        boolean byRank = rankings.ballots().stream()
                .flatMap(ballot -> ballot.ranks().stream())
                .flatMap(List::stream)
                .anyMatch(option -> option.contains(">"));
        String voter = rankings.named() ? "person" : "paper";
        return byRank ? byRank(rankings, voter) : inOneColumn(rankings, voter);
    }

    private static String inOneColumn(BallotFile.Rankings rankings, String voter) {
        return TableText.of(
                List.of(voter, "ranking"),
                rankings.ballots().stream()
                        .map(ballot -> List.of(
                                ballot.voter(),
                                ballot.ranks().stream()
                                        .map(rank -> String.join(" = ", rank))
                                        .collect(Collectors.joining(" > "))
                                        .strip()))
                        .toList());
    }

    private static String byRank(BallotFile.Rankings rankings, String voter) {
        int deepest = rankings.ballots().stream()
                .mapToInt(ballot -> ballot.ranks().size())
                .max()
                .orElse(0);
        List<String> header = new ArrayList<>(List.of(voter));
        for (int rank = 1; rank <= deepest; rank++) {
            header.add(Integer.toString(rank));
        }
        List<List<String>> rows = new ArrayList<>();
        for (BallotFile.Ranking ballot : rankings.ballots()) {
            List<String> row = new ArrayList<>(List.of(ballot.voter()));
            for (int rank = 0; rank < deepest; rank++) {
                row.add(
                        rank < ballot.ranks().size()
                                ? String.join(" = ", ballot.ranks().get(rank))
                                : "");
            }
            rows.add(row);
        }
        return TableText.of(header, rows);
    }
}
