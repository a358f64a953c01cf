package coop.folder.table;

import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Folded;
import coop.folder.cell.Limits;
import coop.folder.cell.Near;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The header line of a table: which column stands where, and in which language. */
final class Heading {
    private final Line line;
    private final Map<Column, Integer> places = new HashMap<>();
    private final SortedMap<Integer, Integer> ranks = new TreeMap<>();
    private final List<Integer> unknown = new ArrayList<>();
    private final List<Integer> repeated = new ArrayList<>();
    private final List<Integer> nameless = new ArrayList<>();
    private final TableForm form;
    private boolean english;
    private boolean french;

    Heading(Line line, TableForm form) {
        this.line = line;
        this.form = form;
        Map<String, Column> byName = new HashMap<>();
        Set<String> onlyEnglish = new LinkedHashSet<>();
        Set<String> onlyFrench = new LinkedHashSet<>();
        for (Column column : form.columns()) {
            String name = Folded.of(column.name());
            String inFrench = Folded.of(column.french());
            column.also().forEach(other -> byName.putIfAbsent(Folded.of(other), column));
            byName.put(inFrench, column);
            byName.put(name, column);
            if (!name.equals(inFrench)) {
                onlyEnglish.add(name);
                onlyFrench.add(inFrench);
                column.also().forEach(other -> onlyFrench.add(Folded.of(other)));
            }
        }
        for (int place = 0; place < line.cells().size(); place++) {
            String folded = Folded.of(line.cell(place));
            Column column = byName.get(folded);
            if (column != null) {
                put(column, place);
                english |= onlyEnglish.contains(folded);
                french |= onlyFrench.contains(folded);
            } else if (line.cell(place).isEmpty()) {
                nameless.add(place);
            } else if (form.ranks() && rank(folded) > 0) {
                putRank(rank(folded), place);
            } else {
                unknown.add(place);
            }
        }
    }

    private void put(Column column, int place) {
        if (places.putIfAbsent(column, place) != null) {
            repeated.add(place);
        }
    }

    private void putRank(int rank, int place) {
        if (ranks.putIfAbsent(rank, place) != null) {
            repeated.add(place);
        }
    }

    private static int rank(String heading) {
        return heading.matches("[1-9][0-9]?") && Integer.parseInt(heading) <= Limits.RANKS
                ? Integer.parseInt(heading)
                : 0;
    }

    int known() {
        return places.size() + ranks.size();
    }

    int width() {
        return line.cells().size();
    }

    int lineNumber() {
        return line.number();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The place of a column from 0; -1 when the table has none. */
    int place(Column column) {
        Integer place = places.get(column);
        return place == null ? -1 : place;
    }

    SortedMap<Integer, Integer> ranks() {
        return ranks;
    }

    List<Integer> nameless() {
        return nameless;
    }

    /** The heading as it is written in the file; the English name when the table has no such column. */
    String written(Column column) {
        int place = place(column);
        return place < 0 ? column.name() : line.cell(place);
    }

    String written(int place) {
        return line.cell(place);
    }

    Language language() {
        if (english && french) {
            return Language.BOTH;
        }
        return french ? Language.FRENCH : Language.ENGLISH;
    }

    boolean lacksNothing() {
        return form.columns().stream().allMatch(column -> column.need() == Column.Need.OPTIONAL || has(column));
    }

    void report(Faults faults) {
        for (int place : unknown) {
            String got = line.cell(place);
            faults.report(
                    line.number(),
                    got,
                    place + 1,
                    Fault.of("header.unknown", got, names(false), names(true)).near(near(got)));
        }
        for (int place : repeated) {
            String got = line.cell(place);
            faults.report(line.number(), got, place + 1, Fault.of("header.repeated", got));
        }
        for (Column column : form.columns()) {
            if (column.need() != Column.Need.OPTIONAL && !has(column)) {
                faults.report(
                        line.number(),
                        column.name(),
                        0,
                        Fault.of("header.missing", "", column.name(), column.french()));
            }
        }
    }

    private @Nullable Column free(String name) {
        for (Column column : form.columns()) {
            if (!has(column) && (column.name().equals(name) || column.french().equals(name))) {
                return column;
            }
        }
        return null;
    }

    private String near(String got) {
        List<String> choices = new ArrayList<>();
        for (Column column : form.columns()) {
            choices.add(column.name());
            choices.add(column.french());
        }
        choices.removeIf(name -> free(name) == null);
        return Near.of(got, choices);
    }

    String names(boolean inFrench) {
        return String.join(
                ", ",
                form.columns().stream()
                        .map(column -> inFrench ? column.french() : column.name())
                        .toList());
    }
}
