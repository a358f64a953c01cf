package coop.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingsTest {
    private static final String MEETING = "meetings/2014-06-21/meeting.json";

    @TempDir
    Path folder;

    @Test
    void a_meeting_is_read_with_its_agenda_attendance_proxies_and_votes() {
        CooperativeFolder read = TestFolder.full(folder).read().folder();

        assertThat(read.meetings())
                .extracting(MeetingFolder::path)
                .containsExactly("meetings/2014-06-21", "meetings/2015-06-20", "meetings/2015-06-27");
        MeetingFolder meeting = read.meetings().get(0);
        assertThat(meeting.meeting().agenda()).hasSize(8);
        AgendaItem board = meeting.meeting().agenda().get(3);
        assertThat(board.source()).hasToString("meetings/2014-06-21/meeting.json:12");
        assertThat(board.candidates()).containsExactly("P001", "P002", "P004");
        assertThat(board.term()).hasToString("P4Y");
        AgendaItem strategy = meeting.meeting().agenda().get(4);
        assertThat(strategy.method()).isEqualTo("{\"policy\":\"schulze\",\"ties\":\"shared\"}");
        assertThat(strategy.tie()).isEqualTo(new AgendaItem.ByLot("bleu marine"));
        assertThat(meeting.documents()).containsOnlyKeys("statutes-2014.json");
        assertThat(meeting.attendance())
                .extracting(AttendanceRow::mode)
                .containsExactly(
                        AttendanceMode.PRESENT, AttendanceMode.REMOTE, AttendanceMode.REMOTE, AttendanceMode.PRESENT);
        assertThat(meeting.proxies().get(0).motions()).containsExactly("accounts-2013", "strategy");
    }

    @Test
    void ballots_are_kept_as_they_were_cast_skipped_ranks_and_unknown_options_too() {
        MeetingFolder meeting =
                TestFolder.full(folder).read().folder().meetings().get(0);

        assertThat(((BallotFile.Rankings) meeting.ballots().get("strategy")).ballots())
                .extracting(BallotFile.Ranking::ranks)
                .containsExactly(
                        List.of(List.of("cloud"), List.of("training", "embedded")),
                        List.of(List.of("training"), List.of(), List.of("cloud")),
                        List.of(),
                        List.of(List.of("spaceship")));
        assertThat(((BallotFile.Rankings) meeting.ballots().get("board-2014")).ballots())
                .extracting(BallotFile.Ranking::ranks)
                .containsExactly(
                        List.of(List.of("P001"), List.of("P002")),
                        List.of(List.of("P004"), List.of(), List.of("P001")),
                        List.of(),
                        List.of(List.of("P002"), List.of("P001"), List.of("P004")));
        assertThat(((BallotFile.Approvals) meeting.ballots().get("colours")).ballots())
                .extracting(BallotFile.Approval::approved)
                .containsExactly(List.of("red", "blue"), List.of("blue"), List.of());
        assertThat(meeting.ballots().get("accounts-2013")).isInstanceOf(BallotFile.Totals.class);
        assertThat(meeting.ballots().get("surplus-2013")).isInstanceOf(BallotFile.NamedVotes.class);
        assertThat(meeting.ballots().get("exclude-1")).isInstanceOf(BallotFile.Papers.class);
        assertThat(((BallotFile.Totals) meeting.ballots().get("new-statutes")).totals())
                .extracting(BallotFile.Total::teller)
                .containsExactly("P003", "P003", "P004", "P004");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ordinary\" | \"ordinery\" | 3:kind word.unknown",
                "\"2014-05-30\" | \"2014-06-22\" | 4:convened date.after-meeting",
                "\"2014-06-14\" | \"2014-06-22\" | 5:recordDate date.after-meeting",
                "\"2014-06-14\" | \"14/06/2014\" | 5:recordDate date.other-form",
                "\"2014-06-14\" | null | 5:recordDate json.want-text",
                "\"call\": 1 | \"call\": 3 | 6:call number.range",
                "\"call\": 1 | \"call\": 1.0 | 6:call json.want-number",
                "\"call\": 1 | \"call\": 2 | 1:secondCallOf json.missing-key",
                "\"call\": 1 | \"secondCallOf\": \"2013-06-22\" | 6:secondCallOf meeting.first-call",
                "\"chair\": \"P001\" | \"chair\": \"P101\" | 7:chair person.unknown",
                "[\"P003\", \"P004\"] | [\"P003\", \"P003\"] | 7:tellers[1] list.repeated",
                "[\"P003\", \"P004\"] | \"P003\" | 7:tellers json.want-list",
                "\"P4Y\" | \"4 years\" | 12:agenda[3].term period.form",
                "\"seats\": 2 | \"seats\": 0 | 12:agenda[3].seats number.range",
                "[\"P001\", \"P002\", \"P004\"] | [\"P001\", \"P020\"] | 13:agenda[3].candidates[1] person.unknown",
                "\"member\": \"P003\" | \"year\": 2014 | 21:agenda[7].member json.missing-key",
                "\"year\": 2013, \"title\": \"Surplus\" | \"title\": \"Surplus\" | 11:agenda[2].year json.missing-key",
                "\"title\": \"Report of the board\" | \"title\": \"Report\", \"ballot\": \"open\" | 9:agenda[0].ballot agenda.no-motion",
                "\"title\": \"Report of the board\" | \"year\": 2014, \"title\": \" \" | 9:agenda[0].year agenda.no-motion",
                "{\"lot\": \"bleu marine\"} | {\"lots\": \"x\"} | 16:agenda[4].tie tie.form",
                "\"motion\": \"colours\" | \"motion\": \"strategy\" | 17:agenda[5].motion motion.repeated",
                "\"statutes-2014.json\" | \"statutes-2015.json\" | 19:agenda[6].statutes document.missing"
            })
    void each_mistake_in_meeting_json_is_told_by_line_and_path(String from, String to, String problem) {
        assertThat(TestFolder.full(folder).changed(MEETING, from, to).places()).contains(MEETING + ":" + problem);
    }

    @Test
    void a_motion_put_to_a_vote_without_a_file_is_a_problem() {
        assertThat(TestFolder.full(folder)
                        .without("meetings/2014-06-21/ballots-exclude-1.csv")
                        .places())
                .containsExactly(MEETING + ":21:agenda[7].ballot ballots.missing");
    }

    @Test
    void a_meeting_without_any_votes_may_have_failed_its_quorum() {
        CooperativeFolder read = TestFolder.full(folder)
                .without("meetings/2015-06-27/meeting.json")
                .without("meetings/2015-06-27/attendance.csv")
                .without("meetings/2015-06-27/ballots-move.csv")
                .read()
                .folder();

        assertThat(read.meetings().get(1).ballots()).isEmpty();
    }

    @Test
    void votes_without_a_motion_are_a_problem_that_names_the_motion_that_comes_close() {
        assertThat(TestFolder.full(folder)
                        .with("meetings/2014-06-21/ballots-color.csv", "paper,approved\n1,red\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("meetings/2014-06-21/ballots-color.csv");
                    assertThat(problem.code()).isEqualTo("ballots.unknown-motion");
                    assertThat(problem.near()).isEqualTo("colours");
                });
    }

    @Test
    void a_motion_id_stands_for_one_motion_except_at_the_second_call_of_its_meeting() {
        assertThat(TestFolder.full(folder)
                        .changed(
                                "meetings/2015-06-27/meeting.json",
                                "\"call\": 2, \"secondCallOf\": \"2015-06-20\",",
                                "")
                        .places())
                .containsExactly("meetings/2015-06-27/meeting.json:2:agenda[0].motion motion.repeated");
    }

    @Test
    void a_second_call_names_a_meeting_that_was_held() {
        assertThat(TestFolder.full(folder)
                        .changed("meetings/2015-06-27/meeting.json", "2015-06-20", "2015-06-19")
                        .problems())
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.near())
                .containsExactly(
                        "meetings/2015-06-27/meeting.json:1:secondCallOf meeting.unknown 2015-06-20",
                        "meetings/2015-06-27/meeting.json:2:agenda[0].motion motion.repeated ");
    }

    @Test
    void the_folder_of_a_meeting_is_named_by_its_day() {
        assertThat(TestFolder.full(folder)
                        .with("meetings/21-06-2014/meeting.json", "{}")
                        .with("meetings/2014-02-30/meeting.json", "{}")
                        .places())
                .containsExactly("meetings/2014-02-30 meeting.name", "meetings/21-06-2014 meeting.name");
    }

    @Test
    void a_meeting_without_its_file_or_attendance_is_a_problem() {
        assertThat(TestFolder.full(folder)
                        .without("meetings/2015-06-27/meeting.json")
                        .without("meetings/2015-06-20/attendance.csv")
                        .places())
                .containsExactly(
                        "meetings/2015-06-20/attendance.csv file.missing",
                        "meetings/2015-06-27/meeting.json file.missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surplus-2013 | vote,count\\nyes,3 | ballots.not-open",
                "accounts-2013 | person,vote\\nP001,yes | ballots.not-counted",
                "exclude-1 | person,vote\\nP001,yes | ballots.not-secret",
                "strategy | person,ranking\\nP001,cloud | ballots.not-secret",
                "exclude-1 | vote\\nyes | :1 ballots.columns",
                "strategy | paper,ranking,1\\n1,cloud, | :1 ballots.columns",
                "exclude-1 | paper,person,vote\\n1,P001,yes | :1 ballots.columns",
                "exclude-1 | paper,vote\\n1,yes\\n1,no | :3:paper row.repeated",
                "exclude-1 | paper,vote\\n1,perhaps | :2:vote word.unknown",
                "exclude-1 | paper,vote\\n1, | :2:vote cell.required",
                "exclude-1 | vote,count\\nyes,3\\nyes,4 | :3:vote row.repeated",
                "exclude-1 | vote,count\\nyes,-3 | :2:count number.range",
                "exclude-1 | vote,count,teller\\nyes,3, | :2:teller cell.required",
                "surplus-2013 | person,vote\\nP001,yes\\nP0O2,no | :3:person person.unknown"
            })
    void votes_come_in_a_form_that_fits_how_the_vote_was_taken(String motion, String table, String problem) {
        String file = "meetings/2014-06-21/ballots-" + motion + ".csv";
        String place = problem.startsWith(":") ? problem : " " + problem;
        assertThat(TestFolder.full(folder)
                        .with(file, table.replace("\\n", "\n"))
                        .places())
                .containsExactly(file + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P003,P001,2014-06-22, | 2:date date.after-meeting",
                "P003,P005,, | 2:holder person.unknown",
                "P003,P001,,accounts-2014 | 2:motions motion.unknown",
                "P003,P001,,accounts/2013 | 2:motions key.form",
                "P003,P001,,\\nP003,P002,, | 3:principal proxy.repeated",
                "P003,P001,,strategy\\nP003,P002,, | 3:principal proxy.repeated",
                "P003,P001,,strategy\\nP003,P002,,colours strategy | 3:principal proxy.repeated"
            })
    void a_proxy_is_for_somebody_else_once_and_for_motions_of_the_agenda(String rows, String problem) {
        String file = "meetings/2014-06-21/proxies.csv";
        assertThat(TestFolder.full(folder)
                        .with(file, "principal,holder,date,motions\n" + rows.replace("\\n", "\n") + "\n")
                        .places())
                .containsExactly(file + ":" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P001,,24:00, | 2:arrived time.form",
                "P001,,9:00, | 2:arrived time.form",
                "P001,,10:60, | 2:arrived time.form",
                "P001,,15:00,14:59 | 2:left time.order",
                "P001,,,\\nP001,,, | 3:person attendance.repeated",
                "P001,,,15:00\\nP001,,14:00, | 3:person attendance.repeated",
                "P001,online,, | 2:mode word.unknown"
            })
    void attendance_is_one_stay_a_row(String rows, String problem) {
        String file = "meetings/2014-06-21/attendance.csv";
        assertThat(TestFolder.full(folder)
                        .with(file, "person,mode,arrived,left\n" + rows.replace("\\n", "\n") + "\n")
                        .places())
                .containsExactly(file + ":" + problem);
    }

    @Test
    void a_member_row_that_names_an_unknown_motion_is_a_problem() {
        assertThat(TestFolder.full(folder)
                        .changed("members.csv", "exclude-1", "exclude-2")
                        .problems())
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.near())
                .containsExactly("members.csv:9:motion motion.unknown exclude-1");
    }
}
