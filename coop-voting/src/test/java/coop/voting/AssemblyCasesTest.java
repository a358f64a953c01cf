package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked cases of assemblies from the laws of several countries. */
class AssemblyCasesTest {
    private static Votes votes(long yes, long no, long abstain, long notVoting, long eligible) {
        return new Votes(
                Ratio.of(yes),
                Ratio.of(no),
                Ratio.of(abstain),
                Ratio.ZERO,
                Ratio.ZERO,
                Ratio.of(yes + no + abstain + notVoting),
                Ratio.ZERO,
                Ratio.of(eligible));
    }

    @ParameterizedTest(name = "W6 {0}: {1} for, {2} against, {3} abstaining: {9}")
    @CsvSource({
        "BE three quarters of those cast,           80, 25, 5, 0, 110, at-least, 3/4, CAST, true",
        "BE three quarters of those present,        80, 25, 5, 0, 110, at-least, 3/4, PRESENT, false",
        "DE three quarters of those cast,           80, 25, 5, 0, 110, at-least, 3/4, CAST, true",
        "ES two thirds present or represented,      80, 25, 5, 0, 110, at-least, 2/3, PRESENT, true",
        "ES two thirds present or represented,      130, 60, 10, 0, 200, at-least, 2/3, PRESENT, false",
        "SCE two thirds of those validly cast,      130, 60, 10, 0, 200, at-least, 2/3, CAST, true",
        "ES ordinary: more than half of those cast, 40, 39, 50, 0, 129, more-than, 1/2, CAST, true",
        "FR SARL first call: of all members,        40, 39, 50, 0, 129, more-than, 1/2, MEMBERS, false",
        "FR SARL second call: of those present,     40, 39, 50, 0, 129, more-than, 1/2, PRESENT, false",
        "FR SA: of those cast,                      40, 39, 50, 0, 129, more-than, 1/2, CAST, true",
        "exactly three quarters,                    75, 25, 0, 0, 100, at-least, 3/4, CAST, true",
        "exactly four fifths,                       80, 20, 0, 0, 100, at-least, 4/5, CAST, true",
        "just below four fifths,                    79, 20, 0, 0, 99, at-least, 4/5, CAST, false",
        "65 of 129 members,                         65, 0, 0, 0, 129, more-than, 1/2, MEMBERS, true",
        "64 of 129 members,                         64, 0, 0, 0, 129, more-than, 1/2, MEMBERS, false",
    })
    void w6_abstentions_count_where_the_law_counts_them(
            String law,
            long yes,
            long no,
            long abstain,
            long notVoting,
            long eligible,
            String rule,
            String part,
            Base base,
            boolean carried) {
        Majority majority = rule.equals("at-least")
                ? new Majorities.AtLeast(Ratio.parse(part), base)
                : new Majorities.MoreThan(Ratio.parse(part), base);
        assertThat(majority.carries(votes(yes, no, abstain, notVoting, eligible)))
                .as(law)
                .isEqualTo(carried);
    }

    private static Exercise exercise(Map<Integer, Integer> votes, Map<Integer, Integer> holders) {
        SortedMap<MemberId, Ratio> own = new TreeMap<>();
        SortedMap<MemberId, MemberId> casters = new TreeMap<>();
        SortedMap<MemberId, String> classes = new TreeMap<>();
        votes.forEach((member, number) -> {
            own.put(Village.m(member), Ratio.of(number));
            casters.put(Village.m(member), Village.m(holders.getOrDefault(member, member)));
            classes.put(Village.m(member), "A");
        });
        return new Exercise("ordinary", own, casters, classes);
    }

