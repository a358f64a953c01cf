package coop.voting.count.seats;

import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What a seat costs, of V votes and S seats; in the examples 100 votes and 2 seats. */
public enum SeatQuota {
    /** V / S: 50. */
    HARE,
    /** V / S, half and more rounded up: 50. */
    HARE_ROUNDED,
    /** V / (S + 1), the fraction left off, plus one: 34. */
    DROOP,
    /** V / (S + 1): 100/3. */
    HAGENBACH_BISCHOFF,
    /** V / (S + 1), rounded up: 34. */
    HAGENBACH_BISCHOFF_CEIL,
    /** V / (S + 1), half and more rounded up: 33. */
    HAGENBACH_BISCHOFF_ROUNDED,
    /** V / (S + 2): 25. It may award more seats than there are. */
    IMPERIALI;

    /** The quota of these votes and seats. */
    public Ratio of(Ratio votes, int seats) {
        return switch (this) {
            case HARE -> share(votes, seats);
            case HARE_ROUNDED -> rounded(share(votes, seats));
            case DROOP -> Ratio.of(share(votes, seats + 1L).floor().add(BigInteger.ONE), BigInteger.ONE);
            case HAGENBACH_BISCHOFF -> share(votes, seats + 1L);
            case HAGENBACH_BISCHOFF_CEIL -> Ratio.of(share(votes, seats + 1L).ceiling(), BigInteger.ONE);
            case HAGENBACH_BISCHOFF_ROUNDED -> rounded(share(votes, seats + 1L));
            case IMPERIALI -> share(votes, seats + 2L);
        };
    }

    private static Ratio share(Ratio votes, long parts) {
        return votes.dividedBy(Ratio.of(parts));
    }

    private static Ratio rounded(Ratio number) {
        return Ratio.of(number.toDecimal(0, RoundingMode.HALF_UP));
    }
}
