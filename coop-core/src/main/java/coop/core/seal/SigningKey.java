package coop.core.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key that a cooperative signs its heads with: Ed25519, from the Java platform. Who has it can sign in the cooperative's
 * name, so it is kept by one person, off the machine that keeps the books where that can be; {@code docs/signing-key.md}
 * says how it is kept, changed and given up.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final byte[] PROBE = "coop-key-pair".getBytes(StandardCharsets.UTF_8);

    private final PrivateKey secret;
    private final VerifyingKey open;

    private SigningKey(PrivateKey secret, VerifyingKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new key, from the platform's source of randomness for keys. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", missing);
        }
    }

    /**
     * Reads a key as {@link #pem} writes it: a line with its public half, then PKCS #8 in PEM.
     *
     * @throws IllegalArgumentException if it is anything else, or the halves do not belong together; the message holds no
     *     part of the key
     */
    public static SigningKey parse(String pem) {
        String text = pem.strip();
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (!text.startsWith("public ") || begin < 0 || end < begin) {
            throw new IllegalArgumentException("wanted a signing key: a line 'public …', then a private key in PEM");
        }
        VerifyingKey open =
                VerifyingKey.parse(text.substring("public ".length(), begin).strip());
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Arrays.fill(encoded, (byte) 0);
            SigningKey key = new SigningKey(secret, open);
            if (!open.verifies(PROBE, key.sign(PROBE))) {
                throw new IllegalArgumentException("the private key is not that of the public key beside it");
            }
            return key;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("wanted an Ed25519 private key in PKCS #8");
        }
    }

    /** The key as text, to be kept secret. */
    public String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        return "public " + open + "\n" + BEGIN + "\n" + body + "\n" + END + "\n";
    }

    /** The half that may be known. */
    public VerifyingKey open() {
        return open;
    }

    byte[] sign(byte[] content) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(content);
            return ed25519.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("A key that was read can sign", unusable);
        }
    }

    /** Names the public half only. */
    @Override
    public String toString() {
        return "signing key of " + open;
    }
}
