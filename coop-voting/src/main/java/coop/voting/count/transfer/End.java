package coop.voting.count.transfer;

import java.util.Locale;

/** Why a paper counts for nobody. */
enum End {
    EXHAUSTED,
    BLANK,
    OVERVOTE,
    SKIPPED_RANKS,
    DUPLICATE;

    private final String reason = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The reason as it is written: {@code skipped-ranks}. */
    String reason() {
        return reason;
    }
}
