package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code members.csv}. */
final class MembersTable extends RowTable<MemberRow> {
    private static final Column PERSON = Column.filled("person", "personne");
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column CLASS = Column.optional("class", "categorie", "classe");
    private static final Column NUMBER = Column.optional("number", "numero");
    private static final Column EFFECTIVE =
            Column.optional("effective", "effet").ofDates();
    private static final Column REASON = Column.optional("reason", "motif");
    private static final Column MOTION = Column.optional("motion", "motion");
    private static final Column HEIR = Column.optional("heir", "heritier");
    private static final Column PERSONS = Column.optional("persons", "personnes", "parrains");
    private static final Column SHARES = Column.optional("shares", "parts");
    private static final TableForm FORM =
            TableForm.of(PERSON, ACT, DATE, CLASS, NUMBER, EFFECTIVE, REASON, MOTION, HEIR, PERSONS, SHARES);

    private static final Set<MemberAct> OF_CANDIDATES =
            EnumSet.of(MemberAct.FOUNDER, MemberAct.APPLICATION, MemberAct.ADMISSION);
    private static final Set<MemberAct> NAMING = EnumSet.of(
            MemberAct.FOUNDER, MemberAct.APPLICATION, MemberAct.ADMISSION, MemberAct.HEIRS, MemberAct.REPRESENTATIVE);

    private static final long NUMBERS = 999_999_999;

    private final PeopleTable people;
    private final KnownKeys persons;
    private final KnownKeys motions;

    MembersTable(PeopleTable people, KnownKeys persons, KnownKeys motions) {
        this.people = people;
        this.persons = persons;
        this.motions = motions;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    MemberRow read(Cells cells, Source source) {
        String person = cells.key(PERSON);
        MemberAct act = cells.word(ACT, MemberAct.WORDS);
        LocalDate date = cells.date(DATE);
        String memberClass = cells.key(CLASS);
        Long number = cells.whole(NUMBER, 1, NUMBERS);
        LocalDate effective = cells.date(EFFECTIVE);
        String reason = cells.text(REASON);
        String motion = cells.id(MOTION);
        String heir = cells.key(HEIR);
        List<String> named = cells.keys(PERSONS);
        Long shares = cells.whole(SHARES, 1, Limits.COUNT);
        named.forEach(other -> persons.check(other, fault -> cells.report(PERSONS, fault)));
        if (act != null && !NAMING.contains(act)) {
            cells.refuse(PERSONS, cells.written(ACT));
        }
        if (act != null && !OF_CANDIDATES.contains(act)) {
            cells.refuse(SHARES, cells.written(ACT));
        }
        if (act == MemberAct.HEIRS) {
            cells.require(PERSONS, cells.written(ACT));
        }
        if (act == MemberAct.RECLASSIFICATION) {
            cells.require(CLASS, cells.written(ACT));
        }
        persons.check(person, fault -> cells.report(PERSON, fault));
        persons.check(heir, fault -> cells.report(HEIR, fault));
        motions.check(motion, fault -> cells.report(MOTION, fault));
        if (act != null && act != MemberAct.RESIGNATION) {
            cells.refuse(EFFECTIVE, cells.written(ACT));
        }
        if (act != null && act != MemberAct.DEATH) {
            cells.refuse(HEIR, cells.written(ACT));
        }
        if (person != null && heir != null && person.equals(heir)) {
            cells.report(HEIR, Fault.of("person.himself", heir));
        }
        LocalDate birth = person == null ? null : people.birthDate(person);
        if (date != null && birth != null && date.isBefore(birth)) {
            cells.report(DATE, Fault.of("date.before-birth", cells.written(DATE), birth.toString()));
        }
        if (date != null && effective != null && effective.isBefore(date)) {
            cells.report(EFFECTIVE, Fault.of("date.order", cells.written(EFFECTIVE), date.toString()));
        }
        return person == null || act == null || date == null
                ? null
                : new MemberRow(
                        source, person, act, date, memberClass, number, effective, reason, motion, heir, named, shares);
    }

    @Override
    List<String> write(MemberRow row) {
        return List.of(
                row.person(),
                row.act().word(),
                row.date().toString(),
                text(row.memberClass()),
                text(row.number()),
                text(row.effective()),
                text(row.reason()),
                text(row.motion()),
                text(row.heir()),
                String.join(" ", row.persons()),
                text(row.shares()));
    }
}
