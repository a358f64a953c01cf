package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of opening positions. */
final class PositionsTable extends RowTable<PositionRow> {
    private static final Column PERSON = Column.filled("person", "personne", "external_id");
    private static final Column NAME = Column.there("name", "nom");
    private static final Column BIRTH_DATE =
            Column.optional("birth_date", "date_naissance", "date_de_naissance").ofDates();
    private static final Column GENDER = Column.optional("gender", "genre", "sexe");
    private static final Column KIND = Column.optional("kind", "nature");
    private static final Column CLASS = Column.optional("class", "categorie", "classe");
    private static final Column NUMBER = Column.optional("number", "numero");
    private static final Column ADMITTED = Column.there("admitted", "admis").ofDates();
    private static final Column LEFT = Column.optional("left", "sorti").ofDates();
    private static final Column HOW = Column.optional("how", "comment");
    private static final Column SHARES = Column.optional("shares", "parts");
    private static final Column SHARE_CLASS = Column.optional("share_class", "classe_parts");
    private static final Column PAID = Column.optional("paid", "libere").ofNumbers();
    private static final TableForm FORM = TableForm.of(
            PERSON, NAME, BIRTH_DATE, GENDER, KIND, CLASS, NUMBER, ADMITTED, LEFT, HOW, SHARES, SHARE_CLASS, PAID);
    private static final Set<MemberAct> DEPARTURES =
            EnumSet.of(MemberAct.RESIGNATION, MemberAct.LAPSE, MemberAct.EXCLUSION, MemberAct.DEATH);
    private static final long NUMBERS = 999_999_999;

    private final Set<String> known = new HashSet<>();

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    PositionRow read(Cells cells, Source source) {
        String person = cells.key(PERSON);
        String name = cells.name(NAME);
        LocalDate birthDate = cells.date(BIRTH_DATE);
        Gender gender = cells.word(GENDER, Gender.WORDS);
        PersonKind kind = cells.word(KIND, PersonKind.WORDS);
        String memberClass = cells.key(CLASS);
        Long number = cells.whole(NUMBER, 1, NUMBERS);
        LocalDate admitted = cells.date(ADMITTED);
        LocalDate left = cells.date(LEFT);
        MemberAct how = cells.word(HOW, MemberAct.WORDS);
        Long shares = cells.whole(SHARES, 1, Limits.COUNT);
        String shareClass = cells.key(SHARE_CLASS);
        BigDecimal paid = cells.amount(PAID);
        boolean further = person != null && !known.add(person);
        if (further) {
            List.of(NAME, BIRTH_DATE, GENDER, KIND, CLASS, NUMBER, ADMITTED, LEFT, HOW)
                    .forEach(column -> cells.refuse(column, cells.written(PERSON)));
            cells.require(SHARES, cells.written(PERSON));
        } else {
            cells.needed(NAME);
            cells.needed(ADMITTED);
        }
        if (how != null && !DEPARTURES.contains(how)) {
            cells.refuse(HOW, HOW.name());
        }
        if (cells.blank(LEFT)) {
            cells.refuse(HOW, LEFT.name());
        }
        if (admitted != null && left != null && left.isBefore(admitted)) {
            cells.report(LEFT, Fault.of("date.order", cells.written(LEFT), admitted.toString()));
        }
        if (admitted != null && birthDate != null && admitted.isBefore(birthDate)) {
            cells.report(ADMITTED, Fault.of("date.before-birth", cells.written(ADMITTED), birthDate.toString()));
        }
        if (paid != null && paid.signum() <= 0) {
            cells.report(PAID, Fault.of("number.positive", cells.written(PAID)));
        }
        if (!cells.blank(PAID) || !cells.blank(SHARE_CLASS)) {
            cells.require(SHARES, PAID.name());
        }
        return person == null
                ? null
                : new PositionRow(
                        source,
                        person,
                        name,
                        birthDate,
                        gender,
                        kind,
                        memberClass,
                        number,
                        admitted,
                        left,
                        how,
                        shares,
                        shareClass,
                        paid == null ? null : new Amount(cells.currency(PAID), paid));
    }

    @Override
    List<String> write(PositionRow row) {
        return List.of(
                row.person(),
                text(row.name()),
                text(row.birthDate()),
                row.gender() == null ? "" : row.gender().word(),
                row.kind() == null ? "" : row.kind().word(),
                text(row.memberClass()),
                text(row.number()),
                text(row.admitted()),
                text(row.left()),
                row.how() == null ? "" : row.how().word(),
                text(row.shares()),
                text(row.shareClass()),
                text(row.paid()));
    }
}
