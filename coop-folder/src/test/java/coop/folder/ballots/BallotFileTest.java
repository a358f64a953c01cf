package coop.folder.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.core.value.Ratio;
import coop.folder.Problem;
import coop.voting.count.BallotKind;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BallotFileTest {
    private static Election read(BallotFormat format, String text) throws IOException, UnreadableBallotsException {
        return BallotFile.read("board.x", text.getBytes(StandardCharsets.UTF_8), format);
    }

    private static List<String> problems(BallotFormat format, byte[] bytes) {
        UnreadableBallotsException unreadable =
                catchThrowableOfType(UnreadableBallotsException.class, () -> BallotFile.read("board.x", bytes, format));
        assertThat(unreadable).isNotNull();
        assertThat(unreadable.report(Locale.FRENCH)).isNotBlank().doesNotContain("{0}", "{1}");
        return unreadable.problems().stream()
                .map(problem -> problem.line() + ":" + problem.position() + " " + problem.code())
                .toList();
    }

    private static List<String> problems(BallotFormat format, String text) {
        return problems(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each distinct ballot with its votes, in words. */
    private static Map<String, Ratio> papers(Profile profile) {
        Map<String, Ratio> papers = new TreeMap<>();
        for (int ballot = 0; ballot < profile.distinct(); ballot++) {
            StringBuilder paper = new StringBuilder();
            switch (profile.kind()) {
                case RANKED -> paper.append(profile.ranks(ballot));
                case APPROVAL -> {
                    for (int place = profile.start(ballot); place < profile.end(ballot); place++) {
                        paper.append(profile.candidates().get(profile.symbol(place)))
                                .append(' ');
                    }
                }
                case SCORE -> {
                    for (int candidate = 0; candidate < profile.candidates().size(); candidate++) {
                        paper.append(profile.scoreOf(ballot, candidate)).append(' ');
                    }
                }
            }
            papers.put(paper.toString(), profile.weight(ballot));
        }
        return papers;
    }

    @Test
    void json_tells_of_a_name_given_twice_and_of_every_paper_by_its_number_and_never_shows_a_paper() {
        byte[] bytes = """
                {"candidates": ["Ada", "Ada", "Ben"],
                 "ballots": [{"count": -1, "ranking": [["Ada"]]}, {"ranking": [["Ada"]]}, {"rankng": [["Ben"]]}]}
                """.getBytes(StandardCharsets.UTF_8);

        UnreadableBallotsException unreadable = catchThrowableOfType(
                UnreadableBallotsException.class, () -> BallotFile.read("board.json", bytes, BallotFormat.JSON));

        assertThat(unreadable.problems())
                .extracting(Problem::code)
                .containsExactly("ballots.name", "ballots.json-paper", "ballots.json-paper");
        assertThat(unreadable.report(Locale.ENGLISH))
                .contains("ballot 1 of the file", "ballot 3 of the file")
                .doesNotContain("ranking\":", "rankng");
    }

    @Test
    void a_cell_without_end_is_told_with_the_limit() {
        assertThat(problems(BallotFormat.CSV, "rank 1,rank 2\n" + "A".repeat(600_000) + ",B\n"))
                .containsExactly("0:0 ballots.too-long");
    }

    @Test
    void blt_with_everything_it_may_hold() throws Exception {
        Election board = read(BallotFormat.BLT, """
                # a council
                4 2
                -3
                [nick a b c d]
                [tie b a c d]
                3 1 2=4 0
                (p7) 2 b - a 0   # a skipped rank
                1.5 4
                  1 0
                1 0
                0
                "Ada \\"A\\" Lee"
                "Ben" "Cem" "Dée"
                "Board 2024"
                """);
        assertThat(board.name()).isEqualTo("Board 2024");
        assertThat(board.seats()).hasValue(2);
        assertThat(board.withdrawn()).containsExactly("Cem");
        assertThat(board.options())
                .containsEntry("tie", Map.of("rule", "order", "order", List.of("Ben", "Ada \"A\" Lee", "Cem", "Dée")));
        assertThat(papers(board.ballots()))
                .containsOnly(
                        Map.entry("[[Ada \"A\" Lee], [Ben, Dée]]", Ratio.of(3)),
                        Map.entry("[[Ben], [], [Ada \"A\" Lee]]", Ratio.of(2)),
                        Map.entry("[[Dée], [Ada \"A\" Lee]]", Ratio.of(3, 2)),
                        Map.entry("[]", Ratio.ONE));
    }

    @Test
    void every_problem_of_a_blt_at_once_with_line_and_place() {
        assertThat(problems(BallotFormat.BLT, "3 1\nx 1 2 0\n1 4 1 0\n2 1 zz 0\n0\n\"A\"\n\"A\"\n"))
                .containsExactly(
                        "2:1 ballots.number",
                        "3:3 ballots.candidate",
                        "4:5 ballots.candidate",
                        "7:1 ballots.name",
                        "7:1 ballots.names");
        assertThat(problems(BallotFormat.BLT, "2 1\n1 1 2\n")).containsExactly("2:0 ballots.blt-end");
        assertThat(problems(BallotFormat.BLT, "")).containsExactly("1:1 ballots.blt-head");
        assertThat(problems(BallotFormat.BLT, "2 1\n1 1 2\n\"A\"\n")).containsExactly("3:1 ballots.blt-paper");
    }

    @Test
    void abif_with_ranks_and_with_scores() throws Exception {
        Election ranked = read(BallotFormat.ABIF, """
                {"version": "0.1"}
                {"title": "Where to grow"}
                # remarks are left out
                =c:[Cloud & more]
                5:c>"Training days"=[Embedded systems]
                2: Training
                1:
                """);
        assertThat(ranked.name()).isEqualTo("Where to grow");
        assertThat(papers(ranked.ballots()))
                .containsOnly(
                        Map.entry("[[Cloud & more], [Training days, Embedded systems]]", Ratio.of(5)),
                        Map.entry("[[Training]]", Ratio.of(2)),
                        Map.entry("[]", Ratio.ONE));
        Election scored = read(BallotFormat.ABIF, "27:A/5,B/2.5\n3:B/1>A/0\n");
        assertThat(scored.ballots().kind()).isEqualTo(BallotKind.SCORE);
        assertThat(papers(scored.ballots()))
                .containsOnly(Map.entry("5 5/2 ", Ratio.of(27)), Map.entry("0 1 ", Ratio.of(3)));
    }

    @Test
    void every_problem_of_an_abif() {
        assertThat(problems(BallotFormat.ABIF, "5:A>B\nx:A\nwhat is this\n2:A>>B\n1:A/3,B/2\n"))
                .containsExactly(
                        "2:1 ballots.number",
                        "3:1 ballots.abif-line",
                        "4:5 ballots.abif-paper",
                        "5:3 ballots.two-kinds");
    }

    @Test
    void preflib_of_today_and_of_before_and_categories() throws Exception {
        Election today = read(BallotFormat.PREFLIB, """
                # TITLE: Village
                # NUMBER ALTERNATIVES: 3
                # NUMBER VOTERS: 5
                # ALTERNATIVE NAME 1: Ada
                # ALTERNATIVE NAME 2: Ben
                # ALTERNATIVE NAME 3: Cem
                3: 1,{2,3}
                2: 3
                """);
        assertThat(today.name()).isEqualTo("Village");
        assertThat(papers(today.ballots()))
                .containsOnly(Map.entry("[[Ada], [Ben, Cem]]", Ratio.of(3)), Map.entry("[[Cem]]", Ratio.of(2)));
        Election before = read(BallotFormat.PREFLIB, "2\n1,Ada\n2,Ben\n5,5,2\n3,1,2\n2,{1,2}\n");
        assertThat(papers(before.ballots()))
                .containsOnly(Map.entry("[[Ada], [Ben]]", Ratio.of(3)), Map.entry("[[Ada, Ben]]", Ratio.of(2)));
        Election categories = read(BallotFormat.PREFLIB, """
                # NUMBER ALTERNATIVES: 2
                # NUMBER CATEGORIES: 2
                # CATEGORY NAME 1: Yes
                # ALTERNATIVE NAME 1: Ada
                # ALTERNATIVE NAME 2: Ben
                4: {1,2},{}
                1: {},{1,2}
                """);
        assertThat(categories.ballots().kind()).isEqualTo(BallotKind.APPROVAL);
        assertThat(papers(categories.ballots()))
                .containsOnly(Map.entry("Ada Ben ", Ratio.of(4)), Map.entry("", Ratio.ONE));
        assertThat(problems(BallotFormat.PREFLIB, "2\n1,Ada\n2,Ben\n6,6,2\n3,1,2\n2,{1,2}\n"))
                .containsExactly("1:0 ballots.total");
        assertThat(problems(BallotFormat.PREFLIB, "# ALTERNATIVE NAME 1: Ada\n1: 1,7\nx: 1\n2: {1\n"))
                .containsExactly("2:6 ballots.candidate", "3:1 ballots.number", "4:4 ballots.preflib-paper");
    }

    @Test
    void tables_of_ranks_of_marks_and_of_scores() throws Exception {
        Election ranks = read(
                BallotFormat.CSV,
                "\uFEFFid;rang 1;rang 2;rang 3;nombre\n1;Zoé;Ben;;2\n2;Ben;;Zoé=Ada;1\n3;overvote;Ada;;1\n4;;;;1\n");
        assertThat(ranks.ballots().candidates()).containsExactly("Zoé", "Ben", "Ada");
        assertThat(papers(ranks.ballots()))
                .containsOnly(
                        Map.entry("[[Zoé], [Ben]]", Ratio.of(2)),
                        Map.entry("[[Ben], [], [Zoé, Ada]]", Ratio.ONE),
                        Map.entry("[[#overvote], [Ada]]", Ratio.ONE),
                        Map.entry("[]", Ratio.ONE));
        Election marks = read(BallotFormat.CSV, "Ada,Ben\nx,\nyes,oui\n,\n");
        assertThat(marks.ballots().kind()).isEqualTo(BallotKind.APPROVAL);
        assertThat(papers(marks.ballots()))
                .containsOnly(Map.entry("Ada ", Ratio.ONE), Map.entry("Ada Ben ", Ratio.ONE), Map.entry("", Ratio.ONE));
        Election scores = read(BallotFormat.CSV, "score:Ada\tscore:Ben\tweight\n5\t2\t1/3\n4,5\t\t1\n");
        assertThat(papers(scores.ballots()))
                .containsOnly(Map.entry("5 2 ", Ratio.of(1, 3)), Map.entry("9/2 null ", Ratio.ONE));
        Election western = BallotFile.read(
                "board.csv", "choix 1,choix 2\nZoé,Ben\n".getBytes(Charset.forName("windows-1252")), BallotFormat.CSV);
        assertThat(western.ballots().candidates()).containsExactly("Zoé", "Ben");
    }

    @Test
    void cast_vote_records_may_have_other_columns_and_words() throws Exception {
        Election records = read(
                BallotFormat.CVR,
                "Precinct,Machine,rank 1,rank 2\nP1,7,Ada,undervote\nP1,8,overvote,Ben\nP2,9,skipped,Undeclared Write-ins\n");
        assertThat(papers(records.ballots()))
                .containsOnly(
                        Map.entry("[[Ada]]", Ratio.ONE),
                        Map.entry("[[#overvote], [Ben]]", Ratio.ONE),
                        Map.entry("[[], [Undeclared Write-ins]]", Ratio.ONE));
        assertThat(problems(BallotFormat.CVR, "a,b\n1,2\n")).containsExactly("1:0 ballots.no-ranks");
    }

    @Test
    void what_a_table_does_not_say_is_not_guessed() {
        assertThat(problems(BallotFormat.CSV, "rank 1,rank 2,Machine\nA,B,7\n")).containsExactly("1:3 ballots.heading");
        assertThat(problems(BallotFormat.CSV, "rank 1,rank 3\nA,B\n")).containsExactly("1:0 ballots.ranks");
        assertThat(problems(BallotFormat.CSV, "Ada,Ben\n1,2\n3,1\n"))
                .containsExactly("2:2 ballots.mark", "3:1 ballots.mark");
        assertThat(problems(BallotFormat.CSV, "rank 1,count\nA,-1\nB,x\n"))
                .containsExactly("2:2 ballots.number", "3:2 ballots.number");
        assertThat(problems(BallotFormat.CSV, "")).containsExactly("1:0 ballots.no-heading");
        assertThat(problems(BallotFormat.CSV, "rank 1\n\n")).containsExactly("1:0 ballots.no-candidates");
    }

    @Test
    void hostile_files_are_refused_within_bounds() {
        assertThat(problems(BallotFormat.CSV, "rank 1\n\"" + "A".repeat(1_000_000) + "\"\n"))
                .containsExactly("0:0 ballots.too-long");
        StringBuilder many = new StringBuilder("rank 1\n");
        for (int i = 0; i < 5_000; i++) {
            many.append("name").append(i).append('\n');
        }
        assertThat(problems(BallotFormat.CSV, many.toString())).hasSize(1_000).allMatch(it -> it.endsWith("too-many"));
        assertThat(problems(BallotFormat.CSV, "rank 1\nA\u202Eda\n")).containsExactly("2:1 ballots.name");
        assertThat(problems(BallotFormat.BLT, new byte[] {'2', 0, '1'})).containsExactly("1:0 ballots.encoding");
        assertThat(problems(BallotFormat.JSON, "[".repeat(10_000))).hasSize(1);
        assertThat(problems(BallotFormat.JSON, "{\"ballots\": [{\"count\": -1, \"ranking\": []},\n{\"ranking\": 7}]}"))
                .containsExactly("1:14 ballots.json-paper", "2:1 ballots.json-paper");
        assertThat(problems(BallotFormat.JSON, "{\"seats\": 1}")).containsExactly("1:0 ballots.key");
        assertThat(problems(BallotFormat.JSON, "{\"ballots\": [}")).containsExactly("1:14 ballots.json");
    }

    @Test
    void a_paper_that_names_a_stranger_is_invalid_and_counted_as_such() throws Exception {
        Election board = read(
                BallotFormat.JSON,
                "{\"candidates\": [\"A\"], \"ballots\": [{\"count\": 2, \"ranking\": [[\"A\"]]}, {\"count\": 3, \"ranking\": [[\"Z\"]]}]}");
        assertThat(board.ballots().invalid()).containsExactly(Map.entry(ProfileBuilder.UNKNOWN_CANDIDATE, Ratio.of(3)));
    }

    @Test
    void what_is_written_reads_the_same_again() throws Exception {
        Random random = new Random(20_161_008);
        for (int round = 0; round < 200; round++) {
            Election election = random(random);
            for (BallotFormat format : List.of(BallotFormat.JSON, BallotFormat.BLT, BallotFormat.ABIF)) {
                Optional<String> written = written(election, format);
                if (written.isPresent()) {
                    Election again = read(format, written.get());
                    assertThat(papers(again.ballots())).as(written.get()).isEqualTo(papers(election.ballots()));
                    assertThat(again.ballots().candidates())
                            .isEqualTo(election.ballots().candidates());
                }
            }
        }
    }

    private static Optional<String> written(Election election, BallotFormat format) {
        try {
            return Optional.of(BallotFile.write(election, format));
        } catch (UnreadableBallotsException cannotHold) {
            assertThat(cannotHold.problems()).extracting(Problem::code).allMatch(code -> code.startsWith("ballots."));
            assertThat(format).isNotEqualTo(BallotFormat.JSON);
            return Optional.empty();
        }
    }

    private static Election random(Random random) {
        List<String> names = new ArrayList<>(List.of("Ada", "B \"b\" \\ c", "Cem & Co", "Dée", "1", "E>F"));
        Collections.shuffle(names, random);
        List<String> candidates = names.subList(0, 1 + random.nextInt(6));
        int kind = random.nextInt(3);
        ProfileBuilder builder = kind == 0
                ? Profile.ranked(candidates)
                : kind == 1 ? Profile.approval(candidates) : Profile.score(candidates);
        for (int paper = 0; paper < 1 + random.nextInt(6); paper++) {
            List<String> order = new ArrayList<>(candidates);
            Collections.shuffle(order, random);
            order = order.subList(0, random.nextInt(order.size() + 1));
            Ratio count = random.nextInt(4) == 0 ? Ratio.of(1, 3) : Ratio.of(1 + random.nextInt(9));
            switch (kind) {
                case 0 -> builder.ranking(count, ranks(order, random));
                case 1 -> builder.approvals(count, order);
                default -> {
                    Map<String, Ratio> scores = new LinkedHashMap<>();
                    order.forEach(name -> scores.put(name, Ratio.of(random.nextInt(6))));
                    builder.scores(count, scores);
                }
            }
        }
        return new Election("random", Optional.empty(), OptionalInt.of(1), Map.of(), List.of(), builder.build());
    }

    private static List<List<String>> ranks(List<String> order, Random random) {
        List<List<String>> ranks = new ArrayList<>();
        for (String name : order) {
            if (!ranks.isEmpty() && random.nextInt(4) == 0) {
                ranks.get(ranks.size() - 1).add(name);
            } else {
                ranks.add(new ArrayList<>(List.of(name)));
            }
        }
        return ranks;
    }

    @TestFactory
    Stream<DynamicTest> every_published_case_is_read_and_written_again() throws IOException {
        Path cases = Path.of("..", "..", "shared", "cases", "voting");
        if (!Files.isDirectory(cases)) {
            return Stream.empty();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(cases)) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("INDEX.json"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> {
                    Election election = BallotFile.read(file);
                    Optional<String> json = written(election, BallotFormat.JSON);
                    Election again = read(BallotFormat.JSON, json.orElseThrow());
                    assertThat(papers(again.ballots())).isEqualTo(papers(election.ballots()));
                    assertThat(again.options()).isEqualTo(election.options());
                    assertThat(again.method()).isEqualTo(election.method());
                }));
    }
}
