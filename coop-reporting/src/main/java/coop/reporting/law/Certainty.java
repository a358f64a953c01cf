package coop.reporting.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well a parameter of the law is known, from best to worst. Only the first two can decide a finding. */
public enum Certainty {
    /** Somebody read the text of the law itself, in the version of the day. */
    FIRST_HAND,
    /** Somebody read what an authority, a federation or a court says that the law is. */
    SECONDARY,
    /** The text is known, and can be read in more than one way: the parameter is one of the readings. */
    INTERPRETATION,
    /** From memory, with high confidence. */
    MEMORY_HIGH,
    /** From memory, with some confidence. */
    MEMORY_MEDIUM,
    /** From memory, with little confidence. */
    MEMORY_LOW,
    /** Nobody knows what the law of that day says. */
    UNKNOWN;

    /** Whether a finding that rests on it may say met or not met. What rests on memory is for a person to verify. */
    public boolean decides() {
        return this == FIRST_HAND || this == SECONDARY;
    }

    /** The worse of two: what rests on both is known no better than this. */
    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As data files and JSON have it: {@code first-hand}, {@code memory-high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The certainty of a word; {@code unknown} is none that a data file may have. */
    public static Optional<Certainty> of(String word) {
        return Arrays.stream(values())
                .filter(certainty -> certainty != UNKNOWN && certainty.word().equals(word))
                .findFirst();
    }
}
