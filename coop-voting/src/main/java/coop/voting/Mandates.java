package coop.voting;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.membership.MembershipEvent;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The book of mandates: who was elected to what, from when and until when. A mandate ends with its term or with death; what
 * happens to a director who leaves the cooperative is for the statutes of each. Immutable.
 */
public final class Mandates {
    /** The book of mandates. */
    public static final Book<Mandates> BOOK = new Book<>() {
        @Override
        public Mandates blank() {
            return new Mandates(TreePVector.empty());
        }

        @Override
        public Mandates enter(Mandates state, Entry entry) {
            if (entry.event() instanceof VotingEvent.MandateGiven given) {
                return new Mandates(state.mandates.plus(
                        new Mandate(given.member(), given.body(), given.from(), given.until(), given.motion())));
            }
            return entry.event() instanceof MembershipEvent.MemberDied died ? state.endedBy(died) : state;
        }

        @Override
        public String name() {
            return "mandates";
        }
    };

    private final PVector<Mandate> mandates;

    private Mandates(PVector<Mandate> mandates) {
        this.mandates = mandates;
    }

    /**
     * One mandate.
     *
     * @param member who holds it
     * @param body of what, such as {@code board}
     * @param from the first day
     * @param until the first day without it; open when there is none
     * @param motion the resolution that gave it
     */
    public record Mandate(MemberId member, String body, LocalDate from, Optional<LocalDate> until, String motion) {
        /** Whether it runs on a day. For example from 2014-06-21 for four years, it does on 2018-06-20 and no more on the 21st. */
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from)
                    && until.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    private Mandates endedBy(MembershipEvent.MemberDied died) {
        PVector<Mandate> next = mandates;
        for (int i = 0; i < mandates.size(); i++) {
            Mandate mandate = mandates.get(i);
            if (mandate.member().equals(died.who()) && mandate.isOn(died.on())) {
                next = next.with(
                        i,
                        new Mandate(
                                mandate.member(),
                                mandate.body(),
                                mandate.from(),
                                Optional.of(died.on()),
                                mandate.motion()));
            }
        }
        return new Mandates(next);
    }

    /** Every mandate ever given, in the order of their days. */
    public List<Mandate> all() {
        return List.copyOf(mandates);
    }

    /** The mandates of a body that run on a day. */
    public List<Mandate> on(LocalDate day, String body) {
        return mandates.stream()
                .filter(mandate -> mandate.body().equals(body) && mandate.isOn(day))
                .toList();
    }

    /** The mandates of a person. */
    public List<Mandate> of(MemberId member) {
        return mandates.stream()
                .filter(mandate -> mandate.member().equals(member))
                .toList();
    }
}
