/**
 * Methods in which each paper counts for one candidate at a time and moves on when it can help that one no more: instant runoff
 * and its kin, the single transferable vote, two rounds.
 */
@NullMarked
package coop.voting.count.transfer;

import org.jspecify.annotations.NullMarked;
