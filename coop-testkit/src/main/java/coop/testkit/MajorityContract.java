package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Ratio;
import coop.voting.Majority;
import coop.voting.Votes;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Majority} holds to: statutes can name it, it is pure, and a vote more for a motion never loses it. A test
 * class takes it on by saying votes that carry and votes that do not:
 *
 * <pre>{@code
 * class ThreeFifthsTest implements MajorityContract {
 *     public String policy() { return "{\"policy\": \"three-fifths\"}"; }
 *     public Majority rule() { return new ThreeFifths(); }
 *     public Votes carried() { return MajorityContract.votes(6, 4, 0, 10); }
 *     public Votes lost() { return MajorityContract.votes(5, 4, 1, 10); }
 * }
 * }</pre>
 */
public interface MajorityContract extends PolicyContract<Majority> {
    /** Votes that carry a motion. */
    Votes carried();

    /** Votes that do not. */
    Votes lost();

    @Override
    default Class<Majority> kind() {
        return Majority.class;
    }

    /** Votes of members who are all present: {@code votes(6, 4, 0, 12)} has 6 for, 4 against, of 12 on the roll. */
    static Votes votes(long yes, long no, long abstain, long eligible) {
        return new Votes(
                Ratio.of(yes),
                Ratio.of(no),
                Ratio.of(abstain),
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.of(yes + no + abstain),
                Ratio.ZERO,
                Ratio.of(eligible));
    }

    @Test
    default void it_carries_and_it_does_not() {
        assertThat(rule().carries(carried())).as("%s", carried()).isTrue();
        assertThat(rule().carries(lost())).as("%s", lost()).isFalse();
    }

    @Test
    default void it_answers_the_same_however_often_and_wherever_it_is_asked() {
        Stream.of(carried(), lost()).forEach(votes -> {
            Anywhere.same("carries " + votes, () -> rule().carries(votes));
            Anywhere.same("arithmetic of " + votes, () -> rule().arithmetic(votes));
        });
    }

    @Test
    default void one_against_who_turns_for_it_never_loses_a_motion() {
        Random random = new Random(20_161_008);
        for (int round = 0; round < 2_000; round++) {
            long no = 1L + random.nextInt(9);
            long yes = random.nextInt(10);
            long abstain = random.nextInt(4);
            long eligible = yes + no + abstain + random.nextInt(10);
            Votes before = votes(yes, no, abstain, eligible);
            Votes after = votes(yes + 1, no - 1, abstain, eligible);
            assertThat(rule().carries(before) && !rule().carries(after))
                    .as("%s is carried and %s is not", before, after)
                    .isFalse();
        }
    }

    @Test
    default void what_is_tied_is_not_carried() {
        Random random = new Random(20_161_009);
        for (int round = 0; round < 2_000; round++) {
            long yes = random.nextInt(10);
            Votes votes = votes(yes, random.nextInt(10), random.nextInt(4), yes + 30);
            assertThat(rule().isTied(votes) && rule().carries(votes))
                    .as("%s is tied and carried", votes)
                    .isFalse();
        }
    }

    @Test
    default void votes_of_any_size_and_fraction_are_counted() {
        Ratio third = Ratio.of(1, 3);
        Ratio huge = Ratio.of(Long.MAX_VALUE).times(Long.MAX_VALUE);
        for (Ratio unit : List.of(third, huge)) {
            Votes votes =
                    new Votes(unit, unit, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, unit.times(2), Ratio.ZERO, unit.times(3));
            Anywhere.same("carries " + votes, () -> rule().carries(votes));
        }
    }
}
