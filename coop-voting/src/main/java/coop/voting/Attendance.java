package coop.voting;

import coop.core.value.MemberId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who came, and for whom, as the attendance sheet and the proxy forms say.
 *
 * @param present who attends, in the room or remotely
 * @param proxies the mandates in the order in which they were handed in
 * @param stays when those who did not stay throughout were there
 */
public record Attendance(
        SortedMap<MemberId, Presence> present, List<Proxy> proxies, SortedMap<MemberId, List<Stay>> stays) {
    public Attendance {
        present = Collections.unmodifiableSortedMap(new TreeMap<>(present));
        proxies = List.copyOf(proxies);
        SortedMap<MemberId, List<Stay>> copies = new TreeMap<>();
        stays.forEach((member, own) -> copies.put(member, List.copyOf(own)));
        stays = Collections.unmodifiableSortedMap(copies);
    }

    /** Everybody who came stayed throughout. */
    public Attendance(SortedMap<MemberId, Presence> present, List<Proxy> proxies) {
        this(present, proxies, Collections.emptySortedMap());
    }

    /** These members are in the room, and nobody is represented. */
    public static Attendance of(Iterable<MemberId> present) {
        SortedMap<MemberId, Presence> sheet = new TreeMap<>();
        present.forEach(member -> sheet.put(member, Presence.PRESENT));
        return new Attendance(sheet, List.of());
    }

    /** The same with a list of mandates. */
    public Attendance with(List<Proxy> mandates) {
        return new Attendance(present, mandates, stays);
    }

    /** The same, with one more stay of a member who came. */
    public Attendance with(MemberId member, Stay stay) {
        SortedMap<MemberId, List<Stay>> more = new TreeMap<>(stays);
        List<Stay> own = new ArrayList<>(more.getOrDefault(member, List.of()));
        own.add(stay);
        more.put(member, own);
        return new Attendance(present, proxies, more);
    }

    /** Who is there at a time: those who came later or left before are not. */
    public Attendance at(LocalTime time) {
        if (stays.isEmpty()) {
            return this;
        }
        SortedMap<MemberId, Presence> there = new TreeMap<>(present);
        there.keySet()
                .removeIf(member ->
                        stays.containsKey(member) && stays.get(member).stream().noneMatch(stay -> stay.covers(time)));
        return new Attendance(there, proxies, stays);
    }
}
