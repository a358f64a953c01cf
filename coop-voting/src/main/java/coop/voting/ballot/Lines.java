package coop.voting.ballot;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form of every file of a sealed vote: UTF-8, a heading, then lines of a key, a space and a value, each ended by a line feed.
 * There is one way to write anything: a file that is read and written again is the same, byte for byte, or is refused.
 */
final class Lines {
    private final List<String> lines;
    private int next;

    private Lines(List<String> lines) {
        this.lines = lines;
    }

    /** What is written. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder();

        Writer(String heading) {
            text.append(heading).append('\n');
        }

        Writer line(String key, Object value) {
            text.append(key).append(' ').append(value).append('\n');
            return this;
        }

        Writer lines(String key, List<?> values) {
            values.forEach(value -> line(key, value));
            return this;
        }

        Writer line(String key, Optional<?> value) {
            value.ifPresent(some -> line(key, some));
            return this;
        }

        byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads a file of a heading.
     *
     * @throws MalformedException if it is of another form
     */
    static Lines of(byte[] bytes, String heading) {
        String text;
        try {
            CharBuffer read = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            text = read.toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedException("it is not UTF-8", notText);
        }
        if (!text.startsWith(heading + "\n") || !text.endsWith("\n")) {
            throw new MalformedException("it is no " + heading);
        }
        List<String> lines = new ArrayList<>();
        int from = heading.length() + 1;
        for (int end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return new Lines(lines);
    }

    String one(String key) {
        return maybe(key).orElseThrow(() -> new MalformedException("line " + (next + 2) + " is not of '" + key + "'"));
    }

    Optional<String> maybe(String key) {
        if (next < lines.size() && lines.get(next).startsWith(key + " ")) {
            return Optional.of(lines.get(next++).substring(key.length() + 1));
        }
        return Optional.empty();
    }

    List<String> all(String key) {
        List<String> values = new ArrayList<>();
        for (Optional<String> value = maybe(key); value.isPresent(); value = maybe(key)) {
            values.add(value.get());
        }
        return values;
    }

    void end() {
        if (next < lines.size()) {
            throw new MalformedException("line " + (next + 2) + " does not belong there");
        }
    }

    /** The parts of a value between single spaces; exactly so many. */
    static String[] parts(String value, int count) {
        String[] parts = value.split(" ", -1);
        if (parts.length != count) {
            throw new MalformedException("wanted " + count + " values in a line, got " + parts.length);
        }
        return parts;
    }

    static long number(String value) {
        if (!value.matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedException("wanted a number");
        }
        return Long.parseLong(value);
    }

    static int small(String value) {
        long number = number(value);
        if (number > Integer.MAX_VALUE) {
            throw new MalformedException("wanted a smaller number");
        }
        return (int) number;
    }

    /** Whether a text fits in a line as it is: not empty, no control signs, no signs that turn the direction of reading. */
    static boolean fits(String text, int atMost) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.codePointCount(0, text.length()) <= atMost
                && text.codePoints().noneMatch(Lines::isHidden);
    }

    private static boolean isHidden(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
