package coop.folder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as all its rows in {@code people.csv} describe it.
 *
 * @param source where its first row stands
 * @param key the folder's own key
 * @param name the name; blank when it was erased from the folder too
 * @param birthDate the day of birth, or null
 * @param gender the gender, or null when unknown
 * @param kind natural unless a row says otherwise
 * @param distinct whether the rows say that the person is another one than somebody who looks the same
 * @param erased the day on which the personal data are to be erased, or null
 * @param engagements what ties the person to the cooperative, in the order of the rows
 */
public record Person(
        Source source,
        String key,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        PersonKind kind,
        boolean distinct,
        @Nullable LocalDate erased,
        List<Engagement> engagements) {
    public Person {
        engagements = List.copyOf(engagements);
    }

    /**
     * A tie to the cooperative.
     *
     * @param source where its row stands
     * @param kind what kind of tie
     * @param from its first day
     * @param to its last day; null when it goes on
     * @param fullTimeEquivalent 1 for full time
     */
    public record Engagement(
            Source source,
            EngagementKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            BigDecimal fullTimeEquivalent) {}
}
