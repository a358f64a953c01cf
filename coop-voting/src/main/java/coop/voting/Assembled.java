package coop.voting;

import coop.core.Cooperative;
import coop.core.value.MemberId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is assembled for one motion, for quorums that look at more than how many they are.
 *
 * @param coop the cooperative at the end of the record date
 * @param turnout who there is and who came
 * @param roll who may vote
 * @param attending those present, and those represented, each with who casts their votes
 * @param classes the class of each member on the roll
 */
public record Assembled(
        Cooperative coop,
        Turnout turnout,
        Roll roll,
        SortedMap<MemberId, MemberId> attending,
        SortedMap<MemberId, String> classes) {
    public Assembled {
        attending = Collections.unmodifiableSortedMap(new TreeMap<>(attending));
        classes = Collections.unmodifiableSortedMap(classes);
    }

    /** The members of one class only. */
    Assembled in(String id) {
        Roll own = roll.only(member -> id.equals(classes.get(member)));
        SortedMap<MemberId, MemberId> there = new TreeMap<>(attending);
        there.keySet().removeIf(member -> !own.holds(member));
        long present = there.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue()))
                .count();
        Turnout theirs = new Turnout(
                own.members(), present, there.size() - present, own.eligible(), Represented.votes(own, there.keySet()));
        return new Assembled(coop, theirs, own, there, classes);
    }
}
