package coop.folder.table;

import java.util.List;

/** A column that a table may have, by its English and French headings. */
public final class Column {
    /** Whether a column may be left out, and its cells blank. */
    public enum Need {
        /** The column must be there, and every cell filled. */
        FILLED,
        /** The column must be there; cells may be blank. */
        THERE,
        /** The column may be left out. */
        OPTIONAL
    }

    /** What is looked for in the whole column before any cell is read. */
    public enum Holds {
        /** Text of any kind. */
        TEXT,
        /** Days. */
        DATES,
        /** Numbers with decimals, money included. */
        NUMBERS
    }

    private final String name;
    private final String french;
    private final List<String> also;
    private final Need need;
    private final Holds holds;

    private Column(String name, String french, List<String> also, Need need, Holds holds) {
        this.name = name;
        this.french = french;
        this.also = also;
        this.need = need;
        this.holds = holds;
    }

    /** A column whose cells are all filled. */
    public static Column filled(String name, String french, String... also) {
        return new Column(name, french, List.of(also), Need.FILLED, Holds.TEXT);
    }

    /** A column that must be there, with cells that may be blank. */
    public static Column there(String name, String french, String... also) {
        return new Column(name, french, List.of(also), Need.THERE, Holds.TEXT);
    }

    /** A column that may be left out. */
    public static Column optional(String name, String french, String... also) {
        return new Column(name, french, List.of(also), Need.OPTIONAL, Holds.TEXT);
    }

    /** The same column, holding days. */
    public Column ofDates() {
        return new Column(name, french, also, need, Holds.DATES);
    }

    /** The same column, holding numbers with decimals. */
    public Column ofNumbers() {
        return new Column(name, french, also, need, Holds.NUMBERS);
    }

    /** The English heading, as the writer writes it. */
    public String name() {
        return name;
    }

    /** The French heading. */
    public String french() {
        return french;
    }

    List<String> also() {
        return also;
    }

    Need need() {
        return need;
    }

    Holds holds() {
        return holds;
    }

    @Override
    public String toString() {
        return name;
    }
}
