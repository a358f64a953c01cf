package coop.voting.ballot;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * What everybody may know of a scrutineer: to which key ballots are sealed, and by which key the scrutineer's statements are
 * signed.
 *
 * @param name who it is in this vote, such as {@code scrutineer-1}: letters, digits and hyphens, at most 64
 * @param sealing RSA of 3072 bits
 * @param signing Ed25519
 */
public record ScrutineerKey(String name, RSAPublicKey sealing, PublicKey signing) {
    private static final String HEADING = "coop-scrutineer/1";

    /**
     * @throws IllegalArgumentException if the name is of another form or a key of another kind
     */
    public ScrutineerKey {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("wanted a name of letters, digits and hyphens, at most 64");
        }
        if (sealing.getModulus().bitLength() != Keys.RSA_BITS) {
            throw new IllegalArgumentException("wanted an RSA key of " + Keys.RSA_BITS + " bits");
        }
    }

    String line() {
        return name + " " + Keys.text(sealing.getEncoded()) + " " + Keys.text(signing.getEncoded());
    }

    static ScrutineerKey ofLine(String line) {
        String[] parts = Lines.parts(line, 3);
        try {
            return new ScrutineerKey(parts[0], Keys.readSealing(parts[1]), Keys.readPublic(Keys.ED25519, parts[2]));
        } catch (IllegalArgumentException name) {
            throw new MalformedException("wanted a scrutineer's name", name);
        }
    }

    /** The file that a scrutineer hands to whoever opens a vote. */
    public byte[] bytes() {
        return new Lines.Writer(HEADING).line("scrutineer", line()).bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static ScrutineerKey read(byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        ScrutineerKey key = ofLine(lines.one("scrutineer"));
        lines.end();
        return key;
    }

    @Override
    public String toString() {
        return name + " " + coop.core.value.Hash.of(line().getBytes(StandardCharsets.UTF_8));
    }
}
