package coop.voting.ballot;

import coop.core.value.Hash;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The digests of a batch, published: a member finds the own envelope in it, an auditor where it was lost.
 *
 * @param setup the digest of the vote's setup
 * @param step how many scrutineers have opened a layer
 * @param digests by class, sorted
 */
public record BatchList(Hash setup, int step, SortedMap<Ratio, List<Hash>> digests) {
    private static final String HEADING = "coop-ballot-batch/1";

    public BatchList {
        SortedMap<Ratio, List<Hash>> copy = new TreeMap<>();
        digests.forEach((votes, own) -> copy.put(votes, List.copyOf(own)));
        digests = Collections.unmodifiableSortedMap(copy);
    }

    /** All digests, class by class. */
    public List<Hash> all() {
        List<Hash> all = new ArrayList<>();
        digests.values().forEach(all::addAll);
        return all;
    }

    /** The root of the tree of RFC 6962 over all digests: it stands for the whole batch. */
    public Hash root() {
        return Merkle.root(all());
    }

    /** How many there are in each class. */
    SortedMap<Ratio, Long> counts() {
        SortedMap<Ratio, Long> counts = new TreeMap<>();
        digests.forEach((votes, own) -> counts.put(votes, (long) own.size()));
        return counts;
    }

    boolean hasTwice() {
        List<Hash> all = all();
        return new HashSet<>(all).size() < all.size();
    }

    boolean isSorted() {
        for (List<Hash> own : digests.values()) {
            for (int i = 1; i < own.size(); i++) {
                if (Arrays.compareUnsigned(own.get(i - 1).bytes(), own.get(i).bytes()) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The file. */
    public byte[] bytes() {
        Lines.Writer lines = new Lines.Writer(HEADING).line("setup", setup).line("step", step);
        digests.forEach(
                (votes, own) -> lines.line("class", votes + " " + own.size()).lines("envelope", own));
        return lines.bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static BatchList read(byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        Hash setup = Opening.hash(lines.one("setup"));
        int step = Lines.small(lines.one("step"));
        SortedMap<Ratio, List<Hash>> digests = new TreeMap<>();
        for (var votes = lines.maybe("class"); votes.isPresent(); votes = lines.maybe("class")) {
            List<Hash> own = new ArrayList<>();
            lines.all("envelope").forEach(text -> own.add(Opening.hash(text)));
            digests.put(votes(Lines.parts(votes.get(), 2)[0]), own);
        }
        lines.end();
        BatchList read = new BatchList(setup, step, digests);
        if (!Arrays.equals(read.bytes(), bytes)) {
            throw new MalformedException("it is not written as a batch is");
        }
        return read;
    }

    static Ratio votes(String text) {
        try {
            Ratio votes = Ratio.parse(text);
            if (votes.toString().equals(text)) {
                return votes;
            }
        } catch (IllegalArgumentException otherSigns) {
            throw new MalformedException("wanted a number of votes", otherSigns);
        }
        throw new MalformedException("wanted a number of votes as it is written first");
    }

    @Override
    public String toString() {
        return "the digests of a batch after step " + step;
    }
}
