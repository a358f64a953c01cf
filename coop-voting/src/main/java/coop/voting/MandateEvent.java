package coop.voting;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is put on record of mandates, beside their being given by an election. */
public sealed interface MandateEvent extends Event {
    /** How somebody came to a mandate. */
    enum How {
        ELECTED,
        APPOINTED,
        /** By the body itself, to fill a vacancy until the next meeting. */
        CO_OPTED
    }

    /**
     * {@code voting.mandate-filled}: somebody was appointed or co-opted.
     *
     * @param until the first day without the mandate; open when there is none
     * @param motion the resolution that did so, when one did
     */
    record MandateFilled(
            LocalDate on, MemberId member, String body, How how, Optional<LocalDate> until, Optional<String> motion)
            implements MandateEvent {}

    /**
     * {@code voting.mandate-ended}: a mandate ended before its term.
     *
     * @param on the first day without it
     * @param reason {@code resigned}, {@code removed}, {@code annulled} or {@code corrected}
     * @param motion the resolution that did so, when one did
     */
    record MandateEnded(LocalDate on, MemberId member, String body, String reason, Optional<String> motion)
            implements MandateEvent {}

    /**
     * {@code voting.mandate-paid}: a meeting decided on pay.
     *
     * @param member whose pay; that of the whole body when there is none
     * @param pay how much, in words such as {@code EUR 50.00 a meeting}
     * @param motion the resolution
     */
    record MandatePaid(LocalDate on, String body, Optional<MemberId> member, String pay, String motion)
            implements MandateEvent {}

    /**
     * {@code voting.signing-given}: persons may sign for the cooperative.
     *
     * @param members who
     * @param together how many of them sign together
     * @param scope for what, in words such as {@code banking up to EUR 5000}
     * @param until the first day on which they may no more
     * @param motion the resolution that gave it, when one did
     */
    record SigningGiven(
            LocalDate on,
            List<MemberId> members,
            int together,
            String scope,
            Optional<LocalDate> until,
            Optional<String> motion)
            implements MandateEvent {
        public SigningGiven {
            members = List.copyOf(members);
        }
    }
}
