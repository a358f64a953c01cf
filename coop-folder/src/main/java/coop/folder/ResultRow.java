package coop.folder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code results.csv}.
 *
 * @param source where it stands
 * @param motion the motion
 * @param act what became of its result
 * @param date on which day
 * @param by who says so
 * @param grounds why
 * @param approvals keys of those who approve a correction
 * @param yes for, at the second count
 * @param no against
 * @param abstain abstentions
 * @param blank blank papers
 * @param invalid invalid papers
 */
public record ResultRow(
        Source source,
        String motion,
        ResultAct act,
        LocalDate date,
        @Nullable String by,
        String grounds,
        List<String> approvals,
        @Nullable Long yes,
        @Nullable Long no,
        @Nullable Long abstain,
        @Nullable Long blank,
        @Nullable Long invalid) {
    public ResultRow {
        approvals = List.copyOf(approvals);
    }
}
