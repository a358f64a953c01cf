package coop.reporting;

import coop.core.Cooperative;
import coop.core.statutes.CooperativeArticles;
import coop.core.statutes.StatutesBook;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Whose report it is, and what it was read from.
 *
 * @param name as in the statutes in force on the last day
 * @param kind whose interest it serves, as a word: {@code worker}
 * @param founded the day its first statutes came into force
 * @param registration its number in a public register
 * @param seat the municipality of its seat
 * @param object what it is for
 * @param currency the currency of every amount
 * @param language the language of its books
 * @param entries how many entries were on record: the report as known then can be made again
 * @param statutes the day the statutes in force came into force
 */
public record Identity(
        String name,
        String kind,
        LocalDate founded,
        Optional<String> registration,
        Optional<String> seat,
        Optional<String> object,
        CurrencyUnit currency,
        String language,
        long entries,
        LocalDate statutes) {
    static Identity of(Cooperative coop, LocalDate day) {
        CooperativeArticles articles = coop.statutes(day).cooperative();
        StatutesBook book = coop.book(StatutesBook.BOOK, day);
        return new Identity(
                articles.name(),
                articles.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                book.revisions().get(0).on(),
                articles.registration(),
                articles.seat(),
                articles.object(),
                articles.currency(),
                articles.language(),
                coop.journal().size(),
                book.revisions().get(book.revisions().size() - 1).on());
    }
}
