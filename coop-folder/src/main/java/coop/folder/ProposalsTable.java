package coop.folder;

import coop.folder.cell.Limits;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code proposals.csv}. */
final class ProposalsTable extends RowTable<ProposalRow> {
    private static final Column PROPOSAL = Column.optional("proposal", "proposition");
    private static final Column ACT = Column.filled("act", "acte");
    private static final Column DATE = Column.filled("date", "date").ofDates();
    private static final Column PERSON = Column.filled("person", "personne");
    private static final Column TOPIC = Column.optional("topic", "sujet");
    private static final Column TITLE = Column.optional("title", "titre");
    private static final Column TEXT = Column.optional("text", "texte");
    private static final Column AMENDMENT = Column.optional("amendment", "amendement");
    private static final Column RANKING = Column.optional("ranking", "classement");
    private static final TableForm FORM =
            TableForm.of(PROPOSAL, ACT, DATE, PERSON, TOPIC, TITLE, TEXT, AMENDMENT, RANKING);

    private final KnownKeys persons;

    ProposalsTable(KnownKeys persons) {
        this.persons = persons;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    ProposalRow read(Cells cells, Source source) {
        String proposal = cells.id(PROPOSAL);
        ProposalAct act = cells.word(ACT, ProposalAct.WORDS);
        LocalDate date = cells.date(DATE);
        String person = cells.key(PERSON);
        persons.check(person, fault -> cells.report(PERSON, fault));
        String topic = cells.id(TOPIC);
        String title = cells.name(TITLE);
        String text = cells.text(TEXT);
        Long amendment = cells.whole(AMENDMENT, 1, Limits.COUNT);
        String ranking = cells.text(RANKING);
        if (act != null) {
            List<Column> needed = switch (act) {
                case PROPOSAL -> List.of(PROPOSAL, TITLE, TEXT);
                case SECOND, WITHDRAWAL -> List.of(PROPOSAL);
                case AMENDMENT -> List.of(PROPOSAL, TEXT);
                case TAKEN -> List.of(PROPOSAL, AMENDMENT);
                case RANKING -> List.of(TOPIC, RANKING);
            };
            needed.forEach(column -> cells.require(column, cells.written(ACT)));
        }
        return act == null || date == null || person == null
                ? null
                : new ProposalRow(
                        source,
                        proposal,
                        act,
                        date,
                        person,
                        topic,
                        title,
                        text,
                        amendment == null ? null : Math.toIntExact(amendment),
                        ranking);
    }

    @Override
    List<String> write(ProposalRow row) {
        return List.of(
                text(row.proposal()),
                row.act().word(),
                row.date().toString(),
                row.person(),
                text(row.topic()),
                text(row.title()),
                text(row.text()),
                text(row.amendment()),
                text(row.ranking()));
    }
}
