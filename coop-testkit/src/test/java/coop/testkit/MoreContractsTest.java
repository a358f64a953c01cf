package coop.testkit;

import static coop.testkit.Bites.assertBites;

import coop.core.Cooperative;
import coop.core.membership.Exit;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.Identity;
import coop.reporting.Renderer;
import coop.voting.Franchise;
import coop.voting.Quorum;
import coop.voting.Requirement;
import coop.voting.Turnout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoreContractsTest {
    @TempDir
    private Path folder;

    private record OfExit(String policy, Exit rule) implements ExitContract {
        @Override
        public LocalDate asked() {
            return LocalDate.of(2015, 3, 15);
        }

        @Override
        public LocalDate expected() {
            return LocalDate.of(2016, 1, 1);
        }
    }

    private record OfFranchise(String policy, Franchise rule) implements FranchiseContract {
        @Override
        public Ratio expected() {
            return Ratio.ONE;
        }
    }

    private record OfQuorum(String policy, Quorum rule) implements QuorumContract {
        @Override
        public Turnout met() {
            return QuorumContract.turnout(29, 10, 5);
        }

        @Override
        public Turnout missed() {
            return QuorumContract.turnout(29, 10, 4);
        }
    }

    private record OfRenderer(String policy, Renderer rule) implements RendererContract {}

    @Nested
    class YearEnd implements ExitContract {
        @Override
        public String policy() {
            return "{\"policy\": \"year-end\", \"notice\": \"P3M\"}";
        }

        @Override
        public Exit rule() {
            return installed().policyOf(Exit.class, policy());
        }

        @Override
        public LocalDate asked() {
            return LocalDate.of(2015, 3, 15);
        }

        @Override
        public LocalDate expected() {
            return LocalDate.of(2016, 1, 1);
        }
    }

    @Nested
    class OneMemberOneVote implements FranchiseContract {
        @Override
        public String policy() {
            return "\"one-member-one-vote\"";
        }

        @Override
        public Franchise rule() {
            return installed().policyOf(Franchise.class, policy());
        }

        @Override
        public Ratio expected() {
            return Ratio.ONE;
        }
    }

    @Nested
    class Half implements QuorumContract {
        @Override
        public String policy() {
            return "{\"policy\": \"part-of-members\", \"atLeast\": \"1/2\"}";
        }

        @Override
        public Quorum rule() {
            return installed().policyOf(Quorum.class, policy());
        }

        @Override
        public Turnout met() {
            return QuorumContract.turnout(29, 10, 5);
        }

        @Override
        public Turnout missed() {
            return QuorumContract.turnout(29, 10, 4);
        }
    }

    @Nested
    class Html implements RendererContract {
        @Override
        public String policy() {
            return "\"html\"";
        }

        @Override
        public Renderer rule() {
            return installed().policyOf(Renderer.class, policy());
        }
    }

    @Nested
    class Csv implements RendererContract {
        @Override
        public String policy() {
            return "\"csv\"";
        }

        @Override
        public Renderer rule() {
            return installed().policyOf(Renderer.class, policy());
        }
    }

    @Test
    void an_exit_before_asking_and_one_that_favours_the_late() {
        assertBites(
                ExitContract.class,
                new OfExit("\"year-end\"", (asked, year) -> year.first()),
                folder,
                "nobody_is_out_before_asking_nor_for_ever_in",
                "it_takes_effect_on_the_day_it_says",
                "statutes_can_name_it");
        assertBites(
                ExitContract.class,
                new OfExit("\"year-end\"", (asked, year) -> asked.getMonthValue() < 6 ? asked.plusYears(1) : asked),
                folder,
                "who_asks_later_is_not_out_earlier");
        assertBites(
                ExitContract.class,
                new OfExit("\"year-end\"", (asked, year) -> null),
                folder,
                "it_takes_effect_on_the_day_it_says");
    }

    @Test
    void a_franchise_below_nothing_with_an_eye_on_the_future_or_on_the_clock() {
        assertBites(
                FranchiseContract.class,
                new OfFranchise("\"one-member-one-vote\"", (coop, who, kind) -> Ratio.of(-1)),
                folder,
                "nobody_has_less_than_no_vote",
                "a_member_has_the_votes_it_says");
        assertBites(
                FranchiseContract.class,
                new OfFranchise(
                        "\"one-member-one-vote\"",
                        (coop, who, kind) -> Ratio.of(coop.journal().size())),
                folder,
                "it_looks_at_no_later_day");
        AtomicInteger calls = new AtomicInteger();
        assertBites(
                FranchiseContract.class,
                new OfFranchise("\"one-member-one-vote\"", (coop, who, kind) -> Ratio.of(calls.incrementAndGet())),
                folder,
                "a_member_has_the_votes_it_says");
        Franchise saysNot = new Franchise() {
            @Override
            public Ratio votes(Cooperative coop, MemberId member, String kind) {
                return kind.equals("statutes") ? Ratio.of(2) : Ratio.ONE;
            }

            @Override
            public boolean dependsOnKind() {
                return false;
            }
        };
        assertBites(
                FranchiseContract.class,
                new OfFranchise("\"one-member-one-vote\"", saysNot),
                folder,
                "what_it_says_of_kinds_of_motions_is_true");
    }

    @Test
    void a_quorum_below_nothing_beyond_all_or_undone_by_one_more() {
        assertBites(
                QuorumContract.class,
                new OfQuorum(
                        "\"none\"",
                        turnout -> List.of(
                                new Requirement("members", Ratio.of(-1), Ratio.of(turnout.attendingMembers())))),
                folder,
                "it_asks_for_no_less_than_nothing_and_can_be_met_by_all",
                "it_is_met_and_it_is_missed");
        assertBites(
                QuorumContract.class,
                new OfQuorum(
                        "\"none\"",
                        turnout -> List.of(
                                new Requirement("members", Ratio.of(5), Ratio.of(turnout.attendingMembers() % 7)))),
                folder,
                "one_more_who_comes_never_undoes_it");
        assertBites(
                QuorumContract.class, new OfQuorum("\"none\"", turnout -> null), folder, "it_is_met_and_it_is_missed");
    }

    @Test
    void a_renderer_that_knows_where_it_is_or_lets_markup_through() {
        assertBites(
                RendererContract.class,
                new OfRenderer(
                        "\"html\"",
                        (publication, language) -> TimeZone.getDefault().getID().getBytes(StandardCharsets.UTF_8)),
                folder,
                "the_same_publication_gives_the_same_bytes_everywhere");
        assertBites(
                RendererContract.class,
                new OfRenderer(
                        "\"html\"",
                        (publication, language) ->
                                ("<html>" + name(publication.identity())).getBytes(StandardCharsets.UTF_8)),
                folder,
                "a_name_does_no_harm");
        assertBites(
                RendererContract.class,
                new OfRenderer("\"html\"", (publication, language) -> new byte[0]),
                folder,
                "every_language_is_printed_and_something_is");
    }

    private static String name(Identity identity) {
        return identity.name();
    }
}
