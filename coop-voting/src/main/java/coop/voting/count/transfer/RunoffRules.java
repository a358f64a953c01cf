package coop.voting.count.transfer;

import java.util.List;
import java.util.Optional;

/** When an instant runoff ends, and who goes out; see {@link Irv} for each. */
record RunoffRules(
        boolean batchElimination,
        boolean continueUntilTwo,
        boolean firstRoundThreshold,
        Optional<Integer> stopAfterRound,
        List<String> excluded,
        boolean undeclaredWriteIns) {
    RunoffRules {
        excluded = List.copyOf(excluded);
        if (stopAfterRound.isPresent() && stopAfterRound.get() < 1) {
            throw new IllegalArgumentException("The last round is 1 or more, not " + stopAfterRound.get());
        }
    }
}
