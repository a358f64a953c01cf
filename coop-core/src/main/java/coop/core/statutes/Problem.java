package coop.core.statutes;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong in statutes.
 *
 * @param path where, from the root: {@code membership.admission} or {@code capital.classes[1].nominal}
 * @param line the line in the text, from 1; 0 when it is the absence of something at the root
 * @param column the column in the line, from 1; 0 as above
 * @param code what kind of problem: {@code unknown-policy}, {@code unknown-key}, {@code missing}, {@code malformed} …
 * @param sentence what was wanted and what came
 * @param suggestion the choice that was probably meant
 * @param choices all choices there are, when they are few
 */
public record Problem(
        String path,
        int line,
        int column,
        String code,
        String sentence,
        Optional<String> suggestion,
        List<String> choices) {
    public Problem {
        choices = List.copyOf(choices);
    }

    /** The whole problem in one line, with its suggestion and choices. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path).append(": ").append(sentence);
        suggestion.ifPresent(
                meant -> text.append("; did you mean '").append(meant).append("'?"));
        if (!choices.isEmpty()) {
            text.append(suggestion.isPresent() ? " " : ". ")
                    .append("There are ")
                    .append(choices);
        }
        return text.toString();
    }
}
