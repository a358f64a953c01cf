package coop.core.statutes;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The section {@code cooperative}: who it is.
 *
 * @param name its name
 * @param founded the day it was founded
 * @param kind whose cooperative it is, after the ILO's guidelines of 2018
 * @param registration its number in a public register
 * @param seat the municipality of its seat
 * @param activity its main activity, a NACE Rev. 2 class such as {@code 62.01}
 * @param object what it is for, in its own words
 * @param currency the currency of its shares and accounts, ISO 4217
 * @param yearEnd the last day of its financial year, such as {@code --12-31}
 * @param zone the time zone of its seat
 * @param language the language of its books, such as {@code fr}
 */
public record CooperativeArticles(
        String name,
        LocalDate founded,
        @Default("\"worker\"") Kind kind,
        Optional<String> registration,
        Optional<String> seat,
        Optional<String> activity,
        Optional<String> object,
        @Default("\"EUR\"") CurrencyUnit currency,
        @Default("\"--12-31\"") MonthDay yearEnd,
        @Default("\"Europe/Brussels\"") ZoneId zone,
        @Default("\"en\"") String language)
        implements Section {
    /** Whose main interest the cooperative serves. */
    public enum Kind {
        WORKER,
        CONSUMER,
        PRODUCER,
        MULTI_STAKEHOLDER,
        HOUSING,
        ENERGY
    }
}
