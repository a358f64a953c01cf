package coop.reporting.disclosure;

/** What becomes of a cell. */
public enum Status {
    PUBLISHED,
    /** Too few contributors. */
    PRIMARY_FREQUENCY,
    /** One contributor could be guessed by another. */
    PRIMARY_DOMINANCE,
    /** Withheld so that others cannot be recomputed. */
    SECONDARY;

    public boolean isPublished() {
        return this == PUBLISHED;
    }

    public boolean isPrimary() {
        return this == PRIMARY_FREQUENCY || this == PRIMARY_DOMINANCE;
    }
}
