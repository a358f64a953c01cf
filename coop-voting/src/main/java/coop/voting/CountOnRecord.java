package coop.voting;

import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Round;
import coop.voting.count.Tie;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A count as it stands in the journal: what came of it and every round, in texts and lists, so that it can be read when the
 * method is installed no more. Numbers are exact: {@code 12.50000} with the decimals of the method, else {@code 2/3}.
 *
 * @param method the id of the method
 * @param seats how many were to be chosen
 * @param candidates all options, in the order of the agenda
 * @param elected those chosen, in order
 * @param ranking all options as groups of equals, best first; empty when the method ranks nobody
 * @param tally the first tally; empty when the method has none
 * @param rounds every round; empty when the method has none
 * @param pairwise a row and a column for each option, in the order of {@code candidates}: how many prefer the row to the
 *     column; empty when the method does not compare two by two
 * @param ties each tie, and what became of it
 * @param valid how many votes were counted
 * @param invalid the votes on invalid papers, by reason
 */
public record CountOnRecord(
        String method,
        int seats,
        List<String> candidates,
        List<String> elected,
        List<List<String>> ranking,
        List<Line> tally,
        List<Stage> rounds,
        List<List<String>> pairwise,
        List<Draw> ties,
        String valid,
        List<Line> invalid) {
    public CountOnRecord {
        candidates = List.copyOf(candidates);
        elected = List.copyOf(elected);
        ranking = ranking.stream().map(List::copyOf).toList();
        tally = List.copyOf(tally);
        rounds = List.copyOf(rounds);
        pairwise = pairwise.stream().map(List::copyOf).toList();
        ties = List.copyOf(ties);
        invalid = List.copyOf(invalid);
    }

    /**
     * A number beside a name.
     *
     * @param name an option or a reason
     * @param votes how many votes
     */
    public record Line(String name, String votes) {}

    /**
     * A round.
     *
     * @param number from 1
     * @param action what led to its tally, such as {@code first preferences}, {@code surplus} or {@code exclude}
     * @param subjects on whom the action was
     * @param tally the votes of each option still in it
     * @param threshold the votes that elect, where the method has such a number
     * @param elected who reached it
     * @param eliminated who goes out
     * @param exhausted the votes that count for nobody any more
     * @param lost the votes lost to rounding so far
     */
    public record Stage(
            int number,
            String action,
            List<String> subjects,
            List<Line> tally,
            Optional<String> threshold,
            List<String> elected,
            List<String> eliminated,
            String exhausted,
            String lost) {
        public Stage {
            subjects = List.copyOf(subjects);
            tally = List.copyOf(tally);
            elected = List.copyOf(elected);
            eliminated = List.copyOf(eliminated);
        }
    }

    /**
     * A tie.
     *
     * @param round the round, from 1
     * @param purpose what it was about: {@code election}, {@code exclusion}, {@code surplus} …
     * @param among who was tied
     * @param chosen who was picked; none when the tie stands
     * @param rule what broke it; empty when it stands
     * @param proof what allows anybody to check a lot; empty when none is needed
     */
    public record Draw(
            int round, String purpose, List<String> among, Optional<String> chosen, String rule, String proof) {
        public Draw {
            among = List.copyOf(among);
        }
    }

    static CountOnRecord of(Count count) {
        int decimals = count.decimals().orElse(0);
        return new CountOnRecord(
                count.method(),
                count.seats(),
                count.candidates(),
                count.elected(),
                count.ranking(),
                lines(count.tally(), decimals),
                count.rounds().stream().map(round -> stage(round, decimals)).toList(),
                count.pairwise().map(matrix -> rows(matrix, decimals)).orElse(List.of()),
                count.ties().stream().map(CountOnRecord::draw).toList(),
                text(count.ballots().counted(), 0),
                lines(count.ballots().invalid(), 0));
    }

    private static Stage stage(Round round, int decimals) {
        return new Stage(
                round.number(),
                round.action(),
                round.subjects(),
                lines(round.tally(), decimals),
                round.threshold().map(votes -> text(votes, decimals)),
                round.elected(),
                round.eliminated(),
                text(round.exhaustedVotes(), decimals),
                text(round.lost(), decimals));
    }

    private static Draw draw(Tie tie) {
        return new Draw(
                tie.stage(),
                tie.purpose().name().toLowerCase(java.util.Locale.ROOT),
                tie.among(),
                tie.chosen(),
                tie.rule(),
                tie.proof());
    }

    private static List<Line> lines(Map<String, Ratio> votes, int decimals) {
        List<Line> lines = new ArrayList<>();
        votes.forEach((name, own) -> lines.add(new Line(name, text(own, decimals))));
        return lines;
    }

    private static List<List<String>> rows(PairwiseMatrix matrix, int decimals) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < matrix.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < matrix.size(); column++) {
                cells.add(row == column ? "" : text(matrix.votes(row, column), decimals));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** In the decimals of the method when these hold the number exactly, else as a fraction. */
    private static String text(Ratio votes, int decimals) {
        boolean held = decimals > 0
                && BigInteger.TEN.pow(decimals).mod(votes.denominator()).signum() == 0;
        return held ? votes.toDecimal(decimals, RoundingMode.UNNECESSARY).toPlainString() : votes.toString();
    }
}
