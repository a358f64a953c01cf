package coop.core.statutes;

import static coop.core.Fixture.SDK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.core.membership.Admissions;
import coop.core.membership.MembershipArticles;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatutesTest {
    private static List<Problem> problems(String json) {
        return catchThrowableOfType(
                        StatutesException.class, () -> SDK.installed().statutes(json))
                .problems();
    }

    @Test
    void a_policy_is_read_into_its_record_and_defaults_stand_for_what_is_left_out() {
        Statutes statutes = SDK.installed().statutes("""
                        {"$comment": "read by nobody",
                         "cooperative": {"name": "Three Rivers", "founded": "2011-03-01"},
                         "membership": {"admission": {"policy": "seniority", "atLeast": "P1Y"}}}
                        """);
        assertThat(statutes.section(MembershipArticles.class).admission())
                .isEqualTo(new Admissions.Seniority(
                        Period.ofYears(1), coop.core.membership.Engagement.Kind.EMPLOYMENT, 31));
        assertThat(statutes.section(MembershipArticles.class).minimumMembers()).isEqualTo(3);
    }

    @Test
    void every_problem_is_listed_at_once_with_its_place_and_its_choices() {
        List<Problem> problems = problems("""
                {"cooperative": {"name": "Three Rivers", "founded": "2011-02-30", "currency": "XXQ"},
                 "membership": {"admission": {"policy": "seniorty", "atLeast": "P1Y"},
                                "exit": {"policy": "window", "months": 13},
                                "minimumMembers": "3", "exclusions": "board"},
                 "capitol": {}}
                """);
        assertThat(problems.stream().map(Problem::code))
                .containsExactly(
                        "malformed",
                        "malformed",
                        "unknown-policy",
                        "refused",
                        "malformed",
                        "unknown-key",
                        "unknown-section");
        assertThat(problems.get(2))
                .hasToString(
                        "membership.admission: there is no Admission policy 'seniorty'; did you mean 'seniority'? There are "
                                + "[age, all-of, any-of, board-approval, by-resolution, capacity, in-turn, "
                                + "minimum-subscription, not, open-door, seniority, sponsorship, trial]");
        assertThat(problems.get(2).line()).isEqualTo(2);
        assertThat(problems.get(5).suggestion()).contains("exclusion");
    }

    @Test
    void what_must_be_said_is_missed() {
        assertThat(problems("{}").stream().map(Problem::path))
                .containsExactly("cooperative.name", "cooperative.founded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"cooperative\": {}, \"cooperative\": {}}",
                "{} {}",
                "{\"a\": NaN}",
                "// no\n{}",
                "{\"cooperative\": {\"name\": \"\\ud800\", \"founded\": \"2011-03-01\"}}",
                "{\"cooperative\": {\"name\": \"a\\u0000b\", \"founded\": \"2011-03-01\"}}",
                "{\"cooperative\": {\"name\": \"x\", \"founded\": \"+999999999-01-01\"}}",
                "{\"cooperative\": {\"name\": \"x\", \"founded\": \"٢٠١١-03-01\"}}",
                "{\"cooperative\": {\"name\": \"x\", \"founded\": \"2011-03-01\"}, \"membership\": {\"minimumMembers\": 1e9999999}}"
            })
    void hostile_json_is_refused_with_a_problem_and_nothing_else(String json) {
        assertThat(problems(json)).isNotEmpty();
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(problems("[".repeat(100_000))).hasSize(1);
    }
}
