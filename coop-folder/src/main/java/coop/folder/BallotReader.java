package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.Table;
import coop.folder.table.TableForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code ballots-MOTION.csv}: the columns tell how the votes were cast. */
final class BallotReader {
    private static final Column PERSON = Column.optional("person", "personne");
    private static final Column PAPER = Column.optional("paper", "bulletin");
    private static final Column VOTE = Column.optional("vote", "vote");
    private static final Column COUNT = Column.optional("count", "nombre");
    private static final Column TELLER = Column.optional("teller", "scrutateur");
    private static final Column RANKING = Column.optional("ranking", "classement");
    private static final Column APPROVED = Column.optional("approved", "choix");
    private static final Column CLASS = Column.optional("class", "categorie", "classe");
    private static final Column ROUND = Column.optional("round", "tour");
    private static final Column STANCE = Column.optional("stance", "position");
    private static final Column WORDS = Column.optional("words", "paroles", "motif");
    private static final Column PROPOSAL = Column.optional("proposal", "proposition");
    static final TableForm FORM = TableForm.of(
                    PERSON, PAPER, VOTE, COUNT, TELLER, RANKING, APPROVED, CLASS, ROUND, STANCE, WORDS, PROPOSAL)
            .withRanks();
    private static final int ROUNDS = 100;
    private static final Set<String> AGREED = Set.of("agreed", "convenu", "accord");

    private final String motion;
    private final String file;
    private final KnownKeys persons;
    private final Map<List<Object>, Integer> lines = new HashMap<>();

    BallotReader(String motion, String file, KnownKeys persons) {
        this.motion = motion;
        this.file = file;
        this.persons = persons;
    }

    /** The votes, or null when the columns do not belong together, which is reported. */
    @Nullable
    BallotFile read(Table table, Faults faults) {
        Set<String> columns = new TreeSet<>();
        for (Column column : FORM.columns()) {
            if (table.has(column)) {
                columns.add(column.name());
            }
        }
        if (table.hasRanks()) {
            columns.add("1");
        }
        if (columns.equals(Set.of("person", "vote"))) {
            return new BallotFile.NamedVotes(motion, file, table.rows(this::namedVote));
        }
        if (columns.equals(Set.of("paper", "vote"))) {
            return new BallotFile.Papers(motion, file, table.rows(this::paper));
        }
        if (columns.equals(Set.of("person", "round", "stance"))
                || columns.containsAll(Set.of("person", "round", "stance"))
                        && Set.of("person", "round", "stance", "words", "proposal")
                                .containsAll(columns)) {
            return new BallotFile.Stances(motion, file, table.rows(this::stance));
        }
        if (columns.containsAll(Set.of("vote", "count"))
                && Set.of("vote", "count", "teller", "class").containsAll(columns)) {
            boolean byTeller = columns.contains("teller");
            return new BallotFile.Totals(motion, file, table.rows(cells -> total(cells, byTeller)));
        }
        if (columns.remove("teller") && columns.remove("paper") && columns.size() == 1) {
            BallotFile.Holds holds = columns.contains("vote")
                    ? BallotFile.Holds.VOTE
                    : columns.contains("approved") ? BallotFile.Holds.APPROVALS : BallotFile.Holds.RANKING;
            boolean byRank = table.hasRanks();
            return new BallotFile.TellersPapers(
                    motion, file, holds, table.rows(cells -> tellersPaper(cells, holds, byRank)));
        }
        boolean named = columns.remove("person");
        boolean oneVoter = named != columns.remove("paper");
        if (oneVoter && (columns.equals(Set.of("ranking")) || columns.equals(Set.of("1")))) {
            boolean byRank = table.hasRanks();
            return new BallotFile.Rankings(
                    motion, file, named, table.rows(cells -> ranking(cells, named ? PERSON : PAPER, byRank)));
        }
        if (oneVoter && columns.equals(Set.of("approved"))) {
            return new BallotFile.Approvals(
                    motion, file, named, table.rows(cells -> approval(cells, named ? PERSON : PAPER)));
        }
        faults.report(table.headerLine(), "", 0, Fault.of("ballots.columns", ""));
        return null;
    }

    private Source source(Cells cells) {
        return new Source(file, cells.line());
    }

    private @Nullable String voter(Cells cells, Column column) {
        cells.needed(column);
        String voter = cells.key(column);
        if (column == PERSON) {
            persons.check(voter, fault -> cells.report(PERSON, fault));
        }
        if (voter != null) {
            once(cells, column, voter);
        }
        return voter;
    }

    private void once(Cells cells, Column column, Object... identity) {
        Integer first = lines.putIfAbsent(List.of(identity), cells.line());
        if (first != null) {
            cells.report(column, Fault.of("row.repeated", cells.written(column), Integer.toString(first)));
        }
    }

