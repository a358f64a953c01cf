package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.MembershipArticles.MemberClass;
import coop.core.policy.Answer;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The right to join, worked forward: who becomes eligible when, who was invited and has not answered, and why those who may
 * join are no members. All methods are pure.
 */
public final class MembersDue {
    private MembersDue() {}

    /** How it stands with somebody who is no member. */
    public enum Status {
        /** May join on a later day. */
        SOON,
        /** May join, and was not invited. */
        ELIGIBLE,
        /** Was invited and has not answered. */
        INVITED,
        APPLIED,
        WAITING,
        DECLINED,
        REFUSED,
        /** May not join, or it cannot be told when: the reasons say why. */
        NOT_ELIGIBLE
    }

    /**
     * Somebody who is no member.
     *
     * @param who the person
     * @param memberClass the class that the person would join
     * @param status how it stands
     * @param eligible from when on the person may join; none when time plays no part, or when it cannot be told
     * @param since since when it stands so: the day of the invitation, the application, the refusal
     * @param reasons what stood in the way of an admission on the day, or on the day from which the person may join
     */
    public record Due(
            MemberId who,
            String memberClass,
            Status status,
            Optional<LocalDate> eligible,
            Optional<LocalDate> since,
            List<Reason> reasons) {
        public Due {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Everybody who is engaged on a day or is a candidate then, and is no member; those who may join first come first.
     *
     * <p>For example under {@code {"policy": "seniority", "atLeast": "P1Y"}} somebody employed since 2014-03-01 is {@code SOON}
     * on 2014-06-30, eligible from 2015-03-01, and {@code ELIGIBLE} on that day.
     *
     * @param born the day of birth, where it is known, for rules of age
     */
    public static List<Due> on(Cooperative coop, LocalDate day, Function<MemberId, Optional<LocalDate>> born) {
        Cooperative then = coop.asOf(day);
        MemberRegister register = then.book(MemberRegister.BOOK);
        Engagements engagements = then.book(Engagements.BOOK);
        SortedSet<MemberId> persons = new TreeSet<>();
        register.files().stream()
                .filter(file -> file.standing() == Standing.INVITED
                        || file.standing() == Standing.DECLINED
                        || file.standing() == Standing.REFUSED
                        || file.standing().isCandidate())
                .forEach(file -> persons.add(file.who()));
        engagements.all().forEach((who, all) -> {
            if (all.stream().anyMatch(engagement -> engagement.isOn(day))) {
                persons.add(who);
            }
        });
        List<Due> due = new ArrayList<>();
        for (MemberId who : persons) {
            if (!register.isMember(who) && register.standing(who) != Standing.DECEASED) {
                due.add(due(then, new Application(who, day).born(born.apply(who))));
            }
        }
        due.sort(Comparator.comparing((Due some) -> some.eligible().orElse(LocalDate.MAX))
                .thenComparing(Due::who));
        return due;
    }

    private static Due due(Cooperative coop, Application asked) {
        Application application = Candidacy.withApplied(coop, asked);
        Optional<MemberRegister.File> file = coop.book(MemberRegister.BOOK).find(application.who());
        MemberClass wanted = Candidacy.wanted(coop, application, Lifecycle.Act.ADMIT, new ArrayList<>());
        Admission rule = Candidacy.rule(coop, wanted, application.on());
        List<Reason> reasons = new ArrayList<>();
        Candidacy.wanted(coop, application, Lifecycle.Act.ADMIT, reasons);
        Candidacy.barred(coop, application).ifPresent(reasons::add);
        Optional<LocalDate> opens =
                reasons.isEmpty() ? Answer.of(rule, () -> rule.opens(application, coop)) : Optional.empty();
        Optional<LocalDate> known = opens.filter(day -> !day.equals(Admission.ALWAYS));
        opens.filter(day -> day.isAfter(application.on()))
                .ifPresentOrElse(
                        later -> reasons.addAll(Answer.of(rule, () -> rule.against(application.on(later), coop))),
                        () -> reasons.addAll(Answer.of(rule, () -> rule.against(application, coop))));
        Standing standing = file.map(MemberRegister.File::standing).orElse(Standing.PERSON);
        boolean stands = standing != Standing.PERSON && !standing.isFormer();
        Status status = stands ? status(standing) : status(opens, application.on());
        Optional<LocalDate> since = stands ? file.map(MemberRegister.File::since) : Optional.empty();
        return new Due(application.who(), wanted.id(), status, known, since, reasons);
    }

    private static Status status(Standing standing) {
        return switch (standing) {
            case INVITED -> Status.INVITED;
            case DECLINED -> Status.DECLINED;
            case APPLIED -> Status.APPLIED;
            case WAITING -> Status.WAITING;
            case REFUSED -> Status.REFUSED;
            default -> throw new IllegalArgumentException("no candidate: " + standing);
        };
    }

    private static Status status(Optional<LocalDate> opens, LocalDate on) {
        if (opens.isEmpty()) {
            return Status.NOT_ELIGIBLE;
        }
        return opens.get().isAfter(on) ? Status.SOON : Status.ELIGIBLE;
    }
}
