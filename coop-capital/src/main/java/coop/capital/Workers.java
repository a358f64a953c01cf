package coop.capital;

import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.statutes.Default;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * {@code workers}: a part goes to those who work in the cooperative, members or not, by their work. It is rounded up, the law
 * saying at least so much. Who has been there long enough has a share: either for so long in the year, or since so long at its
 * end. A mix of measures is two rules, each with its part of the {@code surplus}.
 *
 * <p>For example EUR 90,000.00 by pay times a coefficient, 30,000 × 2, 25,000 × 1.5 and 20,000 × 1, are 45,957.45, 28,723.40 and
 * 15,319.15. With {@code "presence": "P3M"} and {@code "seniority": "P6M"} somebody hired on 1 October has a share, and somebody
 * hired on 15 November has none.
 *
 * <p>Source: French law 78-763, article 33 (at least 25 %, three months in the year or six months' seniority, a coefficient of
 * seniority of 2 at most).
 *
 * @param part the part of what it is counted on
 * @param of what it is counted on: what remains, {@code surplus}, {@code surplus-after-losses} or a figure of the accounts
 * @param less figures of the accounts that are not shared
 * @param measure what is measured: {@code days} worked times full time, {@code equal}, or a base on record such as {@code pay}
 * @param times another measure that each quantity is multiplied by, such as a {@code coefficient}
 * @param coefficientAtMost the most that this other measure may be for anybody
 * @param presence how long somebody must have been employed in the year
 * @param seniority since how long somebody must be employed at the end of the year, when not long enough in the year
 */
public record Workers(
        Ratio part,
        Optional<String> of,
        @Default("[]") List<String> less,
        @Default("\"days\"") String measure,
        Optional<String> times,
        Optional<Ratio> coefficientAtMost,
        Optional<Period> presence,
        Optional<Period> seniority)
        implements SurplusRule {
    /**
     * @throws IllegalArgumentException if the measure is blank, the part not above 0 and at most 1, or there is nothing to count
     *     on
     */
    public Workers {
        less = List.copyOf(less);
        SurplusRules.checkName(measure);
        SurplusRules.checkPart(part);
        Counted.check(of, less);
        if (coefficientAtMost.isPresent() && times.isEmpty()) {
            throw new IllegalArgumentException("wanted the measure that the coefficient is read from, under 'times'");
        }
    }

    @Override
    public List<Slice> take(SurplusSoFar soFar) {
        if (!soFar.remaining().isPositive()) {
            return Taken.nothing();
        }
        Money on = Counted.on(soFar, of, less);
        Money pool = Counted.part(soFar, on, part, RoundingMode.UP);
        Quantities entitled = entitled(soFar);
        if (!pool.isPositive() || entitled.isNothing()) {
            return Taken.nothing();
        }
        Ratio all = entitled.total();
        String by = times.map(factor -> measure + " × " + factor).orElse(measure);
        return Taken.columns(
                soFar.currency(),
                entitled.split(pool),
                on,
                Optional.of(pool),
                (place, minor) -> soFar.slice(
                        Beneficiary.worker(entitled.who(place)),
                        Money.ofMinor(soFar.currency(), minor),
                        Optional.of(pool),
                        "surplus.workers",
                        "{0}, which is {1} of {2}, shared by {3} among those who work: {4} of {5}",
                        pool,
                        part,
                        on,
                        by,
                        entitled.quantity(place),
                        all));
    }

    private Quantities entitled(SurplusSoFar soFar) {
        Quantities measured = soFar.ofAll(measure);
        if (presence.isPresent() || seniority.isPresent()) {
            Engagements work =
                    soFar.cooperative().book(Engagements.BOOK, soFar.year().last());
            measured = measured.only(who -> isLongEnough(work, who, soFar.year()));
        }
        if (times.isEmpty()) {
            return measured;
        }
        Quantities factors = soFar.ofAll(times.get());
        return measured.times(coefficientAtMost.map(factors::atMost).orElse(factors));
    }

    private boolean isLongEnough(Engagements work, MemberId who, Span year) {
        LocalDate after = year.last().plusDays(1);
        boolean present = presence.filter(
                        period -> daysIn(work, who, year) >= ChronoUnit.DAYS.between(after.minus(period), after))
                .isPresent();
        boolean senior = seniority
                .filter(period -> work.since(who, Engagement.Kind.EMPLOYMENT, year.last(), 0)
                        .filter(since -> !since.isAfter(after.minus(period)))
                        .isPresent())
                .isPresent();
        return present || senior;
    }

    private static long daysIn(Engagements work, MemberId who, Span year) {
        return work.of(who).stream()
                .filter(some -> some.kind() == Engagement.Kind.EMPLOYMENT)
                .mapToLong(some -> some.daysIn(year))
                .sum();
    }
}
