package coop.folder.table;

import coop.folder.cell.Fault;
import coop.folder.cell.Faults;
import coop.folder.cell.Word;
import coop.folder.cell.Words;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How the characters of a file are written as bytes. */
public enum Encoding implements Word {
    /** UTF-8, with or without byte order mark. */
    UTF_8("utf-8", "UTF-8"),
    /** The encoding of western Windows, and of what spreadsheets there save. */
    WINDOWS_1252("windows-1252", "Windows-1252");

    /** Both encodings by their words. */
    public static final Words<Encoding> WORDS = Words.of(values());

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final String word;
    private final String spoken;

    Encoding(String word, String spoken) {
        this.word = word;
        this.spoken = spoken;
    }

    @Override
    public String word() {
        return word;
    }

    /** The name as people write it: {@code Windows-1252}. */
    public String spoken() {
        return spoken;
    }

    Reader reader(byte[] bytes) {
        int start = this == UTF_8 ? mark(bytes) : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start),
                this == UTF_8 ? StandardCharsets.UTF_8 : WESTERN);
    }

    /**
     * The encoding of a file's bytes: UTF-8 when they are valid as such, else Windows-1252.
     *
     * <p>Bytes that are partly valid UTF-8 beyond ASCII and partly not are a fault, not a guess.
     *
     * @param wanted the encoding that is known beforehand, or null
     * @return null when the bytes are in none, which was reported
     */
    public static @Nullable Encoding of(byte[] bytes, @Nullable Encoding wanted, Faults faults) {
        if (bytes.length >= 2 && ((bytes[0] & 0xFF) ^ (bytes[1] & 0xFF)) == 1 && (bytes[0] & 0xFE) == 0xFE) {
            faults.report(1, "", 0, Fault.of("encoding.utf-16", ""));
            return null;
        }
        int nul = firstNul(bytes);
        if (nul >= 0) {
            faults.report(line(bytes, nul), "", 0, Fault.of("encoding.nul", ""));
            return null;
        }
        if (wanted == WINDOWS_1252) {
            return western(bytes, faults);
        }
        Validity validity = utf8(bytes);
        if (validity.firstBad() < 0) {
            return UTF_8;
        }
        boolean told = wanted == UTF_8 || mark(bytes) > 0;
        if (told || validity.beyondAscii()) {
            String code = told ? "encoding.not-utf-8" : "encoding.mixed";
            faults.report(line(bytes, validity.firstBad()), "", 0, Fault.of(code, ""));
            return null;
        }
        return western(bytes, faults);
    }

    private static @Nullable Encoding western(byte[] bytes, Faults faults) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                faults.report(line(bytes, i), "", 0, Fault.of("encoding.not-windows-1252", ""));
                return null;
            }
        }
        return WINDOWS_1252;
    }

    /** How many bytes the byte order mark of UTF-8 takes: 3 or none. */
    private static int mark(byte[] bytes) {
        boolean marked = bytes.length >= 3
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        return marked ? 3 : 0;
    }

    /** The text of a file that must be UTF-8, without its byte order mark; null when it is not, which was reported. */
    public static @Nullable String utf8(byte[] bytes, Faults faults) {
        return of(bytes, UTF_8, faults) == null
                ? null
                : new String(bytes, mark(bytes), bytes.length - mark(bytes), StandardCharsets.UTF_8);
    }

    /**
     * How far bytes are UTF-8.
     *
     * @param firstBad the place of the first byte that is not; -1 when all are
     * @param beyondAscii whether there are characters of several bytes before or after it
     */
    private record Validity(int firstBad, boolean beyondAscii) {}

    private static Validity utf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int firstBad = -1;
        boolean beyondAscii = false;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            beyondAscii |= beyondAscii(out.flip());
            out.clear();
            if (result.isError()) {
                firstBad = firstBad < 0 ? in.position() : firstBad;
                if (beyondAscii) {
                    return new Validity(firstBad, true);
                }
                in.position(in.position() + result.length());
                decoder.reset();
            } else if (result.isUnderflow()) {
                return new Validity(firstBad, beyondAscii);
            }
        }
    }

    private static boolean beyondAscii(CharBuffer decoded) {
        while (decoded.hasRemaining()) {
            if (decoded.get() > 0x7F) {
                return true;
            }
        }
        return false;
    }

    private static int firstNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int line(byte[] bytes, int to) {
        int line = 1;
        for (int i = 0; i < to; i++) {
            boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
            line += ends ? 1 : 0;
        }
        return line;
    }
}
