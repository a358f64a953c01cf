package coop.folder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of opening positions: a member as another register knows them, or a further holding of the member above.
 *
 * @param source where it stands
 * @param person the other register's own key, which stays the same from one import to the next
 * @param name the name; null on a further row of a member
 * @param birthDate the day of birth
 * @param gender null when unknown
 * @param kind null when it is not said, which means a natural person
 * @param memberClass the class of members; null for the first one of the statutes
 * @param number the member number, which is kept; null for the next one
 * @param admitted the day of admission; null on a further row of a member
 * @param left the first day without membership; null for members
 * @param how how membership ended: a resignation, when it is not said
 * @param shares how many shares the member holds; null for none
 * @param shareClass the class of the shares; null for the first one of the statutes
 * @param paid what is paid in on them; null for nothing
 */
public record PositionRow(
        Source source,
        String person,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable PersonKind kind,
        @Nullable String memberClass,
        @Nullable Long number,
        @Nullable LocalDate admitted,
        @Nullable LocalDate left,
        @Nullable MemberAct how,
        @Nullable Long shares,
        @Nullable String shareClass,
        @Nullable Amount paid) {}
