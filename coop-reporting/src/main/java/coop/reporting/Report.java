package coop.reporting;

import coop.core.Cooperative;
import coop.core.Messages;
import coop.core.statutes.StatutesBook;
import coop.core.value.MemberId;
import coop.core.value.Span;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of one financial year: every figure beside that of the year before, the meetings with their resolutions, and
 * what is missing. It holds no time of its making, so that the same books give the same report.
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
    private final List<Gathering> gatherings;
    private final History history;

    private Report(
            Identity identity,
            Messages messages,
            Year year,
            Span period,
            Span before,
            List<Section> sections,
            List<Gathering> gatherings,
            History history) {
        this.identity = identity;
        this.messages = messages;
        this.year = year;
        this.period = period;
        this.before = before;
        this.sections = List.copyOf(sections);
        this.gatherings = List.copyOf(gatherings);
        this.history = history;
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

    /** A figure, and the same of the year before. */
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
        Span period = period(coop, year);
        Span earlier = period(coop, year.minusYears(1), period);
        Measured measured = new Measured(coop, persons);
        List<Section> sections = new ArrayList<>();
        Catalogue catalogue = Catalogue.of(coop, period.last());
        boolean first = founded(coop).isAfter(earlier.last());
        for (String section : Catalogue.SECTIONS) {
            List<Line> lines = new ArrayList<>();
            for (Indicator indicator : catalogue.of(section)) {
                Figure now = Catalogue.measure(indicator, measured, period);
                Figure before = first
                        ? now.definition().notApplicable("before-foundation")
                        : Catalogue.measure(indicator, measured, earlier);
                lines.add(new Line(now, before));
            }
            if (!lines.isEmpty()) {
                sections.add(new Section(section, lines));
            }
        }
        return new Report(
                Identity.of(coop, period.last()),
                coop.installed().messages(),
                year,
                period,
                earlier,
                sections,
                Gathering.of(coop, period),
                History.of(coop, year, persons, YEARS_SHOWN));
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

    private static Span period(Cooperative coop, Year year, Span after) {
        LocalDate last = after.first().minusDays(1);
        boolean exists = coop.book(StatutesBook.BOOK, last).inForce().isPresent();
        return exists ? period(coop, year) : new Span(after.first().minusYears(1), last);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    /** The financial year, by the calendar year in which it ends. */
    public Year year() {
        return year;
    }

    /** From its first to its last day. */
    public Span period() {
        return period;
    }

    /** The year before, from its first to its last day. */
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

    /** The meetings in the year and what they decided, by day. */
    public List<Gathering> gatherings() {
        return gatherings;
    }

    /** The years before, five with this one. */
    public History history() {
        return history;
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

    /** Every figure of the year that was not recorded, or only in part. */
    public List<Figure> gaps() {
        return lines().stream()
                .map(Line::now)
                .filter(figure -> figure instanceof Figure.Missing || figure instanceof Figure.Partial)
                .toList();
    }
}
