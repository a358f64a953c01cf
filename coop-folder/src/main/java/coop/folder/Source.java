package coop.folder;

/**
 * Where a row stands.
 *
 * @param file the file, relative to the folder, with {@code /}: {@code meetings/2014-06-21/proxies.csv}
 * @param line the line on which the row begins, from 1
 */
public record Source(String file, int line) implements Comparable<Source> {
    @Override
    public int compareTo(Source other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** The place as it is printed: {@code members.csv:12}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
