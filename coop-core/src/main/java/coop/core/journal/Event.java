package coop.core.journal;

import java.time.LocalDate;

/**
 * What happened, and on which day. An event is a record; it holds the facts and the outcome of a decision, never the rule
 * that decided, so that reading it again decides nothing.
 *
 * <p>Its JSON is its components. Amounts are {@link org.joda.money.Money}, parts are {@link coop.core.value.Ratio}, and no
 * component holds personal data or a secret ballot.
 */
public interface Event {
    /** The day on which it takes effect, which may be before or after the day it was recorded. */
    LocalDate on();
}
