package coop.core.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The public half of a {@link SigningKey}: an Ed25519 key of 32 bytes, written as 64 lower-case hexadecimal digits. It may
 * be given to anybody, and should be: printed in the minutes, sent to the auditor and the federation.
 *
 * @param hex its 64 digits, which are also its name
 */
public record VerifyingKey(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String X509_BEFORE = "302a300506032b6570032100";

    /**
     * @throws IllegalArgumentException if there are not 64 lower-case hexadecimal digits
     */
    public VerifyingKey {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("wanted a public key of 64 lower-case hexadecimal digits");
        }
    }

    /**
     * Reads a key, as it is written.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static VerifyingKey parse(String text) {
        return new VerifyingKey(text);
    }

    static VerifyingKey of(PublicKey key) {
        String encoded = HexFormat.of().formatHex(key.getEncoded());
        if (!encoded.startsWith(X509_BEFORE)) {
            throw new IllegalArgumentException("wanted an Ed25519 key");
        }
        return new VerifyingKey(encoded.substring(X509_BEFORE.length()));
    }

    /** Whether this key's other half signed these bytes. A malformed signature, or a key that is no point, is a no. */
    public boolean verifies(byte[] content, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509_BEFORE + hex)));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(content);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
