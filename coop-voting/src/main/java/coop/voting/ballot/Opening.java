package coop.voting.ballot;

import coop.core.value.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that goes into one envelope: the choice and the secrets of each layer. It stays with the voter. Whoever has it can
 * make the envelope again, and so see what is in it and at which scrutineer it was lost, if it was: it is shown to an auditor, if
 * at all, and to nobody else.
 */
public final class Opening {
    /** The size of a tracker in bytes. */
    static final int TRACKER = 16;

    /** The size of the key and of the seed of a layer in bytes. */
    static final int SECRET = 32;

    private static final String HEADING = "coop-ballot-opening/1";

    private final Choice choice;
    private final byte[] tracker;
    private final List<byte[]> keys;
    private final List<byte[]> seeds;

    private Opening(Choice choice, byte[] tracker, List<byte[]> keys, List<byte[]> seeds) {
        this.choice = choice;
        this.tracker = tracker;
        this.keys = keys;
        this.seeds = seeds;
    }

    /** Draws the secrets for a choice. */
    public static Opening draw(BallotSetup setup, Choice choice, RandomBytes random) {
        List<byte[]> keys = new ArrayList<>();
        List<byte[]> seeds = new ArrayList<>();
        for (int layer = 0; layer < setup.scrutineers().size(); layer++) {
            keys.add(random.next(SECRET));
            seeds.add(random.next(SECRET));
        }
        return new Opening(choice, random.next(TRACKER), keys, seeds);
    }

    Choice choice() {
        return choice;
    }

    /** The number that stands beside the ballot when it is opened. */
    public String tracker() {
        return HexFormat.of().formatHex(tracker);
    }

    byte[] key(int layer) {
        return keys.get(layer);
    }

    byte[] seed(int layer) {
        return seeds.get(layer);
    }

    /**
     * The ballot itself, filled up to the size of all.
     *
     * @throws InvalidBallotException if the choice is longer than fits
     */
    byte[] inner(BallotSetup setup) {
        byte[] code = choice.code().getBytes(StandardCharsets.UTF_8);
        if (code.length > setup.padding() - OpenedBallot.HEAD) {
            throw new InvalidBallotException("ballot.too-long", "The ballot is longer than an envelope holds");
        }
        return ByteBuffer.allocate(setup.padding())
                .put(OpenedBallot.VERSION)
                .put(setup.digest().bytes())
                .put(tracker)
                .putShort((short) code.length)
                .put(code)
                .array();
    }

    /** The file in which a voter keeps it. */
    public byte[] bytes(BallotSetup setup) {
        Lines.Writer lines = new Lines.Writer(HEADING)
                .line("setup", setup.digest())
                .line("tracker", tracker())
                .line("choice", "." + choice.code());
        for (int layer = 0; layer < keys.size(); layer++) {
            lines.line("layer", hex(keys.get(layer)) + " " + hex(seeds.get(layer)));
        }
        return lines.bytes();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else, or of another vote
     * @throws InvalidBallotException if the question does not allow the choice
     */
    public static Opening read(BallotSetup setup, byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        Hash of = hash(lines.one("setup"));
        if (!of.equals(setup.digest())) {
            throw new MalformedException("it is of another vote");
        }
        byte[] tracker = secret(lines.one("tracker"), TRACKER);
        String choice = lines.one("choice");
        List<byte[]> keys = new ArrayList<>();
        List<byte[]> seeds = new ArrayList<>();
        for (String line : lines.all("layer")) {
            String[] parts = Lines.parts(line, 2);
            keys.add(secret(parts[0], SECRET));
            seeds.add(secret(parts[1], SECRET));
        }
        lines.end();
        if (keys.size() != setup.scrutineers().size() || !choice.startsWith(".")) {
            throw new MalformedException("it has not the layers of this vote");
        }
        return new Opening(setup.question().decode(choice.substring(1)), tracker, keys, seeds);
    }

    static Hash hash(String text) {
        try {
            Hash hash = Hash.parse(text);
            if (hash.toString().equals(text)) {
                return hash;
            }
        } catch (IllegalArgumentException otherSigns) {
            throw new MalformedException("wanted 64 hexadecimal digits", otherSigns);
        }
        throw new MalformedException("wanted hexadecimal digits in lower case");
    }

    private static byte[] secret(String text, int bytes) {
        if (!text.matches("[0-9a-f]{" + 2 * bytes + "}")) {
            throw new MalformedException("wanted " + bytes + " bytes in hexadecimal digits");
        }
        return HexFormat.of().parseHex(text);
    }

    @Override
    public String toString() {
        return "the opening of an envelope";
    }
}
