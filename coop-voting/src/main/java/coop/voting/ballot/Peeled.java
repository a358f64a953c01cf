package coop.voting.ballot;

import coop.core.value.Hash;
import java.util.Arrays;
import java.util.List;

/**
 * What a scrutineer states, signed, after taking off a layer: from which batch to which, and which envelopes were no ballots.
 *
 * @param setup the digest of the vote's setup
 * @param step which scrutineer it is, from 1
 * @param in the root of the batch that came
 * @param out the root of the batch that goes on
 * @param ballots how many go on
 * @param invalid the digests, in the batch that came, of those that could not be opened or were there twice
 * @param signed the file, with the signature
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes
public record Peeled(Hash setup, int step, Hash in, Hash out, long ballots, List<Hash> invalid, byte[] signed) {
    private static final String HEADING = "coop-ballot-peeled/1";

    public Peeled {
        invalid = List.copyOf(invalid);
    }

    static byte[] text(Hash setup, int step, Hash in, Hash out, long ballots, List<Hash> invalid) {
        return new Lines.Writer(HEADING)
                .line("setup", setup)
                .line("step", step)
                .line("in", in)
                .line("out", out)
                .line("ballots", ballots)
                .lines("invalid", invalid)
                .bytes();
    }

    /** The file. */
    public byte[] bytes() {
        return signed.clone();
    }

    /**
     * Reads the file; whether its scrutineer signed it is another question.
     *
     * @throws MalformedException if it is anything else
     */
    public static Peeled read(byte[] bytes) {
        Lines lines = Lines.of(Statement.text(bytes), HEADING);
        Peeled read = new Peeled(
                Opening.hash(lines.one("setup")),
                Lines.small(lines.one("step")),
                Opening.hash(lines.one("in")),
                Opening.hash(lines.one("out")),
                Lines.number(lines.one("ballots")),
                lines.all("invalid").stream().map(Opening::hash).toList(),
                bytes.clone());
        lines.end();
        return read;
    }

    boolean isSignedBy(BallotSetup by) {
        return step >= 1
                && step <= by.scrutineers().size()
                && Statement.isSignedBy(by.scrutineers().get(step - 1).signing(), signed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Peeled peeled && Arrays.equals(signed, peeled.signed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signed);
    }

    @Override
    public String toString() {
        return "step " + step + " from " + in + " to " + out;
    }
}
