package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.Ratio;

/** The proxy rules that come with this module. A holder is always a member on the roll. */
public final class ProxyRules {
    private ProxyRules() {}

    /** {@code none}: members vote themselves or not at all. */
    public record None() implements Proxies {
        @Override
        public long mandates(long members) {
            return 0;
        }
    }

    /**
     * {@code at-most}: at most this many members per holder.
     *
     * @param mandates one or more
     */
    public record AtMost(@Default("1") int mandates) implements Proxies {
        public AtMost {
            if (mandates < 1) {
                throw new IllegalArgumentException("wanted at least 1 mandate, got " + mandates);
            }
        }

        @Override
        public long mandates(long members) {
            return mandates;
        }
    }

    /**
     * {@code part-of-members}: at most a part of the members on the roll per holder, rounded down: with 1/10 of 39 members a
     * holder represents 3; of 9 members, nobody.
     *
     * @param atMost the part, above 0 and at most 1
     */
    public record PartOfMembers(Ratio atMost) implements Proxies {
        public PartOfMembers {
            Parts.require(atMost);
        }

        @Override
        public long mandates(long members) {
            return atMost.times(members).floor().longValueExact();
        }
    }
}
