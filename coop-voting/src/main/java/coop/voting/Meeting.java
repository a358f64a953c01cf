package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A general meeting, as it is called and as it is held.
 *
 * @param id its name, unique in the cooperative, such as {@code 2014-06-21}
 * @param on the day it takes place
 * @param kind {@code ordinary} or {@code extraordinary}
 * @param convened the day the notice was sent
 * @param recordDate who is a member at the end of this day may vote
 * @param call 1, or 2 for a second call after a quorum was missed
 * @param secondCallOf the meeting that missed its quorum, for a second call
 * @param chair who chairs it
 * @param secretary who keeps the minutes
 * @param tellers who count
 * @param agenda the items in their order
 * @param convener who convenes it; the board when nobody is named
 * @param starts when it begins
 * @param closes until when votes may be cast, where that is before or after the meeting itself
 * @param place where it takes place
 * @param adjournedTo the day on which the items that were adjourned are taken up
 * @param continues the meeting of which this one takes up the adjourned items, on the same roll
 * @param objections objections to the roll
 */
public record Meeting(
        String id,
        LocalDate on,
        String kind,
        LocalDate convened,
        LocalDate recordDate,
        @Default("1") int call,
        Optional<String> secondCallOf,
        Optional<MemberId> chair,
        Optional<MemberId> secretary,
        @Default("[]") List<MemberId> tellers,
        List<Item> agenda,
        Optional<Convener> convener,
        Optional<Moment> starts,
        Optional<Moment> closes,
        Optional<String> place,
        Optional<LocalDate> adjournedTo,
        Optional<String> continues,
        @Default("[]") List<Objection> objections) {
    /**
     * @throws IllegalArgumentException if the id or the kind is blank, the call is neither 1 nor 2, or two motions have one id
     */
    public Meeting {
        tellers = List.copyOf(tellers);
        agenda = List.copyOf(agenda);
        objections = List.copyOf(objections);
        if (id.isBlank() || kind.isBlank()) {
            throw new IllegalArgumentException("wanted a meeting with an id and a kind");
        }
        if (call != 1 && call != 2) {
            throw new IllegalArgumentException("wanted call 1 or 2, got " + call);
        }
        List<String> ids = agenda.stream()
                .flatMap(item -> item.motion().stream())
                .map(Motion::id)
                .toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("wanted a different id for each motion, got " + ids);
        }
    }

    /** A meeting without more to it. */
    public Meeting(
            String id,
            LocalDate on,
            String kind,
            LocalDate convened,
            LocalDate recordDate,
            int call,
            Optional<String> secondCallOf,
            Optional<MemberId> chair,
            Optional<MemberId> secretary,
            List<MemberId> tellers,
            List<Item> agenda) {
        this(
                id,
                on,
                kind,
                convened,
                recordDate,
                call,
                secondCallOf,
                chair,
                secretary,
                tellers,
                agenda,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The item that puts a motion to the vote. */
    public Optional<Item> item(String motion) {
        return agenda.stream()
                .filter(item ->
                        item.motion().filter(some -> some.id().equals(motion)).isPresent())
                .findFirst();
    }

    /** The motions in the order of the agenda. */
    public List<Motion> motions() {
        return agenda.stream().flatMap(item -> item.motion().stream()).toList();
    }

    /** The motion of an id. */
    public Optional<Motion> motion(String motion) {
        return motions().stream().filter(some -> some.id().equals(motion)).findFirst();
    }
}
