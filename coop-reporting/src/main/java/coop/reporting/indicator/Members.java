package coop.reporting.indicator;

import coop.core.membership.MemberRegister;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.PersonFacts;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The indicators of the family {@code MEM}: who is a member, who came, who left. */
public final class Members {
    private static final Sources REGISTER = Sources.book("member-register");

    private Members() {}

    private static Sources entries(List<Long> entries) {
        return Sources.entries("member-register", entries);
    }

    /** {@code MEM-01}: members at the end of the last day, suspended ones too. */
    public record Count() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            Figure.Observed members = Definition.of("MEM-01", Unit.PERSONS).count(flows.end());
            return (flows.suspended() > 0 ? members.with("suspended", Value.of(flows.suspended())) : members)
                    .from(REGISTER);
        }
    }

    /** {@code MEM-02}: the same by the statutes' classes. */
    public record ByClass() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            SortedMap<String, Long> classes = new TreeMap<>();
            for (MemberId who : flows.members()) {
                String name = flows.after()
                        .find(who)
                        .flatMap(MemberRegister.File::memberClass)
                        .orElse("unknown");
                classes.merge(name, 1L, Long::sum);
            }
            Figure.Observed members = Definition.of("MEM-02", Unit.PERSONS).count(flows.end());
            for (var some : classes.entrySet()) {
                members = members.with(some.getKey(), Value.of(some.getValue()));
            }
            return members.from(REGISTER);
        }
    }

    /** {@code MEM-03}: admissions, founders and those who come back too. */
    public record Admissions() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            Figure.Observed admitted =
                    Definition.of("MEM-03", Unit.PERSONS).count(flows.admitted().size());
            long returned = flows.returned().size();
            return (returned > 0 ? admitted.with("readmitted", Value.of(returned)) : admitted)
                    .from(entries(flows.admitted()));
        }
    }

    /** {@code MEM-04}: members who left, by reason. */
    public record Departures() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            Figure.Observed left = Definition.of("MEM-04", Unit.PERSONS)
                    .count(flows.left().size())
                    .with("resignation", Value.of(flows.resigned().size()));
            long lapsed = flows.lapsed().size();
            return (lapsed > 0 ? left.with("lapse", Value.of(lapsed)) : left)
                    .with("exclusion", Value.of(flows.excluded().size()))
                    .with("death", Value.of(flows.died().size()))
                    .from(entries(flows.left()));
        }
    }

    /** {@code MEM-05}: (end − start) ÷ start. From 120 to 131 it is 9.17 %. */
    public record NetGrowth() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            return Definition.of("MEM-05", Unit.PERCENT)
                    .share(flows.end() - flows.start(), flows.start())
                    .from(REGISTER);
        }
    }

    /** {@code MEM-06}: members at the start still in at the end ÷ members at the start. 9 of 120 left: 92.5 %. */
    public record Retention() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            return Definition.of("MEM-06", Unit.PERCENT)
                    .share(flows.stayed(), flows.start())
                    .from(REGISTER);
        }
    }

    /** {@code MEM-07}: those who left ÷ the mean of start and end. 9 ÷ ((120 + 131) ÷ 2) is 7.17 %. */
    public record Churn() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            return Definition.of("MEM-07", Unit.PERCENT)
                    .share(
                            Value.of(flows.left().size()),
                            Value.of(Ratio.of(flows.start() + flows.end(), 2)),
                            flows.left().size())
                    .from(entries(flows.left()));
        }
    }

    /** {@code MEM-08}: refused ÷ (admitted + refused). */
    public record RefusalRate() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            long decided = (long) flows.admitted().size() + flows.refused().size();
            return Definition.of("MEM-08", Unit.PERCENT)
                    .share(flows.refused().size(), decided)
                    .from(entries(flows.refused()));
        }
    }

    /** {@code MEM-09}: the median of the years since the last admission. A year is 365.25 days. */
    public record MedianTenure() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            MemberFlows flows = MemberFlows.of(coop, period);
            List<Long> days = new ArrayList<>();
            for (MemberId who : flows.members()) {
                flows.after()
                        .find(who)
                        .flatMap(MemberRegister.File::admitted)
                        .ifPresent(day -> days.add(ChronoUnit.DAYS.between(day, period.last())));
            }
            Definition definition = Definition.of("MEM-09", Unit.YEARS);
            return days.isEmpty()
                    ? definition.notApplicable("no-member")
                    : definition
                            .observed(Value.of(Spread.median(days).times(Ratio.of(4, 1461))))
                            .with(days.size())
                            .from(REGISTER);
        }
    }

    /**
     * {@code MEM-10}: women ÷ members of known gender, natural persons only. How many are unknown stands beside it; above a
     * fifth the figure is called unreliable.
     */
    public record Women() implements Indicator {
        @Override
        public Figure measure(Measured coop, Span period) {
            List<MemberId> members = natural(coop, MemberFlows.of(coop, period).members());
            return Shares.women(Definition.of("MEM-10", Unit.PERCENT), coop, members, 0);
        }
    }

    /** {@code MEM-11}: members below 35 ÷ members of known year of birth; who turns 35 in the year is not below. */
    public record Young() implements Indicator {
        private static final int AGE = 35;

        @Override
        public Figure measure(Measured coop, Span period) {
            List<MemberId> members = natural(coop, MemberFlows.of(coop, period).members());
            long known = 0;
            long young = 0;
            for (MemberId who : members) {
                Optional<Integer> born = coop.facts(who).flatMap(PersonFacts::birthYear);
                known += born.isPresent() ? 1 : 0;
                young += born.filter(year -> period.last().getYear() - year < AGE)
                                .isPresent()
                        ? 1
                        : 0;
            }
            return Shares.ofKnown(Definition.of("MEM-11", Unit.PERCENT), young, known, members.size(), "birth-date");
        }
    }

    /** Members who are natural persons, or of whom nothing is known. */
    private static List<MemberId> natural(Measured coop, Iterable<MemberId> members) {
        List<MemberId> natural = new ArrayList<>();
        for (MemberId who : members) {
            if (coop.facts(who)
                    .filter(facts -> facts.kind() == Person.Kind.LEGAL)
                    .isEmpty()) {
                natural.add(who);
            }
        }
        return natural;
    }
}
