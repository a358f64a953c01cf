package coop.reporting.indicator;

import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.statutes.StatutesBook;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.Measured.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who worked here at both ends of a span, and who came and went in between. Somebody with two contracts is one head; a new
 * contract on the day after the old one is neither a hire nor a departure. Whoever leaves on the last day of the span is
 * still there at its end and left in the next.
 *
 * @param recorded whether any employment was ever on record; without that nothing is known, and not nobody employed
 */
record JobFlows(
        boolean recorded,
        Engagements book,
        List<MemberId> before,
        List<MemberId> after,
        Ratio fteBefore,
        Ratio fteAfter,
        List<Ratio> monthEnds,
        long hired,
        long departed) {
    private static final Function<Reading, JobFlows> READ = JobFlows::read;

    static JobFlows of(Measured coop, Span period) {
        return coop.once(READ, period);
    }

    private static JobFlows read(Reading reading) {
        Span period = reading.period();
        LocalDate eve = period.first().minusDays(1);
        Engagements book = reading.coop().book(Engagements.BOOK, period.last());
        Map<MemberId, List<Engagement>> all = book.all();
        List<MemberId> before = new ArrayList<>();
        List<MemberId> after = new ArrayList<>();
        long hired = 0;
        long departed = 0;
        boolean recorded = false;
        for (Map.Entry<MemberId, List<Engagement>> person : all.entrySet()) {
            List<Engagement> jobs = person.getValue().stream()
                    .filter(job -> job.kind() == Engagement.Kind.EMPLOYMENT)
                    .toList();
            recorded |= !jobs.isEmpty();
            if (isOn(jobs, eve)) {
                before.add(person.getKey());
            }
            if (isOn(jobs, period.last())) {
                after.add(person.getKey());
            }
            TreeSet<LocalDate> began = new TreeSet<>();
            TreeSet<LocalDate> ended = new TreeSet<>();
            for (Engagement job : jobs) {
                began.add(job.from());
                job.to().ifPresent(last -> ended.add(last.plusDays(1)));
            }
            hired += began.stream()
                    .filter(day -> period.contains(day) && !isOn(jobs, day.minusDays(1)))
                    .count();
            departed += ended.stream()
                    .filter(day -> period.contains(day) && !isOn(jobs, day))
                    .count();
        }
        List<Ratio> monthEnds = new ArrayList<>();
        Optional<LocalDate> founded = founded(reading);
        for (YearMonth month = YearMonth.from(period.first());
                !month.atEndOfMonth().isAfter(period.last());
                month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            if (founded.filter(day -> !day.isAfter(end)).isPresent()) {
                monthEnds.add(fte(all, end));
            }
        }
        return new JobFlows(
                recorded, book, before, after, fte(all, eve), fte(all, period.last()), monthEnds, hired, departed);
    }

    private static Optional<LocalDate> founded(Reading reading) {
        List<StatutesBook.Revision> revisions =
                reading.coop().book(StatutesBook.BOOK, reading.period().last()).revisions();
        return revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(revisions.get(0).on());
    }

    private static boolean isOn(List<Engagement> jobs, LocalDate day) {
        return jobs.stream().anyMatch(job -> job.isOn(day));
    }

    private static Ratio fte(Map<MemberId, List<Engagement>> all, LocalDate day) {
        Ratio sum = Ratio.ZERO;
        for (List<Engagement> engagements : all.values()) {
            for (Engagement job : engagements) {
                if (job.kind() == Engagement.Kind.EMPLOYMENT && job.isOn(day)) {
                    sum = sum.plus(job.fte());
                }
            }
        }
        return sum;
    }

    /** The mean of the month ends; of both ends when fewer than two are known. */
    Ratio averageFte() {
        if (monthEnds.size() < 2) {
            return fteBefore.plus(fteAfter).times(Ratio.HALF);
        }
        Ratio sum = Ratio.ZERO;
        for (Ratio end : monthEnds) {
            sum = sum.plus(end);
        }
        return sum.dividedBy(Ratio.of(monthEnds.size()));
    }
}
