package coop.reporting.indicator;

import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.core.membership.Engagement;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.Movement;
import coop.reporting.Movement.Step;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;

/** Why stocks changed over a span: members, each class of them, jobs and capital. */
public final class Movements {
    private static final String OTHER = "other-changes";

    private Movements() {}

    /** Every stock of which something is on record. */
    public static List<Movement> of(Measured coop, Span period) {
        List<Movement> all = new ArrayList<>();
        all.add(members(MemberFlows.of(coop, period)));
        all.addAll(classes(MemberFlows.of(coop, period), period));
        JobFlows jobs = JobFlows.of(coop, period);
        if (jobs.recorded()) {
            all.add(counted(
                    "jobs",
                    Optional.empty(),
                    jobs.before().size(),
                    jobs.after().size(),
                    steps().add("hired", jobs.hired()).add("departed", -jobs.departed())));
            all.add(fte(jobs, period));
        }
        capital(coop, period).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Steps one after the other. One thread only. */
    private static final class Steps {
        private final List<Step> list = new ArrayList<>();

        Steps add(String key, long change) {
            list.add(new Step(key, Value.of(change)));
            return this;
        }
    }

    private static Steps steps() {
        return new Steps();
    }

    private static Movement counted(String id, Optional<String> of, long opening, long closing, Steps steps) {
        Ratio explained = Ratio.of(opening);
        for (Step step : steps.list) {
            explained = explained.plus(step.change().number());
        }
        steps.list.add(new Step(OTHER, Value.of(Ratio.of(closing).minus(explained))));
        return new Movement(id, of, Unit.PERSONS, Value.of(opening), steps.list, Value.of(closing));
    }

    private static Movement members(MemberFlows flows) {
        return counted(
                "members",
                Optional.empty(),
                flows.start(),
                flows.end(),
                steps().add(
                                "joined",
                                (long) flows.admitted().size()
                                        - flows.returned().size())
                        .add("readmitted", flows.returned().size())
                        .add("resignation", -flows.resigned().size())
                        .add("lapse", -flows.lapsed().size())
                        .add("exclusion", -flows.excluded().size())
                        .add("death", -flows.died().size()));
    }

    /** What happened to one class. One thread only. */
    private static final class Flow {
        private long before;
        private long joined;
        private long left;
        private long came;
        private long went;
        private long after;
    }

    private static List<Movement> classes(MemberFlows flows, Span period) {
        SortedMap<String, Flow> classes = new TreeMap<>();
        for (MemberId who : flows.before().members()) {
            flow(classes, flows.before(), who).before++;
        }
        for (MemberId who : flows.after().members()) {
            flow(classes, flows.after(), who).after++;
        }
        for (MemberRegister.File file : flows.after().files()) {
            walk(file, period.first(), classes);
        }
        if (classes.size() < 2) {
            return List.of();
        }
        List<Movement> all = new ArrayList<>();
        classes.forEach((name, flow) -> all.add(counted(
                "class",
                Optional.of(name),
                flow.before,
                flow.after,
                steps().add("joined", flow.joined)
                        .add("from-other-class", flow.came)
                        .add("to-other-class", -flow.went)
                        .add("left", -flow.left))));
        return all;
    }

    private static Flow flow(SortedMap<String, Flow> classes, MemberRegister register, MemberId who) {
        return flow(classes, register.find(who).flatMap(MemberRegister.File::memberClass));
    }

    private static Flow flow(SortedMap<String, Flow> classes, Optional<String> name) {
        return classes.computeIfAbsent(name.orElse("unknown"), none -> new Flow());
    }

    private static void walk(MemberRegister.File file, LocalDate first, SortedMap<String, Flow> classes) {
        Optional<String> now = Optional.empty();
        for (MemberRegister.Step step : file.steps()) {
            MembershipEvent event = step.event();
            boolean counts = !event.on().isBefore(first);
            if (event instanceof MembershipEvent.MemberAdmitted admitted) {
                now = Optional.of(admitted.memberClass());
                flow(classes, now).joined += counts ? 1 : 0;
            } else if (event instanceof MembershipEvent.MemberReclassified changed && now.isPresent()) {
                flow(classes, now).went += counts ? 1 : 0;
                now = Optional.of(changed.memberClass());
                flow(classes, now).came += counts ? 1 : 0;
            } else if (isLeaving(event) && now.isPresent()) {
                flow(classes, now).left += counts ? 1 : 0;
                now = Optional.empty();
            }
        }
    }

    private static boolean isLeaving(MembershipEvent event) {
        return event instanceof MembershipEvent.MemberResigned
                || event instanceof MembershipEvent.MemberLapsed
                || event instanceof MembershipEvent.MemberExcluded
                || event instanceof MembershipEvent.MemberDied;
    }

    private static Movement fte(JobFlows jobs, Span period) {
        Ratio came = Ratio.ZERO;
        Ratio went = Ratio.ZERO;
        Ratio changed = Ratio.ZERO;
        TreeSet<MemberId> persons = new TreeSet<>(jobs.before());
        persons.addAll(jobs.after());
        Map<MemberId, List<Engagement>> all = jobs.book().all();
        for (MemberId who : persons) {
            Ratio before = fte(all.getOrDefault(who, List.of()), period.first().minusDays(1));
            Ratio after = fte(all.getOrDefault(who, List.of()), period.last());
            if (before.signum() == 0) {
                came = came.plus(after);
            } else if (after.signum() == 0) {
                went = went.plus(before);
            } else {
                changed = changed.plus(after.minus(before));
            }
        }
        return new Movement(
                "fte",
                Optional.empty(),
                Unit.FTE,
                Value.of(jobs.fteBefore()),
                List.of(
                        new Step("hired", Value.of(came)),
                        new Step("departed", Value.of(went.negated())),
                        new Step("changed-hours", Value.of(changed))),
                Value.of(jobs.fteAfter()));
    }

    private static Ratio fte(List<Engagement> engagements, LocalDate day) {
        Ratio sum = Ratio.ZERO;
        for (Engagement job : engagements) {
            sum = job.kind() == Engagement.Kind.EMPLOYMENT && job.isOn(day) ? sum.plus(job.fte()) : sum;
        }
        return sum;
    }

    private static Optional<Movement> capital(Measured coop, Span period) {
        MoneyLedger after = MoneyLedger.of(coop.coop(), period.last());
        LocalDate eve = period.first().minusDays(1);
        Optional<MoneyLedger> before =
                coop.founded().isAfter(eve) ? Optional.empty() : Optional.of(MoneyLedger.of(coop.coop(), eve));
        Money nothing = Money.zero(after.currency());
        Money opening = before.map(MoneyLedger::paidIn).orElse(nothing);
        if (after.paidIn().isZero() && opening.isZero() && after.refunds().isEmpty()) {
            return Optional.empty();
        }
        Money back = givenBack(after).minus(before.map(Movements::givenBack).orElse(nothing));
        Money in = after.paidIn().minus(opening).plus(back);
        return Optional.of(new Movement(
                "capital",
                Optional.empty(),
                Unit.MONEY,
                Value.of(opening),
                List.of(new Step("paid-in", Value.of(in)), new Step("given-back", Value.of(back.negated()))),
                Value.of(after.paidIn())));
    }

    /** What was paid in on shares that were given back. */
    private static Money givenBack(MoneyLedger ledger) {
        Money sum = Money.zero(ledger.currency());
        for (Refund refund : ledger.refunds()) {
            sum = refund.from().isPresent() ? sum : sum.plus(refund.paidIn().orElse(Money.zero(ledger.currency())));
        }
        return sum;
    }
}
