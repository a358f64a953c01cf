package coop.benchmarks;

import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up rankings, end to end in one array: two groups of voters with opposite tastes, each voter drawing candidates one after
 * the other by their strength (Plackett and Luce); 30 in 100 rank everybody, the rest stop after a length drawn evenly.
 */
final class Ballots {
    final int candidates;
    final int[] symbols;
    final int[] starts;

    private Ballots(int candidates, int[] symbols, int[] starts) {
        this.candidates = candidates;
        this.symbols = symbols;
        this.starts = starts;
    }

    /** Takes ballots one by one. */
    private interface Sink {
        void take(int[] order, int length);
    }

    /**
     * Ballots that are the same each time.
     *
     * @param most how many candidates a ballot can name
     */
    static Ballots of(int number, int candidates, int most) {
        int[] symbols = new int[Math.multiplyExact(number, most)];
        int[] starts = new int[number + 1];
        int[] at = {0, 0};
        cast(number, candidates, most, (order, length) -> {
            for (int rank = 0; rank < length; rank++) {
                symbols[at[0]++] = order[rank];
            }
            starts[++at[1]] = at[0];
        });
        return new Ballots(candidates, Arrays.copyOf(symbols, at[0]), starts);
    }

    /** The same ballots, kept by the library only. */
    static Profile stream(int number, int candidates) {
        ProfileBuilder builder = Profile.ranked(names(candidates));
        cast(number, candidates, candidates, (order, length) -> builder.order(1, order, 0, length));
        return builder.build();
    }

    private static void cast(int number, int candidates, int most, Sink sink) {
        SplittableRandom random = new SplittableRandom(2016);
        double[][] strength = new double[2][candidates];
        for (int candidate = 0; candidate < candidates; candidate++) {
            strength[0][candidate] = 1.0 / (1 + candidate);
            strength[1][candidate] = 1.0 / (candidates - candidate);
        }
        double[] left = new double[candidates];
        int[] order = new int[most];
        for (int ballot = 0; ballot < number; ballot++) {
            System.arraycopy(strength[random.nextInt(2)], 0, left, 0, candidates);
            int length = random.nextInt(100) < 30 ? most : 1 + random.nextInt(most);
            for (int rank = 0; rank < length; rank++) {
                order[rank] = draw(left, random);
                left[order[rank]] = 0;
            }
            sink.take(order, length);
        }
    }

    private static int draw(double[] strength, SplittableRandom random) {
        double sum = 0;
        for (double one : strength) {
            sum += one;
        }
        double point = random.nextDouble() * sum;
        int last = -1;
        for (int candidate = 0; candidate < strength.length; candidate++) {
            if (strength[candidate] > 0) {
                last = candidate;
                point -= strength[candidate];
                if (point < 0) {
                    return candidate;
                }
            }
        }
        return last;
    }

    int size() {
        return starts.length - 1;
    }

    private static List<String> names(int candidates) {
        return IntStream.range(0, candidates).mapToObj(i -> "C" + i).toList();
    }

    /** The same ballots as the library keeps them. */
    Profile profile() {
        return merged().build();
    }

    /** The same ballots, merged by the library. */
    ProfileBuilder merged() {
        ProfileBuilder builder = Profile.ranked(names(candidates));
        for (int ballot = 0; ballot < size(); ballot++) {
            builder.order(1, symbols, starts[ballot], starts[ballot + 1]);
        }
        return builder;
    }
}
