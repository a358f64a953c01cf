package coop.voting;

import coop.core.Reason;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who attends a meeting, and whose mandates count. A mandate passes on votes once: whoever holds one must attend, so that
 * chains and loops fall away by themselves, and its principal must not, because presence revokes it.
 *
 * @param present the members on the roll who attend
 * @param proxies the mandates that count, in the order in which they were handed in
 * @param refused those that do not, each with its reason
 * @param guests those who attend and are not on the roll
 * @param gone those on the roll who attend and may not vote any more, where the statutes say so
 */
public record Represented(
        SortedMap<MemberId, Presence> present,
        List<Proxy> proxies,
        List<RefusedProxy> refused,
        List<MemberId> guests,
        List<MemberId> gone) {
    private static final String ARTICLE = "meetings.proxies";

    public Represented {
        present = Collections.unmodifiableSortedMap(new TreeMap<>(present));
        proxies = List.copyOf(proxies);
        refused = List.copyOf(refused);
        guests = List.copyOf(guests);
        gone = List.copyOf(gone);
    }

    /** Everybody on the roll attends in person. */
    static Represented all(Roll roll) {
        SortedMap<MemberId, Presence> present = new TreeMap<>();
        roll.votes().keySet().forEach(member -> present.put(member, Presence.PRESENT));
        return new Represented(present, List.of(), List.of(), List.of(), List.of());
    }

    static Represented of(
            Roll roll,
            Attendance attendance,
            Proxies rule,
            Meeting meeting,
            Predicate<MemberId> deceased,
            Predicate<MemberId> gone) {
        Set<String> motions = new TreeSet<>();
        meeting.motions().forEach(motion -> motions.add(motion.id()));
        SortedMap<MemberId, Presence> present = new TreeMap<>(attendance.present());
        List<MemberId> guests = new ArrayList<>();
        present.keySet().removeIf(member -> {
            boolean guest = !roll.holds(member);
            if (guest) {
                guests.add(member);
            }
            return guest;
        });
        List<MemberId> left = present.keySet().stream().filter(gone).toList();
        left.forEach(present::remove);
        long most = rule.mandates(roll.members());
        SortedMap<MemberId, List<Proxy>> given = new TreeMap<>();
        SortedMap<MemberId, SortedSet<MemberId>> held = new TreeMap<>();
        SortedMap<MemberId, MemberId> handedOn = new TreeMap<>();
        attendance.proxies().forEach(proxy -> handedOn.putIfAbsent(proxy.principal(), proxy.holder()));
        List<Proxy> kept = new ArrayList<>();
        List<RefusedProxy> refused = new ArrayList<>();
        for (Proxy proxy : attendance.proxies()) {
            List<Reason> reasons = new ArrayList<>();
            itself(proxy, roll, motions, reasons);
            counts(proxy, meeting, gone, reasons);
            if (reasons.isEmpty()) {
                people(proxy, present, handedOn, deceased, reasons);
            }
            if (reasons.isEmpty()) {
                limits(proxy, most, given, held, reasons);
            }
            if (reasons.isEmpty()) {
                kept.add(proxy);
                given.computeIfAbsent(proxy.principal(), none -> new ArrayList<>())
                        .add(proxy);
                held.computeIfAbsent(proxy.holder(), none -> new TreeSet<>()).add(proxy.principal());
            } else {
                refused.add(new RefusedProxy(proxy, reasons.get(0)));
            }
        }
        return new Represented(present, kept, refused, guests, left);
    }

    private static void itself(Proxy proxy, Roll roll, Set<String> motions, List<Reason> reasons) {
        if (proxy.principal().equals(proxy.holder())) {
            reasons.add(Reason.of("proxy.self", ARTICLE, "{0} cannot represent themselves", proxy.principal()));
        }
        if (!roll.holds(proxy.principal())) {
            reasons.add(Reason.of(
                    "proxy.principal-not-on-roll",
                    ARTICLE,
                    "{0} is not on the roll of {1} and has no vote to pass on",
                    proxy.principal(),
                    roll.recordDate()));
        }
        if (!roll.holds(proxy.holder())) {
            reasons.add(Reason.of(
                    "proxy.holder-not-on-roll",
                    ARTICLE,
                    "{0} is not on the roll of {1} and cannot represent {2}",
                    proxy.holder(),
                    roll.recordDate(),
                    proxy.principal()));
        }
        proxy.motions().stream()
                .filter(motion -> !motions.contains(motion))
                .findFirst()
                .ifPresent(motion -> reasons.add(Reason.of(
                        "proxy.unknown-motion",
                        ARTICLE,
                        "the mandate of {0} is for {1}, which is not on the agenda",
                        proxy.principal(),
                        motion)));
    }

    /** Whether the mandate is for this meeting, and counts on its day. */
    private static void counts(Proxy proxy, Meeting meeting, Predicate<MemberId> gone, List<Reason> reasons) {
        proxy.meeting()
                .filter(other -> !other.equals(meeting.id())
                        && !meeting.secondCallOf().equals(proxy.meeting())
                        && !meeting.continues().equals(proxy.meeting()))
                .ifPresent(other -> reasons.add(Reason.of(
                        "proxy.other-meeting",
                        ARTICLE,
                        "the mandate of {0} is for the meeting {1}, not for {2}",
                        proxy.principal(),
                        other,
                        meeting.id())));
        proxy.until()
                .filter(until -> meeting.on().isAfter(until))
                .ifPresent(until -> reasons.add(Reason.of(
                        "proxy.expired", ARTICLE, "the mandate of {0} counted until {1}", proxy.principal(), until)));
        proxy.revoked()
                .filter(revoked -> !meeting.on().isBefore(revoked))
                .ifPresent(revoked -> reasons.add(Reason.of(
                        "proxy.revoked",
                        ARTICLE,
                        "{0} took the mandate of {1} back on {2}",
                        proxy.principal(),
                        proxy.holder(),
                        revoked)));
        if (gone.test(proxy.principal())) {
            reasons.add(Reason.of(
                    "proxy.principal-gone",
                    ARTICLE,
                    "{0} has no vote any more on the day of the meeting",
                    proxy.principal()));
        }
    }

    private static void people(
            Proxy proxy,
            SortedMap<MemberId, Presence> present,
            SortedMap<MemberId, MemberId> handedOn,
            Predicate<MemberId> deceased,
            List<Reason> reasons) {
        if (present.containsKey(proxy.principal())) {
            reasons.add(Reason.of(
                    "proxy.principal-present",
                    ARTICLE,
                    "{0} attends, which revokes the mandate of {1}",
                    proxy.principal(),
                    proxy.holder()));
        }
        if (deceased.test(proxy.principal())) {
            reasons.add(Reason.of(
                    "proxy.principal-deceased", ARTICLE, "{0} has died, which ends the mandate", proxy.principal()));
        }
        if (present.containsKey(proxy.holder())) {
            return;
        }
        if (!handedOn.containsKey(proxy.holder())) {
            reasons.add(Reason.of(
                    "proxy.holder-absent",
                    ARTICLE,
                    "{0} does not attend and cannot represent {1}",
                    proxy.holder(),
                    proxy.principal()));
        } else if (leadsBack(proxy.principal(), handedOn)) {
            reasons.add(Reason.of(
                    "proxy.loop",
                    ARTICLE,
                    "the mandates of {0} and {1} lead back to where they began",
                    proxy.principal(),
                    proxy.holder()));
        } else {
            reasons.add(Reason.of(
                    "proxy.chain",
                    ARTICLE,
                    "{0} does not attend and cannot pass on the mandate of {1}",
                    proxy.holder(),
                    proxy.principal()));
        }
    }

    private static boolean leadsBack(MemberId start, SortedMap<MemberId, MemberId> handedOn) {
        Set<MemberId> seen = new HashSet<>();
        MemberId at = start;
        while (handedOn.containsKey(at) && seen.add(at)) {
            at = handedOn.get(at);
            if (at.equals(start)) {
                return true;
            }
        }
        return false;
    }

    private static void limits(
            Proxy proxy,
            long most,
            SortedMap<MemberId, List<Proxy>> given,
            SortedMap<MemberId, SortedSet<MemberId>> held,
            List<Reason> reasons) {
        if (given.getOrDefault(proxy.principal(), List.of()).stream().anyMatch(proxy::meets)) {
            reasons.add(Reason.of(
                    "proxy.given-twice",
                    ARTICLE,
                    "{0} gave a mandate before; the first one counts",
                    proxy.principal()));
        }
        SortedSet<MemberId> others = held.getOrDefault(proxy.holder(), Collections.emptySortedSet());
        if (!others.contains(proxy.principal()) && others.size() >= most) {
            reasons.add(
                    most == 0
                            ? Reason.of(
                                    "proxy.none-allowed",
                                    ARTICLE,
                                    "{0} cannot represent {1}: there are no mandates",
                                    proxy.holder(),
                                    proxy.principal())
                            : Reason.of(
                                    "proxy.too-many",
                                    ARTICLE,
                                    "{0} cannot represent {1}: a member represents at most {2}",
                                    proxy.holder(),
                                    proxy.principal(),
                                    most));
        }
    }

    /** Those represented at a motion, each with the holder of the mandate. */
    public SortedMap<MemberId, MemberId> at(String motion) {
        SortedMap<MemberId, MemberId> holders = new TreeMap<>();
        for (Proxy proxy : proxies) {
            if (proxy.covers(motion)) {
                holders.putIfAbsent(proxy.principal(), proxy.holder());
            }
        }
        return holders;
    }

    /** How the holder of a member's mandate must vote on a motion, when the mandate says so. */
    Optional<Vote> instruction(MemberId principal, String motion) {
        return proxies.stream()
                .filter(proxy -> proxy.principal().equals(principal) && proxy.covers(motion))
                .flatMap(proxy -> Optional.ofNullable(proxy.instructions().get(motion)).stream())
                .findFirst();
    }

    /** Those represented at any motion, each with a holder. */
    SortedMap<MemberId, MemberId> atAny() {
        SortedMap<MemberId, MemberId> holders = new TreeMap<>();
        proxies.forEach(proxy -> holders.putIfAbsent(proxy.principal(), proxy.holder()));
        return holders;
    }

    Turnout turnout(Roll roll, SortedMap<MemberId, MemberId> holders) {
        return new Turnout(
                roll.members(),
                present.size(),
                holders.size(),
                roll.eligible(),
                votes(roll, present.keySet()).plus(votes(roll, holders.keySet())));
    }

    static Ratio votes(Roll roll, Set<MemberId> members) {
        return Roll.sum(members.stream().map(roll::votes)::iterator);
    }
}
