package coop.voting.count;

import java.util.List;

/**
 * What a rule made of a tie.
 *
 * @param left who is left: one, if the tie is settled; fewer than before, if the rule only narrowed it
 * @param rule the rule in a word, such as {@code order} or {@code lot}; empty if it had nothing to say
 * @param proof what allows anybody to check it, such as the text whose digest made the draw; empty if none is needed
 */
public record Settlement(List<String> left, String rule, String proof) {
    public Settlement {
        left = List.copyOf(left);
    }

    /** The rule had nothing to say: all are still tied. */
    public static Settlement none(TieQuestion question) {
        return new Settlement(question.among(), "", "");
    }

    /** Whether one is left. */
    public boolean isSettled() {
        return left.size() == 1;
    }
}
