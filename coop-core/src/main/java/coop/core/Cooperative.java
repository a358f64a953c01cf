package coop.core;

import coop.core.journal.Book;
import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.journal.Journal;
import coop.core.journal.Reading;
import coop.core.plugin.Installed;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative: its statutes and its journal, as a value. Rules look at it and give a {@link Ruling}; {@link #after} gives
 * the next cooperative and leaves this one as it was.
 *
 * <p>Every question is asked as of a day: {@code coop.book(MemberRegister.BOOK, day)} is the register at the end of that day.
 * An entry of a later day never shows in it, however early it was recorded.
 *
 * <p>Immutable, and so safe for use by many threads. The states of books are cached at a few days.
 */
public final class Cooperative {
    private final Installed installed;
    private final Reading reading;
    private final LocalDate horizon;
    private final @Nullable Statutes override;

    private Cooperative(Installed installed, Reading reading, LocalDate horizon, @Nullable Statutes override) {
        this.installed = installed;
        this.reading = reading;
        this.horizon = horizon;
        this.override = override;
    }

    /** A cooperative with nothing on record; {@link Installed#cooperative()} is the short way. */
    public static Cooperative blank(Installed installed) {
        return new Cooperative(installed, Reading.of(Journal.empty()), LocalDate.MAX, null);
    }

    /** What is installed around it. */
    public Installed installed() {
        return installed;
    }

    /** All its entries. */
    public Journal journal() {
        return reading.journal();
    }

    /** Whether anything is on record. */
    public boolean isFounded() {
        return journal().size() > 0;
    }

    /** A book at the end of a day; of the day this cooperative is seen at, when that is earlier. */
    public <S> S book(Book<S> book, LocalDate day) {
        LocalDate end = day.isAfter(horizon) ? horizon : day;
        return reading.read(book, journal().inEffect(end));
    }

    /** How many entries of the order of effect this cooperative has at the end of a day: {@link Journal#inOrder} gives them. */
    public int placesAt(LocalDate day) {
        return journal().inEffect(day.isAfter(horizon) ? horizon : day);
    }

    /** A book with every entry there is, those of days to come too, up to the day this cooperative is seen at. */
    public <S> S book(Book<S> book) {
        return book(book, LocalDate.MAX);
    }

    /** This cooperative as it stood at the end of a day. */
    public Cooperative asOf(LocalDate day) {
        return new Cooperative(installed, reading, day.isAfter(horizon) ? horizon : day, override);
    }

    /** This cooperative as it stood at the end of a day, as far as was on record when the journal had this many entries. */
    public Cooperative asOf(LocalDate day, long knownAt) {
        return knownAt >= journal().size() ? asOf(day) : knownAt(knownAt).asOf(day);
    }

    /** This cooperative as far as was on record when the journal had this many entries. */
    public Cooperative knownAt(long entries) {
        return entries >= journal().size()
                ? this
                : new Cooperative(installed, Reading.of(journal().upTo(entries)), horizon, override);
    }

    /** What if: the same history under other statutes, on every day. */
    public Cooperative under(Statutes other) {
        return new Cooperative(installed, reading, horizon, other);
    }

    /**
     * The statutes in force on a day.
     *
     * @throws RefusedException with {@code statutes.none-in-force} if none were adopted yet on that day
     * @throws coop.core.statutes.StatutesException if they name what is not installed any more
     */
    public Statutes statutes(LocalDate day) {
        if (override != null) {
            return override;
        }
        return installed.statutes(revision(day)
                .orElseThrow(() -> new RefusedException(List.of(
                        Reason.of("statutes.none-in-force", "statutes", "No statutes are in force on {0}", day))))
                .text());
    }

    /** The revision of the statutes in force on a day. */
    public Optional<StatutesBook.Revision> revision(LocalDate day) {
        return book(StatutesBook.BOOK, day).inForce();
    }

    /**
     * The cooperative after a ruling, in memory, recorded by nobody in particular. To keep it, use
     * {@link coop.core.office.Office#record}.
     *
     * @throws RefusedException if the ruling is refused, naming every reason, if it would make a later day impossible, or if it
     *     changes a day of a {@linkplain Periods closed period}
     */
    public Cooperative after(Ruling ruling) {
        long next = journal().size() + 1;
        return after(ruling, journal().last().map(Entry::recordedAt).orElse(Instant.EPOCH), "in-memory", "act-" + next);
    }

    /**
     * The cooperative after a ruling that is recorded.
     *
     * @param recordedAt the time; taken as that of the entry before when it is earlier
     * @param actor who records it
     * @param command the command it comes from
     * @throws RefusedException as {@link #after(Ruling)}
     */
    public Cooperative after(Ruling ruling, Instant recordedAt, String actor, String command) {
        if (!ruling.isGranted()) {
            throw new RefusedException(ruling.reasons());
        }
        List<Reason> closed = Periods.against(this, ruling.events());
        if (!closed.isEmpty()) {
            throw new RefusedException(closed);
        }
        List<Entry> entries = entries(ruling, recordedAt, actor, command);
        Cooperative next = of(entries);
        List<Reason> broken = next.brokenSince(journal(), entries);
        if (!broken.isEmpty()) {
            throw new RefusedException(broken);
        }
        return next;
    }

    /** The cooperative after a ruling, without asking whether later days still hold: for an act that is only half of one. */
    Cooperative supposing(Ruling ruling) {
        return of(entries(ruling, Instant.EPOCH, "supposed", "supposed"));
    }

    private List<Entry> entries(Ruling ruling, Instant recordedAt, String actor, String command) {
        List<Entry> entries = new ArrayList<>();
        Instant earliest = journal().last().map(Entry::recordedAt).orElse(Instant.MIN);
        long number = journal().size();
        long revision = 0;
        for (Event event : ruling.events()) {
            number++;
            revision = revision(event.on()).map(StatutesBook.Revision::entry).orElse(revision);
            entries.add(new Entry(
                    number,
                    recordedAt.isBefore(earliest) ? earliest : recordedAt,
                    actor,
                    command,
                    revision,
                    installed.format().type(event),
                    event));
        }
        return entries;
    }

    /** For stores: this cooperative with entries that were recorded before, which decide nothing again. */
    public Cooperative of(List<Entry> recorded) {
        return new Cooperative(installed, reading.of(recorded), horizon, override);
    }

    /** What the invariants say of every day from the first that these entries change; nothing when they are all the last. */
    private List<Reason> brokenSince(Journal before, List<Entry> entries) {
        LocalDate first = LocalDate.MAX;
        boolean late = false;
        LocalDate latest = before.effective() == 0
                ? LocalDate.MIN
                : before.inOrder(before.effective() - 1).on();
        for (Entry entry : entries) {
            if (entry.event() instanceof EntriesReversed reversal) {
                for (long number : reversal.entries()) {
                    LocalDate on = before.entry(number).on();
                    first = on.isBefore(first) ? on : first;
                }
                late = true;
            }
            first = entry.on().isBefore(first) ? entry.on() : first;
            late |= entry.on().isBefore(latest);
        }
        if (!late) {
            return List.of();
        }
        List<Reason> broken = new ArrayList<>();
        for (Invariant<?> invariant : installed.invariants()) {
            check(invariant, first, broken);
        }
        return broken;
    }

    private <S> void check(Invariant<S> invariant, LocalDate first, List<Reason> broken) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int place = journal().inEffect(first.minusDays(1));
                place < journal().effective();
                place++) {
            days.add(journal().inOrder(place).on());
        }
        for (LocalDate day : days) {
            List<Reason> reasons = invariant.broken(book(invariant.book(), day), day);
            if (!reasons.isEmpty()) {
                broken.addAll(reasons);
                return;
            }
        }
    }
}
