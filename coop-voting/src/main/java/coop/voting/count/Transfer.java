package coop.voting.count;

import coop.core.value.Ratio;
import java.util.Optional;

/**
 * Votes that moved in a round.
 *
 * @param from the candidate they left
 * @param to the candidate they went to; empty if they went to nobody
 * @param reason why they went to nobody, such as {@code exhausted} or {@code overvote}; empty if they went to a candidate
 * @param papers how many papers moved
 * @param votes what they were worth where they arrived
 */
public record Transfer(String from, Optional<String> to, String reason, Ratio papers, Ratio votes) {}
