package coop.folder;

import java.time.LocalDate;

/**
 * A row of {@code corrections.csv}; a row is put right at most once.
 *
 * @param source where it stands
 * @param ref the row whose act is reversed: {@code shares.csv/P012/payment/2}
 * @param date the day
 * @param reason why
 * @param by who says so
 */
public record CorrectionRow(Source source, String ref, LocalDate date, String reason, String by) {}
