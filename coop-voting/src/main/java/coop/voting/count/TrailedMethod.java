package coop.voting.count;

/** A counting method by which a paper counts for one candidate at a time, and that tells each move. */
public interface TrailedMethod extends CountingMethod {
    /**
     * Counts the ballots, and tells the moves of every paper.
     *
     * @throws CountingException if this method cannot count such ballots, or not for so many seats
     */
    Count count(Profile ballots, int seats, TieBreak ties, PaperTrail trail);

    @Override
    default Count count(Profile ballots, int seats, TieBreak ties) {
        return count(ballots, seats, ties, PaperTrail.none());
    }
}