    private static Ratio sum(SortedMap<MemberId, Ratio> votes, Integer... members) {
        return List.of(members).stream()
                .map(member -> votes.get(Village.m(member)))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    @Test
    void w7_nobody_exercises_more_than_a_tenth_of_the_votes_there_before_any_cap() {
        VoteCap tenth = new VoteCaps.PartOfPresent(Ratio.of(1, 10), Ratio.ONE, true, List.of());
        Map<Integer, Integer> there = Map.of(1, 80, 2, 40, 3, 30, 4, 20, 5, 15, 6, 15);

        SortedMap<MemberId, Ratio> capped = tenth.capped(exercise(there, Map.of()));

        assertThat(capped.values())
                .containsExactly(Ratio.of(20), Ratio.of(20), Ratio.of(20), Ratio.of(20), Ratio.of(15), Ratio.of(15));
        assertThat(Roll.sum(capped.values())).isEqualTo(Ratio.of(110));
    }

    @Test
    void w7_who_holds_a_proxy_exercises_both_under_one_cap() {
        VoteCap tenth = new VoteCaps.PartOfPresent(Ratio.of(1, 10), Ratio.ONE, true, List.of());
        VoteCap own = new VoteCaps.PartOfPresent(Ratio.of(1, 10), Ratio.ONE, false, List.of());
        Exercise there = exercise(Map.of(1, 80, 2, 40, 3, 30, 4, 20, 5, 15, 6, 15), Map.of(6, 4));

        assertThat(sum(tenth.capped(there), 4, 6)).isEqualTo(Ratio.of(20));
        assertThat(sum(own.capped(there), 4, 6)).isEqualTo(Ratio.of(35));
    }

    @Test
    void w7_in_a_small_cooperative_the_cap_never_leaves_anybody_without_a_vote() {
        VoteCap tenth = new VoteCaps.PartOfPresent(Ratio.of(1, 10), Ratio.ONE, true, List.of());

        assertThat(tenth.capped(exercise(Map.of(1, 5, 2, 3, 3, 1, 4, 1), Map.of()))
                        .values())
                .containsOnly(Ratio.ONE);
        assertThat(tenth.capped(exercise(Map.of(1, 5, 2, 3, 3, 1), Map.of())).values())
                .containsOnly(Ratio.ONE);
    }

    @Test
    void investors_together_exercise_at_most_a_quarter() {
        SortedMap<MemberId, Ratio> own = new TreeMap<>();
        SortedMap<MemberId, String> classes = new TreeMap<>();
        for (int member = 1; member <= 50; member++) {
            own.put(Village.m(member), Ratio.ONE);
            classes.put(Village.m(member), member <= 30 ? "user" : "investor");
        }
        VoteCap quarter = new VoteCaps.ClassesTogether(List.of("investor"), Ratio.of(1, 4));

        SortedMap<MemberId, Ratio> capped = quarter.capped(new Exercise("ordinary", own, new TreeMap<>(), classes));

        assertThat(Roll.sum(capped.values())).isEqualTo(Ratio.of(40));
        assertThat(capped.get(Village.m(50))).isEqualTo(Ratio.HALF);
    }

    private static SortedMap<String, Ratio> weights(String... weights) {
        SortedMap<String, Ratio> all = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            all.put(String.valueOf((char) ('A' + i)), Ratio.parse(weights[i]));
        }
        return all;
    }

    private static Votes colleges() {
        SortedMap<String, Votes> classes = new TreeMap<>();
        classes.put("A", votes(12, 8, 0, 0, 20));
        classes.put("B", votes(10, 2, 0, 0, 12));
        classes.put("C", votes(1, 4, 0, 0, 5));
        return votes(23, 14, 0, 0, 37).with(classes);
    }

    @ParameterizedTest(name = "W11 {0}: half {2}, two thirds {3}")
    @CsvSource({"proportional, 349/600, true, false", "block, 3/4, true, true", "none, 23, true, false"})
    void w11_colleges_weigh_in_proportion_or_as_blocks(String rule, String weighed, boolean half, boolean twoThirds) {
        SortedMap<String, Ratio> weights = weights("2/5", "7/20", "1/4");
        Colleges colleges = switch (rule) {
            case "proportional" ->
                new CollegeRules.Proportional(weights, CollegeRules.Absent.LOST, Ratio.of(1, 10), Ratio.HALF);
            case "block" -> new CollegeRules.Block(weights, CollegeRules.Absent.LOST, Ratio.of(1, 10), Ratio.HALF);
            default -> new CollegeRules.None();
        };
        Votes votes = colleges.weighed(colleges());

        assertThat(votes.yes()).isEqualTo(Ratio.parse(weighed));
        assertThat(new Majorities.MoreThan(Ratio.HALF, Base.CAST).carries(votes))
                .isEqualTo(half);
        assertThat(new Majorities.AtLeast(Ratio.of(2, 3), Base.CAST).carries(votes))
                .isEqualTo(twoThirds);
    }

