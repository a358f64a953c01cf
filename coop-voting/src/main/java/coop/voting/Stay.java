package coop.voting;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One stay at a meeting, by the clock of the room.
 *
 * @param arrived from when, as {@code 18:30}; from the beginning when there is none
 * @param left until when; until the end when there is none
 */
public record Stay(Optional<String> arrived, Optional<String> left) {
    /**
     * @throws IllegalArgumentException if a time is none, or the end is before the beginning
     */
    public Stay {
        Optional<LocalTime> from = arrived.map(Stay::time);
        Optional<LocalTime> to = left.map(Stay::time);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "wanted a stay that ends after it begins, got " + arrived + " to " + left);
        }
    }

    static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("wanted a time such as 18:30, got " + text, none);
        }
    }

    /** Whether somebody with this stay is there at a time: on arrival they are, on leaving no more. */
    boolean covers(LocalTime at) {
        return arrived.filter(from -> at.isBefore(time(from))).isEmpty()
                && left.filter(to -> !at.isBefore(time(to))).isEmpty();
    }
}
