package coop.reporting.indicator;

import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.membership.Standing;
import coop.core.value.MemberId;
import coop.reporting.Measured;
import coop.reporting.Measured.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Who was a member at both ends of a span, and who came and went in between, by the numbers of the entries.
 *
 * @param admitted who joined, those who came back too
 * @param returned of them, those who had been members before
 * @param lapsed deemed to have resigned
 */
record MemberFlows(
        MemberRegister before,
        MemberRegister after,
        List<Long> admitted,
        List<Long> returned,
        List<Long> refused,
        List<Long> resigned,
        List<Long> lapsed,
        List<Long> excluded,
        List<Long> died,
        long suspended) {
    private static final Function<Reading, MemberFlows> READ = MemberFlows::read;

    static MemberFlows of(Measured coop, coop.core.value.Span period) {
        return coop.once(READ, period);
    }

    private static MemberFlows read(Reading reading) {
        LocalDate first = reading.period().first();
        MemberRegister before = reading.coop().book(MemberRegister.BOOK, first.minusDays(1));
        MemberRegister after =
                reading.coop().book(MemberRegister.BOOK, reading.period().last());
        MemberFlows flows = new MemberFlows(
                before,
                after,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                after.members().stream()
                        .filter(who -> after.standing(who) == Standing.SUSPENDED)
                        .count());
        for (MemberRegister.File file : after.files()) {
            boolean wasMember = false;
            for (MemberRegister.Step step : file.steps()) {
                if (!step.event().on().isBefore(first)) {
                    flows.add(step, wasMember);
                }
                wasMember |= step.event() instanceof MembershipEvent.MemberAdmitted;
            }
        }
        return flows;
    }

    private void add(MemberRegister.Step step, boolean wasMember) {
        MembershipEvent event = step.event();
        if (event instanceof MembershipEvent.MemberAdmitted) {
            admitted.add(step.entry());
            if (wasMember) {
                returned.add(step.entry());
            }
        } else if (event instanceof MembershipEvent.ApplicationRefused) {
            refused.add(step.entry());
        } else if (event instanceof MembershipEvent.MemberResigned) {
            resigned.add(step.entry());
        } else if (event instanceof MembershipEvent.MemberLapsed) {
            lapsed.add(step.entry());
        } else if (event instanceof MembershipEvent.MemberExcluded) {
            excluded.add(step.entry());
        } else if (event instanceof MembershipEvent.MemberDied) {
            died.add(step.entry());
        }
    }

    long start() {
        return before.members().size();
    }

    long end() {
        return after.members().size();
    }

    Collection<MemberId> members() {
        return after.members();
    }

    /** Members at the start who are members at the end. */
    long stayed() {
        return before.members().stream().filter(after::isMember).count();
    }

    List<Long> left() {
        List<Long> all = new ArrayList<>(resigned);
        all.addAll(lapsed);
        all.addAll(excluded);
        all.addAll(died);
        all.sort(null);
        return all;
    }
}
