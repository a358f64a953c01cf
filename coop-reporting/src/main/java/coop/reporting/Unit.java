package coop.reporting;

/** What a figure counts. */
public enum Unit {
    /** Things, such as meetings. */
    COUNT,
    PERSONS,
    /** A fraction of one; printed as a percentage. */
    PERCENT,
    /** One number over another, printed as a number. */
    RATIO,
    /** From 0 to 1. */
    INDEX,
    YEARS,
    DAYS,
    HOURS,
    /** Full-time equivalents. */
    FTE,
    SHARES,
    VOTES,
    MONEY,
    /** Money per hour worked. */
    HOURLY,
    MWH,
    TCO2E,
    CUBIC_METRES,
    TONNES,
    /** From 0 to 10. */
    SCORE,
    /** Accidents per 200,000 hours worked. */
    PER_200000_HOURS,
    /** Accidents per 1,000,000 hours worked. */
    PER_1000000_HOURS,
    HOURS_PER_PERSON,
    TCO2E_PER_FTE,
    /** Tonnes for one unit of the currency, such as a euro. */
    TCO2E_PER_MONEY,
    /** Accidents per 1,000 full-time equivalents. */
    PER_1000_FTE,
    DAYS_PER_FTE,
    LITRES,
    /** 1 for yes, 0 for no. */
    YES_NO,
    /** As it was typed. */
    OTHER;

    /** How it is written: {@code CUBIC_METRES} is {@code cubic-metres}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
