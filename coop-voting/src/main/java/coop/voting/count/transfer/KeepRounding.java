package coop.voting.count.transfer;

import java.math.RoundingMode;

/** How the part of a paper that a candidate keeps is rounded in the last decimal. */
public enum KeepRounding {
    UP(RoundingMode.UP),
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    KeepRounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
