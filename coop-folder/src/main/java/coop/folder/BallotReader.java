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
    static final TableForm FORM =
            TableForm.of(PERSON, PAPER, VOTE, COUNT, TELLER, RANKING, APPROVED).withRanks();

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
        if (columns.equals(Set.of("vote", "count"))) {
            return new BallotFile.Totals(motion, file, table.rows(cells -> total(cells, false)));
        }
        if (columns.equals(Set.of("vote", "count", "teller"))) {
            return new BallotFile.Totals(motion, file, table.rows(cells -> total(cells, true)));
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
        String teller = cells.name(TELLER);
        if (vote != null && (!byTeller || teller != null)) {
            once(cells, VOTE, vote, teller == null ? "" : teller);
        }
        return vote == null || count == null || (byTeller && teller == null)
                ? null
                : new BallotFile.Total(source(cells), vote, count, teller);
    }

    private BallotFile.@Nullable Ranking ranking(Cells cells, Column column, boolean byRank) {
        String voter = voter(cells, column);
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
        return voter == null ? null : new BallotFile.Ranking(source(cells), voter, cast);
    }

    private BallotFile.@Nullable Approval approval(Cells cells, Column column) {
        String voter = voter(cells, column);
        List<String> approved = cells.parts(APPROVED);
        return voter == null ? null : new BallotFile.Approval(source(cells), voter, approved);
    }
}
