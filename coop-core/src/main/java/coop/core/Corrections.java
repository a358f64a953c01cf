package coop.core;

import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Putting entries right: by linked reversals, never by change. All methods are pure. */
public final class Corrections {
    private Corrections() {}

    /**
     * Reverses an entry, and with it all entries of the same act. For example the reversal of one half of a transfer reverses
     * the other half too.
     *
     * @param number the number of the entry
     * @param on the day of the correction
     * @param reason why, in words without personal data
     * @return refused with {@code correction.unknown-entry}, {@code correction.already-reversed} or
     *     {@code correction.of-a-correction}
     */
    public static Ruling reverse(Cooperative coop, long number, LocalDate on, String reason) {
        Journal journal = coop.journal();
        if (number < 1 || number > journal.size()) {
            return Ruling.refused(Reason.of(
                    "correction.unknown-entry", "journal", "there is no entry {0}; the journal has {1}", number, journal.size()));
        }
        Entry entry = journal.entry(number);
        List<Reason> reasons = new ArrayList<>();
        if (journal.isReversed(number)) {
            reasons.add(Reason.of(
                    "correction.already-reversed", "journal", "entry {0} was reversed before; an entry is reversed once", number));
        }
        if (entry.event() instanceof EntriesReversed) {
            reasons.add(Reason.of(
                    "correction.of-a-correction",
                    "journal",
                    "entry {0} is itself a correction; record the act anew instead",
                    number));
        }
        List<Long> act = new ArrayList<>();
        for (long i = number; i >= 1 && journal.entry(i).command().equals(entry.command()); i--) {
            act.add(0, i);
        }
        for (long i = number + 1; i <= journal.size() && journal.entry(i).command().equals(entry.command()); i++) {
            act.add(i);
        }
        return Ruling.of(reasons, new EntriesReversed(on, act, reason));
    }
}
