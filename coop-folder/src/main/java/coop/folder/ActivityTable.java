package coop.folder;

import coop.folder.cell.Numbers;
import coop.folder.cell.Word;
import coop.folder.cell.Words;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code activity.csv}. */
final class ActivityTable extends RowTable<ActivityRow> {
    private static final Column PERSON = Column.filled("person", "personne");
    private static final Column YEAR = Column.filled("year", "exercice", "annee");
    private static final Column BASE = Column.filled("base", "base");
    private static final Column QUANTITY = Column.filled("quantity", "quantite").ofNumbers();
    private static final TableForm FORM = TableForm.of(PERSON, YEAR, BASE, QUANTITY);

    private final KnownKeys persons;

    ActivityTable(KnownKeys persons) {
        this.persons = persons;
    }

    /** The bases that have a name of their own; the statutes may add any other. */
    private enum Base implements Word {
        HOURS("hours", "heures"),
        PURCHASES("purchases", "achats"),
        DELIVERIES("deliveries", "livraisons");

        private static final Words<Base> WORDS = Words.of(values());

        private final String word;
        private final String french;

        Base(String word, String french) {
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
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    ActivityRow read(Cells cells, Source source) {
        String person = cells.key(PERSON);
        Integer year = cells.year(YEAR);
        Base named = Base.WORDS.find(cells.written(BASE));
        String base = named == null ? cells.key(BASE) : named.word();
        BigDecimal quantity = cells.decimal(QUANTITY);
        persons.check(person, fault -> cells.report(PERSON, fault));
        return person == null || year == null || base == null || quantity == null
                ? null
                : new ActivityRow(source, person, year, base, quantity);
    }

    @Override
    List<String> write(ActivityRow row) {
        return List.of(row.person(), Integer.toString(row.year()), row.base(), Numbers.written(row.quantity()));
    }
}
