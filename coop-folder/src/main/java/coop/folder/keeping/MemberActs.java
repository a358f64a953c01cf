package coop.folder.keeping;

import coop.capital.Claims;
import coop.capital.Shares;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Application;
import coop.core.membership.Candidates;
import coop.core.membership.Decisions;
import coop.core.membership.Departures;
import coop.core.membership.Exclusions;
import coop.core.membership.Membership;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.folder.MemberAct;
import coop.folder.MemberRow;
import coop.folder.keeping.Act.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The acts of {@code members.csv}: the foundation, and every step of a member. */
record MemberActs(List<MemberRow> rows, Keys keys, Map<String, LocalDate> births) {
    /** The code of a refusal that was decided, not ruled. */
    static final String DECIDED = "admission.refused";

    List<Act> acts(Statutes statutes) {
        List<MemberRow> founders =
                rows.stream().filter(row -> row.act() == MemberAct.FOUNDER).toList();
        List<Act> acts = new ArrayList<>();
        acts.add(foundation(statutes, founders));
        acts.addAll(acts("members.csv/"));
        return acts;
    }

    /** The acts but the foundation, under keys that begin so. */
    List<Act> acts(String prefix) {
        List<Act> acts = new ArrayList<>();
        Places places = new Places();
        rows.stream()
                .filter(row -> row.act() != MemberAct.FOUNDER)
                .sorted(Comparator.comparing(MemberRow::date).thenComparing(MemberRow::source))
                .forEach(row -> {
                    MemberId who = keys.number(row.person());
                    String key = places.of(prefix + who + "/" + row.act().word());
                    acts.add(Act.of(key, row.date(), Turn.MEMBERSHIP, row.source(), rule(row, who), says(row)));
                    if (row.act() == MemberAct.DEATH && row.heir() != null) {
                        MemberId heir = keys.number(row.heir());
                        acts.add(Act.of(
                                key + "/inheritance",
                                row.date(),
                                Turn.INHERITANCE,
                                row.source(),
                                coop -> Shares.inherit(coop, who, heir, row.date()),
                                heir));
                        acts.add(Act.of(
                                key + "/claims",
                                row.date(),
                                Turn.ALLOCATION,
                                row.source(),
                                coop -> Claims.inheritAll(coop, who, heir, row.date()),
                                heir));
                    }
                });
        return acts;
    }

    private Act foundation(Statutes statutes, List<MemberRow> founders) {
        LocalDate day = statutes.cooperative().founded();
        List<Application> applications = founders.stream()
                .map(row -> application(row, keys.number(row.person())))
                .toList();
        Object[] says = {
            statutes.text(), applications.stream().map(MemberActs::told).toList()
        };
        return Act.of(
                        "members.csv/foundation",
                        day,
                        Turn.FOUNDATION,
                        founders.isEmpty()
                                ? new coop.folder.Source("members.csv", 1)
                                : founders.get(0).source(),
                        coop -> Membership.founding(coop, statutes, day, applications),
                        says)
                .forGood();
    }

    /** What only some acts say is left out of the others, whose fingerprints it does not change. */
    private static @Nullable Object[] says(MemberRow row) {
        List<@Nullable Object> says = new ArrayList<>();
        says.addAll(Arrays.asList(
                row.date(), row.memberClass(), row.number(), row.effective(), row.reason(), row.motion(), row.heir()));
        if (!row.persons().isEmpty()) {
            says.add(String.join(" ", row.persons()));
        }
        if (row.shares() != null) {
            says.add(row.shares());
        }
        return says.toArray();
    }

    private static String told(Application founder) {
        return "Application[who=" + founder.who() + ", on=" + founder.on() + ", memberClass=" + founder.memberClass()
                + ", number=" + founder.number() + ", resolution=" + founder.resolution() + "]";
    }

    private Application application(MemberRow row, MemberId who) {
        return new Application(
                who,
                row.date(),
                Optional.ofNullable(row.memberClass()),
                Optional.ofNullable(row.number()),
                Optional.ofNullable(row.motion()),
                row.persons().stream().map(keys::number).toList(),
                Optional.ofNullable(row.shares()),
                Optional.ofNullable(births.get(row.person())));
    }

    private Function<Cooperative, Ruling> rule(MemberRow row, MemberId who) {
        LocalDate day = row.date();
        String reason = Objects.requireNonNullElse(row.reason(), "");
        Application application = application(row, who);
        return switch (row.act()) {
            case FOUNDER -> throw new IllegalArgumentException("founders are one act");
            case APPLICATION -> coop -> Membership.apply(coop, application);
            case ADMISSION ->
                coop -> {
                    Ruling admitted = Membership.admit(coop, application);
                    return admitted.isGranted() ? admitted : Membership.refusal(coop, application, admitted.reasons());
                };
            case REFUSAL ->
                coop -> Membership.refusal(
                        coop, application, List.of(Reason.of(DECIDED, "membership.admission", "{0}", reason)));
            case RESIGNATION -> coop -> Membership.resign(coop, who, day, Optional.ofNullable(row.effective()), reason);
            case SUSPENSION -> coop -> Membership.suspend(coop, who, day, reason);
            case REINSTATEMENT -> coop -> Membership.reinstate(coop, who, day, reason);
            case EXCLUSION -> coop -> Membership.exclude(coop, who, day, reason, Optional.ofNullable(row.motion()));
            case DEATH ->
                coop -> Membership.die(
                        coop, who, day, Optional.ofNullable(row.heir()).map(keys::number));
            case INVITATION -> coop -> Candidates.invite(coop, who, day);
            case DECLINE -> coop -> Candidates.decline(coop, who, day, reason);
            case WAITING -> coop -> Candidates.enlist(coop, application);
            case APPROVAL ->
                coop -> Decisions.ofBoard(coop, "approval-" + who + "-" + day, "admission", who, day, true);
            case RECLASSIFICATION -> coop -> Membership.reclassify(coop, application);
            case LAPSE -> coop -> Departures.lapse(coop, who, day, reason);
            case PROPOSAL -> coop -> Exclusions.propose(coop, who, day, reason);
            case HEARING -> coop -> Exclusions.hear(coop, who, day, reason);
            case ABANDONMENT -> coop -> Exclusions.drop(coop, who, day, reason);
            case HEIRS -> coop -> Departures.nameHeirs(coop, who, day, application.sponsors());
            case REPRESENTATIVE ->
                coop -> Departures.represent(
                        coop, who, day, application.sponsors().stream().findFirst());
        };
    }
}
