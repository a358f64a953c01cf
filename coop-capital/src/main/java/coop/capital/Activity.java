package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Putting on record what members do with or for the cooperative, and measuring it. All methods are pure. */
public final class Activity {
    /** The base that is read from employment: days worked times full-time equivalent. */
    public static final String DAYS = "days";

    private static final int PLACES = 6;
    private static final String ARTICLE = "surplus.rules";

    private Activity() {}

    /**
     * Puts on record how much somebody did in a year. What is recorded adds up; a quantity below zero takes back. For example
     * 100, 200 and -50 are 250.
     *
     * @param base what is measured, any word but {@code days}
     * @param quantity with at most 6 places
     * @return refused with {@code activity.base}, {@code activity.quantity}, {@code activity.negative} or
     *     {@code capital.not-founded}
     */
    public static Ruling record(
            Cooperative coop, MemberId who, int year, String base, BigDecimal quantity, LocalDate on) {
        if (coop.revision(on).isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        List<Reason> reasons = new ArrayList<>();
        if (base.isBlank() || base.equals(DAYS)) {
            reasons.add(Reason.of(
                    "activity.base",
                    ARTICLE,
                    "wanted a word other than days, which is read from employment, got {0}",
                    base));
        }
        BigDecimal plain = plain(quantity);
        if (plain.signum() == 0 || plain.scale() > PLACES || Amounts.isTooLarge(plain)) {
            reasons.add(Reason.of(
                    "activity.quantity",
                    ARTICLE,
                    "wanted a quantity with at most {0} places, not zero, got {1}",
                    PLACES,
                    quantity));
        }
        BigDecimal known = coop.book(ActivityBook.BOOK).quantities(year, base).getOrDefault(who, BigDecimal.ZERO);
        if (reasons.isEmpty() && known.add(plain).signum() < 0) {
            reasons.add(Reason.of(
                    "activity.negative",
                    ARTICLE,
                    "{0} has {1} of {2} in {3}; {4} less would be below zero",
                    who,
                    known,
                    base,
                    year,
                    plain.negate()));
        }
        return Ruling.of(reasons, new ActivityRecorded(on, who, year, base, plain));
    }

    /** Without zeros at the end, so that one quantity has one form, unless its size says that it will be refused. */
    private static BigDecimal plain(BigDecimal quantity) {
        if (Math.abs((long) quantity.scale()) > 1_000) {
            return new BigDecimal(quantity.unscaledValue(), PLACES + 1);
        }
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * How much everybody did of a base in a financial year, members or not; nobody with nothing. The base {@code days} is read
     * from employment, days times full-time equivalent; a half-time over a whole year is 365/2.
     */
    public static SortedMap<MemberId, Ratio> measure(Cooperative coop, int year, String base) {
        if (base.equals(DAYS)) {
            Span span = Span.financialYear(
                    year, coop.statutes(LocalDate.MAX).cooperative().yearEnd());
            return coop.book(Engagements.BOOK).days(span, Engagement.Kind.EMPLOYMENT);
        }
        SortedMap<MemberId, Ratio> measured = new TreeMap<>();
        coop.book(ActivityBook.BOOK).quantities(year, base).forEach((who, quantity) -> {
            if (quantity.signum() > 0) {
                measured.put(who, Ratio.of(quantity));
            }
        });
        return Collections.unmodifiableSortedMap(measured);
    }
}
