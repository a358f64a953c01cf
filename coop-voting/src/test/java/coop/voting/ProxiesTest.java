package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** H27 and H28: chains, loops and limits. */
class ProxiesTest {
    private static final String TWO = "{'proxies': {'policy': 'at-most', 'mandates': 2}}";

    private static Represented represented(String meetings, int members, Attendance attendance) {
        return represented(Village.of(members, meetings), attendance);
    }

    private static Represented represented(Cooperative coop, Attendance attendance) {
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"), Village.hands("door", "ordinary"));
        return Assembly.represented(coop, meeting, Assembly.roll(coop, Village.RECORD), attendance);
    }

    private static Proxy proxy(int principal, int holder, String... motions) {
        return new Proxy(Village.m(principal), Village.m(holder), List.of(motions));
    }

    private static List<String> codes(Represented represented) {
        return represented.refused().stream()
                .map(refused ->
                        refused.proxy().principal() + " " + refused.reason().code())
                .toList();
    }

    @Test
    void a_mandate_to_somebody_present_counts() {
        Represented all = represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 1), proxy(5, 1))));
        assertThat(all.refused()).isEmpty();
        assertThat(all.at("roof")).containsEntry(Village.m(4), Village.m(1)).containsEntry(Village.m(5), Village.m(1));
    }

    @Test
    void a_mandate_is_not_passed_on() {
        Represented all = represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 5), proxy(5, 1))));
        assertThat(codes(all)).containsExactly("m4 proxy.chain");
        assertThat(all.at("roof")).containsOnlyKeys(Village.m(5));
    }

    @Test
    void a_loop_represents_nobody() {
        Represented all = represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 5), proxy(5, 4))));
        assertThat(codes(all)).containsExactly("m4 proxy.loop", "m5 proxy.loop");
        assertThat(all.proxies()).isEmpty();
    }

    @Test
    void nobody_represents_themselves() {
        assertThat(codes(represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 4))))))
                .containsExactly("m4 proxy.self");
    }

    @Test
    void a_holder_must_be_on_the_roll_and_attend() {
        assertThat(codes(represented(
                        TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 99), proxy(5, 6), proxy(98, 1))))))
                .containsExactly(
                        "m4 proxy.holder-not-on-roll", "m5 proxy.holder-absent", "m98 proxy.principal-not-on-roll");
    }

    @Test
    void presence_revokes_a_mandate() {
        Represented all = represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(2, 1), proxy(4, 2))));
        assertThat(codes(all)).containsExactly("m2 proxy.principal-present");
        assertThat(all.at("roof")).containsEntry(Village.m(4), Village.m(2));
    }

    @Test
    void a_mandate_for_another_agenda_is_refused() {
        assertThat(codes(represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 1, "elsewhere"))))))
                .containsExactly("m4 proxy.unknown-motion");
    }

    @Test
    void the_first_of_two_mandates_counts_and_mandates_for_different_motions_both_do() {
        assertThat(codes(represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 1), proxy(4, 2))))))
                .containsExactly("m4 proxy.given-twice");
        Represented split =
                represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(4, 1, "roof"), proxy(4, 2, "door"))));
        assertThat(split.refused()).isEmpty();
        assertThat(split.at("roof")).containsEntry(Village.m(4), Village.m(1));
        assertThat(split.at("door")).containsEntry(Village.m(4), Village.m(2));
    }

    @Test
    void one_mandate_more_than_the_limit_is_refused_and_those_handed_in_first_are_kept() {
        Represented all =
                represented(TWO, 6, Village.present(1, 3).with(List.of(proxy(6, 1), proxy(4, 1), proxy(5, 1))));
        assertThat(codes(all)).containsExactly("m5 proxy.too-many");
        assertThat(all.at("roof")).containsOnlyKeys(Village.m(4), Village.m(6));
    }

    @Test
    void a_limit_as_a_part_of_the_members_is_rounded_down() {
        String third = "{'proxies': {'policy': 'part-of-members', 'atMost': '1/3'}}";
        assertThat(codes(represented(third, 3, Village.present(1, 1).with(List.of(proxy(2, 1), proxy(3, 1))))))
                .containsExactly("m3 proxy.too-many");
        String tenth = "{'proxies': {'policy': 'part-of-members', 'atMost': '1/10'}}";
        assertThat(codes(represented(tenth, 3, Village.present(1, 1).with(List.of(proxy(2, 1))))))
                .containsExactly("m2 proxy.none-allowed");
        assertThat(new ProxyRules.PartOfMembers(Ratio.of(1, 10)).mandates(39)).isEqualTo(3);
    }

    @Test
    void three_mandates_under_a_limit_of_two_reject_the_third() {
        assertThat(codes(represented(
                        TWO, 6, Village.present(1, 1).with(List.of(proxy(2, 1), proxy(3, 1), proxy(4, 1))))))
                .containsExactly("m4 proxy.too-many");
    }

    @Test
    void death_ends_a_mandate() {
        Cooperative coop = Village.of(6, TWO);
        coop = coop.after(Membership.die(coop, Village.m(4), LocalDate.of(2014, 6, 18), Optional.empty()));
        assertThat(codes(represented(coop, Village.present(1, 3).with(List.of(proxy(4, 1))))))
                .containsExactly("m4 proxy.principal-deceased");
    }

    @Test
    void without_a_rule_there_are_no_mandates() {
        assertThat(codes(represented("{}", 6, Village.present(1, 3).with(List.of(proxy(4, 1))))))
                .containsExactly("m4 proxy.none-allowed");
    }

    @Test
    void guests_are_named_and_do_not_count() {
        Attendance attendance = Attendance.of(List.of(Village.m(1), Village.m(77)));
        Held held = Village.held(
                Village.of(3, TWO),
                Village.meeting(Village.hands("roof", "ordinary")),
                attendance,
                Map.of("roof", Ballots.Totals.of(1, 0, 0)));
        assertThat(held.refusals()).extracting(reason -> reason.code()).containsExactly("attendance.not-on-roll");
        assertThat(held.tallies().get(0).turnout().present()).isEqualTo(1);
    }

    @Test
    void votes_of_those_represented_count_as_theirs() {
        Cooperative coop = Village.of(4, TWO);
        Meeting meeting = Village.meeting(Village.open("roof", "ordinary"));
        Held held = Village.held(
                coop,
                meeting,
                Village.present(1, 2).with(List.of(proxy(3, 1))),
                Map.of("roof", new Ballots.Named(Village.vote(Village.vote(Vote.NO, 1, 1), Vote.YES, 2, 4))));
        Tally tally = held.tallies().get(0);
        assertThat(tally.votes().yes()).isEqualTo(Ratio.of(2));
        assertThat(tally.votes().represented()).isEqualTo(Ratio.ONE);
        assertThat(tally.refused()).extracting(RefusedBallot::who).containsExactly(MemberId.of(4));
        assertThat(tally.refused().get(0).reason().code()).isEqualTo("ballot.not-attending");
    }
}
