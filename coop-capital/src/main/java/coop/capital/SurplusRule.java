package coop.capital;

import coop.core.policy.Policy;
import java.util.List;

/**
 * One step in the sharing of a surplus. The statutes name the steps in their order; each takes from what those before it
 * left. What the last one leaves is carried forward.
 */
@FunctionalInterface
public interface SurplusRule extends Policy {
    /**
     * The parts that this step takes: none, or parts of more than nothing that are together no more than what remains. In a
     * year of loss what remains is below zero; a step may then cover part of it with parts below zero.
     *
     * @param soFar the surplus, what the steps before took, and the books to count on; make the parts with its
     *     {@link SurplusSoFar#slice}
     */
    List<Slice> take(SurplusSoFar soFar);
}
