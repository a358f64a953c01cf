package coop.voting;

import coop.core.Reason;

/**
 * A mandate that does not count.
 *
 * @param proxy the mandate
 * @param reason why, and by which article
 */
public record RefusedProxy(Proxy proxy, Reason reason) {}
