package coop.core.membership;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** Who was tied to the cooperative, how and when. Immutable. */
public final class Engagements {
    /** The book of engagements. */
    public static final Book<Engagements> BOOK = new Book<>() {
        @Override
        public Engagements blank() {
            return new Engagements(TreePMap.empty());
        }

        @Override
        public Engagements enter(Engagements state, Entry entry) {
            if (entry.event() instanceof MembershipEvent.EngagementBegan began) {
                return state.with(began.who(), new Engagement(began.kind(), began.on(), Optional.empty(), began.fte()));
            }
            return entry.event() instanceof MembershipEvent.EngagementEnded ended ? state.end(ended) : state;
        }

        @Override
        public String name() {
            return "engagements";
        }
    };

    private final TreePMap<MemberId, List<Engagement>> persons;

    private Engagements(TreePMap<MemberId, List<Engagement>> persons) {
        this.persons = persons;
    }

    private Engagements with(MemberId who, Engagement engagement) {
        List<Engagement> all = new ArrayList<>(of(who));
        all.add(engagement);
        return new Engagements(persons.plus(who, List.copyOf(all)));
    }

    private Engagements end(MembershipEvent.EngagementEnded ended) {
        List<Engagement> all = new ArrayList<>(of(ended.who()));
        for (int i = all.size() - 1; i >= 0; i--) {
            Engagement engagement = all.get(i);
            if (engagement.kind() == ended.kind() && engagement.to().isEmpty()) {
                all.set(
                        i,
                        new Engagement(
                                engagement.kind(), engagement.from(), Optional.of(ended.last()), engagement.fte()));
                return new Engagements(persons.plus(ended.who(), List.copyOf(all)));
            }
        }
        return this;
    }

    /** The engagements of a person, oldest first. */
    public List<Engagement> of(MemberId who) {
        return persons.getOrDefault(who, List.of());
    }

    /** All persons who were ever engaged, by their number. */
    public SortedMap<MemberId, List<Engagement>> all() {
        return new TreeMap<>(persons);
    }

    /** The running engagement of a kind on a day. */
    public Optional<Engagement> on(LocalDate day, MemberId who, Engagement.Kind kind) {
        return of(who).stream()
                .filter(engagement -> engagement.kind() == kind && engagement.isOn(day))
                .findFirst();
    }

    /**
     * Since when a person is engaged without a break, on a day; none when the person is not engaged then.
     *
     * @param breakOfAtMost how many days between two engagements still count as no break
     */
    public Optional<LocalDate> since(MemberId who, Engagement.Kind kind, LocalDate day, int breakOfAtMost) {
        if (on(day, who, kind).isEmpty()) {
            return Optional.empty();
        }
        List<Engagement> ofKind = of(who).stream()
                .filter(some -> some.kind() == kind && !some.from().isAfter(day))
                .toList();
        LocalDate since = day;
        boolean further = true;
        while (further) {
            further = false;
            for (Engagement engagement : ofKind) {
                boolean reaches = engagement
                                .to()
                                .map(last -> last.plusDays(1L + breakOfAtMost))
                                .orElse(LocalDate.MAX)
                                .compareTo(since)
                        >= 0;
                if (reaches && engagement.from().isBefore(since)) {
                    since = engagement.from();
                    further = true;
                }
            }
        }
        return Optional.of(since);
    }

    /** Days worked in a span times full-time equivalent, by person, for one kind of engagement; nobody with none. */
    public SortedMap<MemberId, Ratio> days(Span span, Engagement.Kind kind) {
        SortedMap<MemberId, Ratio> days = new TreeMap<>();
        persons.forEach((who, engagements) -> {
            Ratio sum = Ratio.ZERO;
            for (Engagement engagement : engagements) {
                if (engagement.kind() == kind) {
                    sum = sum.plus(engagement.fte().times(engagement.daysIn(span)));
                }
            }
            if (sum.signum() > 0) {
                days.put(who, sum);
            }
        });
        return days;
    }

    /** How many persons are engaged in a kind on a day. */
    public long heads(LocalDate day, Engagement.Kind kind) {
        return persons.values().stream()
                .filter(all -> all.stream().anyMatch(some -> some.kind() == kind && some.isOn(day)))
                .count();
    }
}
