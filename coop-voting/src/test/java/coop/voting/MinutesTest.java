package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.value.MemberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The minutes of one meeting with everything that can come up, word for word in both languages. */
class MinutesTest {
    private static final List<String> NAMES =
            List.of("Ada", "Ben", "Cem", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida <i>", "Jo|Jo", "Kim", "Lou");
    private static final String RULES = "{'proxies': 'at-most', 'tie': 'chair',"
            + " 'kinds': {'statutes': {'quorum': {'policy': 'part-of-members', 'atLeast': '11/12'},"
            + " 'majority': {'policy': 'at-least', 'of': '3/4'}},"
            + " 'surplus': {'quorum': {'policy': 'part-of-members', 'atLeast': '1/2'},"
            + " 'majority': {'policy': 'at-least', 'of': '2/3', 'base': 'present'}},"
            + " 'election': {'method': 'stv-scottish', 'tie': 'lot'}, 'choice': {'method': 'schulze'}}}";

    private static String name(MemberId member) {
        return NAMES.get((int) member.number() - 1);
    }

    private static Motion contest(
            String id, String kind, String title, Ballot ballot, int seats, List<String> options, boolean lot) {
        Contest contest = new Contest(
                seats,
                options,
                Optional.empty(),
                lot ? Optional.of(TieInput.lot("blue 42 river")) : Optional.empty(),
                kind.equals("election") ? Optional.of(Period.ofYears(4)) : Optional.empty());
        return Motion.of(id, kind, title, ballot, contest);
    }

    private static Meeting meeting() {
        Meeting plain = Village.meeting(
                Motion.of("accounts", "accounts", "Accounts of 2013", Ballot.SHOW_OF_HANDS),
                Motion.of("surplus", "surplus", "Surplus of 2013", Ballot.OPEN),
                new Motion(
                        "change",
                        "statutes",
                        "Longer notice",
                        Optional.of("0".repeat(64)),
                        Ballot.SHOW_OF_HANDS,
                        Optional.empty()),
                new Motion(
                        "roof",
                        "ordinary",
                        "Roof *now* [or] never",
                        Optional.empty(),
                        Ballot.PAPER,
                        Optional.empty(),
                        Optional.of(Vote.YES)),
                contest("board", "election", "Board", Ballot.PAPER, 2, List.of("m1", "m4", "m9", "m10"), true),
                contest(
                        "way",
                        "choice",
                        "Where to grow",
                        Ballot.OPEN,
                        1,
                        List.of("cloud", "tables & chairs", "maps"),
                        false),
                Motion.of("void", "ordinary", "Miscounted", Ballot.PAPER));
        List<Item> agenda = new ArrayList<>(plain.agenda());
        agenda.add(0, Item.discussion("Report of the board"));
        return new Meeting(
                plain.id(),
                plain.on(),
                plain.kind(),
                plain.convened(),
                LocalDate.of(2014, 6, 1),
                1,
                Optional.empty(),
                plain.chair(),
                plain.secretary(),
                List.of(Village.m(3), Village.m(4)),
                agenda);
    }

    private static Cooperative afterTheMeeting() {
        Cooperative coop = Village.of(12, RULES);
        Meeting meeting = meeting();
        coop = coop.after(Assembly.convene(coop, meeting));
        SortedMap<MemberId, Presence> present = new TreeMap<>();
        Village.members(1, 9).forEach(member -> present.put(member, Presence.PRESENT));
        present.put(Village.m(5), Presence.REMOTE);
        Attendance attendance = new Attendance(present, List.of(Proxy.of(Village.m(10), Village.m(2))));
        SortedMap<MemberId, Vote> named =
                Village.vote(Village.vote(Village.vote(Vote.YES, 1, 7), Vote.NO, 8, 8), Vote.ABSTAIN, 9, 9);
        named.put(Village.m(12), Vote.NO);
        SortedMap<MemberId, Ballots.Totals> tellers = new TreeMap<>();
        tellers.put(Village.m(3), new Ballots.Totals(4, 4, 1, 1, 0));
        tellers.put(Village.m(4), new Ballots.Totals(4, 4, 1, 1, 0));
        List<Paper> board = List.of(
                Paper.read("m1 > m4"),
                Paper.read("m1 > m4"),
                Paper.read("m1 > m4"),
                Paper.read("m1"),
                Paper.read("m1 > m4"),
                Paper.read("m4"),
                Paper.read("m9 > m10"),
                Paper.read("m10"),
                Paper.blank(),
                Paper.read("m1 > stranger"));
        SortedMap<MemberId, Paper> way = new TreeMap<>();
        Village.members(1, 4).forEach(member -> way.put(member, Paper.read("cloud > maps")));
        Village.members(5, 8).forEach(member -> way.put(member, Paper.read("maps > tables & chairs > cloud")));
        way.put(Village.m(9), Paper.read("tables & chairs > maps"));
        return coop.after(Assembly.hold(
                        coop,
                        meeting,
                        attendance,
                        Map.of(
                                "accounts", Ballots.Totals.of(9, 0, 1),
                                "surplus", new Ballots.Named(named),
                                "change", Ballots.Totals.of(9, 0, 1),
                                "roof", new Ballots.TellersTotals(tellers),
                                "board", new Ballots.Rankings(board),
                                "way", new Ballots.NamedRankings(way),
                                "void", Ballots.Totals.of(12, 0, 0)))
                .ruling());
    }

    private static void same(String file, String minutes) {
        try {
            Path record = Path.of("src/test/resources/coop/voting", file);
            if (Boolean.getBoolean("coop.golden.write")) {
                Files.writeString(record, minutes);
            }
            assertThat(minutes).isEqualTo(Files.readString(record, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void in_english() {
        same("minutes-en.md", Minutes.markdown(afterTheMeeting(), "2014-06-21", MinutesTest::name, Locale.ENGLISH));
    }

    @Test
    void in_french() {
        same("minutes-fr.md", Minutes.markdown(afterTheMeeting(), "2014-06-21", MinutesTest::name, Locale.FRENCH));
    }

    @Test
    void of_a_meeting_that_was_not_held_there_are_none() {
        Cooperative coop = Village.of(3, "{}");
        Cooperative convened = coop.after(Assembly.convene(coop, Village.meeting(Village.hands("roof", "ordinary"))));
        assertThatThrownBy(() -> Minutes.markdown(convened, "2014-06-21", MinutesTest::name, Locale.ENGLISH))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void words_of_others_are_neither_markdown_nor_html() {
        assertThat(MinutesText.escaped("<script>alert(1)</script> *b* [x](y) `c` a|b\nnext \u202Eturned"))
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt; \\*b\\* \\[x\\](y) \\`c\\` a\\|b next turned");
    }
}
