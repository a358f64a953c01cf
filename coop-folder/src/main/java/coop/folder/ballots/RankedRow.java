package coop.folder.ballots;

import coop.core.value.Ratio;
import coop.folder.cell.Limits;
import coop.voting.count.ProfileBuilder;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The row of ranks that is being read: each cell as the number of its text, and no text made twice. */
final class RankedRow extends AbstractBaseCsvCallbackHandler<RankedRow> {
    private static final int MOST_CANDIDATES = 2_000;
    private static final int EMPTY = -1;
    private static final int OVERVOTE = -2;
    private static final int SEVERAL = -3;

    private final TableHeading heading;
    private final ProfileBuilder builder;
    private final BallotProblems problems;
    private final CellTexts texts = new CellTexts();
    private final int[] rankOf;
    private final int[] cells;
    private final int[] order;
    private String votes = "";
    private boolean blank;

    RankedRow(TableHeading heading, ProfileBuilder builder, BallotProblems problems) {
        this.heading = heading;
        this.builder = builder;
        this.problems = problems;
        this.cells = new int[heading.ranks().size()];
        this.order = new int[cells.length];
        this.rankOf = new int[heading.width()];
        Arrays.fill(rankOf, -1);
        for (int rank = 0; rank < cells.length; rank++) {
            rankOf[heading.ranks().get(rank)] = rank;
        }
    }

    @Override
    protected void handleBegin(long line) {
        texts.makeRoom();
        Arrays.fill(cells, CellTexts.NONE);
        votes = "";
        blank = true;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && Character.isWhitespace(buffer[from])) {
            from++;
        }
        while (from < to && Character.isWhitespace(buffer[to - 1])) {
            to--;
        }
        blank &= from == to;
        if (column == heading.count()) {
            votes = new String(buffer, from, to - from);
        } else if (column < rankOf.length && rankOf[column] >= 0 && from < to) {
            cells[rankOf[column]] = texts.number(buffer, from, to);
        }
    }

    @Override
    protected RankedRow buildRecord() {
        return this;
    }

    /** Adds the row to the ballots. */
    void count() {
        if (blank && getFieldCount() <= 1 && heading.width() > 1) {
            return;
        }
        int named = 0;
        boolean plain = heading.count() < 0;
        boolean gap = false;
        for (int rank = 0; rank < cells.length; rank++) {
            int meaning = meaning(rank);
            if (meaning == EMPTY) {
                gap = true;
            } else if (meaning < 0 || gap) {
                plain = false;
            } else {
                order[named++] = meaning;
            }
        }
        if (plain) {
            builder.order(1, order, 0, named);
        } else {
            Ratio weight = heading.count() < 0 ? Ratio.ONE : heading.votes(votes, line(), problems);
            builder.ranking(weight, ranks());
        }
    }

    private int line() {
        return Math.toIntExact(getStartingLineNumber());
    }

    private List<List<String>> ranks() {
        List<List<String>> ranks = new ArrayList<>();
        int used = 0;
        for (int rank = 0; rank < cells.length; rank++) {
            int meaning = meaning(rank);
            ranks.add(
                    switch (meaning) {
                        case EMPTY -> List.of();
                        case OVERVOTE -> List.of(ProfileBuilder.OVERVOTE_MARK);
                        default -> names(texts.text(cells[rank]), meaning);
                    });
            used = meaning == EMPTY ? used : rank + 1;
        }
        return ranks.subList(0, used);
    }

    private static List<String> names(String cell, int meaning) {
        return meaning == SEVERAL
                ? Arrays.stream(cell.split("=", -1)).map(String::strip).toList()
                : List.of(cell);
    }

    /** What a cell says: a candidate's number, or one of the signs. */
    private int meaning(int rank) {
        int text = cells[rank];
        if (text == CellTexts.NONE) {
            return EMPTY;
        }
        if (!texts.isUnderstood(text)) {
            texts.understand(text, understood(texts.text(text), heading.ranks().get(rank) + 1));
        }
        return texts.meaning(text);
    }

    private int understood(String cell, int column) {
        if (TableHeading.isOvervote(cell)) {
            return OVERVOTE;
        }
        if (TableHeading.isMark(cell)) {
            return EMPTY;
        }
        int candidate = EMPTY;
        String[] names = cell.split("=", -1);
        for (String named : names) {
            String name = named.strip();
            if (name.isEmpty() || name.length() > Limits.NAME || !printable(name)) {
                problems.add(line(), column, "name", name);
                return EMPTY;
            }
            candidate = builder.candidate(name);
            if (candidate >= MOST_CANDIDATES) {
                problems.add(line(), column, "too-many", name, MOST_CANDIDATES);
                return EMPTY;
            }
        }
        return names.length == 1 ? candidate : SEVERAL;
    }

    private static boolean printable(String name) {
        return name.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }
}
