package coop.voting;

import coop.core.value.Ratio;

/**
 * Who there is and who came, for one motion.
 *
 * @param members the members on the roll, one or more
 * @param present the members who attend themselves
 * @param represented the members who attend through a proxy
 * @param eligible the votes on the roll
 * @param attending the votes of those present or represented
 */
public record Turnout(long members, long present, long represented, Ratio eligible, Ratio attending) {
    /** The members present or represented. */
    public long attendingMembers() {
        return present + represented;
    }
}