    @ParameterizedTest(name = "W11 weights {0}, {1}, {2}")
    @CsvSource({"11/20, 1/4, 1/5", "1/2, 41/100, 9/100", "2/5, 7/20, 1/5"})
    void w11_weights_out_of_bounds_or_not_of_one_whole_are_refused(String a, String b, String c) {
        SortedMap<String, Ratio> weights = weights(a, b, c);
        assertThatThrownBy(() ->
                        new CollegeRules.Proportional(weights, CollegeRules.Absent.LOST, Ratio.of(1, 10), Ratio.HALF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void w11_the_weight_of_an_absent_college_is_lost_or_shared_as_the_statutes_say() {
        SortedMap<String, Votes> classes = new TreeMap<>(colleges().classes());
        classes.put("C", votes(0, 0, 0, 0, 5));
        Votes votes = votes(22, 10, 0, 0, 37).with(classes);
        SortedMap<String, Ratio> weights = weights("2/5", "7/20", "1/4");

        Votes lost =
                new CollegeRules.Block(weights, CollegeRules.Absent.LOST, Ratio.of(1, 10), Ratio.HALF).weighed(votes);
        Votes shared =
                new CollegeRules.Block(weights, CollegeRules.Absent.SHARED, Ratio.of(1, 10), Ratio.HALF).weighed(votes);

        assertThat(lost.yes()).isEqualTo(Ratio.of(3, 4));
        assertThat(shared.yes()).isEqualTo(Ratio.ONE);
    }

    @ParameterizedTest(name = "W16 {0} members, {1} delegates: {2}")
    @CsvSource({"1500, 50, false", "1501, 50, true", "1501, 49, false"})
    void w16_a_meeting_of_delegates_needs_more_than_1500_members_and_50_delegates(
            long members, int delegates, boolean allowed) {
        SortedMap<MemberId, Ratio> votes = new TreeMap<>();
        Village.members(1, delegates).forEach(member -> votes.put(member, Ratio.ONE));
        Franchise franchise = new Franchises.OfDelegates("delegates", 1500, 50);

        assertThat(franchise.unfit(members, new Roll(Village.RECORD, 1, votes)).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void w16_three_votes_count_as_three_on_ordinary_matters_and_as_one_where_the_law_asks_for_three_quarters() {
        Cooperative coop = Village.of(
                3, "{'franchise': {'policy': 'multiple', 'classes': {'member': '3'}, 'oneFor': ['statutes']}}");

        assertThat(Assembly.roll(coop, Village.RECORD).votes(Village.m(1))).isEqualTo(Ratio.of(3));
        assertThat(Assembly.roll(coop, Village.RECORD, "statutes").votes(Village.m(1)))
                .isEqualTo(Ratio.ONE);
    }

    @Test
    void w16_an_entrepreneur_exercises_a_tenth_of_the_votes_there() {
        VoteCap tenth = new VoteCaps.PartOfPresent(Ratio.of(1, 10), Ratio.ONE, true, List.of());
        assertThat(tenth.capped(exercise(Map.of(1, 50, 2, 150), Map.of())).get(Village.m(1)))
                .isEqualTo(Ratio.of(20));
    }

    @Test
    void w16_a_third_proxy_is_refused_where_two_are_allowed() {
        Cooperative coop = Village.of(5, "{'proxies': {'policy': 'at-most', 'mandates': 2}}");
        Meeting meeting = Village.meeting(Village.hands("roof", "ordinary"));
        Attendance attendance = Village.present(1, 2)
                .with(List.of(
                        Proxy.of(Village.m(3), Village.m(1)),
                        Proxy.of(Village.m(4), Village.m(1)),
                        Proxy.of(Village.m(5), Village.m(1))));

        assertThat(Assembly.represented(coop, meeting, Assembly.roll(coop, Village.RECORD), attendance)
                        .refused())
                .extracting(refused -> refused.reason().code())
                .containsExactly("proxy.too-many");
    }

    @ParameterizedTest(name = "W22 {0} of 20 votes are employees', {1} of other cooperatives, {2} of others: {3}")
    @CsvSource({"13, 0, 7, true", "12, 0, 8, false", "12, 1, 7, true", "10, 10, 0, false", "10, 0, 10, false"})
    void w22_employees_of_a_scop_hold_65_percent_of_the_votes_or_51_with_other_cooperatives(
            int employees, int cooperatives, int others, boolean holds) {
        SortedMap<MemberId, String> classes = new TreeMap<>();
        SortedMap<MemberId, Ratio> own = new TreeMap<>();
        for (int member = 1; member <= 20; member++) {
            classes.put(
                    Village.m(member),
                    member <= employees ? "employee" : member <= employees + cooperatives ? "cooperative" : "other");
            own.put(Village.m(member), Ratio.ONE);
        }
        assertThat(employees + cooperatives + others).isEqualTo(20);
        VoteCap caps = new VoteCaps.AllOf(List.of(
                new VoteCaps.ClassesTogether(List.of("other"), Ratio.of(35, 100)),
                new VoteCaps.ClassesTogether(List.of("other", "cooperative"), Ratio.of(49, 100))));
        Exercise before = new Exercise("ordinary", own, new TreeMap<>(), classes);

        SortedMap<MemberId, Ratio> capped = caps.capped(before);

        assertThat(capped.equals(before.votes()))
                .as("nobody needs to be capped")
                .isEqualTo(holds);
        Ratio all = Roll.sum(capped.values());
        Ratio outside = Roll.sum(classes.keySet().stream()
                .filter(member -> !classes.get(member).equals("employee"))
                .map(capped::get)::iterator);
        assertThat(outside).isLessThanOrEqualTo(all.times(Ratio.of(49, 100)));
    }
}
