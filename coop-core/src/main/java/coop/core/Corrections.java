package coop.core;

import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
                    "correction.unknown-entry",
                    "journal",
                    "there is no entry {0}; the journal has {1}",
                    number,
                    journal.size()));
        }
        Entry entry = journal.entry(number);
        List<Reason> reasons = new ArrayList<>();
        if (journal.isReversed(number)) {
            reasons.add(Reason.of(
                    "correction.already-reversed",
                    "journal",
                    "entry {0} was reversed before; an entry is reversed once",
                    number));
        }
        if (entry.event() instanceof EntriesReversed) {
            reasons.add(Reason.of(
                    "correction.of-a-correction",
                    "journal",
                    "entry {0} is itself a correction; record the act anew instead",
                    number));
        }
        return Ruling.of(reasons, new EntriesReversed(on, act(journal, entry), reason));
    }

    /** The entries of the same act, but for corrections in it, which stand. */
    private static List<Long> act(Journal journal, Entry entry) {
        List<Long> act = new ArrayList<>();
        long first = entry.number();
        while (first > 1 && journal.entry(first - 1).command().equals(entry.command())) {
            first--;
        }
        for (long i = first; i <= journal.size() && journal.entry(i).command().equals(entry.command()); i++) {
            if (!(journal.entry(i).event() instanceof EntriesReversed)) {
                act.add(i);
            }
        }
        return act;
    }

    /**
     * Reverses an act and records another in its place, as one act: granted when both are. The new act is decided as if the
     * old one had not been.
     *
     * @param number the number of an entry of the old act
     * @param anew decides on the new act
     * @return refused with the reasons of {@link #reverse}, or those of the new act
     */
    public static Ruling replace(
            Cooperative coop, long number, LocalDate on, String reason, Function<Cooperative, Ruling> anew) {
        Ruling reversal = reverse(coop, number, on, reason);
        return reversal.isGranted() ? reversal.and(anew.apply(coop.supposing(reversal))) : reversal;
    }
}
