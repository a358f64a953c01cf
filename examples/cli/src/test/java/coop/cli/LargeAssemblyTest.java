package coop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cli.SmallFolder.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assembly of two hundred members, from its folder to its minutes and papers. */
class LargeAssemblyTest {
    @TempDir
    static Path directory;

    private static Path out = Path.of("");
    private static Ran ran = new Ran(0, "");

    @BeforeAll
    static void run() throws IOException {
        LargeAssemblyFolder made = LargeAssemblyFolder.in(directory.resolve("wide-river"));
        out = directory.resolve("out");
        ran = SmallFolder.coop("run", made.folder().toString(), "--out", out.toString());
    }

    private static String minutes(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "minutes";
        arguments[1] = out.toString();
        arguments[2] = "2024-06-15";
        System.arraycopy(more, 0, arguments, 3, more.length);
        Ran minutes = SmallFolder.coop(arguments);
        assertThat(minutes.code()).as(minutes.printed()).isZero();
        return minutes.printed();
    }

    @Test
    void what_is_refused_is_listed_and_nothing_else_is() throws IOException {
        assertThat(ran.code()).as(ran.printed()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("rulings.csv")))
                .contains("proxy.too-many", "ballot.against-instruction", "ballot.not-attending")
                .doesNotContain("vote.tellers-differ");
    }

    @Test
    void the_minutes_tell_every_way_of_deciding() {
        String minutes = minutes("--lang", "en");
        assertThat(minutes)
                .contains("Convened by the board", "Place: The old mill", "UTC+02:00")
                .contains("Member 10 River objects about Member 200 River")
                .contains("report.txt (SHA-256")
                .contains(
                        "Amended by roof-solar. The wording put to the vote: The roof is mended and gets solar panels.")
                .contains("**Carried**, with 101 votes for, 30 against and 1 abstaining.")
                .contains("By class of members:")
                .contains("150 papers were handed out against the roll.")
                .contains("They had differed on for: 70 / 71; together they settled on 71.")
                .contains("Sheets signed by Member 3 River and Member 4 River.")
                .contains("They had read differently, and settled together: № 7.")
                .contains("Round 2: 2 consent, 0 with concerns, 0 object, 1 stand aside.")
                .contains("Member 2 River objects: the night bus ends at eight")
                .contains("**Withdrawn**: the board found none.")
                .contains("**Adjourned** to 29 June 2024.")
                .contains("Contested on 20 June 2024 by Member 60 River")
                .contains("Counted again on 21 June 2024, approved by Member 1 River and Member 3 River")
                .contains("A quota on seats left out, in this order:")
                .contains("Head of the journal:");
    }

    @Test
    void the_minutes_are_there_in_four_languages_and_as_a_page() {
        assertThat(minutes("--lang", "fr")).contains("Adoptée", "Retirée");
        assertThat(minutes("--lang", "nl")).contains("Aangenomen", "Ingetrokken", "15 juni 2024");
        assertThat(minutes("--lang", "de")).contains("Angenommen", "Zurückgezogen", "15. Juni 2024");
        assertThat(minutes("--format", "html", "--lang", "de"))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"de\">", "<strong>Angenommen</strong>")
                .doesNotContain("**");
    }

    @Test
    void adjourned_items_are_taken_up_on_the_same_roll_and_open_actions_are_told() {
        Ran later = SmallFolder.coop("minutes", out.toString(), "--meeting", "2024-06-29", "--lang", "en");
        assertThat(later.printed())
                .contains("Takes up the items adjourned by the meeting 2024-06-15")
                .contains("**Carried**, with 90 votes for, 10 against")
                .contains(
                        "Ask three roofers for offers (roof): Member 5 River; due 20 June 2024 – **overdue** – two offers are in");
    }

    @Test
    void decisions_mandates_and_proposals_are_listed() {
        assertThat(SmallFolder.coop("decisions", out.toString(), "--on", "2024-07-10", "--format", "csv")
                        .printed())
                .contains("roof,2024-06-15,ordinary,carried,A new roof,")
                .contains("Ask three roofers for offers,P005,2024-06-20,overdue,two offers are in");
        assertThat(SmallFolder.coop("mandates", out.toString(), "--on", "2024-07-10")
                        .printed())
                .contains("| mandate | board | P008 |", "| mandate | board | P030 | 2024-07-01 |  | co-opted |")
                .contains("| vacancy | board | 1 |", "EUR 50.00 a meeting")
                .contains("| signs | board |", "| signs | banking | P005 P030 |");
        assertThat(SmallFolder.coop("proposals", out.toString()).printed()).contains("roof: roof-now > roof-later");
    }

    @Test
    void papers_for_the_room_are_written() throws IOException {
        Ran printed = SmallFolder.coop("meeting", "print", out.toString(), "--meeting", "2024-06-15", "--lang", "fr");
        assertThat(printed.code()).as(printed.printed()).isZero();
        Path papers = out.resolve("papers/2024-06-15");
        assertThat(Files.readString(papers.resolve("notice.html"))).contains("Convocation", "report.txt", "The garden");
        assertThat(Files.readString(papers.resolve("attendance.html"))).contains("Member 200 River", "Signature");
        assertThat(Files.readString(papers.resolve("proxy.html"))).contains("Procuration");
        assertThat(Files.readString(papers.resolve("ballots.html"))).contains("Member 8 River", "Bulletin de vote");
        assertThat(Files.readString(papers.resolve("tellers.html"))).contains("Bulletins remis");
    }

    @Test
    void single_acts_are_recorded_in_the_books() {
        assertThat(SmallFolder.coop(
                                "act",
                                out.toString(),
                                "propose",
                                "--member",
                                "P040",
                                "--on",
                                "2024-08-01",
                                "--id",
                                "bees",
                                "--title",
                                "Bees",
                                "--text",
                                "Keep bees")
                        .code())
                .isZero();
        Ran own = SmallFolder.coop(
                "act", out.toString(), "second", "--member", "P040", "--on", "2024-08-02", "--id", "bees");
        assertThat(own.code()).isEqualTo(1);
        assertThat(own.printed()).contains("proposal.own");
        assertThat(SmallFolder.coop(
                                "act",
                                out.toString(),
                                "annul",
                                "--motion",
                                "shop",
                                "--on",
                                "2024-09-01",
                                "--annulled-by",
                                "court",
                                "--reason",
                                "no notice")
                        .code())
                .isZero();
        assertThat(SmallFolder.coop("verify", out.toString()).printed()).doesNotContain("damaged");
    }

    @Test
    void a_start_in_the_hour_that_clocks_leave_out_is_a_problem_with_the_offsets_to_choose_from() throws IOException {
        LargeAssemblyFolder made = LargeAssemblyFolder.in(directory.resolve("spring"));
        made.write("meetings/2025-03-30/meeting.json", """
                {"kind": "ordinary", "convened": "2025-03-01", "starts": "02:30", "zone": "Europe/Brussels",
                 "agenda": [{"title": "Talk"}]}
                """);
        made.write("meetings/2025-03-30/attendance.csv", "person\n");
        Ran spring = SmallFolder.coop(
                "run",
                made.folder().toString(),
                "--out",
                directory.resolve("spring-out").toString());
        assertThat(spring.code()).isEqualTo(2);
        assertThat(spring.printed()).contains("meetings/2025-03-30/meeting.json", "+01:00, +02:00");
    }
}
