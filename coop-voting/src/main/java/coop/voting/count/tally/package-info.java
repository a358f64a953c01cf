/** Methods that add up one number for each candidate: plurality, approval, Borda, scores, grades, consent. */
@NullMarked
package coop.voting.count.tally;

import org.jspecify.annotations.NullMarked;
