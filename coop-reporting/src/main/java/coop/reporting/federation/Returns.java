package coop.reporting.federation;

import coop.core.value.Hash;
import java.util.HashMap;
import java.util.Map;

/**
 * Which return counts, when one came twice. A later submission replaces an earlier one; the same bytes again are a duplicate;
 * two different returns under one number contradict each other, and the one with the smaller digest is taken, so that the
 * order in which they came does not matter.
 *
 * <p>It is filled in a first pass, which reads no more than the heads, and asked in a second. One thread only.
 */
public final class Returns {
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(int submission, Hash digest) {}

    /** What became of a return. */
    public enum Outcome {
        /** The first of its cooperative and year. */
        ACCEPTED,
        /** It replaces an earlier one. */
        REPLACED,
        /** The same bytes were there already. */
        DUPLICATE,
        /** A later submission was there already. */
        OUTDATED,
        /** Another return has the same number. */
        CONTRADICTED
    }

    /** Enters a return by its head and the digest of its bytes. */
    public Outcome enter(String respondent, int year, int submission, Hash digest) {
        String key = key(respondent, year);
        Seen now = new Seen(submission, digest);
        Seen before = seen.get(key);
        if (before == null) {
            seen.put(key, now);
            return Outcome.ACCEPTED;
        }
        if (before.equals(now)) {
            return Outcome.DUPLICATE;
        }
        if (submission == before.submission()) {
            if (digest.toString().compareTo(before.digest().toString()) < 0) {
                seen.put(key, now);
            }
            return Outcome.CONTRADICTED;
        }
        if (submission < before.submission()) {
            return Outcome.OUTDATED;
        }
        seen.put(key, now);
        return Outcome.REPLACED;
    }

    /** Whether it is this return that counts. */
    public boolean counts(String respondent, int year, int submission, Hash digest) {
        return new Seen(submission, digest).equals(seen.get(key(respondent, year)));
    }

    private static String key(String respondent, int year) {
        return year + " " + respondent;
    }
}
