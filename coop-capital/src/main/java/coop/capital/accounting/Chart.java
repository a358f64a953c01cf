package coop.capital.accounting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A chart of accounts: which account plays which role. A role may be told apart further after a dot: what is posted to
 * {@code reserve.legal} goes to that account if there is one, else to {@code reserve}.
 *
 * <p>Three charts are built in: {@code be}, the Belgian minimum chart (PCMN), {@code fr}, the French general chart (PCG), and
 * {@code plain}, in English. Their numbers are data, to be checked by whoever keeps the accounts; a chart of one's own takes the
 * place of any of them, line by line.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Chart {
    /** The charts that are built in. */
    public static final List<String> BUILT_IN = List.of("be", "fr", "plain");

    private final SortedMap<String, Account> roles;

    private Chart(SortedMap<String, Account> roles) {
        this.roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    /**
     * A chart that is built in.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static Chart of(String id) {
        if (!BUILT_IN.contains(id)) {
            throw new IllegalArgumentException("wanted one of the charts " + BUILT_IN + ", got " + id);
        }
        try (InputStream in = Chart.class.getResourceAsStream(id + ".chart")) {
            if (in == null) {
                throw new IllegalStateException("the chart " + id + " is missing");
            }
            SortedMap<String, Account> roles = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 4))
                    .forEach(cells -> roles.put(
                            cells[0].strip(),
                            new Account(
                                    cells[1].strip(),
                                    cells[3].strip(),
                                    Account.Kind.valueOf(cells[2].strip().toUpperCase(Locale.ROOT)))));
            return new Chart(roles);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The same chart with another account for a role. Its kind is that of the role it takes the place of, or of the role before
     * the dot: an account for {@code reserve.solidarity} is equity as {@code reserve} is.
     *
     * @throws IllegalArgumentException if there is no such role
     */
    public Chart with(String role, String code, String name) {
        SortedMap<String, Account> changed = new TreeMap<>(roles);
        changed.put(role, new Account(code, name, account(role).kind()));
        return new Chart(changed);
    }

    /**
     * The account that plays a role.
     *
     * @param role such as {@code bank} or {@code reserve.legal}
     * @throws IllegalArgumentException if there is none, and none for what stands before its last dot
     */
    public Account account(String role) {
        String some = role;
        while (true) {
            Account found = roles.get(some);
            if (found != null) {
                return found;
            }
            int dot = some.lastIndexOf('.');
            if (dot < 0) {
                throw new IllegalArgumentException(
                        "wanted an account for one of the roles " + roles.keySet() + ", got " + role);
            }
            some = some.substring(0, dot);
        }
    }

    /** All roles and their accounts. */
    public SortedMap<String, Account> roles() {
        return roles;
    }

    /** All accounts, by number. */
    public SortedSet<Account> accounts() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(roles.values()));
    }
}
