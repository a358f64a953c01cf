package coop.capital;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers of shares that are numbered one by one, from the first to the last. For example {@code 101-200} are a hundred
 * shares.
 *
 * @param first the first number, 1 or more
 * @param last the last number, not below the first
 */
public record Numbers(long first, long last) {
    /**
     * @throws IllegalArgumentException if the first is below 1, or the last below the first
     */
    public Numbers {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("wanted numbers from 1 upwards, got " + first + " to " + last);
        }
    }

    /** How many there are. */
    public long count() {
        return last - first + 1;
    }

    static long count(List<Numbers> some) {
        return some.stream().mapToLong(Numbers::count).sum();
    }

    /** Both together, ascending, neighbours joined. */
    static List<Numbers> join(List<Numbers> one, List<Numbers> other) {
        List<Numbers> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(Comparator.comparingLong(Numbers::first));
        List<Numbers> joined = new ArrayList<>();
        for (Numbers next : all) {
            Numbers before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && before.last() + 1 == next.first()) {
                joined.set(joined.size() - 1, new Numbers(before.first(), next.last()));
            } else {
                joined.add(next);
            }
        }
        return Collections.unmodifiableList(joined);
    }

    /** Those of the one that are in the other too, ascending. */
    static List<Numbers> common(List<Numbers> one, List<Numbers> other) {
        List<Numbers> common = new ArrayList<>();
        for (Numbers some : one) {
            for (Numbers kept : other) {
                long first = Math.max(some.first(), kept.first());
                long last = Math.min(some.last(), kept.last());
                if (first <= last) {
                    common.add(new Numbers(first, last));
                }
            }
        }
        return join(common, List.of());
    }

    /** Those of the one that are not in the other, ascending. */
    static List<Numbers> without(List<Numbers> one, List<Numbers> other) {
        List<Numbers> left = one;
        for (Numbers gone : other) {
            List<Numbers> next = new ArrayList<>();
            for (Numbers some : left) {
                if (gone.last() < some.first() || gone.first() > some.last()) {
                    next.add(some);
                    continue;
                }
                if (some.first() < gone.first()) {
                    next.add(new Numbers(some.first(), gone.first() - 1));
                }
                if (some.last() > gone.last()) {
                    next.add(new Numbers(gone.last() + 1, some.last()));
                }
            }
            left = next;
        }
        return join(left, List.of());
    }

    /** The lowest of them, as many as wanted. */
    static List<Numbers> lowest(List<Numbers> some, long count) {
        List<Numbers> taken = new ArrayList<>();
        long left = count;
        for (Numbers next : some) {
            if (left > 0) {
                long part = Math.min(left, next.count());
                taken.add(new Numbers(next.first(), next.first() + part - 1));
                left -= part;
            }
        }
        return Collections.unmodifiableList(taken);
    }

    /** As it is written: {@code 101-200}, or {@code 7} for one. */
    @Override
    public String toString() {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
