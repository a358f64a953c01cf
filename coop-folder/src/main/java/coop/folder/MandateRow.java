package coop.folder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mandates.csv}.
 *
 * @param source where it stands
 * @param act what was done
 * @param date on which day
 * @param body of which body
 * @param persons whom it is about; several sign together
 * @param until the first day without it
 * @param motion the decision
 * @param pay how much, in words
 * @param together how many sign together
 * @param scope for what they sign
 */
public record MandateRow(
        Source source,
        MandateAct act,
        LocalDate date,
        @Nullable String body,
        List<String> persons,
        @Nullable LocalDate until,
        @Nullable String motion,
        @Nullable String pay,
        @Nullable Integer together,
        @Nullable String scope) {
    public MandateRow {
        persons = List.copyOf(persons);
    }
}
