package coop.voting.count;

/** What a method promises, whatever the ballots. */
public enum Criterion {
    /** Whom more than half put first is elected. */
    MAJORITY,
    /** Whom more than half prefer to each other one, pair by pair, is elected. */
    CONDORCET,
    /** Who loses to each other one, pair by pair, is not elected. */
    CONDORCET_LOSER,
    /** To rank the elected one higher on some ballots, all else equal, does not unseat them. */
    MONOTONE,
    /** That a candidate has a twin next to it on every ballot changes nothing for the others. */
    CLONE_INDEPENDENT,
    /** To vote is never worse for a voter than to stay at home. */
    PARTICIPATION,
    /** To rank further candidates does not harm those ranked before them. */
    LATER_NO_HARM,
    /** A group of like-minded voters has its share of the seats. */
    PROPORTIONAL
}
