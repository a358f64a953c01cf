package coop.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Reason;
import coop.core.value.Hash;
import coop.voting.TieInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BundleTest {
    private static SortedMap<String, byte[]> small() {
        Poll poll = new Poll(Poll.election(), 12);
        poll.taken(1, "#1 > #2");
        poll.taken(2, "#2 > #1 = #3");
        poll.taken(3, "#1");
        poll.taken(4, "");
        return poll.published();
    }

    @Test
    void a_published_bundle_is_good_and_the_same_again() {
        SortedMap<String, byte[]> files = small();
        Bundle.Verdict verdict = Poll.verify(files);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.told()).extracting(Reason::code).contains("bundle.told-closed", "bundle.told-result");
        assertThat(files.keySet())
                .containsExactly(
                        "ballots.txt",
                        "batch-0.txt",
                        "batch-1.txt",
                        "batch-2.txt",
                        "closed.txt",
                        "manifest.txt",
                        "peeled-1.txt",
                        "peeled-2.txt",
                        "result.txt",
                        "setup.txt");
    }

    @Test
    void one_vote_published_twice_gives_the_same_bytes() {
        Poll poll = new Poll(Poll.yesOrNo(), 12);
        poll.taken(1, "yes");
        poll.taken(2, "no");
        poll.taken(3, "yes");
        SortedMap<String, byte[]> once = poll.published();
        SortedMap<String, byte[]> again = poll.published();
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    /** Changes single bytes, each at every so many places, and looks for a finding that names the file. */
    private static void flipped(int step) {
        SortedMap<String, byte[]> files = small();
        List<String> missed = files.keySet().stream()
                .flatMap(name -> IntStream.range(0, files.get(name).length / step)
                        .mapToObj(at -> new Object[] {name, at * step + at % step}))
                .toList()
                .parallelStream()
                .filter(place -> {
                    String name = (String) place[0];
                    int at = (int) place[1];
                    SortedMap<String, byte[]> changed = new TreeMap<>(files);
                    byte[] bytes = files.get(name).clone();
                    bytes[at] ^= (byte) (1 << at % 8);
                    changed.put(name, bytes);
                    return Poll.verify(changed).findings().stream()
                            .noneMatch(finding -> finding.article().equals(name));
                })
                .map(place -> place[0] + " at " + place[1])
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void a_changed_byte_in_any_file_is_found_and_its_file_named() {
        flipped(13);
    }

    @Tag("nightly")
    @Test
    void every_byte_of_every_file_matters() {
        flipped(1);
    }

    @Test
    void a_file_missing_or_added_is_named() {
        SortedMap<String, byte[]> files = small();
        for (String name : files.keySet()) {
            SortedMap<String, byte[]> fewer = new TreeMap<>(files);
            fewer.remove(name);
            assertThat(Poll.verify(fewer).findings())
                    .extracting(Reason::article)
                    .contains(name);
        }
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        more.put("readme.txt", new byte[0]);
        assertThat(Poll.codes(Poll.verify(more))).contains("bundle.not-listed", "bundle.not-of-vote");
    }

    /** H36: whoever holds the key of the box can sign another result; the ballots do not give it. */
    @Test
    void another_result_signed_by_the_box_is_not_what_the_ballots_give() {
        Poll poll = new Poll(Poll.yesOrNo(), 12);
        poll.taken(1, "yes");
        poll.taken(2, "no");
        poll.taken(3, "no");
        SortedMap<String, byte[]> files = new TreeMap<>(poll.published());
        byte[] text = new String(Statement.text(files.get("result.txt")), StandardCharsets.UTF_8)
                .replace("tally 1 yes", "tally 2 yes")
                .replace("tally 2 no", "tally 1 no")
                .getBytes(StandardCharsets.UTF_8);
        files.put("result.txt", poll.key.sign(text));
        files.put("manifest.txt", poll.key.sign(Bundle.manifest(poll.setup.digest(), files)));
        assertThat(Poll.codes(Poll.verify(files))).containsExactly("bundle.other-result");
    }

    @Test
    void a_bundle_made_anew_with_other_keys_is_told_by_what_the_journal_says() {
        Poll poll = new Poll(Poll.yesOrNo(), 12);
        poll.taken(1, "yes");
        poll.taken(2, "no");
        poll.taken(3, "no");
        Hash setup = poll.setup.digest();
        Hash root = poll.opened().closed().root();
        SortedMap<String, byte[]> other = small();
        Bundle.Asked asked = new Bundle.Asked(
                Optional.of(setup), Optional.of(root), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Poll.codes(Bundle.verify(other, asked, Poll.METHODS)))
                .containsExactlyInAnyOrder("bundle.other-setup", "bundle.other-root");
        assertThat(Bundle.verify(poll.published(), asked, Poll.METHODS).findings())
                .isEmpty();
    }

    @Test
    void a_voter_finds_the_own_ballot_by_receipt_and_opening() {
        Poll poll = new Poll(Poll.yesOrNo(), 12);
        Opening opening = poll.opening("abstain");
        PollingStation.Answer answer = poll.station.cast(Poll.m(1), Poll.m(1), Sealing.seal(poll.setup, opening), "a");
        Receipt receipt = ((PollingStation.Answer.Taken) answer).receipt().orElseThrow();
        poll.taken(2, "no");
        poll.taken(3, "no");
        Bundle.Asked asked = new Bundle.Asked(
                Optional.empty(),
                Optional.empty(),
                Optional.of(receipt.bytes()),
                Optional.of(opening.bytes(poll.setup)),
                Optional.empty());
        Bundle.Verdict verdict = Bundle.verify(poll.published(), asked, Poll.METHODS);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.told()).extracting(Reason::code).contains("receipt.counted", "opening.counted");
    }

    @Test
    void a_receipt_whose_envelope_is_not_counted_is_proof_against_the_box() {
        Poll poll = new Poll(Poll.yesOrNo(), 12);
        Receipt receipt = poll.taken(1, "yes");
        poll.taken(1, "no");
        poll.taken(2, "no");
        poll.taken(3, "no");
        Bundle.Asked asked = new Bundle.Asked(
                Optional.empty(), Optional.empty(), Optional.of(receipt.bytes()), Optional.empty(), Optional.empty());
        assertThat(Poll.codes(Bundle.verify(poll.published(), asked, Poll.METHODS)))
                .containsExactly("receipt.not-counted");
    }

    @Test
    void totals_are_published_without_ballots_and_an_auditor_counts_the_list_again() {
        for (BallotSetup.Publication publication :
                List.of(BallotSetup.Publication.TABLES, BallotSetup.Publication.AUDITOR_ONLY)) {
            Poll poll = new Poll(Poll.election(), 12, publication);
            poll.taken(1, "#1 > #2");
            poll.taken(2, "#2");
            poll.taken(3, "#1");
            Bundle.Opened opened = poll.opened();
            SortedMap<String, byte[]> files = Bundle.publish(opened, Optional.empty(), poll.key, Poll.METHODS);
            assertThat(files).doesNotContainKey("ballots.txt");
            assertThat(new String(files.get("result.txt"), StandardCharsets.UTF_8).contains("tally "))
                    .isEqualTo(publication == BallotSetup.Publication.TABLES);
            assertThat(Poll.verify(files).told()).extracting(Reason::code).contains("bundle.told-uncounted");
            Bundle.Asked asked = new Bundle.Asked(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(opened.list()));
            Bundle.Verdict verdict = Bundle.verify(files, asked, Poll.METHODS);
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.told()).extracting(Reason::code).contains("bundle.told-result");
        }
    }

    @Test
    void ballots_without_trackers_are_published_in_the_order_of_what_they_say() {
        Poll poll = new Poll(Poll.yesOrNo(), Poll.electorate(12, new TreeMap<>()), BallotSetup.Receipts.INCLUSION, 3);
        poll.taken(1, "yes");
        poll.taken(2, "abstain");
        poll.taken(3, "no");
        SortedMap<String, byte[]> files = poll.published();
        assertThat(new String(files.get("ballots.txt"), StandardCharsets.UTF_8))
                .endsWith("class 1 3 0\nballot .abstain\nballot .no\nballot .yes\n");
        assertThat(Poll.verify(files).findings()).isEmpty();
    }

    @Test
    void a_tie_is_left_open_or_broken_by_what_the_meeting_gave() {
        Poll poll = new Poll(
                new Question("One of two", Question.Form.RANKING, List.of("A", "B"), 1, Optional.of("stv-scottish")),
                12);
        List<String> said = new ArrayList<>(List.of("#1", "#2", "#1", "#2"));
        for (int member = 1; member <= 4; member++) {
            poll.taken(member, said.get(member - 1));
        }
        Bundle.Opened opened = poll.opened();
        assertThat(text(Bundle.publish(opened, Optional.empty(), poll.key, Poll.METHODS)))
                .contains("tie open\n");
        SortedMap<String, byte[]> broken =
                Bundle.publish(opened, Optional.of(TieInput.order(List.of("B", "A"))), poll.key, Poll.METHODS);
        assertThat(text(broken)).contains("order B\n", "elected B\n").doesNotContain("tie open");
        assertThat(Poll.verify(broken).findings()).isEmpty();
    }

    private static String text(SortedMap<String, byte[]> files) {
        return new String(files.get("result.txt"), StandardCharsets.UTF_8);
    }

    @Test
    void a_setup_has_one_form_and_no_other() {
        Poll poll = new Poll(Poll.election(), 12);
        String text = new String(poll.setup.bytes(), StandardCharsets.UTF_8);
        assertThat(BallotSetup.read(poll.setup.bytes())).isEqualTo(poll.setup);
        for (String other : List.of(
                text.replace("padding 512", "padding 0512"),
                text.replace("\n", "\r\n"),
                text + "more 1\n",
                text.replace("opens 2026-06-01T08:00:00Z", "opens 2026-06-01T08:00:00.000Z"),
                text.replace("seats 2", "seats +2"),
                text.replace("crowd 3", "crowd 0"),
                text.substring(0, text.length() - 1))) {
            assertThatThrownBy(() -> BallotSetup.read(other.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedException.class);
        }
    }
}
