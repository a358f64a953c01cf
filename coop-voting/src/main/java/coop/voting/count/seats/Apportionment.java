package coop.voting.count.seats;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.VoteSums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seats for lists, colleges or regions in proportion to their votes; each ballot names one.
 *
 * <p>A divisor rule gives seat after seat to the largest quotient, votes divided by d'Hondt's 1, 2, 3, … or Sainte-Laguë's 1, 3,
 * 5, …; a largest-remainder rule gives a seat for each full quota, and the seats that are left to the largest remainders. For
 * example 100, 80 and 30 votes and 8 seats: Sainte-Laguë gives 4, 3 and 1.
 *
 * <p>If the last seats are due to equal quotients or remainders and no rule breaks the tie, they are not given: the figure {@code
 * seats} then adds up to less, and the tie says between whom they are.
 *
 * <p>Source: M. Balinski and H. P. Young, Fair Representation, 1982.
 *
 * @param rule how seats follow from votes
 * @param quota what a seat costs, for largest remainders
 * @param thresholdPercent the least part of all votes, in percent, that takes part
 * @param thresholdExceeded whether a list must have more than that, rather than as much
 */
public record Apportionment(
        @Default("\"dhondt\"") Rule rule,
        @Default("\"hare\"") SeatQuota quota,
        @Default("\"0\"") Ratio thresholdPercent,
        @Default("false") boolean thresholdExceeded)
        implements CountingMethod {
    public static final String ID = "apportionment";

    /** How seats follow from votes. */
    public enum Rule {
        /** Divisors 1, 2, 3, …; kind to the large. Also called Jefferson's rule. */
        DHONDT,
        /** Divisors 1, 3, 5, …; kind to none. Also called Webster's rule. */
        SAINTE_LAGUE,
        /** Divisors 1.4, 3, 5, …; the first seat is dearer. */
        MODIFIED_SAINTE_LAGUE,
        /** Divisors 0, 1, 2, …; one seat each first, kind to the small. */
        ADAMS,
        /** Divisors 1, 4, 7, … */
        DANISH,
        /** Divisors 1, 1.5, 2, … */
        IMPERIALI,
        /** Full quotas, then the largest remainders. With Hare's quota also called Hamilton's rule. */
        LARGEST_REMAINDER
    }

    public Apportionment {
        if (thresholdPercent.signum() < 0 || thresholdPercent.compareTo(Ratio.of(100)) > 0) {
            throw new IllegalArgumentException("A threshold is from 0 to 100 percent, not " + thresholdPercent);
        }
    }

    /** D'Hondt's rule without a threshold. */
    public Apportionment() {
        this(Rule.DHONDT, SeatQuota.HARE, Ratio.ZERO, false);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        Ratio[] votes = votes(ballots, count);
        Ratio all = Ratio.ZERO;
        for (Ratio own : votes) {
            all = all.plus(own);
        }
        Ratio least = all.times(thresholdPercent).dividedBy(Ratio.of(100));
        List<Integer> taking = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int list = 0; list < votes.length; list++) {
            int compared = votes[list].compareTo(least);
            boolean reaches = thresholdExceeded ? compared > 0 : compared >= 0;
            (reaches && votes[list].signum() > 0 ? taking : below).add(list);
        }
        int[] given;
        List<Integer> contested;
        if (rule == Rule.LARGEST_REMAINDER) {
            Remainders remainders = new Remainders(count, ballots, votes, taking);
            given = remainders.share(seats, quota);
            contested = remainders.contested();
        } else {
            Divisors divisors = new Divisors(count, rule, votes, taking);
            given = divisors.share(seats);
            contested = divisors.contested();
        }
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int list = 0; list < given.length; list++) {
            byName.put(ballots.candidates().get(list), given[list]);
        }
        List<Integer> seated = taking.stream()
                .filter(list -> given[list] > 0)
                .sorted((a, b) -> votes[b].compareTo(votes[a]))
                .toList();
        seated.forEach(count::elect);
        count.share(contested.stream().filter(list -> given[list] == 0).toList());
        if (thresholdPercent.signum() > 0 && !below.isEmpty()) {
            count.event(1, "below-threshold", below, Map.of("threshold", least.toString()));
        }
        return count.figure("tally", count.byName(votes))
                .figure("seats", byName)
                .build();
    }

    private static Ratio[] votes(Profile ballots, CountBuilder count) {
        VoteSums sums = new VoteSums(ballots, ballots.candidates().size(), 1);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            int length = ballots.end(ballot) - ballots.start(ballot);
            if (length == 0) {
                count.exhausted("blank", ballots.weight(ballot));
            } else if (length > 1 || ballots.symbol(ballots.start(ballot)) < 0) {
                count.invalid("overvote", ballots.weight(ballot));
            } else {
                sums.add(ballots.symbol(ballots.start(ballot)), ballot);
            }
        }
        return sums.votes();
    }
}
