package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.cell.Numbers;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code people.csv}. It also remembers who there is, for the files that name persons. */
final class PeopleTable extends RowTable<PersonRow> {
    private static final Column PERSON = Column.filled("person", "personne");
    private static final Column NAME = Column.there("name", "nom");
    private static final Column BIRTH_DATE =
            Column.optional("birth_date", "date_naissance", "date_de_naissance").ofDates();
    private static final Column GENDER = Column.optional("gender", "genre", "sexe");
    private static final Column KIND = Column.optional("kind", "nature");
    private static final Column ENGAGEMENT = Column.optional("engagement", "engagement");
    private static final Column FROM = Column.optional("from", "du").ofDates();
    private static final Column TO = Column.optional("to", "au").ofDates();
    private static final Column FTE = Column.optional("fte", "etp").ofNumbers();
    private static final Column DISTINCT = Column.optional("distinct", "distinct");
    private static final Column ERASED = Column.optional("erased", "effacement").ofDates();
    private static final TableForm FORM =
            TableForm.of(PERSON, NAME, BIRTH_DATE, GENDER, KIND, ENGAGEMENT, FROM, TO, FTE, DISTINCT, ERASED);

    private final Map<String, Known> known = new HashMap<>();

    /** What the rows so far say of a person. */
    private static final class Known {
        private @Nullable String name;
        private @Nullable LocalDate birthDate;
        private @Nullable Gender gender;
        private @Nullable PersonKind kind;
    }

    Set<String> keys() {
        return known.keySet();
    }

    @Nullable
    LocalDate birthDate(String person) {
        Known found = known.get(person);
        return found == null ? null : found.birthDate;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    PersonRow read(Cells cells, Source source) {
        String person = cells.key(PERSON);
        String name = cells.name(NAME);
        LocalDate birthDate = cells.date(BIRTH_DATE);
        Gender gender = cells.word(GENDER, Gender.WORDS);
        PersonKind kind = cells.word(KIND, PersonKind.WORDS);
        EngagementKind engagement = cells.word(ENGAGEMENT, EngagementKind.WORDS);
        LocalDate from = cells.date(FROM);
        LocalDate to = cells.date(TO);
        BigDecimal fullTime = cells.decimal(FTE);
        String distinct = cells.text(DISTINCT);
        LocalDate erased = cells.date(ERASED);
        if (cells.blank(ENGAGEMENT)) {
            if (!cells.blank(FROM) || !cells.blank(TO)) {
                cells.require(ENGAGEMENT, FROM.name());
            }
        } else {
            cells.require(FROM, cells.written(ENGAGEMENT));
        }
        if (from != null && to != null && to.isBefore(from)) {
            cells.report(TO, Fault.of("date.order", cells.written(TO), from.toString()));
        }
        if (fullTime != null && fullTime.signum() <= 0) {
            cells.report(FTE, Fault.of("number.positive", cells.written(FTE)));
        }
        if (person != null) {
            Known before = known.get(person);
            Known now = before == null ? new Known() : before;
            known.put(person, now);
            now.name = agreed(cells, NAME, now.name, name);
            now.birthDate = agreed(cells, BIRTH_DATE, now.birthDate, birthDate);
            now.gender = agreed(cells, GENDER, now.gender, gender);
            now.kind = agreed(cells, KIND, now.kind, kind);
            if (before == null && cells.blank(NAME) && cells.blank(ERASED)) {
                cells.needed(NAME);
            }
            if (now.birthDate != null && from != null && from.isBefore(now.birthDate)) {
                cells.report(FROM, Fault.of("date.before-birth", cells.written(FROM), now.birthDate.toString()));
            }
        }
        return person == null
                ? null
                : new PersonRow(
                        source,
                        person,
                        name,
                        birthDate,
                        gender,
                        kind,
                        engagement,
                        from,
                        to,
                        fullTime,
                        distinct,
                        erased);
    }

    private static <T> @Nullable T agreed(Cells cells, Column column, @Nullable T before, @Nullable T now) {
        if (before != null && now != null && !before.equals(now)) {
            cells.report(column, Fault.of("person.contradicts", cells.written(column), before.toString()));
        }
        return before == null ? now : before;
    }

    @Override
    List<String> write(PersonRow row) {
        BigDecimal fullTime = row.fullTimeEquivalent();
        return List.of(
                row.person(),
                text(row.name()),
                text(row.birthDate()),
                row.gender() == null ? "" : row.gender().word(),
                row.kind() == null ? "" : row.kind().word(),
                row.engagement() == null ? "" : row.engagement().word(),
                text(row.from()),
                text(row.to()),
                fullTime == null ? "" : Numbers.written(fullTime),
                text(row.distinct()),
                text(row.erased()));
    }
}
