package coop.capital;

/**
 * Whether the day of a change counts when capital is counted by days. For example EUR 250 at 4 % acquired on 2023-07-01
 * earn EUR 5.0411 (184 days of 365) when it does, and EUR 5.0137 (183 days) when it does not.
 */
public enum DayCount {
    /** A day counts with what was held at its end: the day of acquisition counts, the day of exit does not. */
    FIRST_DAY_COUNTED,
    /** A day counts with what was held at its beginning: the day of acquisition does not count, the day of exit does. */
    FIRST_DAY_NOT_COUNTED
}
