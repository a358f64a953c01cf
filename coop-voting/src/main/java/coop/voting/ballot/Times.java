package coop.voting.ballot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The times of a vote. */
final class Times {
    private Times() {}

    static void require(Instant opens, Instant closes) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("wanted a vote that opens before it closes");
        }
        if (!isWhole(opens) || !isWhole(closes)) {
            throw new IllegalArgumentException("wanted times in whole milliseconds");
        }
    }

    private static boolean isWhole(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).equals(time);
    }
}
