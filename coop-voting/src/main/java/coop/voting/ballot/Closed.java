package coop.voting.ballot;

import coop.core.value.Hash;
import coop.core.value.Ratio;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the box states, signed, when a vote is over: how many ballots count, and the root over their envelopes. Nothing can be
 * added or taken away after it.
 *
 * @param setup the digest of the vote's setup
 * @param counted by class, how many ballots count: one of each principal who voted
 * @param root the root over their envelopes
 * @param signed the file, with the signature
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes
public record Closed(Hash setup, SortedMap<Ratio, Long> counted, Hash root, byte[] signed) {
    private static final String HEADING = "coop-ballot-closed/1";

    public Closed {
        counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    }

    static Closed of(BatchList counting, BoxKey key) {
        Lines.Writer lines = new Lines.Writer(HEADING).line("setup", counting.setup());
        counting.counts().forEach((votes, ballots) -> lines.line("class", votes + " " + ballots));
        byte[] text = lines.line("root", counting.root()).bytes();
        return new Closed(counting.setup(), counting.counts(), counting.root(), key.sign(text));
    }

    /** How many ballots count in all. */
    public long ballots() {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The file. */
    public byte[] bytes() {
        return signed.clone();
    }

    /**
     * Reads the file; whether the box signed it is another question.
     *
     * @throws MalformedException if it is anything else
     */
    public static Closed read(byte[] bytes) {
        Lines lines = Lines.of(Statement.text(bytes), HEADING);
        Hash setup = Opening.hash(lines.one("setup"));
        SortedMap<Ratio, Long> counted = new TreeMap<>();
        for (String line : lines.all("class")) {
            String[] parts = Lines.parts(line, 2);
            counted.put(BatchList.votes(parts[0]), Lines.number(parts[1]));
        }
        Hash root = Opening.hash(lines.one("root"));
        lines.end();
        return new Closed(setup, counted, root, bytes.clone());
    }

    boolean isSignedBy(BallotSetup by) {
        return Statement.isSignedBy(by.box(), signed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Closed closed && Arrays.equals(signed, closed.signed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signed);
    }

    @Override
    public String toString() {
        return "a vote closed with " + ballots() + " ballots, root " + root;
    }
}
