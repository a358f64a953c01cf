package coop.voting.count.tally;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Preferences;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.VoteSums;
import java.util.Arrays;
import java.util.List;

/**
 * Borda's count: points by place on the ballot, most points win.
 *
 * <p>With n candidates the first place earns n - 1 + {@code lastPoints}, each further place one less, the last {@code
 * lastPoints}. Equals share the average of their places. For example with three candidates and {@code lastPoints} 0, the ballot
 * A &gt; B = C gives A two points, B and C half a point each. Under Dowdall's points the place p earns 1/p.
 *
 * <p>Source: J.-C. de Borda, Mémoire sur les élections au scrutin, 1781; B. Reilly on Nauru's Dowdall count, 2002.
 *
 * @param points how points fall from place to place
 * @param lastPoints the points of the last place on a full ballot, under Borda's points
 * @param unranked what those who are not ranked earn
 */
public record Borda(
        @Default("\"borda\"") Points points,
        @Default("0") int lastPoints,
        @Default("\"average\"") Unlisted unranked) implements CountingMethod {
    public static final String ID = "borda";

    /** How points fall from place to place. */
    public enum Points {
        /** One less at each place. */
        BORDA,
        /** 1, 1/2, 1/3, … */
        DOWDALL
    }

    /** What candidates earn on a ballot that does not rank them. */
    public enum Unlisted {
        /** The average of the places that are left, as if they were equals at the end. */
        AVERAGE,
        /** Nothing. */
        NOTHING,
        /** Nothing, and the others earn as if only the ranked candidates stood: the first of k earns k - 1 + lastPoints. */
        SHORTER
    }

    public Borda {
        if (lastPoints < 0 || lastPoints > 1) {
            throw new IllegalArgumentException("The last place earns 0 or 1 points, not " + lastPoints);
        }
    }

    /** Borda's points, 0 for the last place; the unranked share the average. */
    public Borda() {
        this(Points.BORDA, 0, Unlisted.AVERAGE);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.RANKED);
        int n = ballots.candidates().size();
        // How often each candidate stands alone at each place, and how often unranked behind so many ranked ones.
        VoteSums places = new VoteSums(ballots, n * n, 1);
        VoteSums behind = new VoteSums(ballots, n * (n + 1), 1);
        Ratio[] total = new Ratio[n];
        Arrays.fill(total, Ratio.ZERO);
        Preferences preferences = new Preferences(ballots);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            preferences.read(ballot);
            int ranked = preferences.size();
            if (ranked == 0) {
                count.exhausted(marked(ballots, ballot) ? "overvote" : "blank", ballots.weight(ballot));
            }
            int shift = unranked == Unlisted.SHORTER && points == Points.BORDA ? n - ranked : 0;
            for (int place = 0; place < ranked; place = preferences.groupEnd(place)) {
                int end = preferences.groupEnd(place);
                if (end == place + 1) {
                    places.add(preferences.candidate(place) * n + place + shift, ballot);
                } else {
                    Ratio share = ballots.weight(ballot).times(average(n, place + shift, end + shift));
                    for (int i = place; i < end; i++) {
                        int candidate = preferences.candidate(i);
                        total[candidate] = total[candidate].plus(share);
                    }
                }
            }
            for (int candidate = 0; candidate < n && ranked < n; candidate++) {
                if (preferences.rankOf(candidate) == 0) {
                    behind.add(candidate * (n + 1) + ranked, ballot);
                }
            }
        }
        for (int candidate = 0; candidate < n; candidate++) {
            for (int place = 0; place < n; place++) {
                total[candidate] = total[candidate].plus(
                        places.votes(candidate * n + place).times(average(n, place, place + 1)));
                if (unranked == Unlisted.AVERAGE) {
                    total[candidate] = total[candidate].plus(
                            behind.votes(candidate * (n + 1) + place).times(average(n, place, n)));
                }
            }
        }
        List<List<Integer>> groups = CountBuilder.groups(total);
        return count.figure("tally", count.byName(total))
                .ranking(groups)
                .electFrom(groups)
                .build();
    }

    /** Whether a ballot that ranks nobody has a rank with several names that are not known. */
    private static boolean marked(Profile ballots, int ballot) {
        for (int place = ballots.start(ballot); place < ballots.end(ballot); place++) {
            if (ballots.symbol(place) == Profile.OVERVOTE) {
                return true;
            }
        }
        return false;
    }

    /** The average points of places {@code from} to {@code to}, the latter not included, counted from 0. */
    private Ratio average(int n, int from, int to) {
        Ratio sum = Ratio.ZERO;
        for (int place = from; place < to; place++) {
            sum = sum.plus(points == Points.DOWDALL ? Ratio.of(1, place + 1L) : Ratio.of(n - 1L - place + lastPoints));
        }
        return sum.dividedBy(Ratio.of(to - from));
    }
}
