package coop.folder.keeping;

import coop.capital.Shares;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.Departures;
import coop.core.membership.Lifecycle;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.folder.MemberAct;
import coop.folder.PositionRow;
import coop.folder.Positions;
import coop.folder.Source;
import coop.folder.keeping.Act.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The acts of an import: a member with shares is one act, a departure another, so that each can be put right alone. */
record ImportActs(String source, Positions positions, Keys keys, Amounts amounts, boolean byRules) {
    /** The act of a member's opening position. */
    static String position(String source, MemberId who) {
        return prefix(source) + who + "/position";
    }

    static String prefix(String source) {
        return "import/" + source + "/";
    }

    Act opening(Statutes statutes, boolean blank) {
        LocalDate founded = statutes.cooperative().founded();
        return Act.of(
                        prefix(source) + "opening",
                        founded,
                        Turn.FOUNDATION,
                        new Source(source, 0),
                        coop -> blank ? Membership.opening(coop, statutes) : Ruling.granted(),
                        statutes.text())
                .forGood();
    }

    List<Act> acts(Map<MemberId, Person> persons) {
        Map<String, List<PositionRow>> members = new LinkedHashMap<>();
        positions
                .rows()
                .forEach(row -> members.computeIfAbsent(row.person(), key -> new ArrayList<>())
                        .add(row));
        List<Act> acts = new ArrayList<>();
        members.forEach((key, rows) -> {
            MemberId who = keys.number(key);
            Person person = persons.get(who);
            if (person != null) {
                member(who, person, rows, acts);
            }
        });
        MemberActs history = new MemberActs(positions.history(), keys, Map.of());
        acts.addAll(history.acts(prefix(source)));
        return acts;
    }

    private void member(MemberId who, Person person, List<PositionRow> rows, List<Act> acts) {
        PositionRow first = rows.get(0);
        LocalDate admitted = Objects.requireNonNull(first.admitted());
        Application application = new Application(
                        who,
                        admitted,
                        Optional.ofNullable(first.memberClass()),
                        Optional.ofNullable(first.number()),
                        Optional.empty())
                .born(person.born());
        List<UnaryOperator<Step>> steps = new ArrayList<>();
        steps.add(step -> step.then(coop -> Membership.enter(coop, who, admitted, person.commitment(), person.kind())));
        steps.add(step -> step.then(
                coop -> byRules ? Membership.admit(coop, application) : Membership.takeOver(coop, application)));
        for (PositionRow row : rows) {
            Long shares = row.shares();
            if (shares != null) {
                Optional<String> shareClass = Optional.ofNullable(row.shareClass());
                steps.add(step -> step.then(coop -> Shares.subscribe(coop, who, shareClass, shares, admitted)));
            }
            if (row.paid() != null) {
                Money paid = amounts.money(row.paid(), row.source());
                steps.add(step -> step.then(coop -> Shares.pay(coop, who, paid, admitted)));
            }
        }
        List<Object> says = new ArrayList<>();
        says.add(person.commitment());
        for (PositionRow row : rows) {
            says.addAll(Arrays.asList(
                    String.valueOf(row.memberClass()),
                    String.valueOf(row.number()),
                    String.valueOf(row.admitted()),
                    String.valueOf(row.shares()),
                    String.valueOf(row.shareClass()),
                    String.valueOf(row.paid())));
        }
        acts.add(Act.of(
                position(source, who),
                admitted,
                Turn.MEMBERSHIP,
                first.source(),
                coop -> {
                    if (coop.revision(admitted).isEmpty()) {
                        return Ruling.refused(Reason.of(
                                "membership.before-foundation",
                                "cooperative.founded",
                                "{0} would be admitted on {1}, before the cooperative was founded",
                                who,
                                admitted));
                    }
                    Step step = new Step(coop, Ruling.granted());
                    for (UnaryOperator<Step> next : steps) {
                        step = next.apply(step);
                    }
                    return step.ruling();
                },
                says.toArray()));
        LocalDate left = first.left();
        if (left != null) {
            Lifecycle.Act how = how(first.how());
            acts.add(Act.of(
                    prefix(source) + who + "/left",
                    left,
                    Turn.MEMBERSHIP,
                    first.source(),
                    coop -> Departures.takeOver(coop, who, left, how),
                    left,
                    how));
        }
    }

    private static Lifecycle.Act how(@Nullable MemberAct act) {
        if (act == MemberAct.EXCLUSION) {
            return Lifecycle.Act.EXCLUDE;
        }
        if (act == MemberAct.DEATH) {
            return Lifecycle.Act.DIE;
        }
        return act == MemberAct.LAPSE ? Lifecycle.Act.LAPSE : Lifecycle.Act.RESIGN;
    }

    /** A compound act, as far as it has come. */
    private record Step(Cooperative coop, Ruling ruling) {
        Step then(Function<Cooperative, Ruling> rule) {
            if (!ruling.isGranted()) {
                return this;
            }
            Ruling next = rule.apply(coop);
            Ruling both = ruling.and(next);
            return new Step(next.isGranted() ? coop.after(next) : coop, both);
        }
    }
}
