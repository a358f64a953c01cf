package coop.voting;

import coop.core.Reason;
import coop.core.value.MemberId;

/**
 * A vote by name that does not count, because its principal may not vote here. Papers without names are never refused one by
 * one: they are valid, blank or invalid.
 *
 * @param who whose vote it was said to be
 * @param reason why, and by which article
 */
public record RefusedBallot(MemberId who, Reason reason) {}
