package coop.testkit;

import static coop.testkit.Bites.assertBites;
import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.SurplusRule;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.Indicator;
import coop.reporting.indicator.Members;
import coop.reporting.law.JurisdictionPack;
import coop.voting.Majorities;
import coop.voting.Majority;
import coop.voting.Votes;
import coop.voting.count.BallotKind;
import coop.voting.count.CountingMethod;
import coop.voting.count.Criterion;
import coop.voting.count.pairwise.Schulze;
import coop.voting.count.tally.Plurality;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleContractsTest {
    @TempDir
    private Path folder;

    private record OfMajority(String policy, Majority rule) implements MajorityContract {
        @Override
        public Votes carried() {
            return MajorityContract.votes(7, 3, 0, 12);
        }

        @Override
        public Votes lost() {
            return MajorityContract.votes(4, 6, 0, 12);
        }
    }

    private record OfSurplus(String policy, SurplusRule rule) implements SurplusRuleContract {
        @Override
        public Money surplus() {
            return Money.of(CurrencyUnit.EUR, 1_000);
        }
    }

    private record OfIndicator(String policy, Indicator rule) implements IndicatorContract {
        @Override
        public Ratio expected() {
            return Ratio.of(3);
        }
    }

    private record OfMethod(String policy, CountingMethod rule, Set<Criterion> promises)
            implements CountingMethodContract {
        @Override
        public BallotKind ballots() {
            return BallotKind.RANKED;
        }

        @Override
        public int rounds() {
            return 100;
        }
    }

    @Nested
    class MoreThanHalf implements MajorityContract {
        @Override
        public String policy() {
            return "\"more-than\"";
        }

        @Override
        public Majority rule() {
            return installed().policyOf(Majority.class, "{\"policy\": \"more-than\", \"of\": \"1/2\"}");
        }

        @Override
        public Votes carried() {
            return MajorityContract.votes(6, 5, 1, 20);
        }

        @Override
        public Votes lost() {
            return MajorityContract.votes(5, 5, 1, 20);
        }
    }

    @Nested
    class LegalReserve implements SurplusRuleContract {
        @Override
        public String policy() {
            return "{\"policy\": \"reserve\", \"name\": \"legal\", \"part\": \"1/20\"}";
        }

        @Override
        public SurplusRule rule() {
            return installed().policyOf(SurplusRule.class, policy());
        }

        @Override
        public Money surplus() {
            return Money.of(CurrencyUnit.EUR, 12_345);
        }
    }

    @Nested
    class WorkersPart implements SurplusRuleContract {
        @Override
        public String policy() {
            return "{\"policy\": \"workers\", \"part\": \"1/4\", \"measure\": \"pay\"}";
        }

        @Override
        public SurplusRule rule() {
            return installed().policyOf(SurplusRule.class, policy());
        }

        @Override
        public Money surplus() {
            return Money.of(CurrencyUnit.EUR, 12_345);
        }

        @Override
        public SortedMap<String, SortedMap<MemberId, Ratio>> measures() {
            SortedMap<MemberId, Ratio> pay = new TreeMap<>(
                    Map.of(MemberId.of(1), Ratio.of(2), MemberId.of(2), Ratio.of(1, 3), MemberId.of(3), Ratio.of(5)));
            return new TreeMap<>(Map.of("pay", pay));
        }
    }

    @Nested
    class RefundInNotes implements SurplusRuleContract {
        @Override
        public String policy() {
            return "{\"policy\": \"patronage\", \"measure\": \"pay\", \"paid\": {\"cash\": \"1/5\", \"rest\": \"notes\"}}";
        }

        @Override
        public SurplusRule rule() {
            return installed().policyOf(SurplusRule.class, policy());
        }

        @Override
        public Money surplus() {
            return Money.parse("JPY 12345");
        }

        @Override
        public SortedMap<String, SortedMap<MemberId, Ratio>> measures() {
            SortedMap<MemberId, Ratio> pay = new TreeMap<>(
                    Map.of(MemberId.of(1), Ratio.of(2), MemberId.of(2), Ratio.of(1, 3), MemberId.of(3), Ratio.of(5)));
            return new TreeMap<>(Map.of("pay", pay));
        }
    }

    @Nested
    class SevenPrinciples implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return installed().policy(JurisdictionPack.class, "ica-principles").orElseThrow();
        }

        @Override
        public List<Locale> languages() {
            return List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.forLanguageTag("nl"));
        }
    }

    @Nested
    class MembersOfTheYear implements IndicatorContract {
        @Override
        public String policy() {
            return "\"mem-01\"";
        }

        @Override
        public Indicator rule() {
            return new Members.Count();
        }

        @Override
        public Ratio expected() {
            return Ratio.of(3);
        }
    }

    @Test
    void methods_that_are_right_pass() {
        assertThat(Bites.failures(
                        CountingMethodContract.class,
                        new OfMethod("\"plurality\"", new Plurality(), Set.of(Criterion.MAJORITY, Criterion.MONOTONE)),
                        folder))
                .isEmpty();
        CountingMethod schulze =
                new OfMethod("", new Plurality(), Set.of()).installed().policyOf(CountingMethod.class, "\"schulze\"");
        assertThat(schulze).isInstanceOf(Schulze.class);
        assertThat(Bites.failures(
                        CountingMethodContract.class,
                        new OfMethod(
                                "\"schulze\"",
                                schulze,
                                Set.of(Criterion.MAJORITY, Criterion.CONDORCET, Criterion.MONOTONE)),
                        folder))
                .isEmpty();
    }

    @Test
    void a_majority_that_more_votes_lose() {
        assertBites(
                MajorityContract.class,
                new OfMajority("\"contrary\"", new RulesPlugin.Contrary()),
                folder,
                "it_carries_and_it_does_not",
                "one_against_who_turns_for_it_never_loses_a_motion");
    }

    @Test
    void a_majority_with_moods() {
        assertBites(
                MajorityContract.class,
                new OfMajority("\"moody-majority\"", new RulesPlugin.MoodyMajority()),
                folder,
                "it_answers_the_same_however_often_and_wherever_it_is_asked");
    }

    @Test
    void a_majority_whose_settings_are_read_otherwise() {
        Majority half = new OfMajority("", new RulesPlugin.Contrary())
                .installed()
                .policyOf(Majority.class, "{\"policy\": \"more-than\", \"of\": \"1/2\"}");
        assertThat(half).isInstanceOf(Majorities.MoreThan.class);
        assertBites(
                MajorityContract.class,
                new OfMajority("{\"policy\": \"more-than\", \"of\": \"2/3\"}", half),
                folder,
                "statutes_can_name_it");
    }

    @Test
    void a_surplus_rule_that_takes_more_than_there_is() {
        assertBites(
                SurplusRuleContract.class,
                new OfSurplus("\"greedy\"", new RulesPlugin.Greedy()),
                folder,
                "it_never_takes_more_than_there_is");
    }

    @Test
    void a_surplus_rule_that_does_not_say_why() {
        assertBites(
                SurplusRuleContract.class,
                new OfSurplus("\"mute-surplus\"", new RulesPlugin.MuteSurplus()),
                folder,
                "each_part_says_to_whom_and_why");
    }

    @Test
    void a_surplus_rule_that_takes_nothing() {
        assertBites(
                SurplusRuleContract.class,
                new OfSurplus("\"greedy\"", soFar -> List.of()),
                folder,
                "it_takes_a_part_of_the_surplus",
                "statutes_can_name_it");
    }

    @Test
    void an_indicator_that_sees_the_future_or_has_no_name() {
        assertBites(
                IndicatorContract.class,
                new OfIndicator("\"foresighted\"", new RulesPlugin.Foresighted()),
                folder,
                "it_looks_at_no_later_day",
                "it_has_a_name_and_a_definition_in_words");
    }

    @Test
    void an_indicator_that_is_called_something_else_each_year() {
        assertBites(
                IndicatorContract.class,
                new OfIndicator("\"renaming\"", new RulesPlugin.Renaming()),
                folder,
                "it_is_one_definition_whatever_there_is_on_record");
    }

    @Test
    void a_method_that_looks_at_the_list() {
        assertBites(
                CountingMethodContract.class,
                new OfMethod("\"first-listed\"", new RulesPlugin.FirstListed(), Set.of(Criterion.MAJORITY)),
                folder,
                "it_has_no_eye_on_the_order_of_candidates_or_papers",
                "it_keeps_its_promises");
    }

    @Test
    void a_method_that_looks_at_names() {
        assertBites(
                CountingMethodContract.class,
                new OfMethod("\"alphabetic\"", new RulesPlugin.Alphabetic(), Set.of()),
                folder,
                "it_has_no_eye_on_names");
    }

    @Test
    void a_method_that_hides_a_tie() {
        assertBites(
                CountingMethodContract.class,
                new OfMethod("\"hidden-tie\"", new RulesPlugin.HiddenTie(), Set.of()),
                folder,
                "it_elects_candidates_and_no_more_than_there_are_seats",
                "a_lot_leaves_no_tie_open");
    }

    @Test
    void a_method_that_promises_too_much() {
        assertBites(
                CountingMethodContract.class,
                new OfMethod("\"underdog\"", new RulesPlugin.Underdog(), Set.of(Criterion.MONOTONE)),
                folder,
                "it_keeps_its_promises");
    }
}
