package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.statutes.CooperativeArticles;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Putting annual accounts on record. All methods are pure and safe for use by many threads. */
public final class Accounts {
    private static final String ARTICLE = "cooperative.yearEnd";

    private Accounts() {}

    /**
     * Puts the accounts of a year on record. Accounts that are not approved yet may be replaced; approved ones only after
     * their entry was reversed.
     *
     * @param on the day they were drawn up, the last of the year or later
     * @return refused with {@code accounts.unknown-figure}, {@code accounts.empty}, {@code accounts.currency},
     *     {@code accounts.overflow}, {@code accounts.year-not-over}, {@code accounts.already}, {@code accounts.approved} or
     *     {@code capital.not-founded}
     */
    public static Ruling record(Cooperative coop, AnnualAccounts accounts, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        CooperativeArticles articles = coop.statutes(on).cooperative();
        List<Reason> reasons = new ArrayList<>();
        figures(accounts, articles, reasons);
        LocalDate close =
                Span.financialYear(accounts.year(), articles.yearEnd()).last();
        if (on.isBefore(close)) {
            reasons.add(Reason.of(
                    "accounts.year-not-over",
                    ARTICLE,
                    "the year {0} ends on {1}, after {2}",
                    accounts.year(),
                    close,
                    on));
        }
        AccountsBook all = coop.book(AccountsBook.BOOK);
        Optional<AnnualAccounts> before = all.find(accounts.year());
        if (before.filter(accounts::equals).isPresent()) {
            reasons.add(Reason.of(
                    "accounts.already", ARTICLE, "these accounts of {0} are on record already", accounts.year()));
        } else if (all.approved(accounts.year()).isPresent()) {
            reasons.add(Reason.of(
                    "accounts.approved",
                    ARTICLE,
                    "the accounts of {0} are approved; reverse their entry to put others in their place",
                    accounts.year()));
        }
        return Ruling.of(reasons, new AccountsRecorded(on, accounts.year(), accounts.figures()));
    }

    private static void figures(AnnualAccounts accounts, CooperativeArticles articles, List<Reason> reasons) {
        if (accounts.figures().isEmpty()) {
            reasons.add(Reason.of("accounts.empty", ARTICLE, "the accounts of {0} have no figure", accounts.year()));
        }
        accounts.figures().forEach((name, amount) -> {
            if (!AnnualAccounts.FIGURES.contains(name)) {
                reasons.add(Reason.of(
                        "accounts.unknown-figure",
                        ARTICLE,
                        "there is no figure {0}; there are {1}",
                        name,
                        AnnualAccounts.FIGURES));
            }
            if (!amount.getCurrencyUnit().equals(articles.currency())) {
                reasons.add(Reason.of(
                        "accounts.currency",
                        "cooperative.currency",
                        "wanted {0} in {1}, got {2}",
                        name,
                        articles.currency(),
                        amount));
            }
            if (Amounts.isTooLarge(amount.getAmount())) {
                reasons.add(Reason.of("accounts.overflow", ARTICLE, "{0} of {1} is too much to count", name, amount));
            }
        });
    }
}
