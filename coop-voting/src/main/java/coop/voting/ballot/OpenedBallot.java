package coop.voting.ballot;

import coop.core.value.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A ballot out of its envelopes: nobody's any more.
 *
 * @param tracker the random number that its voter may know it by, 32 hexadecimal digits
 * @param choice what it says; none when it cannot be read or the question does not allow it
 */
public record OpenedBallot(String tracker, Optional<Choice> choice) {
    static final byte VERSION = 1;

    /** What stands before the choice: version, vote, tracker and length. */
    static final int HEAD = 1 + 32 + Opening.TRACKER + 2;

    /** Reads what is innermost; none when it is not a ballot of this vote at all. */
    static Optional<OpenedBallot> read(BallotSetup setup, Hash digest, byte[] inner) {
        if (inner.length != setup.padding() || inner[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(inner, 1, inner.length - 1);
        byte[] of = new byte[32];
        byte[] tracker = new byte[Opening.TRACKER];
        bytes.get(of).get(tracker);
        int length = bytes.getShort() & 0xffff;
        if (!Hash.ofDigest(of).equals(digest) || length > bytes.remaining()) {
            return Optional.empty();
        }
        byte[] code = new byte[length];
        bytes.get(code);
        while (bytes.hasRemaining()) {
            if (bytes.get() != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new OpenedBallot(HexFormat.of().formatHex(tracker), choice(setup.question(), code)));
    }

    private static Optional<Choice> choice(Question question, byte[] code) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(code))
                    .toString();
            return Optional.of(question.decode(text));
        } catch (CharacterCodingException | InvalidBallotException invalid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "an opened ballot";
    }
}
