package coop.benchmarks;

import coop.voting.count.Profile;
import java.util.Arrays;

/**
 * The same jobs on bare arrays: no ties told, no transfers kept, no number that could be too large. What the machine can do, so
 * that the library can be measured against it in one run.
 */
final class Kernels {
    /** Merged ballots on bare arrays. */
    record Merged(int candidates, byte[] symbols, int[] starts, long[] counts) {
        static Merged of(Profile profile) {
            int distinct = profile.distinct();
            int[] starts = new int[distinct + 1];
            long[] counts = new long[distinct];
            byte[] symbols = new byte[distinct == 0 ? 0 : profile.end(distinct - 1)];
            for (int ballot = 0; ballot < distinct; ballot++) {
                starts[ballot + 1] = profile.end(ballot);
                counts[ballot] = profile.count(ballot);
            }
            for (int place = 0; place < symbols.length; place++) {
                symbols[place] = (byte) profile.symbol(place);
            }
            return new Merged(profile.candidates().size(), symbols, starts, counts);
        }
    }

    private Kernels() {}

    /** Instant runoff in piles: only the pile of who is excluded is gone through again. The winner. */
    static int runoff(Merged ballots) {
        int n = ballots.candidates;
        byte[] symbols = ballots.symbols;
        int[] starts = ballots.starts;
        long[] counts = ballots.counts;
        int[] cursor = Arrays.copyOf(starts, counts.length);
        int[] next = new int[counts.length];
        int[] head = new int[n];
        Arrays.fill(head, -1);
        long[] tally = new long[n];
        boolean[] out = new boolean[n];
        for (int ballot = 0; ballot < counts.length; ballot++) {
            if (starts[ballot] < starts[ballot + 1]) {
                int first = symbols[starts[ballot]];
                tally[first] += counts[ballot];
                next[ballot] = head[first];
                head[first] = ballot;
            }
        }
        while (true) {
            long active = 0;
            int most = -1;
            int least = -1;
            for (int candidate = 0; candidate < n; candidate++) {
                if (!out[candidate]) {
                    active += tally[candidate];
                    most = most < 0 || tally[candidate] > tally[most] ? candidate : most;
                    least = least < 0 || tally[candidate] < tally[least] ? candidate : least;
                }
            }
            if (most == least || tally[most] * 2 > active) {
                return most;
            }
            out[least] = true;
            for (int ballot = head[least]; ballot >= 0; ) {
                int following = next[ballot];
                int place = cursor[ballot] + 1;
                int end = starts[ballot + 1];
                while (place < end && out[symbols[place]]) {
                    place++;
                }
                cursor[ballot] = place;
                if (place < end) {
                    int to = symbols[place];
                    tally[to] += counts[ballot];
                    next[ballot] = head[to];
                    head[to] = ballot;
                }
                ballot = following;
            }
        }
    }

    /** All comparisons two by two, six bits each in a long, for at most ten candidates. Row by row. */
    static long[] packedPairs(Merged ballots) {
        int n = ballots.candidates;
        byte[] symbols = ballots.symbols;
        int[] starts = ballots.starts;
        long[] sums = new long[n * n];
        long[] rows = new long[n];
        long everybody = 0;
        for (int candidate = 0; candidate < n; candidate++) {
            everybody |= 1L << 6 * candidate;
        }
        int filled = 0;
        for (int ballot = 0; ballot < ballots.counts.length; ballot++) {
            long weight = ballots.counts[ballot];
            while (weight > 0) {
                long part = Math.min(weight, 63 - filled);
                long below = everybody * part;
                for (int place = starts[ballot]; place < starts[ballot + 1]; place++) {
                    int candidate = symbols[place];
                    below -= part << 6 * candidate;
                    rows[candidate] += below;
                }
                filled += (int) part;
                weight -= part;
                if (filled == 63) {
                    flush(rows, sums, n);
                    filled = 0;
                }
            }
        }
        flush(rows, sums, n);
        return sums;
    }