    private static @Nullable Vote vote(Cells cells) {
        cells.needed(VOTE);
        return cells.word(VOTE, Vote.WORDS);
    }

    private BallotFile.@Nullable NamedVote namedVote(Cells cells) {
        String person = voter(cells, PERSON);
        Vote vote = vote(cells);
        return person == null || vote == null ? null : new BallotFile.NamedVote(source(cells), person, vote);
    }

    private BallotFile.@Nullable Paper paper(Cells cells) {
        String paper = voter(cells, PAPER);
        Vote vote = vote(cells);
        return paper == null || vote == null ? null : new BallotFile.Paper(source(cells), paper, vote);
    }

    private BallotFile.@Nullable Total total(Cells cells, boolean byTeller) {
        Vote vote = vote(cells);
        cells.needed(COUNT);
        Long count = cells.whole(COUNT, 0, Limits.COUNT);
        if (byTeller) {
            cells.needed(TELLER);
        }
        String teller = teller(cells);
        String memberClass = cells.key(CLASS);
        if (vote != null && (!byTeller || teller != null)) {
            once(cells, VOTE, vote, teller == null ? "" : teller, memberClass == null ? "" : memberClass);
        }
        return vote == null || count == null || (byTeller && teller == null)
                ? null
                : new BallotFile.Total(source(cells), vote, count, teller, memberClass);
    }

    /** The teller, or {@code agreed} for what the tellers settled on together. */
    private @Nullable String teller(Cells cells) {
        String teller = cells.name(TELLER);
        if (teller != null && AGREED.contains(coop.folder.cell.Folded.of(teller))) {
            return BallotFile.AGREED;
        }
        return teller;
    }

    private BallotFile.@Nullable TellersPaper tellersPaper(Cells cells, BallotFile.Holds holds, boolean byRank) {
        cells.needed(TELLER);
        cells.needed(PAPER);
        String teller = teller(cells);
        String paper = cells.key(PAPER);
        if (teller != null && !teller.equals(BallotFile.AGREED)) {
            persons.check(teller, fault -> cells.report(TELLER, fault));
        }
        if (teller != null && paper != null) {
            once(cells, PAPER, teller, paper);
        }
        Vote vote = holds == BallotFile.Holds.VOTE ? vote(cells) : null;
        List<List<String>> ranks = List.of();
        if (holds == BallotFile.Holds.RANKING) {
            ranks = ranks(cells, byRank);
        } else if (holds == BallotFile.Holds.APPROVALS) {
            List<String> approved = cells.parts(APPROVED);
            ranks = approved.isEmpty() ? List.of() : List.of(approved);
        }
        return teller == null || paper == null || (holds == BallotFile.Holds.VOTE && vote == null)
                ? null
                : new BallotFile.TellersPaper(source(cells), teller, paper, vote, ranks);
    }

    private BallotFile.@Nullable StanceRow stance(Cells cells) {
        List.of(PERSON, ROUND, STANCE).forEach(cells::needed);
        String person = cells.key(PERSON);
        persons.check(person, fault -> cells.report(PERSON, fault));
        Long round = cells.whole(ROUND, 1, ROUNDS);
        StanceWord stance = cells.word(STANCE, StanceWord.WORDS);
        String words = cells.text(WORDS);
        String proposal = cells.text(PROPOSAL);
        if (person != null && round != null) {
            once(cells, PERSON, person, round);
        }
        return person == null || round == null || stance == null
                ? null
                : new BallotFile.StanceRow(source(cells), person, round.intValue(), stance, words, proposal);
    }

    private BallotFile.@Nullable Ranking ranking(Cells cells, Column column, boolean byRank) {
        String voter = voter(cells, column);
        List<List<String>> cast = ranks(cells, byRank);
        return voter == null ? null : new BallotFile.Ranking(source(cells), voter, cast);
    }

    private static List<List<String>> ranks(Cells cells, boolean byRank) {
        String whole = byRank ? null : cells.text(RANKING);
        List<String> ranks = byRank ? cells.ranks() : whole == null ? List.of() : List.of(whole.split(">", -1));
        List<List<String>> cast = new ArrayList<>();
        for (String rank : ranks) {
            List<String> equals = new ArrayList<>();
            for (String option : rank.split("=", -1)) {
                if (!option.isBlank()) {
                    equals.add(option.strip());
                }
            }
            cast.add(equals);
        }
        while (!cast.isEmpty() && cast.get(cast.size() - 1).isEmpty()) {
            cast.remove(cast.size() - 1);
        }
        return cast;
    }

    private BallotFile.@Nullable Approval approval(Cells cells, Column column) {
        String voter = voter(cells, column);
        List<String> approved = cells.parts(APPROVED);
        return voter == null ? null : new BallotFile.Approval(source(cells), voter, approved);
    }
}
