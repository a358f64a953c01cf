package coop.voting;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.journal.Event;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The book of what decisions ask to be done: who does it, until when, and what came of it. Immutable. */
public final class FollowUp {
    /** The book of actions. */
    public static final Book<FollowUp> BOOK = new Book<>() {
        @Override
        public FollowUp blank() {
            return new FollowUp(TreePMap.empty());
        }

        @Override
        public FollowUp enter(FollowUp state, Entry entry) {
            if (entry.event() instanceof ActionSet set) {
                return new FollowUp(state.actions.plus(
                        set.id(),
                        new Action(
                                set.id(),
                                set.motion(),
                                set.owner(),
                                set.what(),
                                set.on(),
                                set.due(),
                                set.review(),
                                Status.OPEN,
                                List.of())));
            }
            return entry.event() instanceof ActionReported reported
                    ? state.find(reported.id())
                            .map(known -> state.with(known, reported))
                            .orElse(state)
                    : state;
        }
    };

    private final TreePMap<String, Action> actions;

    private FollowUp(TreePMap<String, Action> actions) {
        this.actions = actions;
    }

    /** Where an action stands. */
    public enum Status {
        OPEN,
        DONE,
        /** It is given up. */
        DROPPED
    }

    /**
     * {@code voting.action-set}: a decision gives somebody something to do.
     *
     * @param id its name, unique in the cooperative
     * @param motion the resolution
     * @param owner who sees to it
     * @param what to do, in words
     * @param due until when
     * @param review when it is looked at whether the decision did what it was for
     */
    public record ActionSet(
            LocalDate on,
            String id,
            String motion,
            MemberId owner,
            String what,
            Optional<LocalDate> due,
            Optional<LocalDate> review)
            implements Event {}

    /**
     * {@code voting.action-reported}: what came of it so far.
     *
     * @param id the action
     * @param status where it stands now
     * @param note what came of it, in words
     * @param due until when it is put off
     */
    public record ActionReported(LocalDate on, String id, Status status, String note, Optional<LocalDate> due)
            implements Event {}

    /**
     * An action as it stands.
     *
     * @param id its name
     * @param motion the resolution
     * @param owner who sees to it
     * @param what to do
     * @param since when it was set
     * @param due until when
     * @param review when the decision is looked at again
     * @param status where it stands
     * @param reports what was reported, in its order
     */
    public record Action(
            String id,
            String motion,
            MemberId owner,
            String what,
            LocalDate since,
            Optional<LocalDate> due,
            Optional<LocalDate> review,
            Status status,
            List<ActionReported> reports) {
        public Action {
            reports = List.copyOf(reports);
        }

        /** Whether it is open after its last day. */
        public boolean isOverdue(LocalDate day) {
            return status == Status.OPEN && due.filter(day::isAfter).isPresent();
        }

        /** The last report. */
        public Optional<ActionReported> last() {
            return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
        }
    }

    private FollowUp with(Action known, ActionReported reported) {
        List<ActionReported> reports = new ArrayList<>(known.reports());
        reports.add(reported);
        return new FollowUp(actions.plus(
                known.id(),
                new Action(
                        known.id(),
                        known.motion(),
                        known.owner(),
                        known.what(),
                        known.since(),
                        reported.due().or(known::due),
                        known.review(),
                        reported.status(),
                        reports)));
    }

    /** The action of an id. */
    public Optional<Action> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /** Every action, by id. A view, not a copy. */
    public Collection<Action> actions() {
        return actions.values();
    }

    /** What a meeting is told: actions that are open, and those on which something was reported since a day. */
    public List<Action> toReport(LocalDate since) {
        return actions.values().stream()
                .filter(action -> action.status() == Status.OPEN
                        || action.last()
                                .filter(report -> report.on().isAfter(since))
                                .isPresent())
                .toList();
    }

    /**
     * A decision gives somebody something to do.
     *
     * @return refused with {@code action.known}, {@code action.not-carried} or {@code action.due-before}
     */
    public static Ruling set(Cooperative coop, ActionSet action) {
        List<Reason> reasons = new ArrayList<>();
        if (coop.book(BOOK).find(action.id()).isPresent()) {
            reasons.add(Reason.of("action.known", "meetings", "there is an action {0} already", action.id()));
        }
        if (coop.book(MinuteBook.BOOK, action.on())
                .find(action.motion())
                .filter(Resolution::isCarried)
                .isEmpty()) {
            reasons.add(Reason.of(
                    "action.not-carried",
                    "meetings",
                    "no resolution {0} is carried on {1}",
                    action.motion(),
                    action.on()));
        }
        action.due()
                .filter(action.on()::isAfter)
                .ifPresent(due -> reasons.add(Reason.of(
                        "action.due-before", "meetings", "{0} is due on {1}, before it is set", action.id(), due)));
        return Ruling.of(reasons, action);
    }

    /**
     * What came of an action so far.
     *
     * @return refused with {@code action.unknown} or {@code action.closed}
     */
    public static Ruling report(Cooperative coop, ActionReported report) {
        Optional<Action> known = coop.book(BOOK, report.on()).find(report.id());
        List<Reason> reasons = new ArrayList<>();
        if (known.isEmpty()) {
            reasons.add(
                    Reason.of("action.unknown", "meetings", "there is no action {0} on {1}", report.id(), report.on()));
        }
        known.filter(action -> action.status() != Status.OPEN)
                .ifPresent(action -> reasons.add(
                        Reason.of("action.closed", "meetings", "the action {0} is closed already", report.id())));
        return Ruling.of(reasons, report);
    }
}
