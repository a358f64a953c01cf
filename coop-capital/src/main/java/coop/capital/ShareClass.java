package coop.capital;

import coop.core.statutes.Default;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A class of shares, as the statutes describe it. For example {@code {"id": "A", "nominal": "EUR 250.00", "maximum": 40}}:
 * shares of 250 euro, of which a member holds 1 to 40.
 *
 * @param id its id, such as {@code A}
 * @param name its name in words
 * @param nominal what one share is issued for, above zero
 * @param minimum how many shares a holder has at the least
 * @param maximum how many shares a holder has at the most
 * @param memberClasses the classes of members who may hold it; all when the list is empty
 * @param lockIn how long after their acquisition shares can be neither transferred nor asked back
 * @param transferable whether shares may be transferred; inherited they are in any case
 * @param redeemable whether shares may be asked back
 */
public record ShareClass(
        String id,
        Optional<String> name,
        Money nominal,
        @Default("1") long minimum,
        Optional<Long> maximum,
        @Default("[]") List<String> memberClasses,
        Optional<Period> lockIn,
        @Default("true") boolean transferable,
        @Default("true") boolean redeemable) {
    /** The most shares that one entry may hold: a million million. */
    static final long MOST = 1_000_000_000_000L;

    /**
     * @throws IllegalArgumentException if the nominal is not above zero, or minimum, maximum and lock-in make no sense
     */
    public ShareClass {
        memberClasses = List.copyOf(memberClasses);
        if (id.isBlank()) {
            throw new IllegalArgumentException("wanted an id for the class of shares, got a blank one");
        }
        if (!nominal.isPositive() || nominal.getAmount().compareTo(Amounts.MOST) >= 0) {
            throw new IllegalArgumentException("wanted a nominal above zero, got " + nominal);
        }
        if (minimum < 0 || minimum > MOST) {
            throw new IllegalArgumentException("wanted a minimum of 0 to " + MOST + " shares, got " + minimum);
        }
        if (maximum.isPresent() && (maximum.get() < Math.max(1, minimum) || maximum.get() > MOST)) {
            throw new IllegalArgumentException(
                    "wanted a maximum of " + Math.max(1, minimum) + " to " + MOST + " shares, got " + maximum.get());
        }
        if (lockIn.isPresent() && lockIn.get().isNegative()) {
            throw new IllegalArgumentException("wanted a lock-in of zero or more, got " + lockIn.get());
        }
    }

    /** Whether shares acquired on one day are still locked in on another; free from the day the lock-in has passed. */
    boolean isLocked(LocalDate acquired, LocalDate on) {
        return lockIn.filter(period -> on.isBefore(acquired.plus(period))).isPresent();
    }
}
