package coop.core.membership;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.MembershipArticles.MemberClass;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happens before membership: invitations, and the waiting list. All methods are pure. */
public final class Candidates {
    private Candidates() {}

    /**
     * Somebody who may join is asked to; a second invitation is a reminder.
     *
     * @return refused with {@code membership.already}, {@code membership.applied}, {@code membership.waiting}, {@code
     *     membership.was-excluded} or {@code membership.deceased}
     */
    public static Ruling invite(Cooperative coop, MemberId who, LocalDate on) {
        return Membership.simple(coop, Lifecycle.Act.INVITE, new MembershipEvent.Invited(on, who));
    }

    /**
     * Somebody does not want to join, or takes an application back.
     *
     * @param reason in words, without personal data
     * @return refused with {@code membership.already}, {@code membership.declined}, {@code membership.was-excluded} or {@code
     *     membership.deceased}
     */
    public static Ruling decline(Cooperative coop, MemberId who, LocalDate on, String reason) {
        return Membership.simple(coop, Lifecycle.Act.DECLINE, new MembershipEvent.Declined(on, who, reason));
    }

    /**
     * A candidate is put on the waiting list.
     *
     * @return refused with {@code membership.already}, {@code membership.waiting}, {@code membership.deceased}, {@code
     *     membership.excluded}, {@code membership.unknown-class} or {@code membership.kind}
     */
    public static Ruling enlist(Cooperative coop, Application application) {
        Application whole = Candidacy.withApplied(coop, application);
        List<Reason> reasons = new ArrayList<>();
        MemberClass wanted = Candidacy.wanted(coop, whole, Lifecycle.Act.ENLIST, reasons);
        Candidacy.barred(coop, whole).ifPresent(reasons::add);
        return Ruling.of(reasons, new MembershipEvent.Enlisted(whole.on(), whole.who(), wanted.id()));
    }
}
