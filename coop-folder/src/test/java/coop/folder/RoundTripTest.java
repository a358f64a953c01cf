package coop.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    @TempDir
    Path folder;

    @TempDir
    Path target;

    private CooperativeFolder again(CooperativeFolder first, String name) throws Exception {
        Path written = target.resolve(name);
        first.write(written);
        FolderReading reading = CooperativeFolder.read(written);
        assertThat(reading.notRead()).isEmpty();
        return reading.folder();
    }

    private static void assertSameRows(CooperativeFolder actual, CooperativeFolder expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Source.class)
                .isEqualTo(expected);
    }

    @Test
    void a_folder_that_is_written_reads_as_it_was() throws Exception {
        CooperativeFolder first = TestFolder.full(folder)
                .written("Windows-1252", ';', true)
                .read()
                .folder();

        CooperativeFolder second = again(first, "second");
        CooperativeFolder third = again(second, "third");

        assertSameRows(second, first);
        assertThat(second.people()).isEqualTo(first.people());
        assertThat(second.members()).isEqualTo(first.members());
        assertThat(third).isEqualTo(second);
    }

    @Test
    void what_is_written_is_plain() throws Exception {
        TestFolder.full(folder)
                .written("Windows-1252", ';', true)
                .read()
                .folder()
                .write(target.resolve("plain"));

        assertThat(Files.readString(target.resolve("plain/shares.csv"))).isEqualTo("""
                        person,act,date,class,count,amount,to
                        P001,subscription,2011-01-21,A,20,,
                        P001,payment,2011-02-21,,,EUR 1234.50,
                        P001,transfer,2012-05-30,A,3,,P002
                        P001,refund,2014-11-20,A,,,
                        P001,payout,2015-06-30,,,1000000.25,
                        """);
        assertThat(Files.readString(target.resolve("plain/meetings/2015-06-27/meeting.json")))
                .isEqualTo("""
                        {
                          "kind": "extraordinary",
                          "convened": "2015-06-21",
                          "call": 2,
                          "secondCallOf": "2015-06-20",
                          "agenda": [
                            {
                              "motion": "move",
                              "kind": "ordinary",
                              "title": "Move",
                              "ballot": "open"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void three_decimals_alone_in_a_column_are_not_taken_for_thousands() throws Exception {
        CooperativeFolder first = TestFolder.small(folder)
                .with("folder.json", "{\"decimals\": \".\"}")
                .with("indicators.csv", "year,indicator,value\n2013,energy,1.234\n")
                .read()
                .folder();

        assertThat(again(first, "again").indicators().get(0).value()).isEqualTo(new BigDecimal("1.234"));
    }

    @Test
    void formulas_quotes_and_separators_in_names_come_back_unchanged() throws Exception {
        CooperativeFolder first = TestFolder.small(folder)
                .with(
                        "people.csv",
                        "person,name\nP1,\"=HYPERLINK(\"\"x\"\",1)\"\nP2,\"+1; -2, @3\"\nP3,\"'quoted'\"\nP4,\"\"\"\"\"\"\nP5,#5\n")
                .read()
                .folder();

        assertThat(first.people())
                .extracting(PersonRow::name)
                .containsExactly("=HYPERLINK(\"x\",1)", "+1; -2, @3", "'quoted'", "\"\"", "#5");
        assertThat(again(first, "again")).isEqualTo(first);
    }

    @Test
    void an_option_with_a_sign_of_order_in_it_comes_back_as_it_was_cast() throws Exception {
        CooperativeFolder first = TestFolder.full(folder)
                .with("meetings/2014-06-21/ballots-strategy.csv", "paper,1,2\n1,a > b,cloud\n2,cloud = training,\n")
                .read()
                .folder();

        assertThat(((BallotFile.Rankings) first.meetings().get(0).ballots().get("strategy")).ballots())
                .extracting(BallotFile.Ranking::ranks)
                .containsExactly(List.of(List.of("a > b"), List.of("cloud")), List.of(List.of("cloud", "training")));
        assertSameRows(again(first, "again"), first);
    }

    @Test
    void nothing_is_written_over() throws IOException {
        CooperativeFolder first = TestFolder.small(folder).read().folder();

        assertThatThrownBy(() -> first.write(folder)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(Files.readString(folder.resolve("people.csv"))).isEqualTo("person,name\nP1,Ada\n");
    }

    @Test
    void a_motion_that_is_a_path_is_not_written() {
        CooperativeFolder first = TestFolder.full(folder).read().folder();
        MeetingFolder meeting = first.meetings().get(2);
        BallotFile outside = new BallotFile.NamedVotes("/../../../outside", "x", List.of());
        CooperativeFolder hostile = new CooperativeFolder(
                first.statutes(),
                first.people(),
                first.members(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new MeetingFolder(
                        meeting.date(),
                        meeting.meeting(),
                        List.of(),
                        List.of(),
                        new TreeMap<>(Map.of("x", outside)),
                        new TreeMap<>(),
                        new TreeMap<>())),
                AssemblyTables.NONE);

        assertThatThrownBy(() -> hostile.write(target.resolve("a/b"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(target.resolve("outside.csv")).doesNotExist();
    }

    @Test
    void rows_of_capital_and_loans_come_back_in_french_too() throws Exception {
        TestFolder written = TestFolder.full(folder)
                .with("shares.csv", """
                        person,act,date,class,count,amount,to,due,into,part,payer,numbers,motion
                        P001,request,2011-01-21,A,20,,,,,,,,
                        P001,agrément,2011-01-31,,,,,,,,,,board-2014
                        P001,payment,2011-02-21,,,EUR 1234.50,,,,,P002,,
                        P001,call,2011-03-21,A,,100.00,,2011-04-21,,,,,
                        P001,transfer,2012-05-30,A,,,P002,,,,,101-200,
                        P001,transfer,2012-05-31,A,,,P002,,,,,7,
                        P001,don,2012-06-30,A,1,,P002,,,,,,
                        P001,conversion,2012-07-30,A,2,,,,B,,,,
                        P001,annulation,2012-07-31,A,2,,,,,,,,
                        P001,abandon,2012-08-31,A,2,,,,,,,,
                        P001,forfeiture,2012-09-30,A,2,,,,,,,,exclude-1
                        P002,créance,2015-05-30,,,,P001,,,1/3,,,
                        P002,claim,2015-05-30,,,,P004,,,2/3,,,
                        P002,inheritance,2015-05-31,A,1,,P004,,,,,,
                        P001,set-off,2015-06-30,,,0.25,,,,,,,
                        P001,withdrawal,2015-07-31,,,,,,,,,,
                        """)
                .with("capital.csv", """
                        act,date,class,amount,into,reserve,test,motion
                        division,2014-07-01,A,,1/2,,,strategy
                        increase,2014-07-02,A,10.00,,legal,,strategy
                        payout,2014-07-03,,EUR 500.00,,,,
                        prescription,2014-07-04,,,,,,
                        test-passed,2014-07-05,,,,,liquidité,
                        test-failed,2014-07-06,,,,,net-assets,strategy
                        """)
                .with("loans.csv", """
                        issue,act,date,person,amount,to,rate,months,interest,withholding,motion
                        L1,émission,2014-07-01,,,,0.03,24,à la fin,3/10,strategy
                        L1,agreement,2014-07-02,P001,1000.00,,,,,,
                        L1,payment,2014-07-03,P001,1000.00,,,,,,
                        L1,transfer,2014-07-04,P001,,P002,,,,,
                        L1,payout,2016-08-01,P002,,,,,,,
                        """);
        CooperativeFolder first = written.read().folder();
        assertThat(first.shares()).hasSize(16);
        assertThat(first.shares().get(4).numbers()).hasToString("101-200");
        assertThat(first.capital()).hasSize(6);
        assertThat(first.loans()).hasSize(5);
        assertThat(first.loans().get(0).atEnd()).isTrue();
        first.write(target.resolve("again"));
        CooperativeFolder second =
                CooperativeFolder.read(target.resolve("again")).folder();
        assertThat(second.shares()).isEqualTo(first.shares());
        assertThat(second.capital()).isEqualTo(first.capital());
        assertThat(second.loans()).isEqualTo(first.loans());
    }

    @Test
    void persons_gather_their_rows() {
        List<Person> persons = TestFolder.full(folder).read().folder().persons();

        assertThat(persons).extracting(Person::key).containsExactly("P001", "P002", "P003", "P004");
        assertThat(persons.get(0).name()).isEqualTo("Zoé Lefèvre");
        assertThat(persons.get(0).engagements())
                .extracting(Person.Engagement::kind)
                .containsExactly(EngagementKind.EMPLOYMENT, EngagementKind.VOLUNTEERING);
        assertThat(persons.get(0).engagements().get(0).fullTimeEquivalent()).isEqualTo("0.8");
        assertThat(persons.get(2).kind()).isEqualTo(PersonKind.LEGAL);
    }
}
