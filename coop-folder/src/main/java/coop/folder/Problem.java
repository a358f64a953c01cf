package coop.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something in the folder that cannot be read, and where it stands.
 *
 * <p>For example {@code members.csv:12:date: '31/02/2014' is no day of the calendar}. Text from the file is shortened to 60
 * characters, and characters that cannot be seen are written out, so that a sentence is safe to print.
 *
 * @param file the file, relative to the folder, with {@code /}; {@code .} for the folder itself
 * @param line the line, from 1; 0 when the file as a whole is meant
 * @param column the heading of the column as the file writes it, or the JSON path; empty when a whole line is meant
 * @param position the number of the column, or of the character in a line of JSON, from 1; 0 when it does not apply
 * @param code what kind of problem it is, stable over releases: {@code date.ambiguous}
 * @param got what stands there
 * @param arguments further values of the sentence
 * @param near what was probably meant; empty when nothing is close
 */
public record Problem(
        String file,
        int line,
        String column,
        int position,
        String code,
        String got,
        List<String> arguments,
        String near)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::position)
            .thenComparing(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::got)
            .thenComparing(problem -> String.join(" ", problem.arguments))
            .thenComparing(Problem::near);

    public Problem {
        file = Shown.whole(file);
        column = Shown.of(column);
        got = Shown.of(got);
        arguments = arguments.stream().map(Shown::whole).toList();
        near = Shown.of(near);
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Where it is: {@code members.csv:12:date}. */
    public String place() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : ":" + column);
    }

    /** What was wanted instead, in a language; empty when the sentence says it all. */
    public String wanted(Locale language) {
        String key = code + ".wanted";
        return Sentences.has(key) ? Sentences.of(key, language, values()) : "";
    }

    /** What is wrong and what was wanted, without the place, in English or French; in English for any other language. */
    public String sentence(Locale language) {
        StringBuilder sentence = new StringBuilder(Sentences.of(key(), language, values()));
        String wanted = wanted(language);
        if (!wanted.isEmpty()) {
            sentence.append(Sentences.of("and.wanted", language, List.of(wanted)));
        }
        if (!near.isEmpty()) {
            sentence.append(Sentences.of("and.near", language, List.of(near)));
        }
        return sentence.toString();
    }

    /** The key of the sentence: the code, or its first part for codes that another module made, such as the statutes'. */
    private String key() {
        String first = code.substring(0, Math.max(0, code.indexOf('.')));
        return Sentences.has(code) ? code : Sentences.has(first) ? first : "other";
    }

    private List<String> values() {
        List<String> values = new ArrayList<>(List.of(got));
        values.addAll(arguments);
        return values;
    }

    /** The place and the sentence in English. */
    @Override
    public String toString() {
        return place() + ": " + sentence(Locale.ENGLISH);
    }
}
