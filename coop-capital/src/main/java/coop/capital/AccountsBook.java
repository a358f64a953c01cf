package coop.capital;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.resolution.Resolution;
import coop.core.resolution.ResolutionRecorded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/**
 * The annual accounts on record, and which of them are approved. Read it at a day: {@code coop.book(AccountsBook.BOOK, day)}.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class AccountsBook {
    /** The kind of resolution that approves accounts; its subject is the year. */
    public static final String KIND = "accounts";

    /** The book of accounts. */
    public static final Book<AccountsBook> BOOK = new Book<>() {
        @Override
        public AccountsBook blank() {
            return new AccountsBook(TreePMap.empty(), TreePMap.empty());
        }

        @Override
        public AccountsBook enter(AccountsBook state, Entry entry) {
            if (entry.event() instanceof AccountsRecorded recorded) {
                return new AccountsBook(state.drawnUp.plus(recorded.year(), recorded), state.approvals);
            }
            return entry.event() instanceof ResolutionRecorded decided ? state.with(decided.resolution()) : state;
        }

        @Override
        public String name() {
            return "accounts";
        }
    };

    private final TreePMap<Integer, AccountsRecorded> drawnUp;
    private final TreePMap<String, Resolution> approvals;

    private AccountsBook(TreePMap<Integer, AccountsRecorded> drawnUp, TreePMap<String, Resolution> approvals) {
        this.drawnUp = drawnUp;
        this.approvals = approvals;
    }

    /**
     * Approved accounts.
     *
     * @param accounts the accounts
     * @param resolution the resolution that approved them
     * @param on since when they are both on record and approved
     */
    public record Approved(AnnualAccounts accounts, Resolution resolution, LocalDate on) {}

    private AccountsBook with(Resolution resolution) {
        boolean approves = resolution.kind().equals(KIND)
                && resolution.isCarried()
                && resolution.subject().isPresent();
        return approves
                ? new AccountsBook(drawnUp, approvals.plus(resolution.subject().get(), resolution))
                : this;
    }

    /** The accounts of a year, approved or not. */
    public Optional<AnnualAccounts> find(int year) {
        return recorded(year).map(some -> new AnnualAccounts(year, some.figures()));
    }

    Optional<AccountsRecorded> recorded(int year) {
        return Optional.ofNullable(drawnUp.get(year));
    }

    /** The accounts of a year, if they are approved. */
    public Optional<Approved> approved(int year) {
        Resolution resolution = approvals.get(Integer.toString(year));
        AccountsRecorded recorded = drawnUp.get(year);
        if (resolution == null || recorded == null) {
            return Optional.empty();
        }
        LocalDate on = recorded.on().isAfter(resolution.on()) ? recorded.on() : resolution.on();
        return Optional.of(new Approved(new AnnualAccounts(year, recorded.figures()), resolution, on));
    }

    /** The years of which there are accounts, approved or not, ascending. */
    public List<Integer> years() {
        return List.copyOf(drawnUp.keySet());
    }

    private Stream<Approved> approved() {
        return drawnUp.keySet().stream().flatMap(year -> approved(year).stream());
    }

    /** The approved accounts of the latest year. */
    public Optional<Approved> lastApproved() {
        return approved().reduce((first, last) -> last);
    }

    /** The accounts that were the first to be approved after a day. */
    Optional<Approved> firstApprovedAfter(LocalDate day) {
        return approved().filter(some -> some.on().isAfter(day)).min(Comparator.comparing(Approved::on));
    }
}
