package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.resolution.Resolution;
import coop.core.resolution.Resolution.Outcome;
import coop.core.value.Ratio;
import coop.voting.Majorities.AtLeast;
import coop.voting.Majorities.MoreThan;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked case W6: abstentions, and of what a majority is a part. */
class MajorityTest {
    private static final Ratio THREE_QUARTERS = Ratio.of(3, 4);
    private static final Ratio TWO_THIRDS = Ratio.of(2, 3);
    private static final Ratio FOUR_FIFTHS = Ratio.of(4, 5);

    private static Votes votes(long yes, long no, long abstain, long eligible) {
        return votes(yes, no, abstain, yes + no + abstain, eligible);
    }

    private static Votes votes(long yes, long no, long abstain, long present, long eligible) {
        return new Votes(
                Ratio.of(yes),
                Ratio.of(no),
                Ratio.of(abstain),
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.of(present),
                Ratio.ZERO,
                Ratio.of(eligible));
    }

    @Test
    void three_quarters_of_those_cast_carry_80_to_25_whatever_the_abstentions() {
        assertThat(new AtLeast(THREE_QUARTERS, Base.CAST).carries(votes(80, 25, 5, 200)))
                .isTrue();
        assertThat(new AtLeast(THREE_QUARTERS, Base.CAST).carries(votes(80, 25, 50, 200)))
                .isTrue();
    }

    @Test
    void three_quarters_of_those_present_do_not() {
        assertThat(new AtLeast(THREE_QUARTERS, Base.PRESENT).carries(votes(80, 25, 5, 200)))
                .isFalse();
    }

    @Test
    void two_thirds_of_those_present_or_represented_carry_80_of_110_and_not_130_of_200() {
        assertThat(new AtLeast(TWO_THIRDS, Base.PRESENT).carries(votes(80, 25, 5, 300)))
                .isTrue();
        assertThat(new AtLeast(TWO_THIRDS, Base.PRESENT).carries(votes(130, 60, 10, 300)))
                .isFalse();
        assertThat(new AtLeast(TWO_THIRDS, Base.CAST).carries(votes(130, 60, 10, 300)))
                .isTrue();
    }

    @Test
    void most_of_the_votes_cast_carry_40_to_39_with_50_abstentions_and_most_of_all_129_members_do_not() {
        Votes votes = votes(40, 39, 50, 129);
        assertThat(new MoreThan(Ratio.HALF, Base.CAST).carries(votes)).isTrue();
        assertThat(new MoreThan(Ratio.HALF, Base.ELIGIBLE).carries(votes)).isFalse();
        assertThat(new MoreThan(Ratio.HALF, Base.PRESENT).carries(votes)).isFalse();
    }

    @Test
    void of_129_members_65_are_most_and_64_are_not() {
        assertThat(new MoreThan(Ratio.HALF, Base.ELIGIBLE).carries(votes(65, 0, 0, 129)))
                .isTrue();
        assertThat(new MoreThan(Ratio.HALF, Base.ELIGIBLE).carries(votes(64, 0, 0, 129)))
                .isFalse();
    }

    @Test
    void exactly_the_part_is_at_least_the_part() {
        assertThat(new AtLeast(THREE_QUARTERS, Base.CAST).carries(votes(75, 25, 0, 100)))
                .isTrue();
        assertThat(new AtLeast(FOUR_FIFTHS, Base.CAST).carries(votes(80, 20, 0, 100)))
                .isTrue();
        assertThat(new AtLeast(FOUR_FIFTHS, Base.CAST).carries(votes(79, 20, 0, 100)))
                .isFalse();
        assertThat(new MoreThan(THREE_QUARTERS, Base.CAST).carries(votes(75, 25, 0, 100)))
                .isFalse();
    }

    @Test
    void two_of_three_are_two_thirds_exactly() {
        assertThat(new AtLeast(TWO_THIRDS, Base.CAST).carries(votes(2, 1, 0, 3)))
                .isTrue();
    }

    @Test
    void nobody_for_carries_nothing() {
        assertThat(new AtLeast(TWO_THIRDS, Base.CAST).carries(votes(0, 0, 9, 9)))
                .isFalse();
        assertThat(new MoreThan(Ratio.ZERO, Base.CAST).carries(votes(0, 0, 9, 9)))
                .isFalse();
    }

    @Test
    void a_majority_of_more_than_all_or_at_least_nothing_is_none() {
        assertThatThrownBy(() -> new MoreThan(Ratio.ONE, Base.CAST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AtLeast(Ratio.ZERO, Base.CAST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AtLeast(Ratio.of(5, 4), Base.CAST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_whole_way_through_statutes_says_what_was_needed_and_by_which_article() {
        Cooperative coop = Village.of(
                120, "{'kinds': {'statutes': {'majority': {'policy': 'at-least', 'of': '3/4', 'base': 'cast'}}}}");
        Meeting meeting = Village.meeting(Village.hands("change", "statutes"));
        Held held =
                Village.held(coop, meeting, Village.present(1, 110), Map.of("change", Ballots.Totals.of(80, 25, 5)));
        Resolution resolution = held.tallies().get(0).resolution();
        assertThat(resolution.outcome()).isEqualTo(Outcome.CARRIED);
        assertThat(resolution.articles()).containsExactly("meetings.kinds.statutes.majority");
        assertThat(resolution.arithmetic())
                .containsEntry("yes", "80")
                .containsEntry("no", "25")
                .containsEntry("abstain", "5")
                .containsEntry("present", "110")
                .containsEntry("eligible", "120")
                .containsEntry("of", "3/4")
                .containsEntry("baseVotes", "105")
                .containsEntry("needed", "315/4");
    }
}
