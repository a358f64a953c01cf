package coop.voting.count.transfer;

import coop.core.value.Ratio;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import coop.voting.count.Round;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One count by keep factors: give out, elect, lower the factors of the elected until no surplus is left, exclude, and again. */
final class MeekCount {
    private static final int MOST_PASSES = 100_000;
    private static final int PLACES_SHOWN = 12;
    private static final BigInteger LONGEST_SHOWN = BigInteger.TEN.pow(PLACES_SHOWN);

    private final MeekRules rules;
    private final Profile ballots;
    private final Distribution distribution;
    private final int seats;
    private final CountBuilder count;
    private final List<Integer> hopeful = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final Ratio[] keep;
    private final List<Round> rounds = new ArrayList<>();
    private Ratio[] votes = new Ratio[0];
    private Ratio quota = Ratio.ZERO;
    private Ratio surplus = Ratio.ZERO;
    private int passes;
    private boolean stopped;

    MeekCount(MeekRules rules, Profile ballots, Distribution distribution, int seats, CountBuilder count) {
        this.rules = rules;
        this.ballots = ballots;
        this.distribution = distribution;
        this.seats = seats;
        this.count = count;
        boolean[] standing = Standing.without(ballots, rules.withdrawn());
        this.keep = new Ratio[standing.length];
        Arrays.fill(keep, Ratio.ZERO);
        for (int candidate = 0; candidate < standing.length; candidate++) {
            if (standing[candidate]) {
                hopeful.add(candidate);
                keep[candidate] = Ratio.ONE;
            }
        }
    }

    /** Whether the count could not go on, because nobody was picked. */
    boolean isStopped() {
        return stopped;
    }

    List<String> hopeful() {
        return ballots.names(hopeful);
    }

    CountBuilder run() {
        List<Integer> out = List.of();
        do {
            List<Integer> reached = iterate();
            List<Integer> next = reached.isEmpty() && !isComplete() ? losers() : List.of();
            write(out, reached, next);
            next.forEach(this::exclude);
            stopped = reached.isEmpty() && next.isEmpty() && !isComplete();
            out = next;
        } while (!isComplete() && !stopped);
        if (!stopped && elected.size() < seats) {
            List<Integer> rest = byVotes(hopeful);
            rest.forEach(candidate -> elect(candidate, rounds.size()));
            Round last = rounds.remove(rounds.size() - 1);
            List<String> names = new ArrayList<>(last.elected());
            names.addAll(ballots.names(rest));
            rounds.add(last.withElected(names));
        }
        if (!stopped && rules.decimals().isEmpty()) {
            List<Integer> rest = List.copyOf(hopeful);
            rest.forEach(this::exclude);
            votes = distribution.votes(keep);
            if (!rest.isEmpty()) {
                write(rest, List.of(), List.of());
            }
        }
        rounds.forEach(count::round);
        rounds.get(rounds.size() - 1).exhausted().forEach(count::exhausted);
        return count.figure("quota", rounds.get(0).threshold().orElse(quota))
                .figure("final", ofElected(votes))
                .figure("keepFactors", ofElected(keep))
                .figure("surplus", shown(surplus))
                .figure("iterations", passes);
    }

    private boolean isComplete() {
        return elected.size() >= seats || elected.size() + hopeful.size() <= seats;
    }

    /** Gives out the votes until somebody is elected, or until the surplus is gone or falls no more. */
    private List<Integer> iterate() {
        Ratio before = ballots.total().plus(Ratio.ONE);
        while (true) {
            if (++passes > MOST_PASSES) {
                throw new CountingException(
                        "meek.endless", "The keep factors do not settle in " + MOST_PASSES + " passes");
            }
            votes = distribution.votes(keep);
            quota = rules.quota(Arrays.stream(votes).reduce(Ratio.ZERO, Ratio::plus), seats);
            List<Integer> reached = byVotes(hopeful.stream()
                    .filter(candidate -> rules.reaches(votes[candidate], quota))
                    .toList());
            reached.forEach(candidate -> elect(candidate, rounds.size() + 1));
            surplus = Ratio.ZERO;
            for (int candidate : elected) {
                surplus = surplus.plus(votes[candidate].minus(quota).max(Ratio.ZERO));
            }
            if (!reached.isEmpty() || surplus.compareTo(rules.omega()) < 0 || surplus.compareTo(before) >= 0) {
                return reached;
            }
            if (rules.batchElimination() && !batch().isEmpty()) {
                return reached;
            }
            before = surplus;
            for (int candidate : elected) {
                keep[candidate] = rules.next(keep[candidate], quota, votes[candidate]);
            }
        }
    }

