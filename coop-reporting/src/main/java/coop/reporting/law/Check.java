package coop.reporting.law;

import java.util.List;
import java.util.function.Function;

/**
 * One question that a pack asks of the books of a period. Pure: no clock, no file, no random number, and no day later than
 * needed to tell how the period ended.
 *
 * <p>Each outcome that a check can give has a sentence in the pack's messages, under its id, a dot and the outcome: {@code
 * be.agreee.dividend-cap.met}; and the check has a title under {@code be.agreee.dividend-cap.title}. Lacking data need no
 * sentence of their own.
 */
public interface Check {
    /** Its id, unique in the pack and never given to another: {@code be.agreee.dividend-cap}. */
    String id();

    /** The ids of the parameters it rests on; the first is the rule itself. At least one. */
    List<String> restsOn();

    /** What it finds: one finding, or one for each thing it looked at; none when the question does not arise. */
    List<Finding> examine(Examination examination);

    /** A check whose answer is a function; see {@link Examination} for an example. */
    static Check of(String id, List<String> restsOn, Function<Examination, List<Finding>> examine) {
        if (restsOn.isEmpty()) {
            throw new IllegalArgumentException(id + ": a check rests on at least one parameter");
        }
        record Simple(String id, List<String> restsOn, Function<Examination, List<Finding>> question) implements Check {
            @Override
            public List<Finding> examine(Examination examination) {
                return question.apply(examination);
            }
        }
        return new Simple(id, List.copyOf(restsOn), examine);
    }

    /** A check that always finds one thing. */
    static Check one(String id, List<String> restsOn, Function<Examination, Finding> examine) {
        return of(id, restsOn, examination -> List.of(examine.apply(examination)));
    }
}
