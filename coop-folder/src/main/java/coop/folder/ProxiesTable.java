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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code proxies.csv} of one meeting. */
final class ProxiesTable extends RowTable<ProxyRow> {
    private static final Column PRINCIPAL = Column.filled("principal", "mandant");
    private static final Column HOLDER = Column.filled("holder", "mandataire");
    private static final Column DATE = Column.optional("date", "date").ofDates();
    private static final Column MOTIONS = Column.optional("motions", "motions");
    private static final Column MEETING =
            Column.optional("meeting", "assemblee").ofDates();
    private static final Column UNTIL = Column.optional("until", "jusqu'au").ofDates();
    private static final Column REVOKED = Column.optional("revoked", "revoquee").ofDates();
    private static final Column INSTRUCTIONS = Column.optional("instructions", "instructions");
    private static final TableForm FORM =
            TableForm.of(PRINCIPAL, HOLDER, DATE, MOTIONS, MEETING, UNTIL, REVOKED, INSTRUCTIONS);

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
        ProxyRow row = new ProxyRow(
                source,
                principal,
                holder,
                date,
                motions,
                cells.date(MEETING),
                cells.date(UNTIL),
                cells.date(REVOKED),
                instructions(cells));
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

    /** Such as {@code roof=yes board=no}. */
    private SortedMap<String, Vote> instructions(Cells cells) {
        SortedMap<String, Vote> instructions = new TreeMap<>();
        for (String part : cells.parts(INSTRUCTIONS)) {
            int equals = part.indexOf('=');
            Vote vote = equals < 1 ? null : Vote.WORDS.find(part.substring(equals + 1));
            if (vote == null) {
                cells.report(INSTRUCTIONS, Fault.of("proxy.instructions", part));
                continue;
            }
            String motion = part.substring(0, equals);
            agenda.check(motion, fault -> cells.report(INSTRUCTIONS, fault));
            instructions.put(motion, vote);
        }
        return instructions;
    }

    private static boolean overlap(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    @Override
    List<String> write(ProxyRow row) {
        return List.of(
                row.principal(),
                row.holder(),
                text(row.date()),
                String.join(" ", row.motions()),
                text(row.meeting()),
                text(row.until()),
                text(row.revoked()),
                row.instructions().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().word())
                        .collect(Collectors.joining(" ")));
    }
}
