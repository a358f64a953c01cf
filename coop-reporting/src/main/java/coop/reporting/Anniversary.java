package coop.reporting;

import coop.core.Messages;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The whole life of a cooperative on one timeline: what happened when, what it adds up to, and how many jobs were kept through
 * each crisis, beside series that others publish. Without such a series nothing is claimed but what its own books say.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class Anniversary implements Publication {
    private static final List<String> ADDED_UP = List.of("MEM-03", "MEM-04", "DEM-01", "DEM-18");
    private static final int[] ROUND = {
        10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000
    };
    private static final List<Integer> AGES = List.of(5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 175, 200);

    private final History history;
    private final Reference reference;

    private Anniversary(History history, Reference reference) {
        this.history = history;
        this.reference = reference;
    }

    /** A life set beside what others publish; {@link Reference#NONE} when there is nothing. */
    public static Anniversary of(History history, Reference reference) {
        return new Anniversary(history, reference);
    }

    /**
     * Something to remember.
     *
     * @param on the day; of what shows in a year only, its last day
     * @param key what: the key of a message under {@code milestone.}
     * @param values what is filled in
     */
    public record Mark(LocalDate on, String key, List<String> values) {
        public Mark {
            values = List.copyOf(values);
        }
    }

    /**
     * What became of the jobs in a crisis.
     *
     * @param crisis its years
     * @param own average full-time equivalents of its last year, divided by those of the year before it (EMP-13)
     * @param beside the same of each series, in their order
     */
    public record Kept(Reference.Crisis crisis, Figure own, List<Beside> beside) {
        public Kept {
            beside = List.copyOf(beside);
        }
    }

    /**
     * What became of a series in the same years.
     *
     * @param kept as a fraction; nothing when it is not known
     */
    public record Beside(Reference.Series series, Optional<Ratio> kept) {}

    @Override
    public Identity identity() {
        return history.identity();
    }

    @Override
    public Messages messages() {
        return history.messages();
    }

    /** Its years. */
    public History history() {
        return history;
    }

    /** What it is set beside. */
    public Reference reference() {
        return reference;
    }

    /** From the foundation to the end of the last year. */
    public Span life() {
        List<History.Row> rows = history.rows();
        return new Span(identity().founded(), rows.get(rows.size() - 1).period().last());
    }

    /** How many years are completed: founded on 1 March 2011, on 31 December 2025 it is 14. */
    public int age() {
        return Period.between(identity().founded(), life().last().plusDays(1)).getYears();
    }

    /** The years of crisis; those of a loss when nothing was given to tell them by. */
    public List<Reference.Crisis> crises() {
        List<Reference.Crisis> given = reference.years();
        return given.isEmpty() && reference.series().isEmpty() ? Reference.runs(history.lossYears()) : given;
    }

    /** What became of the jobs in each crisis in which the cooperative was there from the year before it to its end. */
    public List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        for (Reference.Crisis crisis : crises()) {
            Optional<History.Row> before = row(crisis.before());
            Optional<History.Row> end = row(crisis.last());
            if (before.isPresent() && end.isPresent()) {
                List<Beside> beside = reference.series().stream()
                        .map(series -> new Beside(series, series.kept(crisis.before(), crisis.last())))
                        .toList();
                kept.add(new Kept(crisis, own(before.get(), end.get()), beside));
            }
        }
        return kept;
    }

    private static Figure own(History.Row before, History.Row end) {
        Definition jobs = Definition.of("EMP-13", Unit.PERCENT);
        Optional<Value> was = before.figure("EMP-02").flatMap(Figure::known);
        Optional<Value> is = end.figure("EMP-02").flatMap(Figure::known);
        return was.isPresent() && is.isPresent()
                ? jobs.share(is.get(), was.get(), 0).from(Sources.book("engagements"))
                : jobs.missing("engagements");
    }

    private Optional<History.Row> row(Year year) {
        return history.rows().stream().filter(row -> row.year().equals(year)).findFirst();
    }

    /**
     * What the years add up to: members who joined and left, meetings, resolutions. A sum in which a year is missing is only a
     * bound.
     */
    public List<Figure> sums() {
        return ADDED_UP.stream().map(this::sum).flatMap(Optional::stream).toList();
    }

    private Optional<Figure> sum(String id) {
        Optional<Definition> definition =
                history.series(id).stream().findFirst().map(Figure::definition);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Ratio sum = Ratio.ZERO;
        SortedSet<String> missing = new TreeSet<>();
        for (History.Row row : history.rows()) {
            Optional<Figure> figure = row.figure(id);
            Optional<Value> value = figure.flatMap(Figure::known);
            boolean none = figure.isPresent() && figure.get() instanceof Figure.NotApplicable;
            if (value.isPresent()) {
                sum = sum.plus(value.get().number());
            } else if (!none) {
                missing.add(row.year().toString());
            }
        }
        Definition what = definition.get();
        if (missing.size() == history.rows().size()) {
            return Optional.of(what.missing(missing.toArray(String[]::new)));
        }
        return Optional.of(missing.isEmpty() ? what.observed(Value.of(sum)) : what.partial(Value.of(sum), missing));
    }

    /** What to remember, oldest first: the milestones, round numbers of members and jobs, round birthdays, the crises. */
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        history.milestones().forEach(stone -> marks.add(new Mark(stone.on(), stone.key(), List.of())));
        rounds(marks, "MEM-01", "members");
        rounds(marks, "EMP-01", "jobs");
        firstSurplus(marks);
        LocalDate last = life().last();
        for (int age : AGES) {
            LocalDate birthday = identity().founded().plusYears(age);
            if (!birthday.isAfter(last)) {
                marks.add(new Mark(birthday, "age", List.of(Integer.toString(age))));
            }
        }
        for (Reference.Crisis crisis : reference.years()) {
            row(crisis.first())
                    .ifPresent(row -> marks.add(new Mark(
                            row.period().first(),
                            crisis.name().isEmpty() ? "fall" : "crisis",
                            List.of(crisis.name().isEmpty() ? name() : crisis.name()))));
        }
        marks.sort(Comparator.comparing(Mark::on));
        return List.copyOf(marks);
    }

    private String name() {
        return reference.series().get(0).name();
    }

    /** The years in which a number was reached for the first time, not those it was founded with; the highest of several. */
    private void rounds(List<Mark> marks, String id, String key) {
        int reached = 0;
        boolean first = true;
        for (History.Row row : history.rows()) {
            Optional<Value> value = row.figure(id).flatMap(Figure::known);
            int now = 0;
            for (int round : ROUND) {
                boolean there = value.isPresent() && value.get().number().compareTo(Ratio.of(round)) >= 0;
                now = there ? round : now;
            }
            if (now > reached && !first) {
                marks.add(new Mark(row.period().last(), key, List.of(Integer.toString(now))));
            }
            reached = Math.max(reached, now);
            first = false;
        }
    }

    private void firstSurplus(List<Mark> marks) {
        for (History.Row row : history.rows()) {
            Optional<Value> result = row.figure("FIN-03").flatMap(Figure::known);
            if (result.isPresent() && result.get().number().signum() > 0) {
                marks.add(new Mark(row.period().last(), "first-surplus", List.of()));
                return;
            }
        }
    }
}
