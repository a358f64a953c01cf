package coop.voting.ballot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Times as a notice gives them, without guessing: a time that the clocks skip or show twice when summer time begins or ends is
 * refused, with the offsets there are to choose from.
 */
public final class StatedTime {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private StatedTime() {}

    /**
     * The instant of {@code 2026-06-10T18:00} in a zone, or of {@code 2026-06-10T18:00+02:00}.
     *
     * @throws IllegalArgumentException if it is of another form, or is no time or two times in the zone
     */
    public static Instant at(String text, ZoneId zone) {
        try {
            if (text.matches(".*T.*([+-][0-9]{2}:[0-9]{2}|Z)")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            LocalDateTime local = LocalDateTime.parse(text, LOCAL);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.size() == 1) {
                return local.toInstant(offsets.get(0));
            }
            boolean gap = offsets.isEmpty();
            var transition = zone.getRules().getTransition(local);
            String choices = java.util.stream.Stream.of(transition.getOffsetBefore(), transition.getOffsetAfter())
                    .map(offset -> local + offset.toString())
                    .collect(Collectors.joining(" or "));
            throw new IllegalArgumentException("the time " + local + (gap ? " does not exist" : " comes twice") + " in "
                    + zone + ": say which is meant, " + choices);
        } catch (DateTimeException otherForm) {
            throw new IllegalArgumentException("wanted a time such as 2026-06-10T18:00", otherForm);
        }
    }

    /**
     * A zone by its name, such as {@code Europe/Brussels}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("there is no time zone of that name", unknown);
        }
    }
}
