package coop.voting;

import coop.core.Cooperative;
import coop.core.membership.MemberRegister;
import coop.core.value.MemberId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A roll, and what else counts of those on it.
 *
 * @param coop the cooperative at the end of the record date
 * @param roll who may vote
 * @param classes the class of each
 * @param members how many members there are, suspended ones too
 */
record Electorate(Cooperative coop, Roll roll, SortedMap<MemberId, String> classes, long members) {
    Electorate {
        classes = Collections.unmodifiableSortedMap(classes);
    }

    static Electorate of(Cooperative coop, Roll roll) {
        Cooperative then = coop.asOf(roll.recordDate());
        MemberRegister register = then.book(MemberRegister.BOOK);
        SortedMap<MemberId, String> classes = new TreeMap<>();
        roll.votes()
                .keySet()
                .forEach(member -> classes.put(
                        member,
                        register.find(member)
                                .flatMap(MemberRegister.File::memberClass)
                                .orElse("")));
        return new Electorate(then, roll, classes, register.members().size());
    }

    Electorate with(Roll other) {
        return new Electorate(coop, other, classes, members);
    }

    boolean hasClasses() {
        return classes.values().stream().distinct().limit(2).count() > 1;
    }
}
