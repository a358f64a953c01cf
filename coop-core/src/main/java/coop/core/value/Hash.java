package coop.core.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 digest: 32 bytes, written as 64 lower-case hexadecimal digits.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Hash {
    /** What stands before the first entry of a journal: 32 zero bytes. */
    public static final Hash NONE = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of some content. */
    public static Hash of(byte[] content) {
        try {
            return new Hash(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** The digest of a text in UTF-8. */
    public static Hash of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A digest that was computed elsewhere.
     *
     * @throws IllegalArgumentException if there are not 32 bytes
     */
    public static Hash ofDigest(byte[] digest) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("wanted a digest of 32 bytes, got " + digest.length);
        }
        return new Hash(digest.clone());
    }

    /**
     * Reads 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash parse(String text) {
        if (text.length() != 64) {
            throw new IllegalArgumentException("wanted 64 hexadecimal digits");
        }
        return new Hash(HexFormat.of().parseHex(text));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
