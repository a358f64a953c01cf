package coop.reporting;

import coop.capital.AccountsRecorded;
import coop.capital.ActivityRecorded;
import coop.capital.ShareEvent;
import coop.capital.SurplusAllocated;
import coop.core.Cooperative;
import coop.core.Messages;
import coop.core.journal.Entry;
import coop.core.membership.Membership;
import coop.core.membership.MembershipEvent;
import coop.core.statutes.StatutesBook;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.indicator.Formula;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The whole life of a cooperative, year by year from its foundation: members, jobs, votes, shares, reserves and results.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class History implements Publication {
    /** The figures of a history, by the ids of their indicators. */
    static final List<String> COLUMNS = List.of(
            "mem-01", "mem-03", "mem-04", "emp-01", "emp-02", "dem-01", "dem-03", "dem-18", "cap-19", "cap-01",
            "cap-21", "fin-13", "fin-03");

    private final Identity identity;
    private final Messages messages;
    private final List<Row> rows;
    private final List<Milestone> milestones;

    private History(Identity identity, Messages messages, List<Row> rows, List<Milestone> milestones) {
        this.identity = identity;
        this.messages = messages;
        this.rows = List.copyOf(rows);
        this.milestones = List.copyOf(milestones);
    }

    /** One year and its figures, in the same order in every year. */
    public record Row(Year year, Span period, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }

        /** The figure of an id, such as {@code MEM-01}. */
        public Optional<Figure> figure(String id) {
            return figures.stream()
                    .filter(figure -> figure.definition().id().equals(id))
                    .findFirst();
        }
    }

    /**
     * Something that changed the cooperative.
     *
     * @param on the day
     * @param key what: the key of a message under {@code milestone.}
     */
    public record Milestone(LocalDate on, String key) {}

    /** The history up to the last year in which something is on record. */
    public static History of(Cooperative coop) {
        return of(coop, Map.of());
    }

    /** The history up to the last year in which something is on record, knowing something of the persons. */
    public static History of(Cooperative coop, Map<MemberId, PersonFacts> persons) {
        Year last = Year.of(Year.MIN_VALUE);
        for (Entry entry : coop.journal().entries()) {
            boolean counts = !coop.journal().isReversed(entry.number())
                    && !(entry.event() instanceof ShareEvent.SharesRedeemed)
                    && coop.revision(entry.on()).isPresent();
            Year year = counts ? year(coop, entry) : last;
            last = year.isAfter(last) ? year : last;
        }
        if (last.equals(Year.of(Year.MIN_VALUE))) {
            throw new IllegalArgumentException("wanted a cooperative that was founded, got one without entries");
        }
        return of(coop, last, persons, Integer.MAX_VALUE);
    }

    /** The year that an entry speaks of: accounts of 2024 that were drawn up in 2025 are of 2024. */
    private static Year year(Cooperative coop, Entry entry) {
        if (entry.event() instanceof AccountsRecorded accounts) {
            return Year.of(accounts.year());
        }
        if (entry.event() instanceof SurplusAllocated allocated) {
            return Year.of(allocated.year());
        }
        if (entry.event() instanceof ActivityRecorded activity) {
            return Year.of(activity.year());
        }
        LocalDate on = done(entry);
        LocalDate known = on.isBefore(entry.on()) && coop.revision(on).isEmpty() ? entry.on() : on;
        Span year = Membership.yearOf(known, coop.statutes(known).cooperative());
        return Year.of(year.last().getYear());
    }

    /** The day on which something was done that takes effect later. */
    private static LocalDate done(Entry entry) {
        if (entry.event() instanceof MembershipEvent.MemberResigned resigned) {
            return resigned.received();
        }
        return entry.event() instanceof MembershipEvent.EngagementEnded ended ? ended.last() : entry.on();
    }

    /** The history up to a year. */
    public static History of(Cooperative coop, Year through, Map<MemberId, PersonFacts> persons) {
        return of(coop, through, persons, Integer.MAX_VALUE);
    }

    static History of(Cooperative coop, Year through, Map<MemberId, PersonFacts> persons, int atMost) {
        return of(coop, through, persons, atMost, COLUMNS);
    }

    /**
     * Every figure of the catalogue over some years, beside each other. For example of 2021 to 2025: five of each.
     *
     * @param from the first year; that of the foundation when it is later
     * @param through the last year
     * @throws IllegalArgumentException if the last year ends before the foundation or begins before the first
     */
    public static History compare(Cooperative coop, Year from, Year through, Map<MemberId, PersonFacts> persons) {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("wanted years in their order, got " + from + " to " + through);
        }
        List<String> ids = new ArrayList<>();
        coop.installed().policies().ids(Indicator.class).forEach(ids::add);
        Formula.all().forEach(formula -> ids.add(formula.id().toLowerCase(Locale.ROOT)));
        ids.sort(null);
        return of(coop, through, persons, through.getValue() - from.getValue() + 1, ids);
    }

    private static History of(
            Cooperative coop, Year through, Map<MemberId, PersonFacts> persons, int atMost, List<String> ids) {
        Measured measured = new Measured(coop, persons);
        StatutesBook statutes = coop.book(StatutesBook.BOOK);
        LocalDate founded = statutes.revisions().get(0).on();
        int first = Membership.yearOf(founded, coop.statutes(founded).cooperative())
                .last()
                .getYear();
        int from = (int) Math.max(first, (long) through.getValue() - atMost + 1);
        List<Row> rows = new ArrayList<>();
        for (int year = from; year <= through.getValue(); year++) {
            Span period = Report.period(coop, Year.of(year));
            List<Figure> figures = new ArrayList<>();
            for (String id : ids) {
                Catalogue.find(coop, id)
                        .ifPresent(indicator -> figures.add(Catalogue.measure(indicator, measured, period)));
            }
            rows.add(new Row(Year.of(year), period, figures));
        }
        LocalDate end = Report.period(coop, through).last();
        List<Milestone> milestones = new ArrayList<>();
        for (StatutesBook.Revision revision : statutes.revisions()) {
            if (!revision.on().isAfter(end)) {
                milestones.add(new Milestone(revision.on(), milestones.isEmpty() ? "founded" : "statutes"));
            }
        }
        for (Row row : rows) {
            if (isLoss(row)) {
                milestones.add(new Milestone(row.period().last(), "loss"));
            }
        }
        milestones.sort(Comparator.comparing(Milestone::on));
        return new History(Identity.of(coop, end), coop.installed().messages(), rows, milestones);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    /** The years, oldest first. */
    public List<Row> rows() {
        return rows;
    }

    /** What changed the cooperative, oldest first. */
    public List<Milestone> milestones() {
        return milestones;
    }

    /** One figure through the years. */
    public List<Figure> series(String id) {
        return rows.stream()
                .map(row -> row.figure(id))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The years that ended with a loss. */
    public List<Year> lossYears() {
        return rows.stream().filter(History::isLoss).map(Row::year).toList();
    }

    private static boolean isLoss(Row row) {
        return row.figure("FIN-03")
                .flatMap(Figure::known)
                .filter(result -> result.number().signum() < 0)
                .isPresent();
    }
}
