package coop.capital;

import coop.core.Cooperative;
import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Measures of what persons did, in columns, each read once. */
final class Measured {
    /** The measure by which all who did anything have the same: everybody who worked a day. */
    static final String EQUAL = "equal";

    private Measured() {}

    /** Measures as columns, from maps; each is read once, and {@code equal} is one for each who worked or was given one. */
    static Function<String, Quantities> of(
            Cooperative coop, Span year, Function<String, SortedMap<MemberId, Ratio>> maps) {
        Map<String, Quantities> known = new HashMap<>();
        return base -> {
            Quantities read = known.get(base);
            if (read == null) {
                SortedMap<MemberId, Ratio> map = maps.apply(base);
                read = base.equals(EQUAL) && map.isEmpty() ? each(coop, year) : Quantities.of(map);
                known.put(base, read);
            }
            return read;
        };
    }

    private static Quantities each(Cooperative coop, Span year) {
        SortedMap<MemberId, Ratio> ones = new TreeMap<>();
        coop.book(Engagements.BOOK)
                .days(year, Engagement.Kind.EMPLOYMENT)
                .keySet()
                .forEach(who -> ones.put(who, Ratio.ONE));
        return Quantities.of(ones);
    }

    /** Of those who were members on at least one day of a year. */
    static Quantities ofMembers(Cooperative coop, Span year, Quantities all) {
        MemberRegister before = coop.book(MemberRegister.BOOK, year.first());
        MemberRegister after = coop.book(MemberRegister.BOOK, year.last());
        return all.only(who -> before.isMember(who)
                || after.find(who).stream()
                        .flatMap(file -> file.steps().stream())
                        .anyMatch(step -> step.event() instanceof MembershipEvent.MemberAdmitted
                                && year.contains(step.event().on())));
    }
}
