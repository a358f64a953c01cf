package coop.folder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else {@code meeting.json} says of a meeting.
 *
 * @param convenedBy who convened it: {@code board}, {@code auditor}, {@code members} …
 * @param requested the day on which members asked for it
 * @param requestedBy keys of the members who asked
 * @param starts when it begins, {@code HH:MM}
 * @param closes until when votes may be cast, such as {@code 2026-06-20T18:00}
 * @param zone the time zone of both
 * @param offset the offset that is meant where clocks change
 * @param place where it takes place
 * @param adjournedTo the day to which items were adjourned
 * @param continues the meeting whose adjourned items it takes up
 * @param objections objections to the roll
 */
public record MeetingDetails(
        @Nullable String convenedBy,
        @Nullable LocalDate requested,
        List<String> requestedBy,
        @Nullable String starts,
        @Nullable String closes,
        @Nullable String zone,
        @Nullable String offset,
        @Nullable String place,
        @Nullable LocalDate adjournedTo,
        @Nullable LocalDate continues,
        List<Objection> objections) {
    /** Nothing else. */
    public static final MeetingDetails NONE =
            new MeetingDetails(null, null, List.of(), null, null, null, null, null, null, null, List.of());

    public MeetingDetails {
        requestedBy = List.copyOf(requestedBy);
        objections = List.copyOf(objections);
    }

    /**
     * An objection to the roll.
     *
     * @param by key of who objects
     * @param about key of whom it is about
     * @param grounds why
     * @param ruling what the meeting said to it
     */
    public record Objection(
            String by,
            @Nullable String about,
            String grounds,
            @Nullable String ruling) {}
}
