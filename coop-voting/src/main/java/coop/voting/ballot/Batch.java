package coop.voting.ballot;

import coop.core.value.Hash;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Envelopes at one stage of their opening, without names, by class, sorted by their digests. They are random to everybody who has
 * not the next key, so that their order says nothing, and needs no lot to be drawn.
 *
 * @param setup the digest of the vote's setup
 * @param step how many scrutineers have opened a layer: 0 as the box hands them out
 * @param items by the votes of its voters, the envelopes of each class; not copied, and not to be changed
 */
public record Batch(Hash setup, int step, SortedMap<Ratio, List<byte[]>> items) {
    private static final String HEADING = "coop-ballot-envelopes/1";

    public Batch {
        SortedMap<Ratio, List<byte[]>> copy = new TreeMap<>();
        items.forEach((votes, envelopes) -> copy.put(votes, List.copyOf(envelopes)));
        items = Collections.unmodifiableSortedMap(copy);
    }

    /** Sorts envelopes by their digests. */
    static Batch sorted(Hash setup, int step, SortedMap<Ratio, List<byte[]>> items) {
        SortedMap<Ratio, List<byte[]>> sorted = new TreeMap<>();
        items.forEach((votes, envelopes) -> sorted.put(votes, sorted(envelopes)));
        return new Batch(setup, step, sorted);
    }

    private record Known(byte[] digest, byte[] envelope) implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            return Arrays.compareUnsigned(digest, other.digest);
        }
    }

    private static List<byte[]> sorted(List<byte[]> envelopes) {
        Known[] known = new Known[envelopes.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = new Known(Hash.of(envelopes.get(i)).bytes(), envelopes.get(i));
        }
        Arrays.sort(known);
        List<byte[]> sorted = new ArrayList<>(known.length);
        for (Known one : known) {
            sorted.add(one.envelope());
        }
        return sorted;
    }

    /** How many there are. */
    public long size() {
        return items.values().stream().mapToLong(List::size).sum();
    }

    /** What is published of it: the digests. */
    public BatchList list() {
        SortedMap<Ratio, List<Hash>> digests = new TreeMap<>();
        items.forEach((votes, envelopes) ->
                digests.put(votes, envelopes.stream().map(Hash::of).toList()));
        return new BatchList(setup, step, digests);
    }

    /** The file that is handed to the next scrutineer. */
    public byte[] bytes() {
        Lines.Writer lines = new Lines.Writer(HEADING).line("setup", setup).line("step", step);
        items.forEach((votes, envelopes) -> {
            lines.line("class", votes + " " + envelopes.size());
            envelopes.forEach(envelope -> lines.line("envelope", Keys.text(envelope)));
        });
        return lines.bytes();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws MalformedException if it is anything else
     */
    public static Batch read(byte[] bytes) {
        Lines lines = Lines.of(bytes, HEADING);
        Hash setup = Opening.hash(lines.one("setup"));
        int step = Lines.small(lines.one("step"));
        SortedMap<Ratio, List<byte[]>> items = new TreeMap<>();
        for (var votes = lines.maybe("class"); votes.isPresent(); votes = lines.maybe("class")) {
            String[] parts = Lines.parts(votes.get(), 2);
            List<byte[]> envelopes = new ArrayList<>();
            lines.all("envelope").forEach(text -> envelopes.add(Keys.bytes(text)));
            if (envelopes.size() != Lines.number(parts[1])) {
                throw new MalformedException("it has not the envelopes that it says");
            }
            items.put(BatchList.votes(parts[0]), envelopes);
        }
        lines.end();
        return new Batch(setup, step, items);
    }

    @Override
    public String toString() {
        return "a batch of " + size() + " envelopes after step " + step;
    }
}
