package coop.voting;

import coop.core.value.MemberId;
import java.util.Optional;

/**
 * An objection to the roll, raised at the meeting and put on record. The roll stays as it was frozen: what the meeting made of
 * the objection is for whoever contests a result.
 *
 * @param by who objects
 * @param about whose place on the roll, or absence from it, it is about
 * @param grounds why, without personal data
 * @param ruling what the meeting or the chair said to it
 */
public record Objection(MemberId by, Optional<MemberId> about, String grounds, Optional<String> ruling) {}
