package coop.folder;

import coop.core.value.Ratio;
import coop.folder.cell.Fault;
import coop.folder.cell.Word;
import coop.folder.cell.Words;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code capital.csv}. */
final class CapitalTable extends RowTable<CapitalRow> {
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column CLASS = Column.optional("class", "classe", "categorie");
    private static final Column AMOUNT = Column.optional("amount", "montant").ofNumbers();
    private static final Column INTO = Column.optional("into", "en");
    private static final Column RESERVE = Column.optional("reserve", "reserve");
    private static final Column TEST = Column.optional("test", "test");
    private static final Column MOTION = Column.optional("motion", "motion");
    private static final TableForm FORM = TableForm.of(ACT, DATE, CLASS, AMOUNT, INTO, RESERVE, TEST, MOTION);

    private enum Tested implements Word {
        NET_ASSETS("net-assets", "actif-net"),
        LIQUIDITY("liquidity", "liquidité");

        static final Words<Tested> WORDS = Words.of(values());

        private final String word;
        private final String french;

        Tested(String word, String french) {
            this.word = word;
            this.french = french;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String french() {
            return french;
        }

        @Override
        public String also() {
            return "";
        }
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    CapitalRow read(Cells cells, Source source) {
        CapitalAct act = cells.word(ACT, CapitalAct.WORDS);
        LocalDate date = cells.date(DATE);
        String shareClass = cells.key(CLASS);
        BigDecimal amount = cells.amount(AMOUNT);
        Ratio into = Ratios.of(cells, INTO);
        String reserve = cells.key(RESERVE);
        Tested test = cells.word(TEST, Tested.WORDS);
        String motion = cells.id(MOTION);
        if (act != null) {
            checkForAct(cells, act);
        }
        if (amount != null && amount.signum() <= 0) {
            cells.report(AMOUNT, Fault.of("number.positive", cells.written(AMOUNT)));
        }
        return act == null || date == null
                ? null
                : new CapitalRow(
                        source,
                        act,
                        date,
                        shareClass,
                        amount == null ? null : new Amount(cells.currency(AMOUNT), amount),
                        into,
                        reserve,
                        test == Tested.LIQUIDITY,
                        motion);
    }

    private static void checkForAct(Cells cells, CapitalAct act) {
        String written = cells.written(ACT);
        List<Column> needed = switch (act) {
            case SPLIT -> List.of(CLASS, INTO, MOTION);
            case INCREASE -> List.of(CLASS, AMOUNT, MOTION);
            case PAYOUT -> List.of(AMOUNT);
            case LAPSE -> List.of();
            case PASSED, FAILED -> List.of(TEST);
        };
        List<Column> useful = switch (act) {
            case INCREASE -> List.of(RESERVE);
            case PASSED, FAILED -> List.of(MOTION);
            default -> List.of();
        };
        for (Column column : List.of(CLASS, AMOUNT, INTO, RESERVE, TEST, MOTION)) {
            if (needed.contains(column)) {
                cells.require(column, written);
            } else if (!useful.contains(column)) {
                cells.refuse(column, written);
            }
        }
    }

    @Override
    List<String> write(CapitalRow row) {
        boolean tested = row.act() == CapitalAct.PASSED || row.act() == CapitalAct.FAILED;
        return List.of(
                row.act().word(),
                row.date().toString(),
                text(row.shareClass()),
                text(row.amount()),
                text(row.into()),
                text(row.reserve()),
                tested ? (row.liquidity() ? Tested.LIQUIDITY : Tested.NET_ASSETS).word() : "",
                text(row.motion()));
    }
}
