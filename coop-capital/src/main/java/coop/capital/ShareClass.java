package coop.capital;

import coop.core.membership.Person;
import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A class of shares, as the statutes describe it. For example {@code {"id": "A", "nominal": "EUR 250.00", "maximum": 40}}:
 * shares of 250 euro, of which a member holds 1 to 40. What votes a holder has is the franchise's matter, never the shares'.
 *
 * @param id its id, such as {@code A}
 * @param name its name in words
 * @param nominal what one share is issued for, above zero; shares issued before keep their price
 * @param minimum how many shares a holder has at the least
 * @param maximum how many shares a holder has at the most
 * @param total how many shares of the class there are at the most
 * @param memberClasses the classes of members who may hold it; all when the list is empty
 * @param personKinds the kinds of persons who may hold it, natural or legal; all when the list is empty
 * @param lockIn how long after their acquisition shares can be neither transferred nor asked back
 * @param transferable whether shares may be transferred; inherited they are in any case
 * @param redeemable whether shares may be asked back
 * @param convertibleTo the classes into which shares may be converted
 * @param issue when the shares of an approved subscription are issued
 * @param interestCap the most interest a year that shares may bear, of what was paid in
 * @param numbered whether each share has a number
 */
public record ShareClass(
        String id,
        Optional<String> name,
        Money nominal,
        @Default("1") long minimum,
        Optional<Long> maximum,
        Optional<Long> total,
        @Default("[]") List<String> memberClasses,
        @Default("[]") List<Person.Kind> personKinds,
        Optional<Period> lockIn,
        @Default("true") boolean transferable,
        @Default("true") boolean redeemable,
        @Default("[]") List<String> convertibleTo,
        @Default("\"when-approved\"") Issue issue,
        Optional<Ratio> interestCap,
        @Default("false") boolean numbered) {
    /** The most shares that one entry may hold: a million million. */
    static final long MOST = 1_000_000_000_000L;

    /** When the shares of an approved subscription are issued. */
    public enum Issue {
        /** On the day of the approval; what is not paid is due. */
        WHEN_APPROVED,
        /** On the day of the payment that makes up the whole price. */
        WHEN_PAID
    }

    /**
     * @throws IllegalArgumentException if the nominal is not above zero, or minimum, maximum, total, lock-in and cap make no
     *     sense
     */
    public ShareClass {
        memberClasses = List.copyOf(memberClasses);
        personKinds = List.copyOf(personKinds);
        convertibleTo = List.copyOf(convertibleTo);
        if (id.isBlank()) {
            throw new IllegalArgumentException("wanted an id for the class of shares, got a blank one");
        }
        if (!nominal.isPositive() || nominal.getAmount().compareTo(Amounts.MOST) >= 0) {
            throw new IllegalArgumentException("wanted a nominal above zero, got " + nominal);
        }
        if (minimum < 0 || minimum > MOST) {
            throw new IllegalArgumentException("wanted a minimum of 0 to " + MOST + " shares, got " + minimum);
        }
        most("maximum", minimum, maximum);
        most("total", minimum, total);
        if (lockIn.isPresent() && lockIn.get().isNegative()) {
            throw new IllegalArgumentException("wanted a lock-in of zero or more, got " + lockIn.get());
        }
        if (interestCap.filter(cap -> cap.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("wanted an interest cap of zero or more, got " + interestCap.get());
        }
    }

    private static void most(String what, long minimum, Optional<Long> most) {
        if (most.isPresent() && (most.get() < Math.max(1, minimum) || most.get() > MOST)) {
            throw new IllegalArgumentException(
                    "wanted a " + what + " of " + Math.max(1, minimum) + " to " + MOST + " shares, got " + most.get());
        }
    }

    /** Whether shares acquired on one day are still locked in on another; free from the day the lock-in has passed. */
    boolean isLocked(LocalDate acquired, LocalDate on) {
        return lockIn.filter(period -> on.isBefore(acquired.plus(period))).isPresent();
    }
}
