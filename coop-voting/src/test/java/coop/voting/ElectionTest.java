package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Membership;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution.Outcome;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ElectionTest {
    private static final String RULES =
            "{'kinds': {'election': {'method': 'stv-scottish'}, 'choice': {'method': 'schulze'}}}";
    private static final Motion BOARD = Motion.of(
            "board-2014",
            "election",
            "Board",
            Ballot.PAPER,
            new Contest(
                    2, List.of("m1", "m2", "m3"), Optional.empty(), Optional.empty(), Optional.of(Period.ofYears(4))));

    private static List<Paper> papers(int count, String ranking) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            papers.add(Paper.read(ranking));
        }
        return papers;
    }

    @SafeVarargs
    private static List<Paper> together(List<Paper>... parts) {
        List<Paper> all = new ArrayList<>();
        for (List<Paper> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static Tally tally(Cooperative coop, Motion motion, Ballots ballots) {
        return Village.held(coop, Village.meeting(motion), Village.present(1, 12), Map.of(motion.id(), ballots))
                .tallies()
                .get(0);
    }

    @Test
    void a_board_elected_by_the_single_transferable_vote_has_mandates_for_its_term() {
        Cooperative coop = Village.of(12, RULES);
        Meeting meeting = Village.meeting(BOARD);
        coop = coop.after(Assembly.convene(coop, meeting));
        List<Paper> cast = together(papers(6, "m1 > m2"), papers(2, "m2"), papers(3, "m3"), List.of(Paper.blank()));
        Held held =
                Assembly.hold(coop, meeting, Village.present(1, 12), Map.of("board-2014", new Ballots.Rankings(cast)));
        coop = coop.after(held.ruling());
        Tally tally = held.tallies().get(0);
        assertThat(tally.votes().yes()).isEqualTo(Ratio.of(11));
        assertThat(tally.votes().blank()).isEqualTo(Ratio.ONE);
        assertThat(coop.book(MinuteBook.BOOK).find("board-2014").orElseThrow().chosen())
                .isEqualTo(tally.count().orElseThrow().elected());
        Mandates mandates = coop.book(Mandates.BOOK);
        assertThat(mandates.on(Village.DAY, "board"))
                .extracting(Mandates.Mandate::member)
                .containsExactly(Village.m(1), Village.m(2));
        assertThat(mandates.on(LocalDate.of(2018, 6, 20), "board")).hasSize(2);
        assertThat(mandates.on(LocalDate.of(2018, 6, 21), "board")).isEmpty();
    }

    @Test
    void death_ends_a_mandate() {
        Cooperative coop = Village.of(12, RULES);
        Meeting meeting = Village.meeting(BOARD);
        coop = coop.after(Assembly.convene(coop, meeting));
        coop = coop.after(Assembly.hold(
                        coop,
                        meeting,
                        Village.present(1, 12),
                        Map.of("board-2014", new Ballots.Rankings(together(papers(7, "m1"), papers(5, "m2")))))
                .ruling());
        coop = coop.after(Membership.die(coop, Village.m(1), LocalDate.of(2015, 3, 1), Optional.empty()));
        assertThat(coop.book(Mandates.BOOK).on(LocalDate.of(2015, 3, 1), "board"))
                .extracting(Mandates.Mandate::member)
                .containsExactly(Village.m(2));
    }

    @Test
    void of_a_secret_election_nothing_per_person_and_no_single_paper_is_recorded() {
        Cooperative coop = Village.of(12, RULES);
        Tally tally = tally(coop, BOARD, new Ballots.Rankings(together(papers(7, "m1"), papers(5, "m2 > m1"))));
        VotingEvent.VoteCounted counted =
                (VotingEvent.VoteCounted) tally.events().get(0);
        assertThat(counted.named()).isEmpty();
        assertThat(counted.papers()).isEmpty();
        assertThat(counted.count().orElseThrow().rounds()).isNotEmpty();
    }

    @Test
    void an_open_choice_by_schulze_keeps_the_papers_by_name() {
        Cooperative coop = Village.of(12, RULES);
        Motion way = Motion.of(
                "way",
                "choice",
                "Where to grow",
                Ballot.OPEN,
                Contest.choice(List.of("cloud", "training", "embedded")));
        SortedMap<coop.core.value.MemberId, Paper> papers = new TreeMap<>();
        Village.members(1, 5).forEach(member -> papers.put(member, Paper.read("cloud > training > embedded")));
        Village.members(6, 9).forEach(member -> papers.put(member, Paper.read("embedded > training > cloud")));
        Village.members(10, 12).forEach(member -> papers.put(member, Paper.read("training > cloud = embedded")));
        papers.put(Village.m(50), Paper.read("embedded"));
        Tally tally = tally(coop, way, new Ballots.NamedRankings(papers));
        assertThat(tally.resolution().chosen()).containsExactly("training");
        assertThat(tally.refused()).extracting(RefusedBallot::who).containsExactly(Village.m(50));
        VotingEvent.VoteCounted counted =
                (VotingEvent.VoteCounted) tally.events().get(0);
        assertThat(counted.papers()).hasSize(12);
        assertThat(counted.count().orElseThrow().pairwise().get(1)).containsExactly("7", "", "8");
    }

    @Test
    void a_paper_that_cannot_be_read_under_the_method_is_invalid_and_never_dropped() {
        Cooperative coop = Village.of(12, RULES);
        Tally tally = tally(
                coop,
                BOARD,
                new Ballots.Rankings(together(
                        papers(3, "m1"), papers(1, "somebody"), List.of(Paper.invalid("torn")), papers(1, "m2 >"))));
        assertThat(tally.votes().yes()).isEqualTo(Ratio.of(3));
        assertThat(tally.votes().invalid()).isEqualTo(Ratio.of(3));
        assertThat(tally.count().orElseThrow().ballots().invalid())
                .containsOnlyKeys("torn", "unknown-candidate", "unreadable");
    }

    @Test
    void more_papers_than_voters_make_an_election_void() {
        Tally tally = tally(Village.of(12, RULES), BOARD, new Ballots.Rankings(papers(13, "m1")));
        assertThat(tally.reasons()).extracting(Reason::code).containsExactly("vote.count-mismatch");
    }

    @Test
    void without_a_valid_paper_nobody_is_elected() {
        Tally tally = tally(Village.of(12, RULES), BOARD, new Ballots.Rankings(List.of(Paper.blank())));
        assertThat(tally.resolution().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(tally.resolution().chosen()).isEmpty();
    }

    private static Motion by(String kind, String method) {
        return Motion.of(
                "way",
                kind,
                "Way",
                Ballot.PAPER,
                new Contest(1, List.of("a", "b"), Optional.ofNullable(method), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_motion_says_how_it_is_counted_unless_the_statutes_do_for_its_kind() {
        Ballots papers = new Ballots.Rankings(papers(1, "a"));
        assertThat(tally(Village.of(12, "{}"), by("choice", "borda"), papers)
                        .count()
                        .orElseThrow()
                        .method())
                .isEqualTo("borda");
        assertThat(tally(Village.of(12, "{'method': 'plurality'}"), by("choice", null), papers)
                        .resolution()
                        .articles())
                .containsExactly("meetings.method");
        assertThat(tally(Village.of(12, RULES), by("choice", "plurality"), papers)
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("vote.method-not-of-statutes");
        assertThat(tally(Village.of(12, "{}"), by("choice", null), papers).reasons())
                .extracting(Reason::code)
                .containsExactly("vote.no-method");
        assertThat(tally(Village.of(12, "{}"), by("choice", "guess"), papers).reasons())
                .extracting(Reason::code)
                .containsExactly("vote.unknown-method");
    }

    @Test
    void approvals_are_counted_by_approval_and_by_plurality() {
        Ballots approved = new Ballots.Approvals(
                List.of(Paper.approving(List.of("a", "b")), Paper.approving(List.of("b")), Paper.approving(List.of())));
        Tally approval = tally(Village.of(12, "{}"), by("choice", "approval"), approved);
        assertThat(approval.resolution().chosen()).containsExactly("b");
        assertThat(approval.votes().blank()).isEqualTo(Ratio.ONE);
        Tally plurality = tally(Village.of(12, "{}"), by("choice", "plurality"), approved);
        assertThat(plurality.resolution().chosen()).containsExactly("b");
        assertThat(plurality.votes().invalid()).isEqualTo(Ratio.ONE);
    }
}
