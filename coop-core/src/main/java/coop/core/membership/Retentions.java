package coop.core.membership;

import coop.core.Cooperative;
import coop.core.statutes.Default;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The built-in rules of retention. Each is a policy that statutes name under {@code membership.retention}. */
public final class Retentions {
    private Retentions() {}

    /** {@code none}: the data of somebody who is no member may be erased at once. */
    public record None() implements Retention {
        @Override
        public Optional<LocalDate> until(MemberRegister.File file, Cooperative coop) {
            return Optional.empty();
        }
    }

    /**
     * {@code after-leaving}: so long after the end of the calendar year in which membership ended, and so long after the last
     * day on which something came of an application. For example with {@code P10Y} the data of somebody who left on 2014-07-01
     * may be erased from 2025-01-01.
     *
     * @param members how long after the year in which membership ended
     * @param applications how long after the application of somebody who never was a member
     */
    public record AfterLeaving(
            @Default("\"P10Y\"") Period members,
            @Default("\"P18M\"") Period applications) implements Retention {
        public AfterLeaving {
            if (members.isNegative() || applications.isNegative()) {
                throw new IllegalArgumentException("wanted periods of zero or more");
            }
        }

        @Override
        public Optional<LocalDate> until(MemberRegister.File file, Cooperative coop) {
            Optional<LocalDate> left = file.left();
            if (left.isPresent()) {
                return left.map(day ->
                        LocalDate.of(day.minusDays(1).getYear() + 1, 1, 1).plus(members));
            }
            return file.steps().stream()
                    .map(step -> step.event().on())
                    .max(LocalDate::compareTo)
                    .map(last -> last.plus(applications));
        }
    }
}
