package coop.folder;

import coop.folder.cell.Fault;
import coop.folder.table.Cells;
import coop.folder.table.Column;
import coop.folder.table.TableForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code proxies.csv} of one meeting. */
final class ProxiesTable extends RowTable<ProxyRow> {
    private static final Column PRINCIPAL = Column.filled("principal", "mandant");
    private static final Column HOLDER = Column.filled("holder", "mandataire");
    private static final Column DATE = Column.optional("date", "date").ofDates();
    private static final Column MOTIONS = Column.optional("motions", "motions");
    private static final TableForm FORM = TableForm.of(PRINCIPAL, HOLDER, DATE, MOTIONS);

    private final KnownKeys persons;
    private final KnownKeys agenda;
    private final LocalDate meeting;
    private final Map<String, List<ProxyRow>> byPrincipal = new HashMap<>();

    ProxiesTable(KnownKeys persons, KnownKeys agenda, LocalDate meeting) {
        this.persons = persons;
        this.agenda = agenda;
        this.meeting = meeting;
    }

    @Override
    TableForm form() {
        return FORM;
    }

    @Override
    @Nullable
    ProxyRow read(Cells cells, Source source) {
        String principal = cells.key(PRINCIPAL);
        String holder = cells.key(HOLDER);
        LocalDate date = cells.date(DATE);
        List<String> motions = cells.motions(MOTIONS);
        persons.check(principal, fault -> cells.report(PRINCIPAL, fault));
        persons.check(holder, fault -> cells.report(HOLDER, fault));
        motions.forEach(motion -> agenda.check(motion, fault -> cells.report(MOTIONS, fault)));
        if (date != null && date.isAfter(meeting)) {
            cells.report(DATE, Fault.of("date.after-meeting", cells.written(DATE), meeting.toString()));
        }
        if (principal == null || holder == null) {
            return null;
        }
        if (principal.equals(holder)) {
            cells.report(HOLDER, Fault.of("person.himself", holder));
        }
        ProxyRow row = new ProxyRow(source, principal, holder, date, motions);
        List<ProxyRow> others = byPrincipal.computeIfAbsent(principal, key -> new ArrayList<>());
        for (ProxyRow other : others) {
            if (overlap(other.motions(), motions)) {
                cells.report(
                        PRINCIPAL,
                        Fault.of(
                                "proxy.repeated",
                                principal,
                                Integer.toString(other.source().line())));
                break;
            }
        }
        others.add(row);
        return row;
    }

    private static boolean overlap(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    @Override
    List<String> write(ProxyRow row) {
        return List.of(row.principal(), row.holder(), text(row.date()), String.join(" ", row.motions()));
    }
}
