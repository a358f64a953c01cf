package coop.folder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code members.csv}: one act.
 *
 * @param source where it stands
 * @param person who
 * @param act what
 * @param date the day the act takes place
 * @param memberClass the class of members; null for the first one of the statutes
 * @param number the member number to keep; null for the next one
 * @param effective the day a resignation takes effect; null to let the statutes' notice say it
 * @param reason in words
 * @param motion the motion that decided it, which is on the agenda of a meeting of this folder
 * @param heir who takes over the shares of a deceased member
 * @param persons the other persons the act names: sponsors, heirs, a representative
 * @param shares how many shares a candidate undertakes to subscribe
 */
public record MemberRow(
        Source source,
        String person,
        MemberAct act,
        LocalDate date,
        @Nullable String memberClass,
        @Nullable Long number,
        @Nullable LocalDate effective,
        @Nullable String reason,
        @Nullable String motion,
        @Nullable String heir,
        List<String> persons,
        @Nullable Long shares) {
    public MemberRow {
        persons = List.copyOf(persons);
    }
}
