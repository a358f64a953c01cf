package coop.voting;

import coop.core.Cooperative;
import coop.core.membership.Membership;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A small cooperative whose members are m1, m2, m3 …, and its meeting of 21 June 2014. */
final class Village {
    static final CoopSdk SDK = CoopSdk.discover();
    static final LocalDate FOUNDED = LocalDate.of(2014, 1, 1);
    static final LocalDate RECORD = LocalDate.of(2014, 6, 14);
    static final LocalDate DAY = LocalDate.of(2014, 6, 21);
    static final LocalDate NOTICE = LocalDate.of(2014, 6, 6);

    private Village() {}

    /** Statutes with this section {@code meetings}, written with ' for ". */
    static Statutes statutes(String meetings) {
        String text =
                "{'cooperative': {'name': 'The Village <Workshop>', 'founded': '2014-01-01', 'seat': 'Everywhere'},"
                        + " 'membership': {'minimumMembers': 1}, 'meetings': " + meetings + "}";
        return SDK.installed().statutes(text.replace('\'', '"'));
    }

    static Cooperative of(int members, String meetings) {
        MemberId[] founders =
                IntStream.rangeClosed(1, members).mapToObj(MemberId::of).toArray(MemberId[]::new);
        return Membership.found(statutes(meetings), FOUNDED, founders);
    }

    static MemberId m(int number) {
        return MemberId.of(number);
    }

    static List<MemberId> members(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(MemberId::of).toList();
    }

    static Meeting meeting(Motion... motions) {
        return meeting("2014-06-21", DAY, NOTICE, RECORD, 1, null, motions);
    }

    static Meeting meeting(
            String id,
            LocalDate on,
            LocalDate convened,
            LocalDate recordDate,
            int call,
            String secondCallOf,
            Motion... motions) {
        List<Item> agenda = new ArrayList<>();
        for (Motion motion : motions) {
            agenda.add(Item.of(motion));
        }
        return new Meeting(
                id,
                on,
                "ordinary",
                convened,
                recordDate,
                call,
                Optional.ofNullable(secondCallOf),
                Optional.of(m(1)),
                Optional.of(m(2)),
                List.of(),
                agenda);
    }

    static Motion hands(String id, String kind) {
        return Motion.of(id, kind, "About " + id, Ballot.SHOW_OF_HANDS);
    }

    static Motion open(String id, String kind) {
        return Motion.of(id, kind, "About " + id, Ballot.OPEN);
    }

    static Motion paper(String id, String kind) {
        return Motion.of(id, kind, "About " + id, Ballot.PAPER);
    }

    static Attendance present(int first, int last) {
        return Attendance.of(members(first, last));
    }

    /** Convenes a meeting and holds it. */
    static Held held(Cooperative coop, Meeting meeting, Attendance attendance, Map<String, ? extends Ballots> ballots) {
        return Assembly.hold(coop.after(Assembly.convene(coop, meeting)), meeting, attendance, ballots);
    }

    /** The members first to last, by name, all voting the same; joined to votes before. */
    static SortedMap<MemberId, Vote> vote(SortedMap<MemberId, Vote> before, Vote vote, int first, int last) {
        SortedMap<MemberId, Vote> votes = new TreeMap<>(before);
        members(first, last).forEach(member -> votes.put(member, vote));
        return votes;
    }

    static SortedMap<MemberId, Vote> vote(Vote vote, int first, int last) {
        return vote(new TreeMap<>(), vote, first, last);
    }
}
