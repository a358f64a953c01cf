package coop.core;

import coop.core.journal.Book;
import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.journal.Journal;
import coop.core.journal.PeriodEvent;
import coop.core.journal.PeriodEvent.PeriodClosed;
import coop.core.journal.PeriodEvent.ReachedBack;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Closed periods. Once the accounts of a year are approved its books are closed: an entry that would take effect in it, or a
 * reversal of one that did, is refused, unless a resolution allows the correction. All methods are pure.
 */
public final class Periods {
    /** The book of closed periods: the last day that is closed. */
    public static final Book<Optional<LocalDate>> BOOK = new Book<>() {
        @Override
        public Optional<LocalDate> blank() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> enter(Optional<LocalDate> state, Entry entry) {
            if (!(entry.event() instanceof PeriodClosed closed)) {
                return state;
            }
            return state.filter(day -> !day.isBefore(closed.through())).or(() -> Optional.of(closed.through()));
        }

        @Override
        public String name() {
            return "periods";
        }
    };

    private Periods() {}

    /**
     * Closes the books up to a day.
     *
     * @param through the last day to be closed, such as 31 December
     * @param on the day of the closing, after it
     * @return refused with {@code period.not-over} or {@code period.closed-already}
     */
    public static Ruling close(Cooperative coop, LocalDate through, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        if (!through.isBefore(on)) {
            reasons.add(Reason.of("period.not-over", "journal.periods", "{0} is not over yet on {1}", through, on));
        }
        coop.book(BOOK)
                .filter(day -> !day.isBefore(through))
                .ifPresent(day -> reasons.add(Reason.of(
                        "period.closed-already", "journal.periods", "the books are closed up to {0} already", day)));
        return Ruling.of(reasons, new PeriodClosed(on, through));
    }

    /**
     * Lets an act reach into a closed period, by a resolution.
     *
     * <p>For example {@code Periods.reachBack(coop, Corrections.reverse(coop, 812, today, "typing error"), "correct-2023",
     * "typing error", today)}.
     *
     * @param act what is to be recorded
     * @param resolution the name of a carried resolution in the minute book
     * @return the act with its permission, or refused with its own reasons, {@code period.no-resolution} or {@code
     *     period.not-carried}
     */
    public static Ruling reachBack(Cooperative coop, Ruling act, String resolution, String reason, LocalDate on) {
        Optional<Resolution> found = coop.book(MinuteBook.BOOK, on).find(resolution);
        if (found.isEmpty()) {
            return act.and(Ruling.refused(Reason.of(
                    "period.no-resolution",
                    "journal.periods",
                    "there is no resolution '{0}' on record by {1}",
                    resolution,
                    on)));
        }
        if (!found.get().isCarried()) {
            return act.and(Ruling.refused(Reason.of(
                    "period.not-carried", "journal.periods", "the resolution '{0}' was not carried", resolution)));
        }
        return act.and(Ruling.granted(new ReachedBack(on, resolution, reason)));
    }

    /** Why these events may not be recorded: they change a day that is closed; nothing when none does, or a resolution lets them. */
    static List<Reason> against(Cooperative coop, List<Event> events) {
        Optional<LocalDate> closed = coop.book(BOOK);
        if (closed.isEmpty() || events.stream().anyMatch(ReachedBack.class::isInstance)) {
            return List.of();
        }
        LocalDate through = closed.get();
        Journal journal = coop.journal();
        List<Reason> reasons = new ArrayList<>();
        for (Event event : events) {
            LocalDate reaches = event.on();
            if (event instanceof EntriesReversed reversal) {
                for (long number : reversal.entries()) {
                    Event earlier = journal.entry(number).event();
                    LocalDate on = earlier instanceof PeriodClosed closing ? closing.through() : earlier.on();
                    reaches = on.isBefore(reaches) ? on : reaches;
                }
            }
            if (!reaches.isAfter(through) && !(event instanceof PeriodEvent)) {
                reasons.add(Reason.of(
                        "period.closed",
                        "journal.periods",
                        "the books are closed up to {0}; this would change {1}; a resolution may allow it",
                        through,
                        reaches));
            }
        }
        return reasons.stream().distinct().toList();
    }
}
