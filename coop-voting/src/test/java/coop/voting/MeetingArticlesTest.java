package coop.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.core.statutes.Problem;
import coop.core.statutes.StatutesException;
import coop.core.value.Ratio;
import coop.voting.count.CountingMethod;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeetingArticlesTest {
    private static MeetingArticles read(String meetings) {
        return Village.statutes(meetings).section(MeetingArticles.class);
    }

    private static List<String> problems(String meetings) {
        return catchThrowableOfType(StatutesException.class, () -> read(meetings)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void silent_statutes_mean_one_member_one_vote_and_most_of_the_votes_cast() {
        MeetingArticles articles = read("{}");
        assertThat(articles.notice()).isEqualTo(Period.ofDays(15));
        assertThat(articles.franchise()).isEqualTo(new Franchises.OneMemberOneVote());
        assertThat(articles.proxies()).isEqualTo(new ProxyRules.None());
        assertThat(articles.majority()).isEqualTo(new Majorities.MoreThan(Ratio.HALF, Base.CAST));
        assertThat(articles.quorum()).isEqualTo(new Quorums.None());
        assertThat(articles.tie()).isEqualTo(new TieRules.None());
        assertThat(articles.method()).isEmpty();
    }

    @Test
    void the_rule_of_a_kind_stands_above_the_general_one_and_names_its_own_article() {
        MeetingArticles articles = read("{'quorum': {'policy': 'heads', 'atLeast': 2}, 'secondCall': 'none',"
                + " 'kinds': {'statutes': {'quorum': {'policy': 'part-of-members', 'atLeast': '1/2'}},"
                + " 'exclusion': {'majority': {'policy': 'at-least', 'of': '2/3', 'base': 'present'}}}}");
        assertThat(articles.quorumFor("ordinary", 1).rule()).isEqualTo(new Quorums.Heads(2));
        assertThat(articles.quorumFor("statutes", 1).article()).isEqualTo("meetings.kinds.statutes.quorum");
        assertThat(articles.quorumFor("statutes", 2).article()).isEqualTo("meetings.secondCall");
        assertThat(articles.majorityFor("exclusion", 1).rule())
                .isEqualTo(new Majorities.AtLeast(Ratio.of(2, 3), Base.PRESENT));
        assertThat(articles.majorityFor("statutes", 1).article()).isEqualTo("meetings.majority");
    }

    @Test
    void without_a_rule_for_it_a_second_call_needs_what_the_first_did() {
        MeetingArticles articles = read("{'quorum': {'policy': 'heads', 'atLeast': 2}}");
        assertThat(articles.quorumFor("ordinary", 2).rule()).isEqualTo(new Quorums.Heads(2));
    }

    @Test
    void a_second_call_may_carry_by_another_majority_except_where_a_kind_has_its_own() {
        MeetingArticles articles = read("{'majority': {'policy': 'more-than', 'base': 'members'},"
                + " 'secondCallMajority': {'policy': 'more-than', 'base': 'present'}, 'kinds': {"
                + " 'statutes': {'majority': {'policy': 'at-least', 'of': '3/4', 'base': 'present'}},"
                + " 'exclusion': {'secondCallMajority': {'policy': 'at-least', 'of': '2/3'}}}}");
        assertThat(articles.majorityFor("accounts", 1).rule())
                .isEqualTo(new Majorities.MoreThan(Ratio.HALF, Base.MEMBERS));
        assertThat(articles.majorityFor("accounts", 2).rule())
                .isEqualTo(new Majorities.MoreThan(Ratio.HALF, Base.PRESENT));
        assertThat(articles.majorityFor("accounts", 2).article()).isEqualTo("meetings.secondCallMajority");
        assertThat(articles.majorityFor("statutes", 2).article()).isEqualTo("meetings.kinds.statutes.majority");
        assertThat(articles.majorityFor("exclusion", 2).article())
                .isEqualTo("meetings.kinds.exclusion.secondCallMajority");
    }

    @Test
    void every_problem_is_listed_with_its_path_and_choices() {
        List<String> problems = problems("{'notice': 'two weeks', 'quorum': 'hlaf', 'proxies': {'policy': 'at-most',"
                + " 'mandates': 0}, 'kinds': {'statutes': {'majority': {'policy': 'at-least', 'of': '3/2'},"
                + " 'mayority': 'x'}, 'election': {'method': 'stv-scotish'}}}");
        assertThat(problems).hasSize(6);
        assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith("meetings.notice: "));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .contains("there is no Quorum policy 'hlaf'")
                        .contains("part-of-members"));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("meetings.proxies: ")
                        .contains("wanted at least 1 mandate, got 0"));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).contains("wanted a part above 0 and at most 1, got 3/2"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains("did you mean 'majority'?"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains("did you mean 'stv-scottish'?"));
    }

    @Test
    void an_at_least_majority_must_say_of_what_part() {
        assertThat(problems("{'majority': 'at-least'}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("meetings.majority.of: "));
    }

    @Test
    void every_counting_method_can_be_named() {
        List<String> ids = Village.SDK.installed().policies().ids(CountingMethod.class);
        assertThat(ids).contains("plurality", "approval", "schulze", "stv-scottish");
        assertThat(Village.SDK.installed().policy(CountingMethod.class, "schulze"))
                .isNotEqualTo(Optional.empty());
    }
}
