package coop.folder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code actions.csv}.
 *
 * @param source where it stands
 * @param action the id of the action
 * @param act what was done
 * @param date on which day
 * @param motion the decision it follows from
 * @param person who sees to it
 * @param what what to do
 * @param due until when
 * @param review when the decision is looked at again
 * @param note what came of it
 */
public record ActionRow(
        Source source,
        String action,
        ActionAct act,
        LocalDate date,
        @Nullable String motion,
        @Nullable String person,
        @Nullable String what,
        @Nullable LocalDate due,
        @Nullable LocalDate review,
        @Nullable String note) {}
