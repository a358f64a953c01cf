package coop.voting;

import coop.core.Reason;
import coop.core.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A time by a clock on a wall: what the notice says, in which zone, and the instant that it means. The instant is what counts:
 * a later change of the zone's rules does not move it.
 *
 * @param local the date and time as announced, such as {@code 2026-03-28T18:00}
 * @param zone the time zone, such as {@code Europe/Brussels}
 * @param offset the offset from UTC that was meant, such as {@code +01:00}
 * @param instant the instant
 */
public record Moment(String local, String zone, String offset, Instant instant) {
    /**
     * The moment of a time on the wall.
     *
     * <p>When clocks go forward, a time such as 02:30 is left out; when they go back, it comes twice. Both are refused with the
     * offsets to choose from, unless the offset is given.
     *
     * @param offset the offset that is meant, where the clock alone does not say
     * @throws RefusedException with {@code time.form}, {@code time.zone}, {@code time.gap}, {@code time.overlap} or {@code
     *     time.offset}
     */
    public static Moment of(String local, String zone, Optional<String> offset) {
        LocalDateTime time = parsed(
                "time.form",
                "{0} is no date and time such as 2026-06-20T18:00",
                local,
                () -> LocalDateTime.parse(local));
        ZoneId place = parsed("time.zone", "there is no time zone {0}", zone, () -> ZoneId.of(zone));
        Optional<ZoneOffset> meant = offset.map(
                text -> parsed("time.offset", "{0} is no offset such as +02:00", text, () -> ZoneOffset.of(text)));
        List<ZoneOffset> valid = place.getRules().getValidOffsets(time);
        if (valid.size() == 1) {
            ZoneOffset only = valid.get(0);
            if (meant.filter(other -> !other.equals(only)).isPresent()) {
                throw refused(
                        "time.offset",
                        "{0} is not the offset of {1} in {2}; that is {3}",
                        meant.get(),
                        local,
                        zone,
                        only);
            }
            return new Moment(local, zone, only.getId(), time.toInstant(only));
        }
        List<ZoneOffset> choices = valid.isEmpty()
                ? List.of(
                        place.getRules().getTransition(time).getOffsetBefore(),
                        place.getRules().getTransition(time).getOffsetAfter())
                : valid;
        String named = choices.stream().map(ZoneOffset::getId).collect(Collectors.joining(", "));
        if (meant.filter(choices::contains).isEmpty()) {
            throw valid.isEmpty()
                    ? refused(
                            "time.gap",
                            "clocks in {1} go forward and leave out {0}; say which offset is meant: {2}",
                            local,
                            zone,
                            named)
                    : refused(
                            "time.overlap",
                            "clocks in {1} go back and show {0} twice; say which offset is meant: {2}",
                            local,
                            zone,
                            named);
        }
        return new Moment(local, zone, meant.get().getId(), time.toInstant(meant.get()));
    }

    private static <T> T parsed(String code, String pattern, String text, java.util.function.Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException none) {
            throw refused(code, pattern, text);
        }
    }

    private static RefusedException refused(String code, String pattern, Object... values) {
        return new RefusedException(List.of(Reason.of(code, "meetings", pattern, values)));
    }
}
