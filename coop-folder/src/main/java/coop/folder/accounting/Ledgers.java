package coop.folder.accounting;

import coop.capital.accounting.Account;
import coop.capital.accounting.Posting;
import coop.capital.accounting.Transaction;
import coop.core.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Postings as files for bookkeepers. They hold no date but those of the acts, so that the same books give the same files, and no
 * personal data: persons are told by their number. All methods are pure.
 */
public final class Ledgers {
    private static final Map<Account.Kind, String> ROOTS = Map.of(
            Account.Kind.ASSET, "Assets",
            Account.Kind.LIABILITY, "Liabilities",
            Account.Kind.EQUITY, "Equity",
            Account.Kind.INCOME, "Income",
            Account.Kind.EXPENSE, "Expenses");

    private Ledgers() {}

    /**
     * A journal for hledger and ledger, with a directive for each account and the currency so that {@code hledger check --strict}
     * passes.
     *
     * @param words what an act is called, in some language
     */
    public static String hledger(List<Transaction> transactions, Function<Reason, String> words) {
        StringBuilder out = new StringBuilder();
        currencies(transactions)
                .forEach((code, currency) -> out.append("commodity ")
                        .append(Money.ofMajor(currency, 1000).getAmount().toPlainString())
                        .append(currency.getDecimalPlaces() == 0 ? ". " : " ")
                        .append(code)
                        .append('\n'));
        accounts(transactions)
                .forEach(account -> out.append("account ")
                        .append(hledger(account))
                        .append("  ; type: ")
                        .append(type(account.kind()))
                        .append('\n'));
        for (Transaction transaction : transactions) {
            out.append('\n')
                    .append(transaction.on())
                    .append(" * (")
                    .append(transaction.first())
                    .append(") ")
                    .append(line(words.apply(transaction.what())))
                    .append('\n');
            for (Posting posting : transaction.postings()) {
                out.append("    ")
                        .append(hledger(posting.account()))
                        .append("  ")
                        .append(amount(posting.amount()));
                posting.who().ifPresent(who -> out.append("  ; person: ").append(who));
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static char type(Account.Kind kind) {
        return switch (kind) {
            case ASSET -> 'A';
            case LIABILITY -> 'L';
            case EQUITY -> 'E';
            case INCOME -> 'R';
            case EXPENSE -> 'X';
        };
    }

    private static String hledger(Account account) {
        return ROOTS.get(account.kind()) + ":" + account;
    }

    /** A ledger for Beancount, each account opened on the day of its first posting. */
    public static String beancount(List<Transaction> transactions, Function<Reason, String> words) {
        StringBuilder out = new StringBuilder();
        currencies(transactions)
                .forEach((code, currency) -> out.append("option \"operating_currency\" \"")
                        .append(code)
                        .append("\"\n"));
        SortedMap<Account, String> opened = new TreeMap<>();
        transactions.forEach(transaction -> transaction
                .postings()
                .forEach(posting ->
                        opened.putIfAbsent(posting.account(), transaction.on().toString())));
        opened.forEach((account, day) ->
                out.append(day).append(" open ").append(beancount(account)).append('\n'));
        for (Transaction transaction : transactions) {
            out.append('\n')
                    .append(transaction.on())
                    .append(" * \"")
                    .append(line(words.apply(transaction.what()))
                            .replace("\\", "")
                            .replace('"', '\''))
                    .append("\"\n  entry: ")
                    .append(transaction.first())
                    .append('\n');
            for (Posting posting : transaction.postings()) {
                out.append("  ")
                        .append(beancount(posting.account()))
                        .append("  ")
                        .append(amount(posting.amount()))
                        .append('\n');
                posting.who()
                        .ifPresent(
                                who -> out.append("    person: \"").append(who).append("\"\n"));
            }
        }
        return out.toString();
    }

    /** Its name without the signs that Beancount does not take: {@code Liabilities:471-Dividendes-de-l-exercice}. */
    private static String beancount(Account account) {
        String name = account.name().replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
        return ROOTS.get(account.kind()) + ":" + account.code().toUpperCase(Locale.ROOT) + "-" + name;
    }

    /**
     * A table with the columns date, entry, account, name, text, person, debit, credit and currency.
     *
     * <p>No cell begins with a sign that a spreadsheet would take for a formula, as all texts are the SDK's own or were checked.
     */
    public static String csv(List<Transaction> transactions, Function<Reason, String> words) {
        StringBuilder out = new StringBuilder("date,entry,account,name,text,person,debit,credit,currency\n");
        for (Transaction transaction : transactions) {
            for (Posting posting : transaction.postings()) {
                List<String> cells = new ArrayList<>();
                cells.add(transaction.on().toString());
                cells.add(Long.toString(transaction.first()));
                cells.add(posting.account().code());
                cells.add(posting.account().name());
                cells.add(line(words.apply(transaction.what())));
                cells.add(posting.who().map(Objects::toString).orElse(""));
                cells.add(posting.debit().map(Ledgers::plain).orElse(""));
                cells.add(posting.credit().map(Ledgers::plain).orElse(""));
                cells.add(posting.amount().getCurrencyUnit().getCode());
                out.append(String.join(",", cells.stream().map(Ledgers::cell).toList()))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String amount(Money money) {
        return plain(money) + " " + money.getCurrencyUnit().getCode();
    }

    /** A text on one line, without what begins a comment. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl};|]", " ").strip();
    }

    private static SortedSet<Account> accounts(List<Transaction> transactions) {
        SortedSet<Account> accounts = new TreeSet<>();
        transactions.forEach(transaction -> transaction.postings().forEach(posting -> accounts.add(posting.account())));
        return accounts;
    }

    private static SortedMap<String, CurrencyUnit> currencies(List<Transaction> transactions) {
        SortedMap<String, CurrencyUnit> all = new TreeMap<>();
        transactions.forEach(transaction -> transaction
                .postings()
                .forEach(posting -> all.put(
                        posting.amount().getCurrencyUnit().getCode(),
                        posting.amount().getCurrencyUnit())));
        return all;
    }
}
