package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.membership.Engagement;
import coop.core.membership.Membership;
import coop.core.membership.MembershipArticles;
import coop.core.membership.MembershipEvent.EngagementBegan;
import coop.core.membership.MembershipEvent.MemberAdmitted;
import coop.core.plugin.Installed;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.wiring.CoopSdk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Admission} rule holds to: statutes can name it, it is pure, it looks at no later day, and every refusal
 * says why. A test class takes it on by saying one application that the rule grants and one that it refuses:
 *
 * <pre>{@code
 * class BadgeTest implements AdmissionContract {
 *     public String admission() { return "{\"policy\": \"badge\", \"atLeast\": 3}"; }
 *     public Admission rule() { return new Badge(3); }
 *     public Application granted() { return new Application(MemberId.of(7), LocalDate.of(2015, 3, 1)); }
 *     public Application refused() { return new Application(MemberId.of(8), LocalDate.of(2015, 3, 1)); }
 *     public Cooperative history(Cooperative founded) { return founded.after(…); }
 * }
 * }</pre>
 */
public interface AdmissionContract {
    /** The day on which the cooperative of the contract is founded, by the persons m1, m2 and m3. */
    LocalDate FOUNDED = LocalDate.of(2010, 1, 4);

    /** The rule as statutes name it, in JSON. */
    String admission();

    /** The rule that this is read as. */
    Admission rule();

    /** An application that the rule grants after {@link #history}, of somebody who is no founder. */
    Application granted();

    /** An application that the rule refuses after {@link #history}, of somebody who is no founder. */
    Application refused();

    /** What happened between the foundation and the two applications; nothing unless it is said. */
    default Cooperative history(Cooperative founded) {
        return founded;
    }

    /** What is installed: all that is on the class path, unless a narrower choice is made here. */
    default Installed installed() {
        return CoopSdk.discover().installed();
    }

    private Statutes statutes() {
        return installed()
                .statutes("{\"cooperative\": {\"name\": \"Contract\", \"founded\": \"" + FOUNDED
                        + "\"}, \"membership\": {\"admission\": " + admission() + "}}");
    }

    private Cooperative coop() {
        return history(Membership.found(statutes(), FOUNDED, MemberId.of(1), MemberId.of(2), MemberId.of(3)));
    }

    private List<Reason> ask(Application application, Cooperative coop) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> rule().against(application, coop), "the rule does not come to an end");
    }

    @Test
    default void statutes_can_name_it() {
        Admission read = statutes().section(MembershipArticles.class).admission();
        assertThat(read).as("read from %s", admission()).isEqualTo(rule());
        assertThat(read.hashCode()).isEqualTo(rule().hashCode());
    }

    @Test
    default void it_grants_and_it_refuses() {
        Cooperative coop = coop();
        assertThat(ask(granted(), coop))
                .as("reasons against the application to be granted")
                .isEmpty();
        assertThat(ask(refused(), coop))
                .as("reasons against the application to be refused")
                .isNotEmpty();
    }

    @Test
    default void every_reason_says_which_article_and_why() {
        for (Reason reason : ask(refused(), coop())) {
            assertThat(reason).isNotNull();
            assertThat(reason.code()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
            assertThat(reason.article()).isNotBlank();
            assertThat(reason.sentence()).isNotBlank().doesNotContain("{", "}", "null");
            assertThat(reason.arguments())
                    .allSatisfy(value -> assertThat(reason.sentence()).contains(value));
        }
    }

    @Test
    default void it_answers_the_same_however_often_and_wherever_it_is_asked() {
        Cooperative coop = coop();
        List<Reason> first = ask(refused(), coop);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String place :
                    List.of("tr-TR Pacific/Kiritimati", "ar-EG Pacific/Pago_Pago", "fr-BE Europe/Brussels")) {
                Locale.setDefault(Locale.forLanguageTag(place.substring(0, 5)));
                TimeZone.setDefault(TimeZone.getTimeZone(place.substring(6)));
                assertThat(ask(refused(), coop)).as("asked in %s", place).isEqualTo(first);
                assertThat(ask(granted(), coop)).as("asked in %s", place).isEmpty();
            }
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
        List<List<Reason>> answers = Threads.together(8, thread -> () -> rule().against(refused(), coop));
        assertThat(answers).allMatch(first::equals);
        assertThat(ask(refused(), coop()))
                .as("asked of the same history, made anew")
                .isEqualTo(first);
    }

    @Test
    default void it_looks_at_no_later_day() {
        Cooperative coop = coop();
        for (Application application : List.of(granted(), refused())) {
            Cooperative later = later(coop, application);
            assertThat(ask(application, later))
                    .as("asked with entries of later days on record; read books as of the day of the application")
                    .isEqualTo(ask(application, coop));
        }
    }

    private static Cooperative later(Cooperative coop, Application application) {
        LocalDate next = application.on().plusDays(1);
        List<Event> events = new ArrayList<>();
        for (Engagement.Kind kind : Engagement.Kind.values()) {
            events.add(new EngagementBegan(next, application.who(), kind, Ratio.of(1)));
        }
        for (long number = 900_001; number <= 900_050; number++) {
            events.add(new MemberAdmitted(next, MemberId.of(number), "member", number));
        }
        return coop.after(Ruling.granted(events.toArray(Event[]::new)));
    }

    @Test
    default void membership_follows_it() {
        Cooperative coop = coop();
        assertThat(Membership.admit(coop, granted()).isGranted()).isTrue();
        assertThat(Membership.admit(coop, refused()).reasons()).containsAll(ask(refused(), coop));
    }
}
