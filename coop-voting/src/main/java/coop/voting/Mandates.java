package coop.voting;

import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.membership.MembershipEvent;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The book of mandates: who was elected, appointed or co-opted to what, from when and until when, what pay was decided, and who
 * was given the right to sign. A mandate ends with its term, with resignation or removal, or with death; a co-opted one at the
 * next meeting. What happens to a director who leaves the cooperative is for the statutes of each. Immutable.
 */
public final class Mandates {
    /** The book of mandates. */
    public static final Book<Mandates> BOOK = new Book<>() {
        @Override
        public Mandates blank() {
            return new Mandates(TreePVector.empty(), TreePVector.empty(), TreePVector.empty());
        }

        @Override
        public Mandates enter(Mandates state, Entry entry) {
            if (entry.event() instanceof VotingEvent.MandateGiven given) {
                return state.with(new Mandate(
                        given.member(),
                        given.body(),
                        given.from(),
                        given.until(),
                        given.motion(),
                        MandateEvent.How.ELECTED));
            }
            if (entry.event() instanceof MandateEvent event) {
                return state.with(event);
            }
            if (entry.event() instanceof VotingEvent.MeetingHeld held) {
                return state.ended(
                        held.on(),
                        mandate -> mandate.how() == MandateEvent.How.CO_OPTED
                                && mandate.until().isEmpty()
                                && mandate.from().isBefore(held.on()));
            }
            return entry.event() instanceof MembershipEvent.MemberDied died
                    ? state.ended(died.on(), mandate -> mandate.member().equals(died.who()))
                    : state;
        }

        @Override
        public String name() {
            return "mandates";
        }
    };

    private final PVector<Mandate> mandates;
    private final PVector<MandateEvent.MandatePaid> pay;
    private final PVector<MandateEvent.SigningGiven> signing;

    private Mandates(
            PVector<Mandate> mandates,
            PVector<MandateEvent.MandatePaid> pay,
            PVector<MandateEvent.SigningGiven> signing) {
        this.mandates = mandates;
        this.pay = pay;
        this.signing = signing;
    }

    /**
     * One mandate.
     *
     * @param member who holds it
     * @param body of what, such as {@code board}
     * @param from the first day
     * @param until the first day without it; open when there is none
     * @param motion the resolution that gave it; blank when none did
     * @param how how it was given
     */
    public record Mandate(
            MemberId member,
            String body,
            LocalDate from,
            Optional<LocalDate> until,
            String motion,
            MandateEvent.How how) {
        /** Whether it runs on a day. For example from 2014-06-21 for four years, it does on 2018-06-20 and no more on the 21st. */
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from)
                    && until.filter(end -> !day.isBefore(end)).isEmpty();
        }

        private Mandate until(LocalDate end) {
            return new Mandate(member, body, from, Optional.of(end), motion, how);
        }
    }

    private Mandates with(Mandate mandate) {
        return new Mandates(mandates.plus(mandate), pay, signing);
    }

    private Mandates with(MandateEvent event) {
        if (event instanceof MandateEvent.MandateFilled filled) {
            return with(new Mandate(
                    filled.member(),
                    filled.body(),
                    filled.on(),
                    filled.until(),
                    filled.motion().orElse(""),
                    filled.how()));
        }
        if (event instanceof MandateEvent.MandatePaid paid) {
            return new Mandates(mandates, pay.plus(paid), signing);
        }
        if (event instanceof MandateEvent.SigningGiven given) {
            return new Mandates(mandates, pay, signing.plus(given));
        }
        return event instanceof MandateEvent.MandateEnded end
                ? ended(
                        end.on(),
                        mandate -> mandate.member().equals(end.member())
                                && mandate.body().equals(end.body()))
                : this;
    }

    private Mandates ended(LocalDate day, Predicate<Mandate> some) {
        PVector<Mandate> next = mandates;
        for (int i = 0; i < mandates.size(); i++) {
            Mandate mandate = mandates.get(i);
            if (mandate.isOn(day) && some.test(mandate)) {
                next = next.with(i, mandate.until(day));
            }
        }
        return new Mandates(next, pay, signing);
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

    /** What was decided on pay, in its order. */
    public List<MandateEvent.MandatePaid> pay() {
        return List.copyOf(pay);
    }

    /** Who was given the right to sign, and still has it on a day. */
    public List<MandateEvent.SigningGiven> signing(LocalDate day) {
        return signing.stream()
                .filter(given -> !day.isBefore(given.on())
                        && given.until().filter(end -> !day.isBefore(end)).isEmpty())
                .toList();
    }
}
