/**
 * Counting votes: pure functions from a {@link coop.voting.count.Profile} of ballots to a {@link coop.voting.count.Count} that
 * explains itself.
 *
 * <p>A method is a {@link coop.voting.count.CountingMethod}; those that come with this library are listed by
 * {@link coop.voting.count.CountingMethods}. All arithmetic is exact, nothing is drawn at random, and no answer depends on the
 * order in which a hash table keeps its keys.
 */
@NullMarked
package coop.voting.count;

import org.jspecify.annotations.NullMarked;
