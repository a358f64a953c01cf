package coop.voting.count;

import coop.core.value.Ratio;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups plain orders of the first 15 candidates: four bits a candidate in one long, so that an order is its own key. Open
 * addressing, key and multiplicity side by side; the order of first appearance is remembered.
 */
final class OrderTable {
    static final int WIDEST = 15;

    /** Set in every key, so that the empty order differs from an empty slot. */
    static final long MARK = 1L << 60;

    private static final long ONE_EACH = MARK / 15;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 10];
    private int shift = 64 - 9;
    private long[] order = new long[1 << 8];
    private int size;
    private final Map<Long, Ratio> beyond = new TreeMap<>();

    int size() {
        return size;
    }

    /** The order that appeared as the {@code place}-th. */
    long key(int place) {
        return order[place];
    }

    /** The part of a key's multiplicity that is kept in a long. */
    long count(long key) {
        return slots[slot(slots, shift, key) + 1];
    }

    /** The part of a key's multiplicity that is a fraction or did not fit in a long. */
    Ratio beyond(long key) {
        return beyond.getOrDefault(key, Ratio.ZERO);
    }

    boolean hasBeyond() {
        return !beyond.isEmpty();
    }

    /** Counts an order of the first 15 candidates, none twice; any other is left alone. Whether it was one. */
    boolean addOrder(int[] symbols, int from, int to, int candidates, long count) {
        int length = to - from;
        if (length > WIDEST) {
            return false;
        }
        long run = 0;
        int all = 0;
        int seen = 0;
        for (int i = to - 1; i >= from; i--) {
            int symbol = symbols[i];
            all |= symbol;
            seen |= 1 << symbol;
            run = run << 4 | symbol;
        }
        int wrong = all >>> 4 | seen >>> Math.min(candidates, WIDEST);
        if (wrong != 0 || Integer.bitCount(seen) != length) {
            return false;
        }
        add(run + (ONE_EACH & (1L << 4 * length) - 1) + MARK, count);
        return true;
    }

    void add(long key, long count) {
        int slot = claim(key);
        long sum = slots[slot + 1] + count;
        if (sum < 0) {
            beyond.merge(key, Ratio.of(count), Ratio::plus);
        } else {
            slots[slot + 1] = sum;
        }
    }

    void add(long key, Ratio weight) {
        claim(key);
        beyond.merge(key, weight, Ratio::plus);
    }

    private int claim(long key) {
        int slot = slot(slots, shift, key);
        if (slots[slot] == key) {
            return slot;
        }
        if (size == order.length) {
            order = Arrays.copyOf(order, size * 2);
        }
        order[size++] = key;
        if (size * 4 >= slots.length) {
            grow();
            slot = slot(slots, shift, key);
        }
        slots[slot] = key;
        return slot;
    }

    private static int slot(long[] slots, int shift, long key) {
        int mask = slots.length - 1;
        int slot = (int) (key * SPREAD >>> shift) << 1;
        long there = slots[slot];
        while (there != 0 & there != key) {
            slot = slot + 2 & mask;
            there = slots[slot];
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        shift--;
        for (int place = 0; place < slots.length; place += 2) {
            if (slots[place] != 0) {
                int slot = slot(larger, shift, slots[place]);
                larger[slot] = slots[place];
                larger[slot + 1] = slots[place + 1];
            }
        }
        slots = larger;
    }
}
