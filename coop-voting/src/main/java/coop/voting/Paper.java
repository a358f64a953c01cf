package coop.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paper of an election or a choice, as cast: nothing is tidied away.
 *
 * @param ranks the options by rank, best first; several at one rank are equal, an empty rank was skipped; blank when there is
 *     none
 * @param unreadable why it cannot be read, in a few words with hyphens, such as {@code unreadable}; without what was on it
 */
public record Paper(List<List<String>> ranks, Optional<String> unreadable) {
    public Paper {
        ranks = ranks.stream().map(List::copyOf).toList();
    }

    /** Options in an order, best first, without equals. */
    public static Paper ranking(String... order) {
        List<List<String>> ranks = new ArrayList<>();
        for (String option : order) {
            ranks.add(List.of(option));
        }
        return new Paper(ranks, Optional.empty());
    }

    /** Options that are approved of, without order. */
    public static Paper approving(List<String> options) {
        return new Paper(options.isEmpty() ? List.of() : List.of(options), Optional.empty());
    }

    /** A paper with nothing on it. */
    public static Paper blank() {
        return new Paper(List.of(), Optional.empty());
    }

    /** A paper that cannot be read. */
    public static Paper invalid(String why) {
        return new Paper(List.of(), Optional.of(why));
    }

    /**
     * Reads a ranking as it is typed: {@code b > a = c}; {@code -} for a rank left empty. For options whose names hold none of
     * these signs. Nothing is refused: what cannot be read is an invalid paper, an empty text a blank one.
     */
    public static Paper read(String text) {
        if (text.isBlank()) {
            return blank();
        }
        List<List<String>> ranks = new ArrayList<>();
        for (String rank : text.split(">", -1)) {
            List<String> equals = new ArrayList<>();
            for (String name : rank.split("=", -1)) {
                equals.add(name.strip());
            }
            if (equals.contains("")) {
                return invalid("unreadable");
            }
            ranks.add(equals.equals(List.of("-")) ? List.of() : equals);
        }
        return new Paper(ranks, Optional.empty());
    }

    /** Whether nobody is named on it, though it can be read. */
    public boolean isBlank() {
        return unreadable.isEmpty() && ranks.stream().allMatch(List::isEmpty);
    }
}
