package coop.reporting;

import coop.core.policy.Policy;
import coop.core.value.Span;

/**
 * How one figure is measured. Stocks are those at the end of the last day, flows those of the days of the span, both ends
 * included.
 *
 * <p>A plugin adds one like any policy, and it stands in every report: {@code to.policy(Indicator.class, "mem-01", …)}. Its
 * name and definition are messages under its definition's id.
 */
public interface Indicator extends Policy {
    /** Measures. Never null, and never a zero for what nobody recorded. */
    Figure measure(Measured coop, Span period);
}
