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
        List<Item> agenda) {
    /**
     * @throws IllegalArgumentException if the id or the kind is blank, the call is neither 1 nor 2, or two motions have one id
     */
    public Meeting {
        tellers = List.copyOf(tellers);
        agenda = List.copyOf(agenda);
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

    /** The motions in the order of the agenda. */
    public List<Motion> motions() {
        return agenda.stream().flatMap(item -> item.motion().stream()).toList();
    }

    /** The motion of an id. */
    public Optional<Motion> motion(String motion) {
        return motions().stream().filter(some -> some.id().equals(motion)).findFirst();
    }
}
