/** Methods that compare candidates two by two: Schulze, ranked pairs, Copeland, minimax, Kemeny. */
@NullMarked
package coop.voting.count.pairwise;

import org.jspecify.annotations.NullMarked;
