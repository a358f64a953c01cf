package coop.folder;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code people.csv}: a person, and at most one engagement.
 *
 * @param source where it stands
 * @param person the folder's own key for the person
 * @param name the name; null on a further row of a person
 * @param birthDate the day of birth
 * @param gender null when unknown
 * @param kind null when it is not said, which means a natural person
 * @param engagement null when the row holds none
 * @param from the first day of the engagement; given whenever there is one
 * @param to its last day; null when it goes on
 * @param fullTimeEquivalent 1 for full time; null when it is not said, which means 1
 * @param distinct why the person is another one than somebody who looks the same; null where nobody asked
 * @param erased the day on which the personal data are to be erased; null when they are kept
 */
public record PersonRow(
        Source source,
        String person,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable PersonKind kind,
        @Nullable EngagementKind engagement,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal fullTimeEquivalent,
        @Nullable String distinct,
        @Nullable LocalDate erased) {}
