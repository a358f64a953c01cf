package coop.store;

import java.util.List;

/**
 * What came of verifying a store.
 *
 * @param findings what is not as it was written: entries first, in order of cooperative and number; empty when all is well
 * @param untold what could not be told either way, such as a report that cannot be made again
 * @param entries how many entries were read
 * @param persons how many persons were compared with the journal, those erased included
 * @param reports how many reports were made again and compared
 */
public record Findings(List<Finding> findings, List<Finding> untold, long entries, long persons, long reports) {
    public Findings {
        findings = List.copyOf(findings);
        untold = List.copyOf(untold);
    }

    /** Whether everything is as it was written, as far as that can be told from the store alone. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
