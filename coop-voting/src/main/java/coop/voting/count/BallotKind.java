package coop.voting.count;

/** What voters put on their papers. */
public enum BallotKind {
    /** Candidates in order of preference; equal ranks, gaps and unranked candidates allowed. */
    RANKED,
    /** The candidates that a voter approves of, without order. */
    APPROVAL,
    /** A score for each candidate, or none. */
    SCORE
}
