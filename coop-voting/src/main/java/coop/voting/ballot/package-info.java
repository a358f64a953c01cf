/**
 * How votes are taken and kept: schemes, the box, and the sealed vote in two envelopes. Experimental: until others have
 * reviewed it, the default for secret votes is paper. {@code docs/voting-trust.md} says what it promises against whom.
 */
@NullMarked
package coop.voting.ballot;

import org.jspecify.annotations.NullMarked;
