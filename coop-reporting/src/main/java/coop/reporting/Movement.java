package coop.reporting;

import coop.core.value.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * A stock at the start of a span, what changed it and why, and the stock at its end. For example 120 members, 20 joined, 7
 * resigned, 2 died: 131.
 *
 * @param id what: {@code members}, {@code class}, {@code jobs}, {@code fte} or {@code capital}; its title is a message under
 *     {@code movement.}
 * @param of the class of members, for {@code class}
 * @param unit what is counted
 * @param opening at the end of the day before the span
 * @param steps what changed it, with its sign; what did not happen is left out
 * @param closing at the end of the last day
 */
public record Movement(String id, Optional<String> of, Unit unit, Value opening, List<Step> steps, Value closing) {
    /**
     * Why it changed.
     *
     * @param key the key of a message under {@code part.}
     * @param change by how much, below 0 for what went
     */
    public record Step(String key, Value change) {}

    /**
     * @throws IllegalArgumentException if the opening and the steps are not the closing
     */
    public Movement {
        steps = steps.stream().filter(step -> !step.change().isZero()).toList();
        Ratio sum = opening.number();
        for (Step step : steps) {
            sum = sum.plus(step.change().number());
        }
        if (!sum.equals(closing.number())) {
            throw new IllegalArgumentException(
                    "wanted steps from " + opening + " to " + closing + ", got to " + sum + " by " + steps);
        }
    }
}
