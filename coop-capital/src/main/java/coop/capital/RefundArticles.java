package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Apportionment;
import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How refunds are paid out: {@code capital.refunds} of the statutes.
 *
 * @param order who comes first when there is not enough for all
 * @param instalments the parts in which a refund is paid; at once when there are none
 * @param gate how much may leave in a year before payment may be partial
 * @param tests what must have passed before money is paid out; while one fails, refunds are suspended, and come before any
 *     dividend
 * @param prescription how long after a refund fell due what was not collected lapses to the cooperative
 */
public record RefundArticles(
        @Default("\"by-date\"") Order order,
        Optional<Plan> instalments,
        Optional<Gate> gate,
        @Default("[]") List<Test> tests,
        Optional<Period> prescription) {
    /** Who comes first when there is not enough for all. */
    public enum Order {
        /** The refund that was asked for first. */
        BY_DATE,
        /** The holder who was admitted first. */
        BY_SENIORITY,
        /** Nobody: each gets a part by what is due. */
        PRO_RATA
    }

    /** What must have passed before money is paid out. */
    public enum Test {
        /** Net assets of the last approved accounts stay at or above what is unavailable, see {@link Headroom}. */
        NET_ASSETS,
        /** The board's last finding on whether debts can be paid is not negative, see {@link Findings}. */
        LIQUIDITY
    }

    /**
     * Equal instalments. For example 1,820.00 in {@code {"count": 5, "every": "P1Y", "interest": "0.03"}} are five times
     * 364.00 a year apart, with interest of 54.60, 43.68, 32.76, 21.84 and 10.92 on what is still open before each: the first
     * falls due a period after the refund would have.
     *
     * @param count how many, 2 to 120
     * @param every how far apart: whole months or years
     * @param interest interest a year on what is still open
     */
    public record Plan(
            int count, Period every, @Default("\"0\"") Ratio interest) {
        /**
         * @throws IllegalArgumentException if the count, the period or the interest make no sense
         */
        public Plan {
            if (count < 2 || count > 120) {
                throw new IllegalArgumentException("wanted 2 to 120 instalments, got " + count);
            }
            if (every.toTotalMonths() < 1 || every.getDays() != 0) {
                throw new IllegalArgumentException("wanted instalments whole months apart, got " + every);
            }
            if (interest.signum() < 0) {
                throw new IllegalArgumentException("wanted interest of zero or more, got " + interest);
            }
        }

        /** The instalments of a value that falls due on a day; interest is rounded half up, to the cent. */
        List<Instalment> of(Money value, LocalDate due) {
            List<Money> parts = Apportionment.split(value, Collections.nCopies(count, Ratio.ONE));
            Ratio rate = interest.times(Ratio.of(every.toTotalMonths(), 12));
            List<Instalment> all = new ArrayList<>();
            Money open = value;
            for (int i = 0; i < count; i++) {
                LocalDate day = due.plus(every.multipliedBy(i + 1));
                all.add(new Instalment(day, parts.get(i), Amounts.part(open, rate, RoundingMode.HALF_UP)));
                open = open.minus(parts.get(i));
            }
            return List.copyOf(all);
        }
    }

    /**
     * Up to a part of the capital or of the members a year, all refunds are paid; when as many or more leave, no more than
     * that part of the capital is paid in the year. For example with {@code 1/10}: 9.9 % of the capital asks, all is paid;
     * 10 % or more, payment may be partial.
     *
     * <p>Source: the practice of Cera, a Belgian cooperative, which honours all requests below 10 % of the capital or of the
     * members.
     *
     * @param part the part
     */
    public record Gate(Ratio part) {
        /**
         * @throws IllegalArgumentException if the part is not between 0 and 1
         */
        public Gate {
            if (part.signum() <= 0 || part.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("wanted a part above 0 and at most 1, got " + part);
            }
        }
    }

    public RefundArticles {
        tests = List.copyOf(tests);
        if (prescription.filter(Period::isNegative).isPresent()) {
            throw new IllegalArgumentException("wanted a prescription of zero or more, got " + prescription.get());
        }
    }
}
