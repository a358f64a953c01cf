package coop.core;

import coop.core.journal.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules answer to a request: granted, with what to record, or refused, with every reason. A ruling changes nothing;
 * {@link Cooperative#after} and {@link coop.core.office.Office#record} do.
 */
public sealed interface Ruling {
    /** The request is granted; these events are one act. */
    record Granted(List<Event> events) implements Ruling {
        public Granted {
            events = List.copyOf(events);
        }
    }

    /** The request is refused, for all of these reasons. */
    record Refused(List<Reason> reasons) implements Ruling {
        /**
         * @throws IllegalArgumentException if there is no reason
         */
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("wanted at least one reason for a refusal");
            }
        }
    }

    /** Refused when there is a reason, else granted with these events. */
    static Ruling of(List<Reason> reasons, Event... events) {
        return reasons.isEmpty() ? new Granted(List.of(events)) : new Refused(reasons);
    }

    static Ruling granted(Event... events) {
        return new Granted(List.of(events));
    }

    static Ruling refused(Reason... reasons) {
        return new Refused(List.of(reasons));
    }

    /** Both as one act: granted when both are, else refused with the reasons of both. */
    default Ruling and(Ruling other) {
        if (this instanceof Granted first && other instanceof Granted second) {
            List<Event> both = new ArrayList<>(first.events());
            both.addAll(second.events());
            return new Granted(both);
        }
        List<Reason> reasons = new ArrayList<>(reasons());
        reasons.addAll(other.reasons());
        return new Refused(reasons);
    }

    default boolean isGranted() {
        return this instanceof Granted;
    }

    /** What to record: nothing when refused. */
    default List<Event> events() {
        return this instanceof Granted granted ? granted.events() : List.of();
    }

    /** Every reason: none when granted. */
    default List<Reason> reasons() {
        return this instanceof Refused refused ? refused.reasons() : List.of();
    }
}
