package coop.fr;

import coop.capital.MoneyLedger;
import coop.core.Cooperative;
import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.membership.MemberRegister;
import coop.core.membership.Person;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Assembly;
import coop.voting.Roll;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The members on a day, as the law of the SCOP tells them apart. Whoever manages the cooperative and is paid for it counts as
 * employed (law 78-763, article 17): enter such a mandate as an employment.
 *
 * @param kinds what each member is
 * @param roll the roll of the day
 * @param ledger the money of the day
 * @param hasEngagements whether anybody was ever employed; where not, nothing can be told of who works here
 */
record Associates(SortedMap<MemberId, Kind> kinds, Roll roll, MoneyLedger ledger, boolean hasEngagements) {
    /** What a member is to the cooperative. */
    enum Kind {
        /** Works here. */
        EMPLOYED,
        /** Worked here once. */
        FORMER,
        /** A cooperative that never worked here. */
        COOPERATIVE,
        /** Somebody else from outside. */
        OUTSIDER
    }

    Associates {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    static Associates on(Cooperative coop, LocalDate day) {
        MemberRegister register = coop.book(MemberRegister.BOOK, day);
        Engagements work = coop.book(Engagements.BOOK, day);
        SortedMap<MemberId, Kind> kinds = new TreeMap<>();
        for (MemberId who : register.members()) {
            kinds.put(who, kind(who, register, work, day));
        }
        boolean known = work.all().values().stream()
                .anyMatch(all -> all.stream().anyMatch(some -> some.kind() == Engagement.Kind.EMPLOYMENT));
        return new Associates(kinds, Assembly.roll(coop, day), MoneyLedger.of(coop, day), known);
    }

    private static Kind kind(MemberId who, MemberRegister register, Engagements work, LocalDate day) {
        if (work.on(day, who, Engagement.Kind.EMPLOYMENT).isPresent()) {
            return Kind.EMPLOYED;
        }
        boolean worked = work.of(who).stream().anyMatch(some -> some.kind() == Engagement.Kind.EMPLOYMENT);
        boolean cooperative = register.find(who)
                .filter(file -> file.kind() == Person.Kind.COOPERATIVE)
                .isPresent();
        return worked ? Kind.FORMER : cooperative ? Kind.COOPERATIVE : Kind.OUTSIDER;
    }

    /** Whether a member works or worked here. */
    boolean isInside(MemberId who) {
        Kind kind = kinds.getOrDefault(who, Kind.OUTSIDER);
        return kind == Kind.EMPLOYED || kind == Kind.FORMER;
    }

    long count(Kind kind) {
        return kinds.values().stream().filter(some -> some == kind).count();
    }

    /** Their votes, in the three parts that the law looks at. */
    Floors floors() {
        return new Floors(votes(Kind.EMPLOYED, Kind.FORMER), votes(Kind.COOPERATIVE), votes(Kind.OUTSIDER));
    }

    /** The subscribed capital of members of some kinds. */
    Money capital(Kind first, Kind... more) {
        Set<Kind> some = EnumSet.of(first, more);
        return kinds.entrySet().stream()
                .filter(entry -> some.contains(entry.getValue()))
                .map(entry -> ledger.subscribed(entry.getKey()))
                .reduce(Money.zero(ledger.currency()), Money::plus);
    }

    private Ratio votes(Kind first, Kind... more) {
        Set<Kind> some = EnumSet.of(first, more);
        return roll.votes().entrySet().stream()
                .filter(entry -> some.contains(kinds.getOrDefault(entry.getKey(), Kind.OUTSIDER)))
                .map(Map.Entry::getValue)
                .reduce(Ratio.ZERO, Ratio::plus);
    }
}
