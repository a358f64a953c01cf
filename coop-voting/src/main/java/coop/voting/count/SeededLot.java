package coop.voting.count;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A lot drawn from a seed that everybody knows, such as words called out in the room after the vote has closed.
 *
 * <p>The draw, as bytes: the UTF-8 text of the seed, the round in decimal digits, the purpose in lower case ({@code election},
 * {@code exclusion}, {@code surplus}, {@code seat} or {@code finalist}) and each tied name, the names sorted by their UTF-8
 * bytes, all joined by line feeds (0x0A) without one at the end. Its SHA-256 digest, read as an unsigned big-endian number,
 * modulo the number of names, is the place of the one who is picked, counted from 0 in the sorted names.
 *
 * <p>For example seed {@code blue 42 river}, round 3, exclusion, Ada and Ben: anybody can redo it with {@code printf 'blue 42
 * river\n3\nexclusion\nAda\nBen' | sha256sum}; an even last digit excludes Ada, an odd one Ben.
 *
 * @param seed the public seed; not blank, without control characters
 */
public record SeededLot(String seed) implements TieBreak {
    public SeededLot {
        if (seed.isBlank() || seed.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A lot needs a public seed, not blank and without control characters");
        }
    }

    @Override
    public Settlement settle(TieQuestion question) {
        List<String> sorted = question.among().stream()
                .sorted((a, b) ->
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
                .toList();
        String drawn = seed + "\n" + question.stage() + "\n" + Names.word(question.purpose()) + "\n"
                + String.join("\n", sorted);
        byte[] digest = sha256(drawn);
        int place =
                new BigInteger(1, digest).mod(BigInteger.valueOf(sorted.size())).intValueExact();
        String proof = "sha256(" + drawn.replace("\n", "\\n") + ") = "
                + HexFormat.of().formatHex(digest) + "; mod " + sorted.size() + " = " + place;
        return new Settlement(List.of(sorted.get(place)), "seeded-lot", proof);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
