package coop.voting.count;

import coop.core.value.Ratio;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Groups ballots of any shape: runs of symbols end to end, found again by a hash of their symbols. */
final class SymbolTable {
    private short[] symbols = new short[1 << 8];
    private int[] starts = new int[1 << 6];
    private long[] counts = new long[1 << 6];
    private int[] slots = new int[1 << 7];
    private int size;
    private final Map<Integer, Ratio> beyond = new TreeMap<>();

    int size() {
        return size;
    }

    int start(int ballot) {
        return starts[ballot];
    }

    int length() {
        return starts[size];
    }

    short symbol(int place) {
        return symbols[place];
    }

    long count(int ballot) {
        return counts[ballot];
    }

    Ratio beyond(int ballot) {
        return beyond.getOrDefault(ballot, Ratio.ZERO);
    }

    boolean hasBeyond() {
        return !beyond.isEmpty();
    }

    void add(short[] run, int length, long count) {
        int ballot = claim(run, length);
        long sum = counts[ballot] + count;
        if (sum < 0) {
            beyond.merge(ballot, Ratio.of(count), Ratio::plus);
        } else {
            counts[ballot] = sum;
        }
    }

    void add(short[] run, int length, Ratio weight) {
        beyond.merge(claim(run, length), weight, Ratio::plus);
    }

    private int claim(short[] run, int length) {
        int slot = hash(run, 0, length) & slots.length - 1;
        while (slots[slot] != 0) {
            int ballot = slots[slot] - 1;
            if (Arrays.equals(symbols, starts[ballot], starts[ballot + 1], run, 0, length)) {
                return ballot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        append(run, length);
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void append(short[] run, int length) {
        int end = Math.addExact(starts[size], length);
        if (end > symbols.length) {
            symbols = Arrays.copyOf(symbols, Math.max(end, end + (end >> 1)));
        }
        System.arraycopy(run, 0, symbols, starts[size], length);
        size++;
        if (size + 1 > counts.length) {
            starts = Arrays.copyOf(starts, size * 2 + 1);
            counts = Arrays.copyOf(counts, size * 2);
        }
        starts[size] = end;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int ballot = 0; ballot < size; ballot++) {
            int slot = hash(symbols, starts[ballot], starts[ballot + 1]) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = ballot + 1;
        }
    }

    private static int hash(short[] run, int from, int to) {
        long hash = (long) to - from;
        for (int place = from; place < to; place++) {
            hash = (hash ^ run[place]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }
}
