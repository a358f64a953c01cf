package coop.reporting;

import coop.core.Cooperative;
import coop.core.Messages;
import coop.core.membership.Membership;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesBook;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.indicator.Movements;
import coop.reporting.law.Review;
import coop.reporting.principles.IcaPrinciples;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of a span, most often a financial year: every figure beside that of the span before, why stocks changed, the
 * meetings with their resolutions, and what is missing. It holds no time of its making, so that the same books give the same
 * report; {@code Report.of(coop.knownAt(entries), …)} gives it as it could be known then.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Report implements Publication {
    private static final int YEARS_SHOWN = 5;

    private final Identity identity;
    private final Messages messages;
    private final Year year;
    private final Span period;
    private final Span before;
    private final List<Section> sections;
    private final List<Movement> movements;
    private final List<Gathering> gatherings;
    private final History history;
    private final Review principles;
    private final boolean isYear;
    private final Statutes statutes;

    private Report(
            Identity identity,
            Messages messages,
            Year year,
            Span period,
            Span before,
            List<Section> sections,
            List<Movement> movements,
            List<Gathering> gatherings,
            History history,
            Review principles,
            boolean isYear,
            Statutes statutes) {
        this.identity = identity;
        this.messages = messages;
        this.year = year;
        this.period = period;
        this.before = before;
        this.sections = List.copyOf(sections);
        this.movements = List.copyOf(movements);
        this.gatherings = List.copyOf(gatherings);
        this.history = history;
        this.principles = principles;
        this.isYear = isYear;
        this.statutes = statutes;
    }

    /**
     * The figures of one theme.
     *
     * @param id the key of its title under {@code section.}
     */
    public record Section(String id, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** A figure, and the same of the span before. */
    public record Line(Figure now, Figure before) {}

    /** The report of a year, when nothing is known of the persons: what needs it is missing. */
    public static Report of(Cooperative coop, Year year) {
        return of(coop, year, Map.of());
    }

    /**
     * The report of a financial year, by the calendar year in which it ends.
     *
     * @param persons what is known of persons, without names
     * @throws IllegalArgumentException if the year ends before the foundation
     */
    public static Report of(Cooperative coop, Year year, Map<MemberId, PersonFacts> persons) {
        return of(coop, period(coop, year), persons);
    }

    /**
     * The report of any span: a quarter, a year, three years. What is at the end is that of its last day, what happened that of
     * all its days. What is only known by the financial year, such as accounts, is told of spans that are made of whole ones,
     * and of no others.
     *
     * @param persons what is known of persons, without names
     * @throws IllegalArgumentException if the span ends before the foundation
     */
    public static Report of(Cooperative coop, Span period, Map<MemberId, PersonFacts> persons) {
        if (coop.book(StatutesBook.BOOK, period.last()).inForce().isEmpty()) {
            throw new IllegalArgumentException("wanted a span in which the cooperative exists, got " + period);
        }
        Span earlier = before(coop, period);
        Measured measured = new Measured(coop, persons);
        List<Section> sections = new ArrayList<>();
        Catalogue catalogue = Catalogue.of(coop, period.last());
        boolean first = founded(coop).isAfter(earlier.last());
        for (String section : Catalogue.SECTIONS) {
            List<Line> lines = new ArrayList<>();
            for (Indicator indicator : catalogue.of(section)) {
                Figure now = measured.keep(Catalogue.measure(indicator, measured, period), period);
                Figure before = first
                        ? now.definition().notApplicable("before-foundation")
                        : measured.keep(Catalogue.measure(indicator, measured, earlier), earlier);
                lines.add(new Line(now, before));
            }
            if (!lines.isEmpty()) {
                sections.add(new Section(section, lines));
            }
        }
        boolean isYear = measured.years(period).size() == 1;
        Year year = measured.year(period);
        return new Report(
                Identity.of(coop, period.last()),
                coop.installed().messages(),
                year,
                period,
                earlier,
                sections,
                Movements.of(measured, period),
                Gathering.of(coop, period),
                History.of(coop, shown(measured, period, year), persons, YEARS_SHOWN),
                new IcaPrinciples().pack().review(measured, period),
                isYear,
                coop.statutes(period.last()));
    }

    /** The last year that ended by the end of the span; that of the span when there is none. */
    private static Year shown(Measured measured, Span period, Year year) {
        Span whole = period(measured.coop(), year);
        return whole.last().isAfter(period.last()) && measured.founded().isBefore(whole.first())
                ? year.minusYears(1)
                : year;
    }

    private static LocalDate founded(Cooperative coop) {
        return coop.book(StatutesBook.BOOK).revisions().get(0).on();
    }

    /** The financial year that ends in a calendar year, by the statutes in force at its end. */
    static Span period(Cooperative coop, Year year) {
        LocalDate latest = LocalDate.of(year.getValue(), 12, 31);
        if (coop.book(StatutesBook.BOOK, latest).inForce().isEmpty()) {
            throw new IllegalArgumentException("wanted a year in which the cooperative exists, got " + year);
        }
        Span span = Span.financialYear(
                year.getValue(), coop.statutes(latest).cooperative().yearEnd());
        if (coop.book(StatutesBook.BOOK, span.last()).inForce().isEmpty()) {
            throw new IllegalArgumentException("wanted a financial year in which the cooperative exists, got " + span);
        }
        return span;
    }

    /**
     * The span that one is compared with: of a financial year, the year before; of a part of a year, the same part of the year
     * before; of more than a year, as many months, or days, before it.
     */
    static Span before(Cooperative coop, Span period) {
        LocalDate eve = period.first().minusDays(1);
        LocalDate end = period.last().plusDays(1);
        boolean exists = coop.book(StatutesBook.BOOK, eve).inForce().isPresent();
        if (exists && period.first().plusYears(1).equals(end)) {
            Span year = Membership.yearOf(eve, coop.statutes(eve).cooperative());
            return year.last().equals(eve) ? year : new Span(period.first().minusYears(1), eve);
        }
        if (!period.first().plusYears(1).isBefore(end)) {
            LocalDate first = period.first().minusYears(1);
            return new Span(
                    first,
                    isEndOfMonth(period.last())
                            ? endOfMonth(period.last())
                            : period.last().minusYears(1));
        }
        long months = ChronoUnit.MONTHS.between(period.first(), end);
        boolean whole = period.first().plusMonths(months).equals(end);
        return new Span(
                whole ? period.first().minusMonths(months) : period.first().minusDays(period.days()), eve);
    }

    private static boolean isEndOfMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return YearMonth.from(day).minusYears(1).atEndOfMonth();
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    /** The financial year in which the span ends, by the calendar year in which that ends. */
    public Year year() {
        return year;
    }

    /** Whether the span is one financial year. */
    public boolean isYear() {
        return isYear;
    }

    /** From its first to its last day. */
    public Span period() {
        return period;
    }

    /** The span that it is compared with, the year before of a year. */
    public Span before() {
        return before;
    }

    /** The lines of a section; none when there is no such section. */
    public List<Line> section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(Section::lines)
                .orElse(List.of());
    }

    public List<Section> sections() {
        return sections;
    }

    /** Why stocks changed: members, each class of them, jobs, capital. */
    public List<Movement> movements() {
        return movements;
    }

    /** The meetings in the span and what they decided, by day. */
    public List<Gathering> gatherings() {
        return gatherings;
    }

    /** The years before, five with this one. */
    public History history() {
        return history;
    }

    /**
     * What can be told of the seven principles of cooperatives: findings, and never a score. What the books do not hold is not
     * enough data, and no pass; what no software can tell is to be verified by people.
     */
    public Review principles() {
        return principles;
    }

    /** The statutes in force on the last day. */
    public Statutes statutes() {
        return statutes;
    }

    /** Every line of every section. */
    public List<Line> lines() {
        return sections.stream().map(Section::lines).flatMap(Collection::stream).toList();
    }

    /** The line of a figure. */
    public Optional<Line> line(String id) {
        return lines().stream()
                .filter(line -> line.now().definition().id().equals(id))
                .findFirst();
    }

    /** The figure of an id. */
    public Optional<Figure> figure(String id) {
        return line(id).map(Line::now);
    }

    /** Every figure of the span that was not recorded, or only in part; what nobody entered is wanted by the figures that need it. */
    public List<Figure> gaps() {
        return sections.stream()
                .filter(section -> !section.id().equals(Catalogue.INPUTS))
                .flatMap(section -> section.lines().stream())
                .map(Line::now)
                .filter(figure -> figure instanceof Figure.Missing || figure instanceof Figure.Partial)
                .toList();
    }
}
