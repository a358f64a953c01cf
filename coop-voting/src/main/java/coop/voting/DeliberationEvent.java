package coop.voting;

import coop.core.journal.Event;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What members put on record between meetings. Texts are kept as they were typed: no personal data belongs in them. */
public sealed interface DeliberationEvent extends Event {
    /**
     * {@code voting.proposal-made}.
     *
     * @param id its name, unique in the cooperative
     * @param topic what it is an answer to; proposals of one topic are ranked against each other
     */
    record ProposalMade(LocalDate on, String id, MemberId by, Optional<String> topic, String title, String text)
            implements DeliberationEvent {}

    /** {@code voting.proposal-seconded}. */
    record ProposalSeconded(LocalDate on, String id, MemberId by) implements DeliberationEvent {}

    /** {@code voting.amendment-offered}: somebody offers another wording. */
    record AmendmentOffered(LocalDate on, String id, MemberId by, String wording) implements DeliberationEvent {}

    /** {@code voting.amendment-taken}: who made the proposal takes an amendment over; it is known by its place, from 1. */
    record AmendmentTaken(LocalDate on, String id, MemberId by, int amendment) implements DeliberationEvent {}

    /** {@code voting.proposal-withdrawn}: who made it takes it back. */
    record ProposalWithdrawn(LocalDate on, String id, MemberId by) implements DeliberationEvent {}

    /**
     * {@code voting.proposals-ranked}: a member ranks the proposals of a topic. The last ranking of a member counts.
     *
     * @param ranks the proposals by rank, best first; several at one rank are equal
     */
    record ProposalsRanked(LocalDate on, String topic, MemberId by, List<List<String>> ranks)
            implements DeliberationEvent {
        public ProposalsRanked {
            ranks = ranks.stream().map(List::copyOf).toList();
        }
    }
}
