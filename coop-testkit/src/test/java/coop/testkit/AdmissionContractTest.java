package coop.testkit;

import static coop.testkit.Bites.assertBites;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.membership.Admission;
import coop.core.membership.Admissions;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.testkit.BadgePlugin.Endless;
import coop.testkit.BadgePlugin.Even;
import coop.testkit.BadgePlugin.Foresight;
import coop.testkit.BadgePlugin.Lax;
import coop.testkit.BadgePlugin.Local;
import coop.testkit.BadgePlugin.Mood;
import coop.testkit.BadgePlugin.Mute;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionContractTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 1);

    @TempDir
    Path folder;

    private record UnderContract(String id, Admission rule) implements AdmissionContract {
        @Override
        public String admission() {
            return "{\"policy\": \"" + id + "\", \"atMost\": 20}";
        }

        @Override
        public Application granted() {
            return new Application(MemberId.of(12), DAY);
        }

        @Override
        public Application refused() {
            return new Application(MemberId.of(13), DAY);
        }
    }

    @Nested
    class Seniority implements AdmissionContract {
        @Override
        public String admission() {
            return "{\"policy\": \"seniority\", \"atLeast\": \"P1Y\"}";
        }

        @Override
        public Admission rule() {
            return new Admissions.Seniority(Period.ofYears(1), Engagement.Kind.EMPLOYMENT, 31);
        }

        @Override
        public Cooperative history(Cooperative founded) {
            return founded.after(
                    Membership.engage(founded, MemberId.of(7), DAY, Engagement.Kind.EMPLOYMENT, Ratio.of(1)));
        }

        @Override
        public Application granted() {
            return new Application(MemberId.of(7), DAY.plusYears(1));
        }

        @Override
        public Application refused() {
            return new Application(MemberId.of(7), DAY.plusYears(1).minusDays(1));
        }
    }

    @Test
    void a_rule_that_is_right_passes() {
        assertThat(Bites.failures(AdmissionContract.class, new UnderContract("even", new Even(20)), folder))
                .isEmpty();
    }

    @Test
    void a_rule_that_sees_the_future() {
        bites("foresight", new Foresight(20), "it_looks_at_no_later_day");
    }

    @Test
    void a_rule_with_moods() {
        bites("mood", new Mood(20), "it_answers_the_same_however_often_and_wherever_it_is_asked");
    }

    @Test
    void a_rule_that_does_not_say_why() {
        bites("mute", new Mute(20), "every_reason_says_which_article_and_why");
    }

    @Test
    void a_rule_that_refuses_nobody() {
        bites("lax", new Lax(20), "it_grants_and_it_refuses");
    }

    @Test
    void a_rule_that_depends_on_the_machine() {
        bites("local", new Local(20), "it_answers_the_same_however_often_and_wherever_it_is_asked");
    }

    @Test
    void a_rule_whose_settings_are_read_otherwise() {
        bites("even", new Even(21), "statutes_can_name_it");
    }

    @Test
    void a_rule_without_an_end() {
        AdmissionContract endless = new UnderContract("endless", new Endless(20));
        assertThatThrownBy(endless::it_grants_and_it_refuses)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not come to an end");
    }

    private void bites(String id, Admission rule, String test) {
        assertBites(AdmissionContract.class, new UnderContract(id, rule), folder, test);
    }
}
