package coop.reporting.federation;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many persons stand behind many memberships. Up to 100,000 pseudonyms every one is kept and the count is exact; beyond,
 * a sketch (UltraLogLog, Ertl 2024) estimates it, with a standard error of 0.6 % that is printed beside it. Either way it
 * depends on the pseudonyms alone.
 *
 * <p>One thread only.
 */
public final class Persons {
    /** So many persons are counted exactly. */
    public static final int EXACT = 100_000;

    private static final int PRECISION = 14;

    private final Set<String> known = new HashSet<>();
    private Optional<UltraLogLog> sketch = Optional.empty();
    private long memberships;

    /** The members of one cooperative. */
    public void add(Collection<String> pseudonyms) {
        memberships += pseudonyms.size();
        pseudonyms.forEach(this::add);
        shrink();
    }

    private void add(String pseudonym) {
        if (sketch.isPresent()) {
            sketch.get().add(hash(pseudonym));
        } else {
            known.add(pseudonym);
        }
    }

    private static long hash(String pseudonym) {
        return Hashing.wyhashFinal4().hashCharsToLong(pseudonym);
    }

    private void shrink() {
        if (sketch.isEmpty() && known.size() > EXACT) {
            become(UltraLogLog.create(PRECISION));
        }
    }

    private void become(UltraLogLog other) {
        known.forEach(pseudonym -> other.add(hash(pseudonym)));
        known.clear();
        sketch = Optional.of(other);
    }

    /** All of another. */
    public void add(Persons other) {
        memberships += other.memberships;
        if (other.sketch.isPresent()) {
            if (sketch.isEmpty()) {
                become(UltraLogLog.create(PRECISION));
            }
            sketch.orElseThrow().add(other.sketch.get());
        } else {
            other.known.forEach(this::add);
            shrink();
        }
    }

    /** How many memberships have a pseudonym. */
    public long memberships() {
        return memberships;
    }

    /** How many different persons: exactly, or as the sketch estimates. */
    public long distinct() {
        return sketch.map(UltraLogLog::getDistinctCountEstimate)
                .map(Math::round)
                .orElse((long) known.size());
    }

    public boolean isExact() {
        return sketch.isEmpty();
    }

    /** The pseudonyms, as long as they are kept. */
    SortedSet<String> pseudonyms() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(known));
    }

    /** The state of the sketch. */
    Optional<byte[]> state() {
        return sketch.map(UltraLogLog::getState);
    }

    static Persons of(long memberships, Collection<String> pseudonyms, Optional<byte[]> state) {
        Persons read = new Persons();
        read.known.addAll(pseudonyms);
        read.sketch = state.map(UltraLogLog::wrap);
        read.memberships = memberships;
        return read;
    }
}
