package coop.voting;

import coop.core.Cooperative;
import coop.core.value.MemberId;
import coop.core.value.Ratio;

/** The franchises that come with this module. */
public final class Franchises {
    private Franchises() {}

    /** {@code one-member-one-vote}: the second cooperative principle. */
    public record OneMemberOneVote() implements Franchise {
        @Override
        public Ratio votes(Cooperative coop, MemberId member, String kind) {
            return Ratio.ONE;
        }

        @Override
        public boolean dependsOnKind() {
            return false;
        }
    }
}
