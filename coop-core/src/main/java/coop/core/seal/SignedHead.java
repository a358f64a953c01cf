package coop.core.seal;

import coop.core.journal.JournalStore.Head;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of a journal at some moment, signed or not. It goes out with minutes and reports; whoever has an old one can tell
 * later whether the journal up to there is still the same, even from somebody who could write the whole file anew.
 *
 * <pre>
 * coop-head/1
 * main
 * 4213
 * 5f0c…  the hash of entry 4213
 * 2026-06-20T16:05:00Z
 * key 8a41…
 * signature 03bd…
 * </pre>
 *
 * <p>The last two lines are there when it is signed; the signature is over the five before, each with its line feed.
 *
 * @param coop which cooperative
 * @param last the number of the last entry
 * @param hash the hash of that entry, which holds the hash of the entry before, and so on to the first
 * @param at when the head was taken, as the clock of whoever took it said
 * @param seal the signature
 */
public record SignedHead(CoopId coop, long last, Hash hash, Instant at, Optional<Seal> seal) {
    private static final String FORM = "coop-head/1";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /**
     * A signature under a head.
     *
     * @param key who signed
     * @param signature 64 bytes in hexadecimal digits
     */
    public record Seal(VerifyingKey key, String signature) {}

    /** A head, not signed yet. */
    public static SignedHead of(CoopId coop, Head head, Instant at) {
        return new SignedHead(coop, head.last(), head.hash(), at, Optional.empty());
    }

    /** This head, signed. */
    public SignedHead signedBy(SigningKey key) {
        String signature = HexFormat.of().formatHex(key.sign(content()));
        return new SignedHead(coop, last, hash, at, Optional.of(new Seal(key.open(), signature)));
    }

    /** Whether it is signed, and the signature is that of its own key. Whether the key is the cooperative's is another question. */
    public boolean isSigned() {
        return seal.filter(mark -> isSignedBy(mark.key())).isPresent();
    }

    /** Whether it is signed with this key. */
    public boolean isSignedBy(VerifyingKey key) {
        return seal.filter(mark -> mark.key().equals(key))
                .filter(mark -> key.verifies(content(), HexFormat.of().parseHex(mark.signature())))
                .isPresent();
    }

    private byte[] content() {
        return (FORM + "\n" + coop + "\n" + last + "\n" + hash + "\n" + at + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a head as {@link #toString} writes it. White space at the ends of lines is let pass, as mail adds it.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static SignedHead parse(String text) {
        List<String> lines =
                Arrays.stream(text.strip().split("\n", 9)).map(String::strip).toList();
        if ((lines.size() != 5 && lines.size() != 7)
                || !lines.get(0).equals(FORM)
                || !NUMBER.matcher(lines.get(2)).matches()) {
            throw malformed();
        }
        try {
            SignedHead head = new SignedHead(
                    new CoopId(lines.get(1)),
                    Long.parseLong(lines.get(2)),
                    Hash.parse(lines.get(3)),
                    Instant.parse(lines.get(4)),
                    lines.size() == 5 ? Optional.empty() : Optional.of(seal(lines.get(5), lines.get(6))));
            if (!head.toString().equals(String.join("\n", lines) + "\n")) {
                throw malformed();
            }
            return head;
        } catch (java.time.DateTimeException noTime) {
            throw malformed();
        }
    }

    private static Seal seal(String key, String signature) {
        if (!key.startsWith("key ") || !signature.matches("signature [0-9a-f]{128}")) {
            throw malformed();
        }
        return new Seal(VerifyingKey.parse(key.substring(4)), signature.substring(10));
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "wanted a head: " + FORM
                        + ", the cooperative, the entry's number, its hash, the time, and perhaps key and signature, a line each");
    }

    @Override
    public String toString() {
        String signed = seal.map(mark -> "key " + mark.key() + "\nsignature " + mark.signature() + "\n")
                .orElse("");
        return new String(content(), StandardCharsets.UTF_8) + signed;
    }
}
