package coop.folder.ballots;

import coop.core.value.Ratio;
import java.util.Optional;

/** Numbers as files of ballots write them: {@code 12}, {@code 0.5}, {@code 2/3}. */
final class Numbers {
    private static final int LONGEST = 60;

    private Numbers() {}

    /** A number of votes, zero or more. */
    static Optional<Ratio> votes(String text) {
        return number(text).filter(number -> number.signum() >= 0);
    }

    static Optional<Ratio> number(String text) {
        if (text.length() > LONGEST || !text.matches("-?[0-9]+([./][0-9]+)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Ratio.parse(text));
        } catch (ArithmeticException | IllegalArgumentException zeroDenominator) {
            return Optional.empty();
        }
    }

    /** A whole number from 0 to 30,000: of candidates, of seats, of a candidate. */
    static int small(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
    }
}
