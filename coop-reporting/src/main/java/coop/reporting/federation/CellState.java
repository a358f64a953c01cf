package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Figure;
import coop.reporting.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that is kept of one cell. One thread only. */
final class CellState {
    /** What is counted of the register and of the returns. */
    enum Count {
        IN_SCOPE,
        RETURNED,
        ACTIVE_BEFORE,
        ACTIVE,
        FOUNDED,
        CONVERTED,
        TAKEN_OVER,
        DISSOLVED,
        BANKRUPT,
        MERGED,
        /** Of those in scope, of which nobody knows when they were founded. */
        UNDATED,
        /** Returns that say how votes are weighed. */
        VOTES_ANSWERED,
        /** Of these, one person, one vote. */
        VOTES_EQUAL,
        /** Returns that say whether losses raise an alarm. */
        ALARM_ANSWERED,
        ALARM,
        /** Returns that have members and a pseudonym for each. */
        WITH_PSEUDONYMS,
        /** Returns that have members. */
        WITH_MEMBERS
    }

    private static final Ratio THREE = Ratio.of(3);
    /** Reckoned here from the jobs of two years, closures included. */
    private static final Set<String> FLOWS = Set.of("EMP-10", "EMP-11", "EMP-12");

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Map<FigureKey, Aggregate> figures = new HashMap<>();
    private final Sum weightInScope = new Sum();
    private final Sum weightReturned = new Sum();
    private final Distribution ages = new Distribution();
    private final Survival survival = new Survival();
    private final JobFlows flows = new JobFlows();
    private final Persons persons = new Persons();
    private final SortedSet<String> irregular = new TreeSet<>();

    void scope(Respondent who, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        boolean there = who.existsOn(last);
        boolean before = who.existsOn(first.minusDays(1));
        Optional<Closure> end = who.closure().filter(closure -> closure.on().getYear() == year);
        if (there) {
            count(Count.IN_SCOPE, 1);
            count(Count.ACTIVE, 1);
            count(Count.UNDATED, who.founded().isEmpty() ? 1 : 0);
            who.jobs().ifPresent(weightInScope::add);
        }
        if (before) {
            count(Count.ACTIVE_BEFORE, 1);
        }
        if (who.founded().filter(day -> day.getYear() == year).isPresent()) {
            count(
                    switch (who.origin()) {
                        case NEW -> Count.FOUNDED;
                        case CONVERSION -> Count.CONVERTED;
                        case TAKEOVER -> Count.TAKEN_OVER;
                    },
                    1);
        }
        end.ifPresent(closure -> close(closure));
        who.founded().filter(day -> !day.isAfter(last)).ifPresent(day -> live(who, day, last));
    }

    private void close(Closure closure) {
        count(
                switch (closure.reason()) {
                    case DISSOLVED -> Count.DISSOLVED;
                    case BANKRUPT -> Count.BANKRUPT;
                    case MERGED -> Count.MERGED;
                },
                1);
        if (closure.reason() != Closure.Reason.MERGED) {
            closure.lastJobs().ifPresentOrElse(flows::close, flows::closeUnknown);
        }
    }

    private void live(Respondent who, LocalDate founded, LocalDate last) {
        Optional<Closure> end = who.closure().filter(closure -> !closure.on().isAfter(last));
        LocalDate seenTo = end.map(Closure::on).orElse(last);
        int years = (int) ChronoUnit.YEARS.between(founded, seenTo.plusDays(1));
        survival.add(
                years,
                end.filter(closure -> closure.reason() != Closure.Reason.MERGED).isPresent());
        if (end.isEmpty()) {
            ages.add(Ratio.of(years));
        }
    }

    void add(Return answer, Respondent who) {
        count(Count.RETURNED, 1);
        who.jobs().ifPresent(weightReturned::add);
        answer.figures().values().stream()
                .filter(figure -> !FLOWS.contains(figure.definition().id()))
                .forEach(figure -> figure(figure, who));
        votes(answer);
        alarm(answer);
        jobs(answer, who);
        if (!answer.isWholeYear()) {
            irregular.add(answer.respondent());
        }
        boolean members = answer.figures().get("MEM-01") instanceof Figure.Observed;
        count(Count.WITH_MEMBERS, members ? 1 : 0);
        if (members && !answer.pseudonyms().isEmpty()) {
            count(Count.WITH_PSEUDONYMS, 1);
            persons.add(answer.pseudonyms());
        }
    }

    private void figure(Figure figure, Respondent who) {
        figure(FigureKey.of(figure)).add(figure, who.owner());
    }

    private void votes(Return answer) {
        known(answer.figures(), "DEM-08").ifPresent(equality -> {
            count(Count.VOTES_ANSWERED, 1);
            count(Count.VOTES_EQUAL, equality.equals(Ratio.ONE) ? 1 : 0);
        });
    }

    private void alarm(Return answer) {
        Optional<Ratio> years = known(answer.figures(), "FIN-09");
        Optional<Ratio> loss = known(answer.figures(), "FIN-10");
        if (years.isPresent() || loss.isPresent()) {
            boolean raised = years.filter(some -> some.compareTo(THREE) >= 0).isPresent()
                    || loss.filter(some -> some.compareTo(Ratio.HALF) >= 0).isPresent();
            count(Count.ALARM_ANSWERED, 1);
            count(Count.ALARM, raised ? 1 : 0);
        }
    }

    private void jobs(Return answer, Respondent who) {
        boolean born = who.founded().filter(answer.period()::contains).isPresent();
        Optional<Ratio> now = known(answer.figures(), "EMP-02");
        Optional<Ratio> before = born ? Optional.of(Ratio.ZERO) : known(answer.before(), "EMP-02");
        if (now.isPresent() && before.isPresent()) {
            flows.add(before.get(), now.get());
        } else {
            flows.leaveOut();
        }
    }

    private static Optional<Ratio> known(SortedMap<String, Figure> figures, String id) {
        Figure figure = figures.get(id);
        return figure == null ? Optional.empty() : figure.known().map(Value::number);
    }

    void count(Count what, long times) {
        if (times != 0) {
            counts.merge(what, times, Long::sum);
        }
    }

    long count(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    void add(CellState other) {
        other.counts.forEach(this::count);
        other.figures.forEach((key, aggregate) -> figure(key).add(aggregate));
        weightInScope.add(other.weightInScope);
        weightReturned.add(other.weightReturned);
        ages.add(other.ages);
        survival.add(other.survival);
        flows.add(other.flows);
        persons.add(other.persons);
        irregular.addAll(other.irregular);
    }

    SortedMap<FigureKey, Aggregate> figures() {
        return new TreeMap<>(figures);
    }

    Aggregate figure(FigureKey key) {
        return figures.computeIfAbsent(key, some -> new Aggregate(some.definition()));
    }

    Sum weightInScope() {
        return weightInScope;
    }

    Sum weightReturned() {
        return weightReturned;
    }

    Coverage coverage(long answered) {
        return new Coverage(answered, count(Count.IN_SCOPE), weightReturned.total(), weightInScope.total());
    }

    Distribution ages() {
        return ages;
    }

    Survival survival() {
        return survival;
    }

    JobFlows flows() {
        return flows;
    }

    Persons persons() {
        return persons;
    }

    /** Those whose period is not twelve months. */
    SortedSet<String> irregular() {
        return irregular;
    }
}
