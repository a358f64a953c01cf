package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Asks a rule again: in other languages and time zones, and from many threads at once. */
final class Anywhere {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Anywhere() {}

    /** The answer, if it comes within ten seconds. */
    static <T> T once(String what, Supplier<T> question) {
        return assertTimeoutPreemptively(LONGEST, question::get, what + " does not come to an end");
    }

    /** The answer, which must be the same however often and wherever the question is asked, and must not be null. */
    static <T> T same(String what, Supplier<T> question) {
        T first = once(what, question);
        assertThat(first).as(what).isNotNull();
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String place :
                    List.of("tr-TR Pacific/Kiritimati", "ar-EG Pacific/Pago_Pago", "fr-BE Europe/Brussels")) {
                Locale.setDefault(Locale.forLanguageTag(place.substring(0, 5)));
                TimeZone.setDefault(TimeZone.getTimeZone(place.substring(6)));
                assertThat(once(what, question))
                        .as("%s, asked in %s", what, place)
                        .isEqualTo(first);
            }
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
        assertThat(Threads.together(4, thread -> question::get))
                .as("%s, asked by four threads", what)
                .allMatch(first::equals);
        return first;
    }
}
