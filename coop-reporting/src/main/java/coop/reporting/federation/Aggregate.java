package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Value;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One figure in one cell, of all returns so far. One thread only. */
final class Aggregate {
    /** What a return said. */
    enum Answer {
        OBSERVED,
        /** Observed, with a part estimated, provisional or unreliable. */
        UNCERTAIN,
        PARTIAL,
        MISSING,
        NOT_APPLICABLE,
        SUPPRESSED
    }

    private final Map<Answer, Long> answers = new EnumMap<>(Answer.class);
    private final RollClass rolls;
    private final Holders value = new Holders();
    private final Holders denominator = new Holders();
    private final Sum bound = new Sum();
    private final Distribution spread = new Distribution();

    Aggregate(Definition definition) {
        this.rolls = RollClass.of(definition);
    }

    RollClass rolls() {
        return rolls;
    }

    void add(Figure figure, Optional<String> owner) {
        count(answer(figure), 1);
        if (figure instanceof Figure.Observed observed) {
            Ratio number = observed.value().number();
            if (rolls == RollClass.RATIO) {
                Optional<Value> above = observed.numerator();
                Optional<Value> below = observed.denominator();
                if (above.isPresent() && below.isPresent()) {
                    value.add(above.get().number(), owner);
                    denominator.add(below.get().number(), owner);
                }
            } else if (rolls == RollClass.SUM) {
                value.add(number, owner);
            }
            if (rolls != RollClass.NONE) {
                spread.add(number);
            }
        } else if (figure instanceof Figure.Partial partial) {
            bound.add(partial.bound().number());
        }
    }

    private static Answer answer(Figure figure) {
        if (figure instanceof Figure.Observed observed) {
            return observed.quality().isEmpty() ? Answer.OBSERVED : Answer.UNCERTAIN;
        }
        if (figure instanceof Figure.Partial) {
            return Answer.PARTIAL;
        }
        if (figure instanceof Figure.NotApplicable) {
            return Answer.NOT_APPLICABLE;
        }
        return figure instanceof Figure.Missing ? Answer.MISSING : Answer.SUPPRESSED;
    }

    void count(Answer answer, long times) {
        answers.merge(answer, times, Long::sum);
    }

    void add(Aggregate other) {
        other.answers.forEach(this::count);
        value.add(other.value);
        denominator.add(other.denominator);
        bound.add(other.bound);
        spread.add(other.spread);
    }

    long answers(Answer answer) {
        return answers.getOrDefault(answer, 0L);
    }

    /** How many returns have a value. */
    long observed() {
        return answers(Answer.OBSERVED) + answers(Answer.UNCERTAIN);
    }

    Holders value() {
        return value;
    }

    Holders denominator() {
        return denominator;
    }

    Sum bound() {
        return bound;
    }

    Distribution spread() {
        return spread;
    }
}
