package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.resolution.Resolution;
import coop.core.resolution.Resolution.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TieTest {
    private static Motion declared(Ballot ballot, Vote casting) {
        return new Motion(
                "roof", "ordinary", "Roof", Optional.empty(), ballot, Optional.empty(), Optional.ofNullable(casting));
    }

    private static Tally hands(String meetings, Motion motion, long yes, long no) {
        return Village.held(
                        Village.of(6, meetings),
                        Village.meeting(motion),
                        Village.present(1, 6),
                        Map.of("roof", Ballots.Totals.of(yes, no, 0)))
                .tallies()
                .get(0);
    }

    @Test
    void equal_votes_without_a_rule_stay_equal() {
        assertThat(hands("{}", declared(Ballot.SHOW_OF_HANDS, Vote.YES), 3, 3)
                        .resolution()
                        .outcome())
                .isEqualTo(Outcome.TIED);
    }

    @Test
    void the_chair_breaks_a_tie_where_the_statutes_say_so() {
        assertThat(hands("{'tie': 'chair'}", declared(Ballot.SHOW_OF_HANDS, Vote.YES), 3, 3)
                        .isCarried())
                .isTrue();
        assertThat(hands("{'tie': 'chair'}", declared(Ballot.SHOW_OF_HANDS, Vote.NO), 3, 3)
                        .resolution()
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
        assertThat(hands("{'tie': 'chair'}", declared(Ballot.SHOW_OF_HANDS, null), 3, 3)
                        .resolution()
                        .outcome())
                .isEqualTo(Outcome.TIED);
    }

    @Test
    void in_an_open_vote_the_side_of_the_chair_wins() {
        Held held = Village.held(
                Village.of(6, "{'tie': 'chair'}"),
                Village.meeting(declared(Ballot.OPEN, null)),
                Village.present(1, 6),
                Map.of("roof", new Ballots.Named(Village.vote(Village.vote(Vote.YES, 1, 3), Vote.NO, 4, 6))));
        Resolution resolution = held.tallies().get(0).resolution();
        assertThat(resolution.outcome()).isEqualTo(Outcome.CARRIED);
        assertThat(resolution.articles()).contains("meetings.tie");
    }

    @Test
    void a_casting_vote_makes_no_qualified_majority_and_changes_no_clear_result() {
        assertThat(hands(
                                "{'tie': 'chair', 'majority': {'policy': 'at-least', 'of': '2/3'}}",
                                declared(Ballot.SHOW_OF_HANDS, Vote.YES),
                                1,
                                1)
                        .resolution()
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
        assertThat(hands("{'tie': 'chair'}", declared(Ballot.SHOW_OF_HANDS, Vote.YES), 2, 3)
                        .resolution()
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    private static final List<Paper> LEVEL = List.of(Paper.ranking("b"), Paper.ranking("a"));

    private static Tally choice(String meetings, Optional<TieInput> tie) {
        Contest contest = new Contest(1, List.of("a", "b"), Optional.of("plurality"), tie, Optional.empty());
        Motion motion = Motion.of("way", "choice", "Which way", Ballot.PAPER, contest);
        return Village.held(
                        Village.of(6, meetings),
                        Village.meeting(motion),
                        Village.present(1, 6),
                        Map.of("way", new Ballots.Rankings(LEVEL)))
                .tallies()
                .get(0);
    }

    @Test
    void a_tie_between_options_stands_without_a_rule() {
        Tally tally = choice("{}", Optional.empty());
        assertThat(tally.resolution().outcome()).isEqualTo(Outcome.TIED);
        assertThat(tally.resolution().chosen()).isEmpty();
    }

    @Test
    void a_lot_follows_from_its_seed_alone() {
        String first = choice("{'tie': 'lot'}", Optional.of(TieInput.lot("blue 42 river")))
                .resolution()
                .chosen()
                .get(0);
        for (int i = 0; i < 5; i++) {
            assertThat(choice("{'tie': 'lot'}", Optional.of(TieInput.lot("blue 42 river")))
                            .resolution()
                            .chosen())
                    .containsExactly(first);
        }
        assertThat(List.of("blue 1", "blue 2", "blue 3", "blue 4", "blue 5", "blue 6", "blue 7", "blue 8"))
                .extracting(seed -> choice("{'tie': 'lot'}", Optional.of(TieInput.lot(seed)))
                        .resolution()
                        .chosen()
                        .get(0))
                .contains("a", "b");
        assertThat(choice("{'tie': 'lot'}", Optional.empty()).resolution().outcome())
                .isEqualTo(Outcome.TIED);
    }

    @Test
    void an_order_is_that_of_the_agenda_or_the_one_given() {
        assertThat(choice("{'tie': 'order'}", Optional.empty()).resolution().chosen())
                .containsExactly("a");
        assertThat(choice("{'tie': 'order'}", Optional.of(TieInput.order(List.of("b", "a"))))
                        .resolution()
                        .chosen())
                .containsExactly("b");
    }

    @Test
    void what_the_statutes_do_not_ask_for_does_not_break_a_tie() {
        Tally tally = choice("{'tie': 'lot'}", Optional.of(TieInput.order(List.of("b", "a"))));
        assertThat(tally.isDecided()).isFalse();
        assertThat(tally.reasons()).extracting(Reason::code).containsExactly("vote.tie-input");
    }

    @Test
    void a_casting_vote_of_a_chair_without_a_vote_is_none() {
        Cooperative coop = Village.of(6, "{'tie': 'chair'}");
        Held held = Village.held(
                coop,
                Village.meeting(declared(Ballot.SHOW_OF_HANDS, Vote.YES)),
                Village.present(2, 5),
                Map.of("roof", Ballots.Totals.of(2, 2, 0)));
        assertThat(held.tallies().get(0).resolution().outcome()).isEqualTo(Outcome.TIED);
    }
}
