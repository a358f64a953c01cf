package coop.voting.count.transfer;

import java.util.Optional;

/**
 * How a paper that is not a plain order is read.
 *
 * @param maxSkippedRanks the widest gap between two used ranks, or before the first; after a wider one the paper counts for
 *     nobody. Empty: any gap
 */
record PaperRules(Overvote overvote, Optional<Integer> maxSkippedRanks, Duplicate duplicate) {
    /** Papers count up to an overvote; gaps and repeated names are passed over. */
    static final PaperRules PLAIN = new PaperRules(Overvote.EXHAUST, Optional.empty(), Duplicate.SKIP);

    PaperRules {
        if (maxSkippedRanks.isPresent() && maxSkippedRanks.get() < 0) {
            throw new IllegalArgumentException(
                    "At most so many skipped ranks: 0 or more, not " + maxSkippedRanks.get());
        }
    }
}
