package coop.reporting.indicator;

import coop.core.membership.Engagement;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Input;
import coop.reporting.Measured;
import coop.reporting.PersonFacts;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The indicators of the family {@code EMP} that engagements tell. */
public final class Jobs {
    /** Days between two contracts that still count as one employment. */
    private static final int BREAK = 31;

    private static final Sources ENGAGEMENTS = Sources.book("engagements");

    private Jobs() {}

    /** What is measured where employment is on record. */
    interface Measure {
        Figure of(JobFlows flows);
    }

    static Figure measured(Definition definition, Measured coop, Span period, Measure measure) {
        JobFlows flows = JobFlows.of(coop, period);
        return flows.recorded() ? measure.of(flows).from(ENGAGEMENTS) : definition.missing("engagements");
    }

    /** {@code EMP-01}: persons employed at the end of the last day; two contracts are one person. */
    public record Heads() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-01", Unit.PERSONS);
            return measured(
                    definition,
                    coop,
                    period,
                    flows -> definition.count(flows.after().size()));
        }
    }

    /** {@code EMP-02}: full-time equivalents, the mean of the month ends; estimated when fewer than twelve are known. */
    public record AverageFte() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-02", Unit.FTE);
            return measured(definition, coop, period, flows -> {
                Figure.Observed average = definition
                        .observed(Value.of(flows.averageFte()))
                        .with(flows.monthEnds().size());
                return flows.monthEnds().size() < 12 ? average.with(Figure.Quality.ESTIMATED) : average;
            });
        }
    }

    /**
     * {@code EMP-03}: hours worked, as entered. When nobody entered them, 2,000 for each full-time equivalent, which is what
     * EFRAG's VSME template takes, called an estimate; it is nowhere written down.
     */
    public record Hours() implements Indicator {
        private static final long A_YEAR = 2_000;

        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-03", Unit.HOURS);
            Figure entered = coop.input(Input.find("hours-worked").orElseThrow(), period);
            if (entered instanceof Figure.Observed observed) {
                return definition.observed(observed.value()).from(observed.sources());
            }
            if (entered instanceof Figure.NotApplicable none) {
                return definition.notApplicable(none.reason());
            }
            JobFlows flows = JobFlows.of(coop, period);
            Ratio hours = flows.averageFte().times(A_YEAR * coop.years(period).size());
            return flows.recorded()
                    ? definition
                            .observed(Value.of(hours))
                            .with(Figure.Quality.ESTIMATED)
                            .from(ENGAGEMENTS)
                    : definition.missing("hours-worked");
        }
    }

    /** {@code EMP-05}: full-time ÷ all who are employed. Somebody with two half-time contracts is full-time. */
    public record FullTime() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-05", Unit.PERCENT);
            return measured(definition, coop, period, flows -> {
                long full = flows.after().stream()
                        .filter(who -> fte(flows, who, period.last()).compareTo(Ratio.ONE) >= 0)
                        .count();
                return definition.share(full, flows.after().size());
            });
        }

        private static Ratio fte(JobFlows flows, MemberId who, LocalDate day) {
            Ratio sum = Ratio.ZERO;
            for (Engagement job : flows.book().of(who)) {
                sum = job.kind() == Engagement.Kind.EMPLOYMENT && job.isOn(day) ? sum.plus(job.fte()) : sum;
            }
            return sum;
        }
    }

    /** {@code EMP-06}: women ÷ employees of known gender; withheld when fewer than four are known. */
    public record Women() implements Indicator {
        private static final int LEAST = 4;

        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-06", Unit.PERCENT);
            return measured(definition, coop, period, flows -> Shares.women(definition, coop, flows.after(), LEAST));
        }
    }

    /** {@code EMP-20}: women who are employed at the end; withheld when the gender of fewer than four employees is known. */
    public record WomenHeads() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return heads(Definition.of("EMP-20", Unit.PERSONS), coop, period, Person.Gender.FEMALE);
        }
    }

    /** {@code EMP-21}: men who are employed at the end; withheld when the gender of fewer than four employees is known. */
    public record MenHeads() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            return heads(Definition.of("EMP-21", Unit.PERSONS), coop, period, Person.Gender.MALE);
        }
    }

    private static Figure heads(Definition definition, Measured coop, Span period, Person.Gender gender) {
        return measured(definition, coop, period, flows -> {
            long known = flows.after().stream()
                    .filter(who -> coop.facts(who).flatMap(PersonFacts::gender).isPresent())
                    .count();
            if (known == 0 && !flows.after().isEmpty()) {
                return definition.missing("gender");
            }
            if (known > 0 && known < Women.LEAST) {
                return definition.suppressed("few-persons");
            }
            long unknown = flows.after().size() - known;
            Figure.Observed count = definition.count(Shares.count(coop, flows.after(), gender));
            return unknown > 0 ? count.with("unknown", Value.of(unknown)) : count;
        });
    }

    /** {@code EMP-07}: persons hired. */
    public record Hires() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-07", Unit.PERSONS);
            return measured(definition, coop, period, flows -> definition.count(flows.hired()));
        }
    }

    /**
     * {@code EMP-08}: persons who left their employment, in the year of the first day without it, by reason as far as reasons
     * were entered.
     */
    public record Departures() implements Indicator {
        private static final List<String> REASONS = List.of(
                "departures-voluntary",
                "departures-retired",
                "departures-dismissed",
                "departures-contract-end",
                "departures-death",
                "departures-other");

        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-08", Unit.PERSONS);
            return measured(definition, coop, period, flows -> {
                Figure.Observed count = definition.count(flows.departed());
                Ratio unexplained = Ratio.of(flows.departed());
                boolean entered = false;
                for (String reason : REASONS) {
                    Optional<Value> known = coop.input(reason, period);
                    if (known.isPresent()) {
                        entered = true;
                        unexplained = unexplained.minus(known.get().number());
                        count = count.with(reason, known.get());
                    }
                }
                return entered && unexplained.signum() > 0
                        ? count.with("reason-unknown", Value.of(unexplained))
                        : count;
            });
        }
    }

    /** {@code EMP-09V}, as VSME counts: departures ÷ the mean of start and end. 50 of 201 and 151: 28.41 %. */
    public record Turnover() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-09V", Unit.PERCENT);
            return measured(
                    definition,
                    coop,
                    period,
                    flows -> definition.share(
                            Value.of(flows.departed()),
                            Value.of(Ratio.of(
                                    flows.before().size() + flows.after().size(), 2)),
                            flows.departed()));
        }
    }

    /** {@code EMP-09G}, as GRI counts: departures ÷ employees at the end. 50 of 151: 33.11 %. */
    public record TurnoverAtEnd() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-09G", Unit.PERCENT);
            return measured(
                    definition,
                    coop,
                    period,
                    flows -> definition.share(flows.departed(), flows.after().size()));
        }
    }

    /** {@code EMP-10}: full-time equivalents more than a year before, 0 when there are fewer. From 10 to 14: 4. */
    public record Created() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-10", Unit.FTE);
            return measured(
                    definition,
                    coop,
                    period,
                    flows -> definition.observed(
                            Value.of(flows.fteAfter().minus(flows.fteBefore()).max(Ratio.ZERO))));
        }
    }

    /** {@code EMP-11}: full-time equivalents fewer than a year before, 0 when there are more. From 25 to 20: 5. */
    public record Lost() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-11", Unit.FTE);
            return measured(
                    definition,
                    coop,
                    period,
                    flows -> definition.observed(
                            Value.of(flows.fteBefore().minus(flows.fteAfter()).max(Ratio.ZERO))));
        }
    }

    /** {@code EMP-12}: (end − start) ÷ the mean of both, in full-time equivalents: from −200 % to +200 %. */
    public record NetCreation() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-12", Unit.PERCENT);
            return measured(
                    definition,
                    coop,
                    period,
                    flows -> definition.share(
                            Value.of(flows.fteAfter().minus(flows.fteBefore())),
                            Value.of(flows.fteAfter().plus(flows.fteBefore()).times(Ratio.HALF)),
                            flows.after().size()));
        }
    }

    /**
     * {@code EMP-13}: full-time equivalents at the end ÷ those at the start of a window, such as one of crisis years; that of the
     * span when the statutes set none. From 20 to 18: 90 %.
     *
     * @param from the day before the window, such as 2008-12-31
     * @param to the last day of the window; it does not apply while that is to come
     */
    public record Kept(Optional<LocalDate> from, Optional<LocalDate> to) implements Indicator {
        /**
         * @throws IllegalArgumentException if there is only one of the days, or the last one is not after the first
         */
        public Kept {
            boolean both = from.isPresent() == to.isPresent();
            if (!both || from.filter(day -> !to.orElse(day).isAfter(day)).isPresent()) {
                throw new IllegalArgumentException("wanted a day 'from' and a later day 'to', or neither, got "
                        + from.map(LocalDate::toString).orElse("none")
                        + " and "
                        + to.map(LocalDate::toString).orElse("none"));
            }
        }

        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-13", Unit.PERCENT);
            LocalDate last = to.orElse(period.last());
            if (last.isAfter(period.last())) {
                return definition.notApplicable("to-come");
            }
            Span window = from.isPresent() ? new Span(from.get().plusDays(1), last) : period;
            JobFlows flows = JobFlows.of(coop, window);
            return flows.recorded()
                    ? definition
                            .share(
                                    Value.of(flows.fteAfter()),
                                    Value.of(flows.fteBefore()),
                                    flows.before().size())
                            .from(ENGAGEMENTS)
                    : definition.missing("engagements");
        }
    }

    /** {@code EMP-19}: the mean of the years of employment without a break of more than 31 days, and four bands. */
    public record Tenure() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-19", Unit.YEARS);
            return measured(definition, coop, period, flows -> {
                long days = 0;
                long[] bands = new long[4];
                for (MemberId who : flows.after()) {
                    LocalDate since = flows.book()
                            .since(who, Engagement.Kind.EMPLOYMENT, period.last(), BREAK)
                            .orElse(period.last());
                    days += ChronoUnit.DAYS.between(since, period.last().plusDays(1));
                    long years = ChronoUnit.YEARS.between(since, period.last().plusDays(1));
                    bands[years < 6 ? 0 : years <= 10 ? 1 : years <= 20 ? 2 : 3]++;
                }
                Figure mean = definition.share(
                        Value.of(Ratio.of(days).times(Ratio.of(4, 1461))),
                        Value.of(flows.after().size()),
                        flows.after().size());
                return mean instanceof Figure.Observed observed
                        ? observed.with("below-6-years", Value.of(bands[0]))
                                .with("from-6-to-10-years", Value.of(bands[1]))
                                .with("from-11-to-20-years", Value.of(bands[2]))
                                .with("above-20-years", Value.of(bands[3]))
                        : mean;
            });
        }
    }
}
