package coop.core.office;

import coop.core.value.Hash;
import java.time.Instant;

/**
 * Somebody's consent to a command, to this one and no other: it names the command's {@linkplain Proposal#hash hash}.
 *
 * @param actor who consents, as the host names them after having checked it; no personal data
 * @param at when
 * @param command the hash of what was consented to
 */
public record Approval(String actor, Instant at, Hash command) {}
