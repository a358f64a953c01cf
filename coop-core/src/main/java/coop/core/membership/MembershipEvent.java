package coop.core.membership;

import coop.core.Reason;
import coop.core.journal.Event;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can happen to a person in the register. Each names the person by number; none holds personal data. */
public sealed interface MembershipEvent extends Event {
    /** Whom it happened to. */
    MemberId who();

    /**
     * {@code core.person-entered}: a person is entered, or their personal data change. The data are in the
     * {@link MemberDirectory}; here is a commitment to them.
     *
     * @param commitment the salted digest of the personal data, which proves that they were not changed since
     */
    record PersonEntered(LocalDate on, MemberId who, Hash commitment) implements MembershipEvent {}

    /**
     * {@code core.engagement-began}.
     *
     * @param kind how the person is tied to the cooperative
     * @param fte full-time equivalent: 1, or 4/5
     */
    record EngagementBegan(LocalDate on, MemberId who, Engagement.Kind kind, Ratio fte) implements MembershipEvent {}

    /**
     * {@code core.engagement-ended}: on the day after the last one.
     *
     * @param kind which engagement, the running one of this kind
     * @param last its last day
     */
    record EngagementEnded(LocalDate on, MemberId who, Engagement.Kind kind, LocalDate last)
            implements MembershipEvent {}

    /**
     * {@code core.membership-applied}.
     *
     * @param memberClass the class asked for
     */
    record Applied(LocalDate on, MemberId who, String memberClass) implements MembershipEvent {}

    /**
     * {@code core.application-refused}, with every reason.
     *
     * @param memberClass the class asked for
     */
    record ApplicationRefused(LocalDate on, MemberId who, String memberClass, List<Reason> reasons)
            implements MembershipEvent {
        public ApplicationRefused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * {@code core.member-admitted}.
     *
     * @param memberClass the class
     * @param number the member number, never given again
     */
    record MemberAdmitted(LocalDate on, MemberId who, String memberClass, long number) implements MembershipEvent {}

    /** {@code core.member-suspended}: the rights of a member rest. */
    record MemberSuspended(LocalDate on, MemberId who, String reason) implements MembershipEvent {}

    /** {@code core.member-reinstated}: a suspension ends. */
    record MemberReinstated(LocalDate on, MemberId who, String reason) implements MembershipEvent {}

    /**
     * {@code core.member-resigned}.
     *
     * @param on the first day without membership
     * @param received the day the resignation was received
     */
    record MemberResigned(LocalDate on, MemberId who, LocalDate received, String reason) implements MembershipEvent {}

    /**
     * {@code core.member-excluded}.
     *
     * @param resolution the resolution that decided it, when the statutes ask for one
     */
    record MemberExcluded(LocalDate on, MemberId who, String reason, Optional<String> resolution)
            implements MembershipEvent {}

    /**
     * {@code core.member-died}.
     *
     * @param heir who takes over the shares, when it is one person
     */
    record MemberDied(LocalDate on, MemberId who, Optional<MemberId> heir) implements MembershipEvent {}
}
