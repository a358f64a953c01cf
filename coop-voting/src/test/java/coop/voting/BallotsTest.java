package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.value.Ratio;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BallotsTest {
    private static final Cooperative COOP = Village.of(8, "{}");

    private static Tally at(Motion motion, Attendance attendance, Ballots ballots) {
        return Village.held(COOP, Village.meeting(motion), attendance, Map.of(motion.id(), ballots))
                .tallies()
                .get(0);
    }

    @Test
    void a_named_vote_of_a_stranger_is_refused_and_listed() {
        Tally tally = at(
                Village.open("roof", "ordinary"),
                Village.present(1, 4),
                new Ballots.Named(Village.vote(Village.vote(Vote.YES, 1, 5), Vote.NO, 44, 44)));
        assertThat(tally.votes().yes()).isEqualTo(Ratio.of(4));
        assertThat(tally.votes().no()).isEqualTo(Ratio.ZERO);
        assertThat(tally.refused())
                .extracting(refused -> refused.who() + " " + refused.reason().code())
                .containsExactly("m5 ballot.not-attending", "m44 ballot.not-on-roll");
    }

    @Test
    void more_votes_than_voters_make_the_whole_vote_void() {
        Tally tally = at(Village.hands("roof", "ordinary"), Village.present(1, 4), new Ballots.Totals(3, 1, 0, 0, 1));
        assertThat(tally.isDecided()).isFalse();
        assertThat(tally.reasons()).extracting(Reason::code).containsExactly("vote.count-mismatch");
        assertThatThrownBy(tally::resolution).isInstanceOf(RefusedException.class);
        Tally papers = at(
                Village.paper("roof", "ordinary"),
                Village.present(1, 2),
                new Ballots.Papers(List.of(Vote.YES, Vote.YES, Vote.NO)));
        assertThat(papers.reasons()).extracting(Reason::code).containsExactly("vote.count-mismatch");
    }

    @Test
    void a_void_vote_is_on_record_and_takes_no_other_down() {
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"), Village.hands("door", "ordinary"));
        Cooperative coop = COOP.after(Assembly.convene(COOP, meeting));
        Held held = Assembly.hold(
                coop,
                meeting,
                Village.present(1, 4),
                Map.of(
                        "roof", Ballots.Totals.of(9, 0, 0),
                        "door", Ballots.Totals.of(4, 0, 0),
                        "gate", Ballots.Totals.of(4, 0, 0)));
        coop = coop.after(held.ruling());
        MeetingBook.Sheet sheet = coop.book(MeetingBook.BOOK).find(meeting.id()).orElseThrow();
        assertThat(sheet.voted("roof").orElseThrow().event()).isInstanceOf(VotingEvent.VoteVoid.class);
        assertThat(sheet.voted("roof").orElseThrow().resolution()).isEmpty();
        assertThat(sheet.voted("door").orElseThrow().resolution().orElseThrow().isCarried())
                .isTrue();
        assertThat(held.refusals()).extracting(Reason::code).containsExactly("vote.not-on-agenda");
    }

    @Test
    void every_counter_is_kept_apart() {
        Tally tally = at(
                Village.paper("roof", "ordinary"),
                Village.present(1, 7),
                new Ballots.Papers(List.of(Vote.YES, Vote.YES, Vote.NO, Vote.ABSTAIN, Vote.BLANK, Vote.INVALID)));
        assertThat(tally.votes())
                .isEqualTo(new Votes(
                        Ratio.of(2), Ratio.ONE, Ratio.ONE, Ratio.ONE, Ratio.ONE, Ratio.of(7), Ratio.ZERO, Ratio.of(8)));
        assertThat(tally.votes().notVoting()).isEqualTo(Ratio.ONE);
    }

    @Test
    void tellers_who_differ_make_the_vote_void_and_agreeing_ones_are_named() {
        TreeMap<coop.core.value.MemberId, Ballots.Totals> tellers = new TreeMap<>();
        tellers.put(Village.m(3), Ballots.Totals.of(3, 1, 0));
        tellers.put(Village.m(4), Ballots.Totals.of(2, 2, 0));
        assertThat(at(Village.paper("roof", "ordinary"), Village.present(1, 4), new Ballots.TellersTotals(tellers))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("vote.tellers-differ");
        tellers.put(Village.m(4), Ballots.Totals.of(3, 1, 0));
        Tally agreed = at(Village.paper("roof", "ordinary"), Village.present(1, 4), new Ballots.TellersTotals(tellers));
        assertThat(agreed.isCarried()).isTrue();
        assertThat(((VotingEvent.VoteCounted) agreed.events().get(0)).tellers())
                .containsExactly(Village.m(3), Village.m(4));
    }

    @Test
    void names_on_a_secret_vote_are_not_counted_and_not_kept() {
        Tally tally = at(
                Village.paper("roof", "ordinary"),
                Village.present(1, 4),
                new Ballots.Named(Village.vote(Vote.YES, 1, 4)));
        assertThat(tally.reasons()).extracting(Reason::code).containsExactly("vote.secret-by-name");
        assertThat(tally.events()).isEmpty();
    }

    @Test
    void a_show_of_hands_by_name_keeps_totals_only() {
        Tally tally = at(
                Village.hands("roof", "ordinary"),
                Village.present(1, 4),
                new Ballots.Named(Village.vote(Vote.YES, 1, 3)));
        assertThat(((VotingEvent.VoteCounted) tally.events().get(0)).named()).isEmpty();
        assertThat(tally.votes().yes()).isEqualTo(Ratio.of(3));
    }

    @Test
    void an_open_vote_without_names_and_a_vote_without_ballots_are_void() {
        assertThat(at(Village.open("roof", "ordinary"), Village.present(1, 4), Ballots.Totals.of(1, 0, 0))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("vote.open-without-names");
        Held none =
                Village.held(COOP, Village.meeting(Village.hands("roof", "ordinary")), Village.present(1, 4), Map.of());
        assertThat(none.tallies().get(0).reasons()).extracting(Reason::code).containsExactly("vote.no-ballots");
        assertThat(at(
                                Village.hands("roof", "ordinary"),
                                Village.present(1, 4),
                                new Ballots.Rankings(List.of(Paper.ranking("a"))))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("vote.wrong-ballots");
    }

    @Test
    void a_vote_without_a_meeting_takes_everybody_on_the_roll_as_present() {
        Roll roll = Assembly.roll(COOP, Village.RECORD);
        Tally tally = Assembly.count(COOP, Village.hands("roof", "ordinary"), roll, Ballots.Totals.of(5, 3, 0));
        assertThat(tally.isCarried()).isTrue();
        assertThat(tally.votes().present()).isEqualTo(Ratio.of(8));
        assertThat(tally.resolution().on()).isEqualTo(Village.RECORD);
        assertThat(COOP.after(tally.ruling()).journal().size())
                .isEqualTo(COOP.journal().size() + 2);
    }

    @Test
    void papers_are_read_as_they_are_typed() {
        assertThat(Paper.read(" b > a = c ").ranks()).isEqualTo(List.of(List.of("b"), List.of("a", "c")));
        assertThat(Paper.read("b > - > a").ranks()).isEqualTo(List.of(List.of("b"), List.of(), List.of("a")));
        assertThat(Paper.read("  ").isBlank()).isTrue();
        assertThat(Paper.read("b >> a").unreadable()).contains("unreadable");
        assertThat(Paper.read("b > ").unreadable()).contains("unreadable");
    }
}
