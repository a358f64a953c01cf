package coop.voting.count.transfer;

import coop.core.value.Ratio;

/** Gives out all papers among the candidates, of whom each keeps a part of what reaches them. */
interface Distribution {
    /**
     * The votes of each candidate.
     *
     * @param keep the keep factor of each: 1 for those who hope, less for the elected, 0 for those who are out
     */
    Ratio[] votes(Ratio[] keep);
}
