package coop.voting.count;

/** What a tie is about. */
public enum Purpose {
    /** Who is elected first, or at all. */
    ELECTION,
    /** Who is excluded. */
    EXCLUSION,
    /** Whose surplus is transferred first. */
    SURPLUS,
    /** Who receives a seat of an apportionment. */
    SEAT,
    /** Who goes into the final round. */
    FINALIST;

    /** Whether to be picked is good for the one who is picked. */
    public boolean favours() {
        return this != EXCLUSION;
    }
}
