package coop.voting;

import coop.core.policy.Policy;

/** How many members one holder may represent. */
@FunctionalInterface
public interface Proxies extends Policy {
    /** The most members that one holder may represent at a meeting, of a roll of so many; 0 when there are no proxies. */
    long mandates(long members);
}
