package coop.folder.cell;

/** Takes what is wrong with one file, at its place. */
@FunctionalInterface
public interface Faults {
    /**
     * Takes one fault.
     *
     * @param line the line, from 1; 0 when the file as a whole is meant
     * @param column the heading of the column or the JSON path; empty when a whole line is meant
     * @param position the number of the column, or of the character in a JSON line, from 1; 0 when it does not apply
     * @param fault what is wrong
     */
    void report(int line, String column, int position, Fault fault);
}
