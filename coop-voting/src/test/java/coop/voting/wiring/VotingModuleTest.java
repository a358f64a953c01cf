package coop.voting.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import coop.core.membership.Application;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.plugin.Installed;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.wiring.CoreModule;
import coop.voting.Assemblies;
import coop.voting.Attendance;
import coop.voting.Ballot;
import coop.voting.Ballots;
import coop.voting.Contest;
import coop.voting.Item;
import coop.voting.Meeting;
import coop.voting.MeetingBook;
import coop.voting.Motion;
import coop.voting.Paper;
import coop.voting.TieInput;
import coop.voting.Vote;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VotingModuleTest {
    private static final LocalDate FOUNDED = LocalDate.of(2014, 1, 1);

    private static final class Strict extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().disableCircularProxies();
        }
    }

    private static Injector strict() {
        return Guice.createInjector(Stage.PRODUCTION, new Strict(), new CoreModule(), new VotingModule());
    }

    private static void found(Injector injector) {
        Statutes statutes = injector.getInstance(Installed.class)
                .statutes("{\"cooperative\": {\"name\": \"V\", \"founded\": \"2014-01-01\"}}");
        List<Application> founders = LongStream.rangeClosed(1, 4)
                .mapToObj(number -> new Application(MemberId.of(number), FOUNDED))
                .toList();
        injector.getInstance(Office.class)
                .record("found", "test", coop -> Membership.founding(coop, statutes, FOUNDED, founders))
                .orThrow();
    }

    private static Meeting meeting() {
        Contest contest = new Contest(
                2,
                List.of("m1", "m2", "m3"),
                Optional.of("stv-scottish"),
                Optional.of(TieInput.lot("red 9 bridge")),
                Optional.of(Period.ofYears(2)));
        return new Meeting(
                "2014-06-21",
                LocalDate.of(2014, 6, 21),
                "ordinary",
                LocalDate.of(2014, 6, 1),
                LocalDate.of(2014, 6, 14),
                1,
                Optional.empty(),
                Optional.of(MemberId.of(1)),
                Optional.empty(),
                List.of(MemberId.of(2)),
                List.of(
                        Item.discussion("Report"),
                        Item.of(Motion.of("roof", "ordinary", "Roof", Ballot.OPEN)),
                        Item.of(Motion.of("board", "election", "Board", Ballot.OPEN, contest)),
                        Item.of(Motion.of("void", "ordinary", "Void", Ballot.PAPER))));
    }

    private static Map<String, Ballots> ballots() {
        SortedMap<MemberId, Vote> votes = new TreeMap<>(Map.of(MemberId.of(1), Vote.YES, MemberId.of(2), Vote.NO));
        SortedMap<MemberId, Paper> papers = new TreeMap<>(Map.of(
                MemberId.of(1), Paper.read("m1 > m2 = m3"),
                MemberId.of(2), Paper.read("m2 > - > m3"),
                MemberId.of(3), Paper.invalid("torn")));
        return Map.of(
                "roof", new Ballots.Named(votes),
                "board", new Ballots.NamedRankings(papers),
                "void", Ballots.Totals.of(9, 0, 0));
    }

    @Test
    void it_works_in_a_strict_host_and_two_live_side_by_side() {
        Injector one = strict();
        Injector other = strict();
        found(one);
        assertThat(one.getInstance(Office.class).cooperative().isFounded()).isTrue();
        assertThat(other.getInstance(Office.class).cooperative().isFounded()).isFalse();
        assertThat(one.getInstance(Assemblies.class)).isNotSameAs(other.getInstance(Assemblies.class));
    }

    @Test
    void a_meeting_is_recorded_once_and_reads_back_the_same_from_its_bytes() {
        Injector injector = strict();
        found(injector);
        Assemblies assemblies = injector.getInstance(Assemblies.class);
        Attendance attendance = Attendance.of(
                LongStream.rangeClosed(1, 3).mapToObj(MemberId::of).toList());
        assemblies.convene("convene", "test", meeting()).orThrow();
        assertThat(assemblies.preview(meeting(), attendance, ballots()).tallies())
                .hasSize(3);
        Recorded first = assemblies.hold("hold", "test", meeting(), attendance, ballots());
        assertThat(first).isInstanceOf(Recorded.Appended.class);
        assertThat(assemblies.hold("hold", "test", meeting(), attendance, ballots()))
                .isEqualTo(new Recorded.Duplicate(first.orThrow()));

        Office office = injector.getInstance(Office.class);
        Office reopened = office.of(office.coop());
        assertThat(reopened.cooperative().journal().entries())
                .isEqualTo(office.cooperative().journal().entries());
        assertThat(reopened.cooperative().book(MeetingBook.BOOK).meetings())
                .containsExactlyElementsOf(
                        office.cooperative().book(MeetingBook.BOOK).meetings());
    }
}
