package coop.reporting.indicator;

import coop.core.membership.Admission;
import coop.core.membership.Admissions;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipArticles;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The indicators of the family {@code EMP} that engagements tell, and those of members who work here. */
public final class Jobs {
    /** Days between two contracts that still count as one employment. */
    private static final int BREAK = 31;

    private static final Sources ENGAGEMENTS = Sources.book("engagements");

    private Jobs() {}

    private interface Measure {
        Figure of(JobFlows flows);
    }

    private static Figure measured(Definition definition, Measured coop, Span period, Measure measure) {
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

    /** {@code EMP-07}: persons hired. */
    public record Hires() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-07", Unit.PERSONS);
            return measured(definition, coop, period, flows -> definition.count(flows.hired()));
        }
    }

    /** {@code EMP-08}: persons who left their employment, in the year of the first day without it. */
    public record Departures() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("EMP-08", Unit.PERSONS);
            return measured(definition, coop, period, flows -> definition.count(flows.departed()));
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

    /**
     * {@code MEM-12}: of the workers who have the seniority that the statutes ask for, those who are members. Missing when
     * the statutes ask for none.
     */
    public record EligibleMembership() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("MEM-12", Unit.PERCENT);
            Optional<Admissions.Seniority> rule =
                    seniority(coop.coop().statutes(period.last()).section(MembershipArticles.class));
            if (rule.isEmpty()) {
                return definition.missing("seniority-rule");
            }
            return measured(definition, coop, period, flows -> {
                List<MemberId> eligible = new ArrayList<>();
                for (MemberId who : flows.after()) {
                    boolean senior = flows.book()
                            .since(
                                    who,
                                    rule.get().in(),
                                    period.last(),
                                    rule.get().breakOfAtMost())
                            .filter(since -> !since.plus(rule.get().atLeast()).isAfter(period.last()))
                            .isPresent();
                    if (senior) {
                        eligible.add(who);
                    }
                }
                return definition.share(members(coop, eligible, period), eligible.size());
            });
        }

        private static Optional<Admissions.Seniority> seniority(MembershipArticles articles) {
            List<Admission> rules = new ArrayList<>();
            rules.add(articles.admission());
            articles.classes().forEach(some -> some.admission().ifPresent(rules::add));
            for (int i = 0; i < rules.size(); i++) {
                Admission rule = rules.get(i);
                if (rule instanceof Admissions.Seniority found && found.in() == Engagement.Kind.EMPLOYMENT) {
                    return Optional.of(found);
                }
                if (rule instanceof Admissions.AllOf all) {
                    rules.addAll(all.rules());
                } else if (rule instanceof Admissions.AnyOf any) {
                    rules.addAll(any.rules());
                }
            }
            return Optional.empty();
        }
    }

    /** {@code MEM-13}: employees who are members ÷ all employees. */
    public record WorkerMembership() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            Definition definition = Definition.of("MEM-13", Unit.PERCENT);
            return measured(
                    definition,
                    coop,
                    period,
                    flows -> definition.share(
                            members(coop, flows.after(), period), flows.after().size()));
        }
    }

    private static long members(Measured coop, List<MemberId> persons, Span period) {
        MemberRegister register = coop.book(MemberRegister.BOOK, period.last());
        return persons.stream().filter(register::isMember).count();
    }
}
