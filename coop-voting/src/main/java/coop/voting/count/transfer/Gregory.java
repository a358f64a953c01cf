package coop.voting.count.transfer;

import coop.core.value.Ratio;

/** What the rules of a weighted inclusive Gregory count say: the quota, when it is reached, and what a paper is worth. */
interface Gregory {
    /** The votes that elect. */
    Ratio quota(Ratio votes, int seats);

    /** Whether so many votes elect. */
    boolean reaches(Ratio votes, Ratio quota);

    /** What a paper of this value is worth when it passes on its share of a surplus. */
    Ratio transferValue(Ratio value, Ratio surplus, Ratio votes);
}
