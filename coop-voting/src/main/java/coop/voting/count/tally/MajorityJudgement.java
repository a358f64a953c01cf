package coop.voting.count.tally;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Majority judgement: each voter grades each candidate; the best median grade wins.
 *
 * <p>Of an even number of grades the lower one in the middle is the median. Candidates with the same median are told apart by
 * taking one median grade away from each, again and again, until the medians differ. For example grades 3 3 2 1 and 3 2 2 2: both
 * medians are 2; without them the first has 3 3 1 and median 3, the second 3 2 2 and median 2: the first is ahead.
 *
 * <p>Source: M. Balinski and R. Laraki, Majority Judgment, 2010.
 *
 * @param max the highest grade allowed, 0 is the lowest then; a paper with a grade beyond is invalid. Empty: any grade
 * @param unscored the grade of a candidate whom a paper does not grade
 * @param grades the names of the grades, lowest first, so that a paper holds their numbers from 0; a paper with a number that
 *     has no name is invalid
 */
public record MajorityJudgement(
        Optional<Ratio> max,
        @Default("\"0\"") Ratio unscored,
        @Default("[]") List<String> grades) implements CountingMethod {
    public static final String ID = "majority-judgement";

    public MajorityJudgement {
        grades = List.copyOf(grades);
        Ranges.check(max, Optional.of(unscored));
        if (grades.size() == 1 || !grades.isEmpty() && max.isPresent()) {
            throw new IllegalArgumentException("wanted two grades or more, or the highest number instead of them");
        }
    }

    /** Any grades; 0 for candidates who are not graded. */
    public MajorityJudgement() {
        this(Optional.empty(), Ratio.ZERO, List.of());
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties);
        Medians medians = new Medians(new Grades(ballots, allowed(), Optional.of(unscored), count));
        List<Integer> order = new ArrayList<>(medians.candidates());
        order.sort(medians.reversed());
        List<List<Integer>> groups = new ArrayList<>();
        for (int candidate : order) {
            List<Integer> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || medians.compare(last.get(0), candidate) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(candidate);
        }
        Ratio[] median = new Ratio[order.size()];
        Arrays.setAll(median, medians::median);
        return count.figure("median", count.byName(median))
                .figure("grades", medians.grades(ballots.candidates()))
                .ranking(groups)
                .electFrom(groups)
                .build();
    }

    private Predicate<Ratio> allowed() {
        return grades.isEmpty()
                ? Ranges.upTo(max)
                : score -> score.isWhole() && score.signum() >= 0 && score.compareTo(Ratio.of(grades.size() - 1L)) <= 0;
    }
}
