package coop.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * An immutable list of entries that grows: {@link #plus} gives a longer journal and leaves this one as it was. Journals that
 * grow from one another share their entries, so that a long history appended one entry at a time stays linear.
 *
 * <p>Entries have two orders: by number, as recorded, and by effect, as {@link Book}s read them: by day and then by number,
 * without those that were reversed.
 *
 * <p>Safe for use by many threads.
 */
public final class Journal {
    private static final Journal EMPTY = new Journal(new Entry[16], 0, new int[16], 0, new BitSet(), new Tip());

    private final Entry[] entries;
    private final int size;
    private final int[] order;
    private final int effective;
    private final BitSet reversed;
    private final Tip tip;

    /** Who may write beyond the end of the shared arrays: the longest journal over them. */
    private static final class Tip {
        private int size;

        synchronized boolean claim(int from, int to) {
            if (size != from) {
                return false;
            }
            size = to;
            return true;
        }
    }

    private Journal(Entry[] entries, int size, int[] order, int effective, BitSet reversed, Tip tip) {
        this.entries = entries;
        this.size = size;
        this.order = order;
        this.effective = effective;
        this.reversed = reversed;
        this.tip = tip;
    }

    public static Journal empty() {
        return new Journal(EMPTY.entries.clone(), 0, EMPTY.order.clone(), 0, EMPTY.reversed, new Tip());
    }

    /** How many entries there are, which is the number of the last one. */
    public long size() {
        return size;
    }

    /**
     * The entry of a number.
     *
     * @throws NoSuchElementException if there is none
     */
    public Entry entry(long number) {
        if (number < 1 || number > size) {
            throw new NoSuchElementException("There is no entry " + number + "; the journal has " + size);
        }
        return entries[(int) number - 1];
    }

    /** All entries as recorded, reversed ones too. A view, not a copy. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(Arrays.asList(entries).subList(0, size));
    }

    public boolean isReversed(long number) {
        return reversed.get((int) number);
    }

    /** The entries that were reversed, in the order in which they were recorded. */
    public List<Entry> reversed() {
        List<Entry> gone = new ArrayList<>(reversed.cardinality());
        for (int number = reversed.nextSetBit(1);
                number > 0 && number <= size;
                number = reversed.nextSetBit(number + 1)) {
            gone.add(entries[number - 1]);
        }
        return gone;
    }

    /** The entries that one command made, in order; none when the command is not on record. */
    public List<Entry> of(String command) {
        List<Entry> act = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (entries[i].command().equals(command)) {
                act.add(entries[i]);
            }
        }
        return List.copyOf(act);
    }

    /** The last entry, if there is one. */
    public Optional<Entry> last() {
        return size == 0 ? Optional.empty() : Optional.of(entries[size - 1]);
    }

    /**
     * This journal with more entries after it.
     *
     * @throws IllegalArgumentException if a number does not follow the one before
     */
    public Journal plus(List<Entry> more) {
        if (more.isEmpty()) {
            return this;
        }
        int grown = size + more.size();
        boolean shared = tip.claim(size, grown);
        Entry[] all = grown <= entries.length && shared ? entries : Arrays.copyOf(entries, capacity(grown));
        boolean ownOrder = shared && size + more.size() <= order.length;
        int[] sequence = ownOrder ? order : Arrays.copyOf(order, capacity(grown));
        int length = effective;
        BitSet gone = reversed;
        for (int i = 0; i < more.size(); i++) {
            Entry entry = more.get(i);
            int number = size + i + 1;
            if (entry.number() != number) {
                throw new IllegalArgumentException("wanted entry " + number + ", got " + entry.number());
            }
            all[number - 1] = entry;
            if (entry.event() instanceof EntriesReversed reversal) {
                gone = (BitSet) gone.clone();
                for (long earlier : reversal.entries()) {
                    gone.set((int) earlier);
                }
                if (sequence == order) {
                    sequence = Arrays.copyOf(order, capacity(grown));
                }
                length = without(gone, sequence, length);
            }
            int place = placeAfter(all, sequence, length, entry.on());
            if (place < length && sequence == order) {
                sequence = Arrays.copyOf(order, capacity(grown));
            }
            System.arraycopy(sequence, place, sequence, place + 1, length - place);
            sequence[place] = number;
            length++;
        }
        Tip owner = shared && all == entries && sequence == order ? tip : new Tip();
        if (owner != tip) {
            if (all == entries) {
                all = Arrays.copyOf(entries, capacity(grown));
            }
            if (sequence == order) {
                sequence = Arrays.copyOf(order, capacity(grown));
            }
            owner.claim(0, grown);
        }
        return new Journal(all, grown, sequence, length, gone, owner);
    }

    private static int capacity(int needed) {
        return Math.max(16, needed + (needed >> 1));
    }

    private static int without(BitSet gone, int[] sequence, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (!gone.get(sequence[i])) {
                sequence[kept++] = sequence[i];
            }
        }
        return kept;
    }

    /** How many of the first entries of the order take effect on or before a day. */
    private static int placeAfter(Entry[] entries, int[] order, int length, LocalDate day) {
        int low = 0;
        int high = length;
        if (length > 0 && !entries[order[length - 1] - 1].on().isAfter(day)) {
            return length;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[order[middle] - 1].on().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The journal as it was known when it had this many entries: later ones, and their corrections, are not there. */
    public Journal upTo(long knownAt) {
        if (knownAt >= size) {
            return this;
        }
        return empty().plus(entries().subList(0, (int) Math.max(0, knownAt)));
    }

    /** How many entries are in effect at the end of a day. */
    public int inEffect(LocalDate day) {
        return placeAfter(entries, order, effective, day);
    }

    /** The entry at a place in the order of effect, from 0. */
    public Entry inOrder(int place) {
        if (place < 0 || place >= effective) {
            throw new NoSuchElementException("There is no entry at place " + place + " of " + effective);
        }
        return entries[order[place] - 1];
    }

    /** How many entries take effect on some day: all but the reversed ones. */
    public int effective() {
        return effective;
    }

    /** How many places of the order two journals have in common from the start, when one grew from the other. */
    int commonOrder(Journal other) {
        int limit = Math.min(effective, other.effective);
        if (order == other.order) {
            return limit;
        }
        int same = Arrays.mismatch(order, 0, limit, other.order, 0, limit);
        return same < 0 ? limit : same;
    }
}
