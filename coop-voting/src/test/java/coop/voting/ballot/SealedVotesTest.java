package coop.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.StoredEntry;
import coop.core.membership.Membership;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.voting.Assembly;
import coop.voting.Ballots;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A sealed vote on record: each act once, in its order. */
class SealedVotesTest {
    private static final CoopSdk SDK = CoopSdk.discover();
    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 8);

    private final Cooperative coop = Membership.found(
            SDK.installed()
                    .statutes("{\"cooperative\": {\"name\": \"The Mill\", \"founded\": \"2026-01-02\"},"
                            + " \"membership\": {\"minimumMembers\": 1}, \"meetings\": {\"sealed\": \"sealed\"}}"),
            FOUNDED,
            members(12));
    private final Poll poll = new Poll(
            Poll.yesOrNo(),
            new Electorate(Assembly.roll(coop, LocalDate.of(2026, 5, 20)), new TreeMap<>()),
            BallotSetup.Receipts.TRACKER,
            3);

    private static MemberId[] members(int count) {
        MemberId[] members = new MemberId[count];
        for (int i = 0; i < count; i++) {
            members[i] = MemberId.of(i + 1);
        }
        return members;
    }

    private static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    private Ruling opening(Cooperative now) {
        return SealedVotes.open(now, poll.setup, poll.electorate, Poll.APPROVING, DAY);
    }

    @Test
    void a_vote_is_recorded_from_its_opening_to_the_end_of_its_keys() {
        for (int member = 1; member <= 5; member++) {
            poll.taken(member, member < 4 ? "yes" : "no");
        }
        PollingStation.Closing closing = poll.close();
        Bundle.Opened opened = poll.opened();
        SortedMap<String, byte[]> bundle = Bundle.publish(opened, Optional.empty(), poll.key, Poll.METHODS);

        Cooperative now = coop;
        assertThat(codes(SealedVotes.close(now, poll.setup, closing, Poll.APPROVING, DAY)))
                .contains("ballot.not-opened");
        now = now.after(opening(now));
        assertThat(codes(opening(now))).containsExactly("ballot.known");
        assertThat(codes(SealedVotes.peeled(now, poll.setup, opened.peeled().get(0), DAY)))
                .contains("peel.broken-chain");
        now = now.after(SealedVotes.close(now, poll.setup, closing, Poll.APPROVING, DAY));
        assertThat(codes(SealedVotes.close(now, poll.setup, closing, Poll.APPROVING, DAY)))
                .containsExactly("ballot.closed-before");
        assertThat(codes(SealedVotes.peeled(now, poll.setup, opened.peeled().get(1), DAY)))
                .contains("peel.broken-chain");
        assertThat(codes(SealedVotes.published(now, poll.setup, bundle, DAY))).contains("ballot.not-peeled");
        now = now.after(SealedVotes.peeled(now, poll.setup, opened.peeled().get(0), DAY));
        now = now.after(SealedVotes.peeled(now, poll.setup, opened.peeled().get(1), DAY));
        now = now.after(SealedVotes.published(now, poll.setup, bundle, DAY));
        // H36
        assertThat(codes(SealedVotes.published(now, poll.setup, bundle, DAY)))
                .containsExactly("ballot.published-before");
        Hash box = poll.station.boxDigest();
        assertThat(codes(SealedVotes.keyDestroyed(now, "board-2026", "box", box, DAY.plusDays(14))))
                .containsExactly("ballot.contestable");
        now = now.after(SealedVotes.keyDestroyed(now, "board-2026", "box", box, DAY.plusDays(15)));
        now = now.after(SealedVotes.keyDestroyed(now, "board-2026", "scrutineer-1", Hash.of("gone"), DAY.plusDays(15)));
        assertThat(codes(SealedVotes.keyDestroyed(now, "board-2026", "nobody", box, DAY.plusDays(15))))
                .containsExactly("ballot.unknown-key");
        assertThat(now.book(BallotBook.BOOK).find("board-2026").orElseThrow().events())
                .hasSize(7);
        assertThat(Bundle.ballots(bundle)).isInstanceOf(Ballots.Papers.class);
        readsBack(now);
    }

    /** Every event has a JSON form, and none of them says who voted. */
    private static void readsBack(Cooperative now) {
        EntryFormat format = SDK.installed().format();
        List<Entry> entries = new ArrayList<>();
        for (int place = 1; place <= now.journal().size(); place++) {
            entries.add(now.journal().entry(place));
        }
        List<StoredEntry> stored = format.write(entries, Hash.NONE);
        for (int i = 0; i < stored.size(); i++) {
            String json = new String(stored.get(i).bytes(), StandardCharsets.UTF_8);
            Hash before = i == 0 ? Hash.NONE : stored.get(i - 1).hash();
            assertThat(format.read(stored.get(i), before).event())
                    .isEqualTo(entries.get(i).event());
            if (json.contains("voting.")) {
                assertThat(json)
                        .doesNotContain("\"m3\"")
                        .doesNotContain("\"m4\"")
                        .doesNotContain("\"m5\"");
            }
        }
    }

    /** H35: a lost key. */
    @Test
    void a_vote_whose_key_is_lost_is_abandoned_on_record_and_taken_again_under_another_name() {
        Cooperative now = coop.after(opening(coop));
        now = now.after(SealedVotes.abandon(now, "board-2026", "ballot.key-lost", DAY));
        for (int member = 1; member <= 5; member++) {
            poll.taken(member, "yes");
        }
        PollingStation.Closing closing = poll.close();
        assertThat(codes(SealedVotes.close(now, poll.setup, closing, Poll.APPROVING, DAY)))
                .containsExactly("ballot.abandoned");
        assertThat(closing.standing().slips()).isEqualTo(5); // the box is kept
        assertThat(codes(opening(now))).containsExactly("ballot.known");
        assertThat(codes(SealedVotes.abandon(now, "other", "ballot.key-lost", DAY)))
                .containsExactly("ballot.not-opened");
    }

    @Test
    void nobody_opens_a_vote_alone_and_none_of_another_electorate() {
        assertThat(codes(SealedVotes.open(
                        coop, poll.setup, poll.electorate, new java.util.TreeSet<>(List.of(Poll.m(1))), DAY)))
                .containsExactly("ballot.one-approval");
        assertThat(codes(SealedVotes.open(coop, poll.setup, Poll.electorate(13, new TreeMap<>()), Poll.APPROVING, DAY)))
                .containsExactly("ballot.other-electorate");
    }
}
