package coop.folder;

/**
 * A row of {@code accounts.csv}; there is at most one for a year and figure.
 *
 * @param source where it stands
 * @param year the financial year, by the year in which it ends
 * @param figure which figure
 * @param amount the money; a loss is negative
 */
public record AccountRow(Source source, int year, AccountFigure figure, Amount amount) {}
