package coop.folder.keeping;

import coop.core.membership.Departures;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.membership.Person;
import coop.core.statutes.Statutes;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.folder.CooperativeFolder;
import coop.folder.keeping.Act.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The acts of {@code people.csv}: persons are entered, engagements begin and end. */
record PersonActs(CooperativeFolder folder, Keys keys, Statutes statutes) {
    List<Act> acts(List<Person> persons) {
        SortedMap<MemberId, Hash> commitments = new TreeMap<>();
        persons.forEach(person -> commitments.put(person.who(), person.commitment()));
        SortedMap<String, LocalDate> first = firstDays();
        List<Act> acts = new ArrayList<>();
        for (coop.folder.Person person : folder.persons()) {
            MemberId who = keys.number(person.key());
            Hash commitment = commitments.get(who);
            LocalDate day =
                    first.getOrDefault(person.key(), statutes.cooperative().founded());
            if (commitment != null) {
                Person.Kind kind = Person.Kind.valueOf(person.kind().name());
                acts.add(Act.of(
                        entered(who),
                        day,
                        Turn.PERSON,
                        person.source(),
                        coop -> Membership.enter(coop, who, day, commitment, kind),
                        commitment));
            }
            engagements(person, who, acts);
            LocalDate erased = person.erased();
            if (erased != null) {
                acts.add(Act.of(
                                "people.csv/" + who + "/erased",
                                erased,
                                Turn.ERASURE,
                                person.source(),
                                coop -> Departures.erase(coop, who, erased, person.key()),
                                erased)
                        .forGood());
            }
        }
        return acts;
    }

    /** The key of the act that enters a person. */
    static String entered(MemberId who) {
        return "people.csv/" + who + "/person";
    }

    private static void engagements(coop.folder.Person person, MemberId who, List<Act> acts) {
        List<coop.folder.Person.Engagement> inOrder = person.engagements().stream()
                .sorted(Comparator.comparing(coop.folder.Person.Engagement::from))
                .toList();
        Places places = new Places();
        for (coop.folder.Person.Engagement engagement : inOrder) {
            Engagement.Kind kind = Engagement.Kind.valueOf(engagement.kind().name());
            Ratio fte = Ratio.of(engagement.fullTimeEquivalent());
            LocalDate from = engagement.from();
            LocalDate last = engagement.to();
            String key = places.of("people.csv/" + who + "/" + engagement.kind().word());
            acts.add(Act.of(
                    key + "/from",
                    from,
                    Turn.ENGAGEMENT_BEGINS,
                    engagement.source(),
                    coop -> Membership.engage(coop, who, from, kind, fte),
                    from,
                    fte));
            if (last != null) {
                acts.add(Act.of(
                        key + "/to",
                        last.plusDays(1),
                        Turn.ENGAGEMENT_ENDS,
                        engagement.source(),
                        coop -> Membership.disengage(coop, who, last, kind),
                        last));
            }
        }
    }

    /** The first day on which each person does anything. */
    private SortedMap<String, LocalDate> firstDays() {
        SortedMap<String, LocalDate> days = new TreeMap<>();
        folder.persons()
                .forEach(person ->
                        person.engagements().forEach(engagement -> earliest(days, person.key(), engagement.from())));
        folder.members().forEach(row -> {
            earliest(days, row.person(), row.date());
            if (row.heir() != null) {
                earliest(days, row.heir(), row.date());
            }
        });
        folder.shares().forEach(row -> {
            earliest(days, row.person(), row.date());
            if (row.to() != null) {
                earliest(days, row.to(), row.date());
            }
        });
        folder.shares().forEach(row -> {
            if (row.payer() != null) {
                earliest(days, row.payer(), row.date());
            }
        });
        folder.loans().forEach(row -> {
            if (row.person() != null) {
                earliest(days, row.person(), row.date());
            }
            if (row.to() != null) {
                earliest(days, row.to(), row.date());
            }
        });
        folder.meetings().forEach(meeting -> {
            meeting.attendance().forEach(row -> earliest(days, row.person(), meeting.date()));
            meeting.meeting().agenda().forEach(item -> {
                item.candidates()
                        .forEach(candidate ->
                                earliest(days, candidate, meeting.meeting().convened()));
                if (item.member() != null) {
                    earliest(days, item.member(), meeting.meeting().convened());
                }
            });
        });
        return days;
    }

    private static void earliest(SortedMap<String, LocalDate> days, String person, LocalDate day) {
        days.merge(person, day, (one, other) -> one.isBefore(other) ? one : other);
    }
}
