package coop.capital.accounting;

/**
 * An account of a chart.
 *
 * @param code its number, such as {@code 471}
 * @param name its name
 * @param kind what kind of account it is
 */
public record Account(String code, String name, Kind kind) implements Comparable<Account> {
    /** The five kinds of accounts. */
    public enum Kind {
        ASSET,
        LIABILITY,
        EQUITY,
        INCOME,
        EXPENSE
    }

    /**
     * @throws IllegalArgumentException if the number is not letters and digits, or the name is blank or has signs that ledgers
     *     give a meaning to
     */
    public Account {
        if (!code.matches("[A-Za-z0-9]{1,20}")) {
            throw new IllegalArgumentException("wanted the number of an account, letters and digits, got " + code);
        }
        if (name.isBlank() || !name.matches("[^\\p{Cntrl};|:\"]{1,80}") || name.contains("  ")) {
            throw new IllegalArgumentException("wanted the name of an account in plain words, got " + name);
        }
    }

    @Override
    public int compareTo(Account other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : name.compareTo(other.name);
    }

    /** Its number and its name. */
    @Override
    public String toString() {
        return code + " " + name;
    }
}
