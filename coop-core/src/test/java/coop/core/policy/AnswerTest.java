package coop.core.policy;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.internal.Collected;
import coop.core.internal.Contribution;
import coop.core.journal.StoreInMemory;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.plugin.CorePlugin;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import coop.core.value.Ratio;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plugin's rule that misbehaves while the books are kept (H49). */
class AnswerTest {
    /** Misbehaves in a way that statutes may choose. */
    public record Broken(String how) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return switch (how) {
                case "null" -> null;
                case "null-inside" -> Arrays.asList((Reason) null);
                case "throws" -> throw new IllegalStateException("secret " + application.who());
                case "error" -> throw new NoClassDefFoundError("gone");
                case "overflow" -> against(application, coop);
                case "mutates" -> {
                    coop.journal().entries().clear();
                    yield List.of();
                }
                case "refuses" -> throw new RefusedException(List.of(Reason.of("a.b", "c", "no")));
                default -> List.of();
            };
        }
    }

    private static final Installed INSTALLED = installed();
    private final StoreInMemory store = new StoreInMemory();
    private final Office office =
            new Office(INSTALLED, store, InstantSource.fixed(Instant.parse("2020-01-01T10:00:00Z")), CoopId.MAIN);

    private static Installed installed() {
        List<Contribution> all = new ArrayList<>();
        new CorePlugin().contribute(new Collected("coop.core", all::add));
        new Collected("broken", all::add).policy(Admission.class, "broken", Broken.class);
        return Installed.of(all);
    }

    private Recorded admit(String how) {
        String statutes = """
                {"cooperative": {"name": "Three Rivers", "founded": "2011-03-01"},
                 "membership": {"admission": {"policy": "all-of", "rules": [{"policy": "broken", "how": "%s"}]}}}
                """.formatted(how);
        office.record(
                        "found",
                        "secretary",
                        coop -> Membership.founding(
                                coop,
                                INSTALLED.statutes(statutes),
                                FOUNDED,
                                Stream.of(ADA, BEN, CEM)
                                        .map(who -> new Application(who, FOUNDED))
                                        .toList()))
                .orThrow();
        return office.record(
                "admit", "secretary", coop -> Membership.admit(coop, new Application(DEE, day("2012-01-01"))));
    }

    private void refusedNaming(String how, String what) {
        Recorded recorded = admit(how);
        assertThat(recorded).isInstanceOf(Recorded.Refused.class);
        List<Reason> reasons = ((Recorded.Refused) recorded).reasons();
        assertThat(reasons).extracting(Reason::code).containsExactly("policy.failed");
        assertThat(reasons.get(0).sentence())
                .contains("coop.core.policy.AnswerTest$Broken (test-classes)")
                .contains(what)
                .doesNotContain("secret");
        assertThat(office.cooperative().journal().size()).isEqualTo(4);
        assertThat(office.record(
                        "hire",
                        "secretary",
                        coop -> Membership.engage(coop, DEE, day("2012-01-01"), Engagement.Kind.EMPLOYMENT, Ratio.ONE)))
                .isInstanceOf(Recorded.Appended.class);
    }

    @Test
    void h49_a_rule_that_gives_null_is_named_and_nothing_is_recorded() {
        refusedNaming("null", "gave no answer");
    }

    @Test
    void h49_a_rule_that_gives_a_list_with_null_is_named() {
        refusedNaming("null-inside", "nothing in one of its places");
    }

    @Test
    void h49_a_rule_that_throws_is_named_with_its_line_and_without_what_it_said() {
        refusedNaming("throws", "threw java.lang.IllegalStateException at AnswerTest.java:");
    }

    @Test
    void h49_a_rule_whose_classes_are_missing_is_named() {
        refusedNaming("error", "threw java.lang.NoClassDefFoundError");
    }

    @Test
    void h49_a_rule_that_calls_itself_for_ever_is_named() {
        refusedNaming("overflow", "threw java.lang.StackOverflowError");
    }

    @Test
    void h49_a_rule_that_changes_what_it_is_given_cannot() {
        refusedNaming("mutates", "threw java.lang.UnsupportedOperationException");
    }

    @Test
    void a_rule_that_is_right_is_not_noticed() {
        assertThat(admit("right")).isInstanceOf(Recorded.Appended.class);
    }

    @Test
    void what_the_sdk_itself_says_through_a_rule_is_not_the_rules_fault() {
        Broken rule = new Broken("refuses");
        assertThatThrownBy(() ->
                        Answer.of(rule, () -> rule.against(new Application(DEE, FOUNDED), INSTALLED.cooperative())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Answer.of(rule, () -> Answer.of(rule, () -> null)))
                .isInstanceOfSatisfying(
                        PolicyException.class,
                        broken -> assertThat(broken.rule()).contains("Broken"));
    }
}
