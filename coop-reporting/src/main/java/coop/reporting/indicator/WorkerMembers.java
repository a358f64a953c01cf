package coop.reporting.indicator;

import coop.core.membership.Admission;
import coop.core.membership.Admissions;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipArticles;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The indicators of the family {@code MEM} about members who work here. */
public final class WorkerMembers {
    private WorkerMembers() {}

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
            return Jobs.measured(definition, coop, period, flows -> {
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
            return Jobs.measured(
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