    /** Who goes out; nobody, if a tie stands. */
    private List<Integer> losers() {
        List<Integer> batch = rules.batchElimination() ? batch() : List.of();
        if (!batch.isEmpty()) {
            return batch;
        }
        Ratio least = hopeful.stream().map(c -> votes[c]).reduce(Ratio::min).orElse(Ratio.ZERO);
        List<Integer> tied = hopeful.stream()
                .filter(candidate -> votes[candidate].compareTo(least.plus(surplus)) <= 0)
                .toList();
        boolean together = tied.stream().allMatch(candidate -> votes[candidate].signum() == 0)
                && hopeful.size() - tied.size() >= seats - elected.size();
        List<Map<String, Ratio>> tallies = rounds.stream().map(Round::tally).toList();
        return count.outgoing(rounds.size() + 1, tied, together, tallies);
    }

    /** Those who together, and with all the surplus there is, have fewer votes than the next one: sure losers. */
    private List<Integer> batch() {
        List<Integer> ascending = new ArrayList<>(hopeful);
        ascending.sort((a, b) -> votes[a].compareTo(votes[b]));
        int most = hopeful.size() - (seats - elected.size());
        Ratio together = surplus;
        int out = 0;
        for (int i = 0; i < most && i + 1 < ascending.size(); i++) {
            together = together.plus(votes[ascending.get(i)]);
            if (together.compareTo(votes[ascending.get(i + 1)]) < 0) {
                out = i + 1;
            }
        }
        return ascending.subList(0, out).stream().sorted().toList();
    }

    private void elect(int candidate, int round) {
        hopeful.remove(Integer.valueOf(candidate));
        elected.add(candidate);
        count.elect(candidate);
        count.event(round, "elected", List.of(candidate), Map.of());
    }

    private void exclude(int candidate) {
        hopeful.remove(Integer.valueOf(candidate));
        keep[candidate] = Ratio.ZERO;
        count.event(rounds.size(), "excluded", List.of(candidate), Map.of());
    }

    private List<Integer> byVotes(List<Integer> candidates) {
        return candidates.stream()
                .sorted((a, b) -> votes[b].compareTo(votes[a]))
                .toList();
    }

    private Map<String, Ratio> ofElected(Ratio[] numbers) {
        Map<String, Ratio> named = new LinkedHashMap<>();
        for (int candidate : elected) {
            named.put(ballots.candidates().get(candidate), shown(numbers[candidate]));
        }
        return named;
    }

    /** A number as the count shows it: exact, or rounded to twelve decimals where the fraction is long. */
    private static Ratio shown(Ratio number) {
        return number.denominator().compareTo(LONGEST_SHOWN) > 0
                ? Ratio.of(number.toDecimal(PLACES_SHOWN, RoundingMode.HALF_EVEN))
                : number;
    }

    private void write(List<Integer> excluded, List<Integer> reached, List<Integer> out) {
        Map<String, Ratio> tally = new LinkedHashMap<>();
        Ratio inPlay = Ratio.ZERO;
        for (int candidate = 0; candidate < keep.length; candidate++) {
            if (keep[candidate].signum() > 0) {
                tally.put(ballots.candidates().get(candidate), shown(votes[candidate]));
            }
            inPlay = inPlay.plus(votes[candidate]);
        }
        SortedMap<String, Ratio> exhausted = new TreeMap<>();
        Ratio gone = ballots.total().minus(inPlay);
        if (gone.signum() > 0) {
            exhausted.put(End.EXHAUSTED.reason(), shown(gone));
        }
        int number = rounds.size() + 1;
        rounds.add(new Round(
                number,
                number == 1 ? "first preferences" : excluded.isEmpty() ? "surplus" : "exclude",
                ballots.names(excluded),
                tally,
                Optional.of(shown(quota)),
                ballots.names(reached),
                ballots.names(out),
                List.of(),
                exhausted,
                Ratio.ZERO));
    }
}
