package coop.fr;

import coop.core.value.Ratio;

/**
 * The votes of those who work or worked in a SCOP, and of those from outside.
 *
 * <p>For example 12 votes of 20 inside: the 8 from outside are 40 %, above 35 %; with a cooperative among them they may be 49 %
 * as long as the others are not above 35 %, so that 7 and 1 are allowed and 8 and 0 are not.
 *
 * @param inside the votes of members who work or worked here
 * @param cooperatives the votes of cooperatives from outside
 * @param outsiders the votes of all others from outside
 */
record Floors(Ratio inside, Ratio cooperatives, Ratio outsiders) {
    Ratio all() {
        return inside.plus(cooperatives).plus(outsiders);
    }

    /** The least that the inside must have: what the cap on those outside leaves. */
    Ratio floor(Ratio cap, Ratio capWithCooperatives) {
        return Ratio.ONE.minus(cooperatives.signum() > 0 ? capWithCooperatives : cap);
    }

    /** How much is left before the floor or the cap is broken, as a part of all votes; below zero when it is. */
    Ratio margin(Ratio cap, Ratio capWithCooperatives) {
        Ratio above = inside.dividedBy(all()).minus(floor(cap, capWithCooperatives));
        return above.min(cap.minus(outsiders.dividedBy(all())));
    }

    /** Whether both are kept, of votes that there are. */
    boolean hold(Ratio cap, Ratio capWithCooperatives) {
        return margin(cap, capWithCooperatives).signum() >= 0;
    }
}
