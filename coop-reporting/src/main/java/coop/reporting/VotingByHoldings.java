package coop.reporting;

import coop.capital.ActivityBook;
import coop.capital.ShareRegister;
import coop.core.Cooperative;
import coop.core.statutes.Default;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Assembled;
import coop.voting.Franchise;
import coop.voting.Quorum;
import coop.voting.Requirement;
import coop.voting.Turnout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Votes and quorums that count what members hold or do. They join two modules that do not see each other: voting, and capital
 * that keeps shares and activity.
 */
public final class VotingByHoldings {
    private VotingByHoldings() {}

    /**
     * {@code by-shares}: a vote for so many shares held at the end of the record date, and never fewer than a least number.
     * For example with {@code per} 10 and {@code least} 1: 45 shares have 4 votes, 5 shares one. Where the law caps what one
     * person exercises, the cap {@code part-of-present} of the meetings says so.
     *
     * @param per how many shares have a vote
     * @param least the votes of a member with fewer
     * @param most no member has more
     */
    public record ByShares(
            @Default("1") int per, @Default("\"1\"") Ratio least, Optional<Ratio> most) implements Franchise {
        public ByShares {
            if (per < 1) {
                throw new IllegalArgumentException("wanted a vote for 1 share or more, got " + per);
            }
        }

        @Override
        public Ratio votes(Cooperative coop, MemberId member, String kind) {
            Ratio own =
                    Ratio.of(coop.book(ShareRegister.BOOK).count(member) / per).max(least);
            return most.map(own::min).orElse(own);
        }

        @Override
        public boolean dependsOnKind() {
            return false;
        }
    }

    /**
     * {@code by-activity}: a vote, and one more for each so much done with the cooperative in a year that the statutes name,
     * up to a most. For example with 100 {@code deliveries} a vote: 250 have three votes, 900 have five. Article 59 of the regulation on the European cooperative society allows at most five votes, or
     * 30 % of all votes, whichever is lower: that part is for the cap {@code part-of-present}.
     *
     * @param base the base of the activity, such as {@code deliveries}
     * @param year the year that counts
     * @param per how much gives one more vote
     * @param most no member has more votes
     */
    public record ByActivity(
            String base,
            int year,
            BigDecimal per,
            @Default("5") int most) implements Franchise {
        public ByActivity {
            if (per.signum() <= 0 || most < 1) {
                throw new IllegalArgumentException("wanted an amount above 0 and at most 1 vote or more");
            }
        }

        @Override
        public Ratio votes(Cooperative coop, MemberId member, String kind) {
            BigDecimal own = coop.book(ActivityBook.BOOK).quantities(year, base).getOrDefault(member, BigDecimal.ZERO);
            BigInteger more = own.divideToIntegralValue(per).toBigInteger();
            return Ratio.ONE.plus(Ratio.of(more, BigInteger.ONE)).min(Ratio.of(most));
        }

        @Override
        public boolean dependsOnKind() {
            return false;
        }
    }

    /**
     * {@code part-of-capital}: at least a part of all shares is held by members present or represented. For example half of
     * 1,000 shares: 500 are enough.
     *
     * @param atLeast the part, above 0 and at most 1
     */
    public record PartOfCapital(Ratio atLeast) implements Quorum {
        public PartOfCapital {
            if (atLeast.signum() <= 0 || atLeast.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("wanted a part above 0 and at most 1, got " + atLeast);
            }
        }

        /** Nothing can be said of shares from numbers of members alone. */
        @Override
        public List<Requirement> requirements(Turnout turnout) {
            return List.of();
        }

        @Override
        public List<Requirement> requirements(Assembled assembled) {
            ShareRegister shares = assembled.coop().book(ShareRegister.BOOK);
            long there = assembled.attending().keySet().stream()
                    .mapToLong(shares::count)
                    .sum();
            return List.of(new Requirement("capital", atLeast.times(shares.total()), Ratio.of(there)));
        }
    }
}
