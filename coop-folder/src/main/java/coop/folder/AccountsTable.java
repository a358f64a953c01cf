package coop.folder;

import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code accounts.csv}. */
final class AccountsTable extends RowTable<AccountRow> {
    private static final Column YEAR = Column.filled("year", "exercice", "annee");
    private static final Column FIGURE = Column.filled("figure", "rubrique");
    private static final Column AMOUNT = Column.filled("amount", "montant").ofNumbers();
    private static final TableForm FORM = TableForm.of(YEAR, FIGURE, AMOUNT);

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    AccountRow read(Cells cells, Source source) {
        Integer year = cells.year(YEAR);
        AccountFigure figure = cells.word(FIGURE, AccountFigure.WORDS);
        BigDecimal amount = cells.amount(AMOUNT);
        if (year != null && figure != null) {
            once(cells, FIGURE, year, figure);
        }
        return year == null || figure == null || amount == null
                ? null
                : new AccountRow(source, year, figure, new Amount(cells.currency(AMOUNT), amount));
    }

    @Override
    List<String> write(AccountRow row) {
        return List.of(
                Integer.toString(row.year()), row.figure().word(), row.amount().toString());
    }
}
