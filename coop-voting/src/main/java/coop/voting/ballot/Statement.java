package coop.voting.ballot;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;

/** A file whose last line is an Ed25519 signature over everything before that line. */
final class Statement {
    private static final String SIGNATURE = "signature ";

    private Statement() {}

    static byte[] sign(byte[] text, PrivateKey key) {
        byte[] line = (SIGNATURE + Keys.text(Keys.sign(key, text)) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(text, text.length + line.length);
        System.arraycopy(line, 0, signed, text.length, line.length);
        return signed;
    }

    /** The text without its last line. */
    static byte[] text(byte[] signed) {
        int end = signed.length - 1;
        if (end < 1 || signed[end] != '\n') {
            throw new MalformedException("it has no last line");
        }
        int start = end;
        while (start > 0 && signed[start - 1] != '\n') {
            start--;
        }
        String line = new String(signed, start, end - start, StandardCharsets.US_ASCII);
        if (!line.startsWith(SIGNATURE) || Keys.bytes(line.substring(SIGNATURE.length())).length != 64) {
            throw new MalformedException("it is not signed");
        }
        return Arrays.copyOf(signed, start);
    }

    static boolean isSignedBy(PublicKey key, byte[] signed) {
        byte[] text = text(signed);
        String line = new String(signed, text.length, signed.length - text.length - 1, StandardCharsets.US_ASCII);
        return Keys.verifies(key, text, Keys.bytes(line.substring(SIGNATURE.length())));
    }
}
