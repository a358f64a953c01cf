package coop.core.seal;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.seal.SealEvent.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that a cooperative signs its heads with, as its own journal says. Immutable.
 *
 * <p>A journal cannot vouch for itself: who writes it anew can enter another key. A key is believed because it reached the
 * reader by another way, such as printed minutes; the journal says from when to when it was in use.
 *
 * @param terms each key and its time, oldest first
 */
public record SealBook(List<Term> terms) {
    /** The book of signing keys. */
    public static final Book<SealBook> BOOK = new Book<>() {
        @Override
        public SealBook blank() {
            return new SealBook(List.of());
        }

        @Override
        public SealBook enter(SealBook state, Entry entry) {
            return entry.event() instanceof SealEvent event ? state.with(event, entry.number()) : state;
        }

        @Override
        public String name() {
            return "seal";
        }
    };

    /**
     * The time of a key.
     *
     * @param key the key
     * @param keeper who keeps it
     * @param from the number of the entry that entered it
     * @param until the number of the entry that withdrew it
     * @param cause why it was withdrawn
     * @param goodFor the last entry that its heads are good for, when some of its heads are in doubt
     */
    public record Term(
            VerifyingKey key,
            String keeper,
            long from,
            Optional<Long> until,
            Optional<Cause> cause,
            Optional<Long> goodFor) {
        /** Whether a head that ends with an entry may be signed with this key. */
        public boolean covers(long last) {
            return last >= from
                    && until.map(end -> last < end).orElse(true)
                    && goodFor.map(good -> last <= good).orElse(true);
        }
    }

    public SealBook {
        terms = List.copyOf(terms);
    }

    private SealBook with(SealEvent event, long entry) {
        List<Term> next = new ArrayList<>(terms);
        if (event instanceof SealEvent.KeyEntered entered) {
            next.add(new Term(
                    entered.key(), entered.keeper(), entry, Optional.empty(), Optional.empty(), Optional.empty()));
        } else if (event instanceof SealEvent.KeyWithdrawn withdrawn) {
            next.replaceAll(
                    term -> term.key().equals(withdrawn.key()) && term.until().isEmpty()
                            ? new Term(
                                    term.key(),
                                    term.keeper(),
                                    term.from(),
                                    Optional.of(entry),
                                    Optional.of(withdrawn.cause()),
                                    withdrawn.doubtfulSince())
                            : term);
        }
        return new SealBook(next);
    }

    /** The keys in use. */
    public List<Term> inUse() {
        return terms.stream().filter(term -> term.until().isEmpty()).toList();
    }

    /** The time of a key, when it was ever entered. */
    public Optional<Term> find(VerifyingKey key) {
        return terms.stream().filter(term -> term.key().equals(key)).findFirst();
    }

    /**
     * Enters a key, from now on.
     *
     * @param keeper who keeps it, by office and without a name
     * @return refused with {@code seal.known-key} when it was entered before: a key has one time
     */
    public static Ruling enter(Cooperative coop, VerifyingKey key, String keeper, LocalDate on) {
        return coop.book(BOOK).find(key).isPresent()
                ? Ruling.refused(Reason.of(
                        "seal.known-key", "journal.seal", "the key {0} was entered before; make a new one", brief(key)))
                : Ruling.granted(new SealEvent.KeyEntered(on, key, keeper));
    }

    /**
     * Withdraws a key.
     *
     * @param doubtfulSince for a stolen key: the number of the last entry whose head it surely signed itself
     * @return refused with {@code seal.key-not-in-use}
     */
    public static Ruling withdraw(
            Cooperative coop, VerifyingKey key, Cause cause, Optional<Long> doubtfulSince, LocalDate on) {
        boolean used =
                coop.book(BOOK).inUse().stream().anyMatch(term -> term.key().equals(key));
        return used
                ? Ruling.granted(new SealEvent.KeyWithdrawn(on, key, cause, doubtfulSince))
                : Ruling.refused(
                        Reason.of("seal.key-not-in-use", "journal.seal", "the key {0} is not in use", brief(key)));
    }

    private static String brief(VerifyingKey key) {
        return key.hex().substring(0, 12) + "…";
    }
}
