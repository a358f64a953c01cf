package coop.voting.ballot;

import coop.core.value.Hash;
import java.util.Arrays;

/**
 * A sealed ballot on its way to the box.
 *
 * @param setup the digest of the vote's setup
 * @param sealed the ballot in its envelopes; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content
public record Envelope(Hash setup, byte[] sealed) {
    private static final String HEADING = "coop-ballot-envelope/1";

    /** The file, of the same size for all of a vote. */
    public byte[] bytes() {
        return new Lines.Writer(HEADING)
                .line("setup", setup)
                .line("sealed", Keys.text(sealed))
                .bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static Envelope read(byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        Envelope read = new Envelope(Opening.hash(lines.one("setup")), Keys.bytes(lines.one("sealed")));
        lines.end();
        return read;
    }

    /**
     * The envelope of a cell or a line, base64 as {@link #bytes} writes it.
     *
     * @throws MalformedException if it is anything else
     */
    public static byte[] decode(String text) {
        return Keys.bytes(text);
    }

    /** The digest by which the box and the published list know it. */
    public Hash digest() {
        return Hash.of(sealed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope envelope
                && setup.equals(envelope.setup)
                && Arrays.equals(sealed, envelope.sealed);
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return "an envelope";
    }
}