    private static void flush(long[] rows, long[] sums, int n) {
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                sums[a * n + b] += rows[a] >>> 6 * b & 63;
            }
            rows[a] = 0;
        }
    }

    /** All comparisons two by two, each with each on every ballot. Row by row. */
    static long[] plainPairs(Merged ballots) {
        int n = ballots.candidates;
        byte[] symbols = ballots.symbols;
        int[] starts = ballots.starts;
        long[] sums = new long[n * n];
        int[] rank = new int[n];
        for (int ballot = 0; ballot < ballots.counts.length; ballot++) {
            Arrays.fill(rank, n);
            for (int place = starts[ballot]; place < starts[ballot + 1]; place++) {
                rank[symbols[place]] = place - starts[ballot];
            }
            long count = ballots.counts[ballot];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (rank[a] < rank[b]) {
                        sums[a * n + b] += count;
                    }
                }
            }
        }
        return sums;
    }

    /** Merges ballots by open addressing, four bits a candidate in a long. How many distinct ones there are. */
    static int group(Ballots ballots) {
        long[] slots = new long[1 << 11];
        int shift = 64 - 10;
        int size = 0;
        for (int ballot = 0; ballot < ballots.size(); ballot++) {
            if (size * 4 >= slots.length) {
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
            long key = 0;
            for (int place = ballots.starts[ballot + 1] - 1; place >= ballots.starts[ballot]; place--) {
                key = key << 4 | ballots.symbols[place] + 1;
            }
            key |= 1L << 60;
            int slot = slot(slots, shift, key);
            if (slots[slot] == 0) {
                size++;
                slots[slot] = key;
            }
            slots[slot + 1]++;
        }
        return size;
    }

    private static int slot(long[] slots, int shift, long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> shift) << 1;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 2 & slots.length - 1;
        }
        return slot;
    }

    /** Meek's count with nine decimals in longs, kept parts rounded up, until the seats are filled. Who is elected. */
    static boolean[] meek(Merged ballots, int seats) {
        long one = 1_000_000_000L;
        long omega = 1_000;
        int n = ballots.candidates;
        long[] keep = new long[n];
        Arrays.fill(keep, one);
        boolean[] elected = new boolean[n];
        int hopeful = n;
        int chosen = 0;
        while (chosen < seats && chosen + hopeful > seats) {
            long before = Long.MAX_VALUE;
            boolean reached = false;
            long[] votes;
            while (true) {
                votes = distribute(ballots, keep, one);
                long quota = Arrays.stream(votes).sum() / (seats + 1) + 1;
                long surplus = 0;
                for (int candidate = 0; candidate < n; candidate++) {
                    if (keep[candidate] > 0 && !elected[candidate] && votes[candidate] >= quota) {
                        elected[candidate] = true;
                        chosen++;
                        hopeful--;
                        reached = true;
                    }
                    if (elected[candidate]) {
                        surplus += Math.max(0, votes[candidate] - quota);
                    }
                }
                if (reached || surplus < omega || surplus >= before) {
                    break;
                }
                before = surplus;
                for (int candidate = 0; candidate < n; candidate++) {
                    if (elected[candidate]) {
                        long high = Math.multiplyHigh(keep[candidate], quota);
                        long product = keep[candidate] * quota;
                        keep[candidate] = high == 0 && product >= 0
                                ? (product + votes[candidate] - 1) / votes[candidate]
                                : java.math.BigInteger.valueOf(keep[candidate])
                                                .multiply(java.math.BigInteger.valueOf(quota))
                                                .divide(java.math.BigInteger.valueOf(votes[candidate]))
                                                .longValueExact()
                                        + 1;
                    }
                }
            }
            if (!reached && chosen < seats) {
                int least = -1;
                for (int candidate = 0; candidate < n; candidate++) {
                    if (keep[candidate] > 0 && !elected[candidate] && (least < 0 || votes[candidate] < votes[least])) {
                        least = candidate;
                    }
                }
                keep[least] = 0;
                hopeful--;
            }
        }
        return elected;
    }

    private static long[] distribute(Merged ballots, long[] keep, long one) {
        long[] votes = new long[keep.length];
        byte[] symbols = ballots.symbols;
        for (int ballot = 0; ballot < ballots.counts.length; ballot++) {
            long left = one;
            int end = ballots.starts[ballot + 1];
            long count = ballots.counts[ballot];
            for (int place = ballots.starts[ballot]; place < end && left > 0; place++) {
                int candidate = symbols[place];
                long factor = keep[candidate];
                if (factor != 0) {
                    long kept = factor == one ? left : (left * factor + one - 1) / one;
                    votes[candidate] += kept * count;
                    left -= kept;
                }
            }
        }
        return votes;
    }
}
