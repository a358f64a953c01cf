package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Unit;
import coop.reporting.Value;
import coop.reporting.disclosure.DisclosureRules;
import coop.reporting.federation.CellState.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that only a federation has: how many there are, who came and went, how long they live. */
final class Census {
    private static final int AT_RISK = 10;
    private static final int YEARS = 5;

    private static final Definition REPORTING = Definition.of("FED-01", Unit.COUNT);
    private static final Definition BIRTHS = Definition.of("FED-02", Unit.PERCENT);
    private static final Definition CLOSURES = Definition.of("FED-03", Unit.PERCENT);
    private static final Definition SURVIVAL = Definition.of("FED-04", Unit.PERCENT);
    private static final Definition AGE = Definition.of("FED-05", Unit.YEARS);
    private static final Definition UNITS = Definition.of("FED-08", Unit.PERCENT);
    private static final Definition JOBS = Definition.of("FED-09", Unit.PERCENT);
    private static final Definition MEMBERSHIPS = Definition.of("FED-10", Unit.RATIO);
    private static final Definition EQUAL = Definition.of("FED-11", Unit.PERCENT);
    private static final Definition ALARM = Definition.of("FED-12", Unit.PERCENT);

    private Census() {}

    static List<FederationReport.Row> rows(CellKey cell, CellState state, DisclosureRules rules) {
        List<Figure> figures = new ArrayList<>(List.of(
                reporting(state),
                births(state),
                closures(state),
                survival(state),
                age(state),
                units(state),
                jobs(state)));
        if (cell.traits().isEmpty()) {
            figures.add(memberships(state));
            figures.add(share(EQUAL, state, Count.VOTES_EQUAL, Count.VOTES_ANSWERED, rules));
            figures.add(share(ALARM, state, Count.ALARM, Count.ALARM_ANSWERED, rules));
            flows(state.flows(), rules).forEach(figures::add);
        }
        return figures.stream()
                .map(figure -> new FederationReport.Row(
                        cell, figure, Optional.empty(), state.coverage(state.count(Count.RETURNED)), Optional.empty()))
                .toList();
    }

    /** Of all together only: of the parts they would tell about single ones by their differences. */
    private static List<Figure> flows(JobFlows flows, DisclosureRules rules) {
        return flows.units() < rules.contributors()
                ? List.of()
                : List.of(flows.created(), flows.lost(), flows.net(), flows.lostByClosure());
    }

    /** How many there are, as the register says; those that returned, when there is no register. */
    private static Figure reporting(CellState state) {
        long inScope = state.count(Count.IN_SCOPE);
        long returned = state.count(Count.RETURNED);
        return inScope > 0
                ? REPORTING.count(inScope).with("returned", Value.of(returned))
                : REPORTING.count(returned).with(Figure.Quality.UNRELIABLE);
    }

    private static Ratio mean(CellState state) {
        return Ratio.of(state.count(Count.ACTIVE_BEFORE) + state.count(Count.ACTIVE), 2);
    }

    private static Figure births(CellState state) {
        long founded = state.count(Count.FOUNDED);
        long converted = state.count(Count.CONVERTED);
        long taken = state.count(Count.TAKEN_OVER);
        if (state.count(Count.UNDATED) == state.count(Count.IN_SCOPE)) {
            return BIRTHS.missing("register");
        }
        Figure share =
                BIRTHS.share(Value.of(founded + converted + taken), Value.of(mean(state)), state.count(Count.ACTIVE));
        return share instanceof Figure.Observed observed
                ? observed.with("new", Value.of(founded))
                        .with("conversion", Value.of(converted))
                        .with("takeover", Value.of(taken))
                : share;
    }

    private static Figure closures(CellState state) {
        long dissolved = state.count(Count.DISSOLVED);
        long bankrupt = state.count(Count.BANKRUPT);
        if (state.count(Count.UNDATED) == state.count(Count.IN_SCOPE)) {
            return CLOSURES.missing("register");
        }
        Figure share = CLOSURES.share(Value.of(dissolved + bankrupt), Value.of(mean(state)), state.count(Count.ACTIVE));
        return share instanceof Figure.Observed observed
                ? observed.with("dissolved", Value.of(dissolved))
                        .with("bankrupt", Value.of(bankrupt))
                        .with("merged", Value.of(state.count(Count.MERGED)))
                : share;
    }

    private static Figure survival(CellState state) {
        long risk = state.survival().atRisk(YEARS);
        return state.survival()
                .at(YEARS)
                .<Figure>map(alive -> risk < AT_RISK
                        ? SURVIVAL.suppressed("few-at-risk")
                        : SURVIVAL.observed(Value.of(alive)).with(risk))
                .orElseGet(() -> SURVIVAL.missing("register"));
    }

    private static Figure age(CellState state) {
        return state.ages()
                .quantile(Ratio.HALF)
                .<Figure>map(median ->
                        AGE.observed(Value.of(median)).with(state.ages().n()))
                .orElseGet(() -> AGE.missing("register"));
    }

    private static Figure units(CellState state) {
        long inScope = state.count(Count.IN_SCOPE);
        return inScope == 0 ? UNITS.missing("register") : UNITS.share(state.count(Count.RETURNED), inScope);
    }

    private static Figure jobs(CellState state) {
        Coverage coverage = state.coverage(state.count(Count.RETURNED));
        return coverage.weightInScope().signum() == 0
                ? JOBS.missing("register")
                : JOBS.share(
                        Value.of(coverage.weightAnswered()),
                        Value.of(coverage.weightInScope()),
                        state.count(Count.RETURNED));
    }

    /** Missing unless every cooperative with members gave a pseudonym for each: one person is never taken for granted. */
    private static Figure memberships(CellState state) {
        long with = state.count(Count.WITH_PSEUDONYMS);
        if (with == 0 || with < state.count(Count.WITH_MEMBERS)) {
            return MEMBERSHIPS.missing("pseudonyms");
        }
        Persons persons = state.persons();
        Figure ratio =
                MEMBERSHIPS.share(Value.of(persons.memberships()), Value.of(persons.distinct()), persons.memberships());
        return ratio instanceof Figure.Observed observed && !persons.isExact()
                ? observed.with(Figure.Quality.ESTIMATED)
                : ratio;
    }

    private static Figure share(
            Definition definition, CellState state, Count yes, Count answered, DisclosureRules rules) {
        long n = state.count(answered);
        if (n == 0) {
            return definition.missing("returns");
        }
        long said = state.count(yes);
        boolean few = n < rules.contributors()
                || (said > 0 && said < rules.contributors())
                || (said < n && n - said < rules.contributors());
        return few ? definition.suppressed("withheld") : definition.share(said, n);
    }
}
