package coop.folder;

import coop.capital.Numbers;
import coop.core.value.Ratio;
import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code shares.csv}. */
final class SharesTable extends RowTable<ShareRow> {
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,11})(?:-([1-9][0-9]{0,11}))?");
    private static final Column PERSON = Column.filled("person", "personne");
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column CLASS = Column.optional("class", "classe", "categorie");
    private static final Column COUNT = Column.optional("count", "nombre");
    private static final Column AMOUNT = Column.optional("amount", "montant").ofNumbers();
    private static final Column TO = Column.optional("to", "vers");
    private static final Column DUE = Column.optional("due", "echeance").ofDates();
    private static final Column INTO = Column.optional("into", "en_classe");
    private static final Column PART = Column.optional("part", "quote_part");
    private static final Column PAYER = Column.optional("payer", "payeur");
    private static final Column NUMBERS = Column.optional("numbers", "numeros");
    private static final Column MOTION = Column.optional("motion", "motion");
    private static final TableForm FORM =
            TableForm.of(PERSON, ACT, DATE, CLASS, COUNT, AMOUNT, TO, DUE, INTO, PART, PAYER, NUMBERS, MOTION);
    private static final List<Column> USED = List.of(COUNT, AMOUNT, TO, DUE, INTO, PART, PAYER, NUMBERS, MOTION);

    private final KnownKeys persons;

    SharesTable(KnownKeys persons) {
        this.persons = persons;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    int always() {
        return 7;
    }

    @Override
    @Nullable
    ShareRow read(Cells cells, Source source) {
        String person = cells.key(PERSON);
        ShareAct act = cells.word(ACT, ShareAct.WORDS);
        LocalDate date = cells.date(DATE);
        String shareClass = cells.key(CLASS);
        Long count = cells.whole(COUNT, 1, Limits.COUNT);
        BigDecimal amount = cells.amount(AMOUNT);
        String to = cells.key(TO);
        persons.check(person, fault -> cells.report(PERSON, fault));
        LocalDate due = cells.date(DUE);
        String into = cells.key(INTO);
        Ratio part = Ratios.part(cells, PART);
        String payer = cells.key(PAYER);
        Numbers numbers = numbers(cells);
        String motion = cells.id(MOTION);
        persons.check(to, fault -> cells.report(TO, fault));
        persons.check(payer, fault -> cells.report(PAYER, fault));
        if (act != null) {
            checkForAct(cells, act);
        }
        if (amount != null && amount.signum() <= 0) {
            cells.report(AMOUNT, Fault.of("number.positive", cells.written(AMOUNT)));
        }
        if (person != null && to != null && person.equals(to)) {
            cells.report(TO, Fault.of("person.himself", to));
        }
        return person == null || act == null || date == null
                ? null
                : new ShareRow(
                        source,
                        person,
                        act,
                        date,
                        shareClass,
                        count,
                        amount == null ? null : new Amount(cells.currency(AMOUNT), amount),
                        to,
                        due,
                        into,
                        part,
                        payer,
                        numbers,
                        motion);
    }

    private static @Nullable Numbers numbers(Cells cells) {
        String written = cells.text(NUMBERS);
        if (written == null) {
            return null;
        }
        Matcher parts = RANGE.matcher(written);
        if (parts.matches()) {
            long first = Long.parseLong(parts.group(1));
            long last = parts.group(2) == null ? first : Long.parseLong(parts.group(2));
            if (last >= first) {
                return new Numbers(first, last);
            }
        }
        cells.report(NUMBERS, Fault.of("numbers.form", cells.written(NUMBERS)));
        return null;
    }

    private static void checkForAct(Cells cells, ShareAct act) {
        String written = cells.written(ACT);
        List<Column> needed = switch (act) {
            case SUBSCRIPTION, REQUEST, CANCELLATION, SURRENDER -> List.of(COUNT);
            case PAYMENT, PAYOUT, SET_OFF -> List.of(AMOUNT);
            case TRANSFER -> cells.blank(NUMBERS) ? List.of(COUNT, TO) : List.of(TO);
            case GIFT -> List.of(COUNT, TO);
            case CALL -> List.of(AMOUNT, DUE);
            case INHERITANCE, CLAIM -> List.of(TO);
            case CONVERSION -> List.of(COUNT, INTO);
            case FORFEITURE -> List.of(COUNT, MOTION);
            case REFUND, APPROVAL, WITHDRAWAL -> List.of();
        };
        List<Column> useful = switch (act) {
            case PAYMENT -> List.of(PAYER);
            case TRANSFER -> List.of(NUMBERS);
            case REFUND, INHERITANCE -> List.of(COUNT);
            case CLAIM -> List.of(PART);
            case APPROVAL -> List.of(MOTION);
            default -> List.of();
        };
        for (Column column : USED) {
            if (needed.contains(column)) {
                cells.require(column, written);
            } else if (!useful.contains(column)) {
                cells.refuse(column, written);
            }
        }
        if (act == ShareAct.TRANSFER && !cells.blank(NUMBERS)) {
            cells.refuse(COUNT, written);
        }
    }

    @Override
    List<String> write(ShareRow row) {
        return List.of(
                row.person(),
                row.act().word(),
                row.date().toString(),
                text(row.shareClass()),
                text(row.count()),
                text(row.amount()),
                text(row.to()),
                text(row.due()),
                text(row.into()),
                text(row.part()),
                text(row.payer()),
                text(row.numbers()),
                text(row.motion()));
    }
}
