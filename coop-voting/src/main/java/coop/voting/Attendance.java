package coop.voting;

import coop.core.value.MemberId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who came, and for whom, as the attendance sheet and the proxy forms say.
 *
 * @param present who attends, in the room or remotely
 * @param proxies the mandates in the order in which they were handed in
 */
public record Attendance(SortedMap<MemberId, Presence> present, List<Proxy> proxies) {
    public Attendance {
        present = Collections.unmodifiableSortedMap(new TreeMap<>(present));
        proxies = List.copyOf(proxies);
    }

    /** These members are in the room, and nobody is represented. */
    public static Attendance of(Iterable<MemberId> present) {
        SortedMap<MemberId, Presence> sheet = new TreeMap<>();
        present.forEach(member -> sheet.put(member, Presence.PRESENT));
        return new Attendance(sheet, List.of());
    }

    /** The same with a list of mandates. */
    public Attendance with(List<Proxy> mandates) {
        return new Attendance(present, mandates);
    }
}
