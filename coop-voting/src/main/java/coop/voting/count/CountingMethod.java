package coop.voting.count;

import coop.core.policy.Policy;

/**
 * A way of counting votes, such as plurality, the single transferable vote or Schulze's method.
 *
 * <p>A method is a record whose components are its options. It is a pure function: the same ballots, seats and tie-break give
 * the same count, on any machine and in any year.
 *
 * <p>For example three voters, two of them for Ada, and one seat:
 *
 * <pre>{@code
 * Profile ballots = Profile.ranked(List.of("Ada", "Ben")).add(2, "Ada > Ben").add(1, "Ben").build();
 * Count count = new Plurality().count(ballots, 1, TieBreak.none());
 * count.winners(); // [Ada]
 * }</pre>
 */
public interface CountingMethod extends Policy {
    /**
     * Counts the ballots.
     *
     * @param ballots the ballots as cast
     * @param seats how many are to be elected, one or more
     * @param ties what decides between candidates whom the method leaves level; {@link TieBreak#none()} leaves them level
     * @throws CountingException if this method cannot count such ballots, or not for so many seats
     */
    Count count(Profile ballots, int seats, TieBreak ties);
}
