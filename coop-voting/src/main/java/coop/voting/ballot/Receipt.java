package coop.voting.ballot;

import coop.core.value.Hash;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What the box hands out once an envelope is durable: that it has the envelope of this digest. Of the same size and form for the
 * first vote, a later one and every choice. An envelope with a receipt that is missing among those counted, though its voter cast no
 * other after it, is proof against whoever keeps the box.
 *
 * <p>Receipts that are asked for at the same time are signed together: the signature is over the root of a tree of their envelopes.
 *
 * @param setup the digest of the vote's setup
 * @param envelope the digest of the envelope
 * @param place where it is among those signed together, from 0
 * @param together how many were signed together, at most 256
 * @param path the path from the envelope to the root
 * @param signature the signature over the root, as base64
 */
public record Receipt(Hash setup, Hash envelope, int place, int together, List<Hash> path, String signature) {
    /** The most that are signed together. */
    static final int TOGETHER = 256;

    private static final String HEADING = "coop-ballot-receipt/1";
    private static final int LONGEST = 8;

    public Receipt {
        path = List.copyOf(path);
        if (place < 0 || place >= together || together > TOGETHER || path.size() > LONGEST) {
            throw new IllegalArgumentException("wanted a place among at most " + TOGETHER);
        }
    }

    static byte[] signed(Hash setup, Hash root) {
        return new Lines.Writer("coop-ballot-receipts/1")
                .line("setup", setup)
                .line("root", root)
                .bytes();
    }

    /** The receipt as a file, of the same size for all. */
    public byte[] bytes() {
        List<Hash> filled = new ArrayList<>(path);
        while (filled.size() < LONGEST) {
            filled.add(Hash.NONE);
        }
        return new Lines.Writer(HEADING)
                .line("setup", setup)
                .line("envelope", envelope)
                .line("place", String.format(java.util.Locale.ROOT, "%03d %03d", place, together))
                .lines("beside", filled)
                .line("signature", signature)
                .bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static Receipt read(byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        Hash setup = Opening.hash(lines.one("setup"));
        Hash envelope = Opening.hash(lines.one("envelope"));
        String[] places = Lines.parts(lines.one("place"), 2);
        List<Hash> path = new ArrayList<>();
        lines.all("beside").forEach(text -> path.add(Opening.hash(text)));
        while (!path.isEmpty() && path.get(path.size() - 1).equals(Hash.NONE)) {
            path.remove(path.size() - 1);
        }
        String signature = lines.one("signature");
        lines.end();
        if (!places[0].matches("[0-9]{3}") || !places[1].matches("[0-9]{3}")) {
            throw new MalformedException("wanted a place of three digits");
        }
        try {
            return new Receipt(
                    setup, envelope, Integer.parseInt(places[0]), Integer.parseInt(places[1]), path, signature);
        } catch (IllegalArgumentException place) {
            throw new MalformedException("wanted a place among those signed together", place);
        }
    }

    /** Whether the box of this key signed it. */
    public boolean isSignedBy(PublicKey box) {
        try {
            Hash root = Merkle.root(envelope, place, together, path);
            return Keys.verifies(box, signed(setup, root), Keys.bytes(signature));
        } catch (IllegalArgumentException | MalformedException noPath) {
            return false;
        }
    }
}
