package coop.voting.count;

/**
 * Hears of every move of every paper while a count goes on, so that an auditor can follow one paper, or all of them.
 *
 * <p>Identical papers move together: a move is that of a distinct ballot of the {@link Profile}, with its
 * {@linkplain Profile#weight weight}. For example with 2 papers A &gt; B and A excluded after the first round, the trail is
 * {@code moved(1, 0, DEALT, A)} and {@code moved(2, 0, A, B)}.
 *
 * <p>Called by the thread that counts, in the order of the moves, which is the same each time.
 */
public interface PaperTrail {
    /** In place of the candidate whom a paper comes from: it is dealt for the first time. */
    int DEALT = -1;

    /**
     * A paper begins to count for a candidate.
     *
     * @param round the round whose tally it is part of, from 1
     * @param ballot the distinct ballot
     * @param from the candidate for whom it counted so far, or {@link #DEALT}
     * @param to the candidate for whom it counts now
     */
    void moved(int round, int ballot, int from, int to);

    /**
     * A paper counts for nobody any more.
     *
     * @param round the first round without it, from 1
     * @param ballot the distinct ballot
     * @param from the candidate for whom it counted so far, or {@link #DEALT}
     * @param reason why, as in {@link Round#exhausted()}, such as {@code exhausted}
     */
    void ended(int round, int ballot, int from, String reason);

    /** Hears nothing. */
    static PaperTrail none() {
        return NoTrail.INSTANCE;
    }
}
