package coop.core.membership;

import coop.core.Reason;
import coop.core.journal.Event;
import coop.core.statutes.Default;
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
     * @param kind a legal person or a cooperative; a natural person when there is none
     */
    record PersonEntered(LocalDate on, MemberId who, Hash commitment, Optional<Person.Kind> kind)
            implements MembershipEvent {
        public PersonEntered {
            kind = kind.filter(Person.Kind::isLegal);
        }

        /** A natural person is entered. */
        public PersonEntered(LocalDate on, MemberId who, Hash commitment) {
            this(on, who, commitment, Optional.empty());
        }
    }

    /**
     * {@code core.person-erased}: the personal data are removed from the directory; number, days and shares stay.
     *
     * @param key the digest of the number and the key under which the cooperative's papers know the person, so that the
     *     same papers do not enter the person anew
     */
    record PersonErased(LocalDate on, MemberId who, Hash key) implements MembershipEvent {}

    /**
     * {@code core.representative-named}: who acts for a legal person from a day on. One person may act for several.
     *
     * @param representative the natural person; nobody any more when there is none
     */
    record RepresentativeNamed(LocalDate on, MemberId who, Optional<MemberId> representative)
            implements MembershipEvent {}

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

    /** {@code core.person-invited}: somebody who may join is asked to. */
    record Invited(LocalDate on, MemberId who) implements MembershipEvent {}

    /**
     * {@code core.membership-declined}: the person does not want to join, or takes an application back.
     *
     * @param reason in words, without personal data
     */
    record Declined(LocalDate on, MemberId who, String reason) implements MembershipEvent {}

    /**
     * {@code core.membership-applied}.
     *
     * @param memberClass the class asked for
     * @param sponsors the members who speak for the person
     * @param shares how many shares the person undertakes to subscribe
     */
    record Applied(
            LocalDate on,
            MemberId who,
            String memberClass,
            @Default("[]") List<MemberId> sponsors,
            Optional<Long> shares)
            implements MembershipEvent {
        public Applied {
            sponsors = List.copyOf(sponsors);
        }
    }

    /**
     * {@code core.candidate-enlisted}: the candidate waits for a place.
     *
     * @param memberClass the class asked for
     */
    record Enlisted(LocalDate on, MemberId who, String memberClass) implements MembershipEvent {}

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

    /**
     * {@code core.member-reclassified}: a member goes over to another class.
     *
     * @param memberClass the class from now on
     */
    record MemberReclassified(LocalDate on, MemberId who, String memberClass) implements MembershipEvent {}

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
     * {@code core.member-lapsed}: deemed to have resigned, having lost a quality that the class of members requires.
     *
     * @param reason what was lost, in words without personal data
     */
    record MemberLapsed(LocalDate on, MemberId who, String reason) implements MembershipEvent {}

    /**
     * {@code core.exclusion-proposed}: the member is told of it and may answer.
     *
     * @param reason why, in words without personal data
     */
    record ExclusionProposed(LocalDate on, MemberId who, String reason) implements MembershipEvent {}

    /**
     * {@code core.member-heard}: the member answered the proposal.
     *
     * @param reason what about, in words without personal data
     */
    record MemberHeard(LocalDate on, MemberId who, String reason) implements MembershipEvent {}

    /** {@code core.exclusion-dropped}: the proposal is not pursued. */
    record ExclusionDropped(LocalDate on, MemberId who, String reason) implements MembershipEvent {}

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

    /**
     * {@code core.heirs-named}: who inherits from a member who has died, which is often known only later.
     *
     * @param heirs the heirs, who hold together until the shares are divided
     */
    record HeirsNamed(LocalDate on, MemberId who, List<MemberId> heirs) implements MembershipEvent {
        public HeirsNamed {
            heirs = List.copyOf(heirs);
        }
    }
}
