package coop.core.membership;

import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What ties a person to the cooperative, apart from membership: it grounds admission, patronage and job figures.
 *
 * @param kind how
 * @param from its first day
 * @param to its last day; none while it goes on
 * @param fte full-time equivalent: 1, or 4/5
 */
public record Engagement(Kind kind, LocalDate from, Optional<LocalDate> to, Ratio fte) {
    /** How a person is tied to the cooperative. */
    public enum Kind {
        EMPLOYMENT,
        TRADE,
        PRODUCTION,
        VOLUNTEERING
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    /** How many days of a span it lasted. */
    public long daysIn(Span span) {
        LocalDate end = to.filter(last -> last.isBefore(span.last())).orElse(span.last());
        return end.isBefore(from) ? 0 : new Span(from, end).daysInCommon(span);
    }
}
