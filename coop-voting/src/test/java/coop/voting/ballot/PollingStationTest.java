package coop.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.RefusedException;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.voting.ballot.PollingStation.Answer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PollingStationTest {
    private final Poll poll = new Poll(Poll.yesOrNo(), 12);

    private static String refusal(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.reason().code() : "taken";
    }

    @Test
    void of_several_ballots_of_a_member_the_last_counts() {
        poll.cast(1, 1, "yes", "a");
        poll.cast(2, 2, "yes", "a");
        poll.cast(3, 3, "yes", "a");
        poll.cast(1, 1, "no", "b");
        poll.cast(1, 1, "abstain", "c");
        assertThat(Poll.choices(poll.opened())).containsExactlyInAnyOrder("abstain", "yes", "yes");
    }

    /** H22. */
    @Test
    void a_members_own_ballot_counts_before_that_of_a_proxy_whichever_came_first() {
        SortedMap<MemberId, MemberId> holders = new TreeMap<>();
        holders.put(Poll.m(1), Poll.m(5));
        holders.put(Poll.m(2), Poll.m(5));
        holders.put(Poll.m(3), Poll.m(5));
        Poll proxies = new Poll(Poll.yesOrNo(), Poll.electorate(12, holders), BallotSetup.Receipts.TRACKER, 3);
        proxies.cast(1, 1, "yes", "own, then by the proxy");
        proxies.cast(1, 5, "no", "proxy");
        proxies.cast(2, 5, "no", "proxy, then own");
        proxies.cast(2, 2, "yes", "own");
        proxies.cast(3, 5, "abstain", "proxy alone");
        proxies.cast(3, 5, "blank", "proxy again: the last one");
        proxies.cast(5, 5, "no", "the holder's own");
        assertThat(Poll.choices(proxies.opened())).containsExactlyInAnyOrder("yes", "yes", "blank", "no");
    }

    @Test
    void nobody_casts_for_another_without_a_mandate() {
        assertThat(refusal(poll.cast(1, 2, "yes", "a"))).isEqualTo("ballot.not-holder");
        assertThat(refusal(poll.cast(99, 99, "yes", "a"))).isEqualTo("sealed.not-on-roll");
        assertThat(poll.station.standing().slips()).isZero();
    }

    /** H19, and what cannot be an envelope of this vote. */
    @Test
    void a_request_with_another_envelope_an_envelope_seen_before_and_one_of_another_size_are_refused() {
        byte[] sealed = Sealing.seal(poll.setup, poll.opening("yes"));
        assertThat(poll.station.cast(Poll.m(1), Poll.m(1), sealed, "a")).isInstanceOf(Answer.Taken.class);
        assertThat(refusal(poll.cast(1, 1, "no", "a"))).isEqualTo("ballot.command-reused");
        assertThat(refusal(poll.station.cast(Poll.m(2), Poll.m(2), sealed, "a")))
                .isEqualTo("ballot.seen-before");
        assertThat(refusal(poll.station.cast(Poll.m(1), Poll.m(1), new byte[sealed.length - 1], "b")))
                .isEqualTo("ballot.wrong-size");
        assertThat(poll.station.standing().slips()).isEqualTo(1);
    }

    /** H18: the answer to a request that comes again is the one it had. */
    @Test
    void the_same_request_again_gets_the_same_receipt() {
        byte[] sealed = Sealing.seal(poll.setup, poll.opening("yes"));
        Answer first = poll.station.cast(Poll.m(1), Poll.m(1), sealed, "a");
        assertThat(poll.station.cast(Poll.m(1), Poll.m(1), sealed, "a")).isEqualTo(first);
    }

    /** H24. */
    @Test
    void a_ballot_counts_a_millisecond_before_the_closing_and_not_at_it() {
        poll.now.set(Poll.OPENS);
        assertThat(refusal(poll.cast(1, 1, "yes", "a"))).isEqualTo("taken");
        poll.now.set(Poll.CLOSES.minusMillis(1));
        assertThat(refusal(poll.cast(2, 2, "yes", "a"))).isEqualTo("taken");
        poll.now.set(Poll.CLOSES);
        assertThat(refusal(poll.cast(3, 3, "yes", "a"))).isEqualTo("ballot.over");
        poll.now.set(Poll.CLOSES.plusMillis(1));
        assertThat(refusal(poll.cast(3, 3, "yes", "a"))).isEqualTo("ballot.over");
    }

    /** H25. */
    @Test
    void a_clock_that_jumps_past_the_closing_and_back_reopens_nothing_and_is_on_record() {
        poll.cast(1, 1, "yes", "a");
        poll.cast(2, 2, "yes", "a");
        poll.cast(3, 3, "yes", "a");
        poll.now.set(Poll.CLOSES.plus(Duration.ofHours(1)));
        assertThat(refusal(poll.cast(4, 4, "yes", "a"))).isEqualTo("ballot.over");
        poll.now.set(Poll.OPENS.plus(Duration.ofHours(1)));
        assertThat(refusal(poll.cast(4, 4, "yes", "a"))).isEqualTo("ballot.over");
        PollingStation.Closing closing = poll.station.close(Poll.APPROVING);
        assertThat(closing.standing().wentBack()).isGreaterThan(Duration.ofDays(6));
        assertThat(closing.closed().ballots()).isEqualTo(3);
    }

    /** H26. */
    @Test
    void a_closing_in_a_gap_or_an_overlap_of_summer_time_is_refused_with_the_offsets_there_are() {
        ZoneId brussels = ZoneId.of("Europe/Brussels");
        assertThatThrownBy(() -> StatedTime.at("2026-03-29T02:30", brussels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("2026-03-29T02:30+01:00")
                .hasMessageContaining("2026-03-29T02:30+02:00");
        assertThatThrownBy(() -> StatedTime.at("2026-10-25T02:30", brussels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice")
                .hasMessageContaining("2026-10-25T02:30+02:00")
                .hasMessageContaining("2026-10-25T02:30+01:00");
        assertThat(StatedTime.at("2026-10-25T02:30+01:00", brussels))
                .isEqualTo(ZonedDateTime.parse("2026-10-25T02:30+01:00").toInstant());
        assertThat(StatedTime.at("2026-06-10T18:00", brussels))
                .isEqualTo(ZonedDateTime.parse("2026-06-10T18:00+02:00").toInstant());
        assertThatThrownBy(() -> StatedTime.zone("Europe/Nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_closes_a_vote_alone() {
        poll.cast(1, 1, "yes", "a");
        assertThatThrownBy(() -> poll.station.close(new TreeSet<>(List.of(Poll.m(1)))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("it needs two");
        assertThat(poll.station.standing().shut()).isFalse();
    }

    @Test
    void closing_twice_gives_the_same_and_the_box_takes_nothing_more() {
        poll.cast(1, 1, "yes", "a");
        poll.cast(2, 2, "no", "a");
        PollingStation.Closing once = poll.close();
        PollingStation.Closing again = poll.station.close(Poll.APPROVING);
        assertThat(again.closed()).isEqualTo(once.closed());
        assertThat(again.batch().bytes()).isEqualTo(once.batch().bytes());
        assertThat(again.participation()).isEqualTo(once.participation());
        assertThat(once.voted()).containsExactly(Poll.m(1), Poll.m(2));
        assertThat(refusal(poll.cast(3, 3, "yes", "a"))).isEqualTo("ballot.over");
    }

    @Test
    void a_slip_changed_behind_the_box_stops_the_count() {
        poll.cast(1, 1, "yes", "a");
        BallotBox broken = new Bent(poll.box);
        PollingStation station = PollingStation.open(CoopId.MAIN, poll.setup, poll.electorate, broken, poll.key);
        assertThatThrownBy(() -> station.close(Poll.APPROVING)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_slip_lost_or_doubled_behind_the_box_stops_the_count() {
        poll.cast(1, 1, "yes", "a");
        poll.cast(2, 2, "yes", "a");
        for (boolean lost : new boolean[] {true, false}) {
            PollingStation station = PollingStation.open(
                    CoopId.MAIN, poll.setup, poll.electorate, new Miscounting(poll.box, lost), poll.key);
            assertThatThrownBy(() -> station.close(Poll.APPROVING))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("ballot.count-mismatch");
        }
    }

    /** H34. */
    @Test
    void three_voters_and_a_class_of_one_have_no_secrets() {
        assertThatThrownBy(() ->
                        new Poll(Poll.yesOrNo(), Poll.electorate(3, new TreeMap<>()), BallotSetup.Receipts.TRACKER, 10))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ballot.crowd-too-small");
        SortedMap<MemberId, coop.core.value.Ratio> votes =
                new TreeMap<>(Poll.electorate(12, new TreeMap<>()).roll().votes());
        votes.put(Poll.m(13), coop.core.value.Ratio.of(2));
        Electorate unequal =
                new Electorate(new coop.voting.Roll(java.time.LocalDate.of(2026, 5, 20), 1, votes), new TreeMap<>());
        assertThat(unequal.tooSmall(10)).extracting(coop.core.Reason::code).containsExactly("ballot.class-too-small");
    }

    @Test
    void an_electorate_other_than_the_frozen_one_opens_nothing() {
        assertThatThrownBy(() -> PollingStation.open(
                        CoopId.MAIN, poll.setup, Poll.electorate(13, new TreeMap<>()), poll.box, poll.key))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ballot.other-electorate");
    }

    @Test
    void classes_of_votes_are_opened_apart_and_carry_their_weight() {
        SortedMap<MemberId, coop.core.value.Ratio> votes = new TreeMap<>();
        for (int member = 1; member <= 8; member++) {
            votes.put(Poll.m(member), coop.core.value.Ratio.of(member <= 4 ? 1 : 3));
        }
        Electorate unequal =
                new Electorate(new coop.voting.Roll(java.time.LocalDate.of(2026, 5, 20), 1, votes), new TreeMap<>());
        Poll weighted = new Poll(Poll.yesOrNo(), unequal, BallotSetup.Receipts.TRACKER, 3);
        for (int member = 1; member <= 8; member++) {
            weighted.taken(member, member <= 4 ? "no" : "yes");
        }
        SortedMap<String, byte[]> files = weighted.published();
        assertThat(new String(files.get("result.txt"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("valid 16\n", "tally 12 yes\n", "tally 4 no\n");
        assertThat(Poll.verify(files).findings()).isEmpty();
    }

    @Test
    void receipts_signed_together_are_each_good_and_of_one_size() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Receipt> receipts = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int member = 1; member <= 12; member++) {
            long who = member;
            Thread thread = new Thread(() -> receipts.add(poll.taken(who, who % 2 == 0 ? "yes" : "abstain")));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(receipts).hasSize(12);
        for (Receipt receipt : receipts) {
            assertThat(receipt.isSignedBy(poll.key.verifying())).isTrue();
            assertThat(receipt.bytes()).hasSize(receipts.get(0).bytes().length);
            assertThat(Receipt.read(receipt.bytes())).isEqualTo(receipt);
            Receipt forged = new Receipt(
                    receipt.setup(),
                    Hash.of("another"),
                    receipt.place(),
                    receipt.together(),
                    receipt.path(),
                    receipt.signature());
            assertThat(forged.isSignedBy(poll.key.verifying())).isFalse();
        }
    }

    @Test
    void a_vote_without_receipts_gives_none() {
        Poll none = new Poll(Poll.yesOrNo(), Poll.electorate(12, new TreeMap<>()), BallotSetup.Receipts.NONE, 3);
        assertThat(none.cast(1, 1, "yes", "a")).isEqualTo(new Answer.Taken(Optional.empty()));
    }
}
