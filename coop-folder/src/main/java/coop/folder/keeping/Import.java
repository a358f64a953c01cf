package coop.folder.keeping;

import coop.capital.MoneyLedger;
import coop.capital.ShareRegister;
import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.journal.JournalStore;
import coop.core.journal.StoreInMemory;
import coop.core.journal.StoredEntry;
import coop.core.membership.DirectoryInMemory;
import coop.core.membership.MemberDirectory;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.membership.Person;
import coop.core.office.Office;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.folder.Amount;
import coop.folder.Gender;
import coop.folder.MemberAct;
import coop.folder.PersonKind;
import coop.folder.PositionRow;
import coop.folder.Positions;
import coop.folder.Source;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Members of another register taken over with their numbers, days and shares. The other register's keys make it idempotent:
 * importing the same table again records nothing, and an edited row becomes a linked reversal and a new entry.
 */
public final class Import {
    private Import() {}

    /** What came of a row. */
    public enum Outcome {
        RECORDED,
        /** It was on record before. */
        KNOWN,
        REFUSED
    }

    /**
     * A row of the table, and what came of it.
     *
     * @param row the row
     * @param outcome what came of it
     * @param number the member number given or kept
     * @param lines why it was refused, in whole or in part
     */
    public record Reported(PositionRow row, Outcome outcome, Optional<Long> number, List<Line> lines) {
        public Reported {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Totals of the table beside those of the books, of the persons in the table.
     *
     * @param what what is counted
     * @param table as the table says
     * @param books as the books say
     */
    public record Total(String what, String table, String books) {
        public boolean agrees() {
            return table.equals(books);
        }
    }

    /**
     * What came of an import.
     *
     * @param kept what was recorded
     * @param rows every row
     * @param totals the totals to be reconciled
     */
    public record Imported(Kept kept, List<Reported> rows, List<Total> totals) {
        public Imported {
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }

        /** Whether every row is on record and every total agrees. */
        public boolean isWhole() {
            return !kept.hasRefusals() && totals.stream().allMatch(Total::agrees);
        }
    }

    /** An office on a copy of the books in memory, to try an import on. */
    public static Office copy(Office office, JournalStore journals, Installed installed) {
        StoreInMemory memory = new StoreInMemory();
        long read = 0;
        List<StoredEntry> page = journals.read(office.coop(), 0, 10_000);
        while (!page.isEmpty()) {
            List<StoredEntry> act = new ArrayList<>();
            for (StoredEntry entry : page) {
                if (!act.isEmpty() && !act.get(0).command().equals(entry.command())) {
                    read = append(memory, office.coop(), read, act);
                }
                act.add(entry);
            }
            read = append(memory, office.coop(), read, act);
            page = journals.read(office.coop(), read, 10_000);
        }
        return new Office(installed, memory, InstantSource.system(), office.coop());
    }

    private static long append(JournalStore to, CoopId coop, long last, List<StoredEntry> act) {
        String command = act.get(0).command();
        String name = to.act(coop, command).isPresent() ? command + "+" + last : command;
        to.append(coop, last, name, Hash.NONE, List.copyOf(act));
        long next = last + act.size();
        act.clear();
        return next;
    }

    /** A copy of a directory in memory. */
    public static MemberDirectory copy(MemberDirectory directory, CoopId coop) {
        MemberDirectory memory = new DirectoryInMemory();
        memory.enter(coop, directory.all(coop));
        return memory;
    }

    /**
     * Imports what an agenda holds.
     *
     * @param progress told how many acts are done, of {@link Agenda#size()}
     */
    public static Imported run(
            Office office,
            MemberDirectory directory,
            Positions positions,
            Agenda agenda,
            String actor,
            IntConsumer progress) {
        long before = office.cooperative().journal().size();
        Kept kept = new Keeper(office, directory, actor).keep(agenda, progress);
        Map<Source, List<Line>> lines = new HashMap<>();
        kept.lines()
                .forEach(line -> lines.computeIfAbsent(line.source(), source -> new ArrayList<>())
                        .add(line));
        MemberRegister register = kept.cooperative().book(MemberRegister.BOOK);
        Set<MemberId> recorded = new HashSet<>();
        List<Entry> entries = kept.cooperative().journal().entries();
        for (Entry entry : entries.subList((int) before, entries.size())) {
            if (entry.event() instanceof MembershipEvent event) {
                recorded.add(event.who());
            }
        }
        for (MemberId who : agenda.keys().numbers()) {
            if (register.find(who).isEmpty()) { // refused: nobody is known who is not on record
                directory.erase(office.coop(), who);
            }
        }
        List<Reported> rows = new ArrayList<>();
        for (PositionRow row : positions.rows()) {
            MemberId who = agenda.keys().number(row.person());
            List<Line> said = lines.getOrDefault(row.source(), List.of());
            boolean refused = said.stream().anyMatch(line -> line.what() == Line.Outcome.REFUSED);
            Outcome outcome = recorded.contains(who) ? Outcome.RECORDED : Outcome.KNOWN;
            rows.add(new Reported(
                    row,
                    refused ? Outcome.REFUSED : outcome,
                    register.find(who).flatMap(MemberRegister.File::number),
                    said));
        }
        return new Imported(kept, rows, totals(kept.cooperative(), positions, agenda));
    }

    private static List<Total> totals(Cooperative coop, Positions positions, Agenda agenda) {
        LocalDate day = agenda.lastDay().orElse(LocalDate.MAX);
        MemberRegister register = coop.book(MemberRegister.BOOK, day);
        ShareRegister shares = coop.book(ShareRegister.BOOK, day);
        MoneyLedger money = MoneyLedger.of(coop, day);
        Set<MemberId> persons = new HashSet<>();
        long members = 0;
        long sharesInTable = 0;
        Money paidInTable = Money.zero(coop.statutes(day).cooperative().currency());
        for (PositionRow row : positions.rows()) {
            persons.add(agenda.keys().number(row.person()));
            members += row.admitted() != null && row.left() == null ? 1 : 0;
            sharesInTable += row.shares() == null ? 0 : row.shares();
            Amount paid = row.paid();
            if (paid != null) {
                paidInTable = paidInTable.plus(paid.value(), RoundingMode.UNNECESSARY);
            }
        }
        long known = 0;
        long current = 0;
        long held = 0;
        Money paidIn = Money.zero(paidInTable.getCurrencyUnit());
        for (MemberId who : persons) {
            Optional<MemberRegister.File> file = register.find(who);
            known += file.filter(some -> some.admissions() > 0).isPresent() ? 1 : 0;
            current += register.isMember(who) ? 1 : 0;
            held += shares.count(who);
            paidIn = paidIn.plus(money.paidIn(who));
        }
        boolean moved = !positions.history().isEmpty();
        List<Total> totals = new ArrayList<>();
        totals.add(new Total("persons ever admitted", String.valueOf(persons.size()), String.valueOf(known)));
        if (!moved) {
            totals.add(new Total("members", String.valueOf(members), String.valueOf(current)));
            totals.add(new Total("shares", String.valueOf(sharesInTable), String.valueOf(held)));
            totals.add(new Total("paid in", paidInTable.toString(), paidIn.toString()));
        }
        return totals;
    }

    /**
     * The positions of a cooperative on a day, in the order of the member numbers: importing them elsewhere and exporting them
     * again gives the same table.
     */
    public static Positions export(Cooperative coop, LocalDate day, Map<MemberId, Person> persons) {
        MemberRegister register = coop.book(MemberRegister.BOOK, day);
        ShareRegister shares = coop.book(ShareRegister.BOOK, day);
        MoneyLedger money = MoneyLedger.of(coop, day);
        List<PositionRow> rows = new ArrayList<>();
        register.files().stream()
                .filter(file -> file.number().isPresent() && file.erased().isEmpty())
                .sorted(Comparator.comparing(file -> file.number().orElseThrow()))
                .forEach(file -> rows.addAll(rows(file, persons.get(file.who()), shares, money, rows.size())));
        return new Positions(rows, List.of());
    }

    private static List<PositionRow> rows(
            MemberRegister.File file, @Nullable Person person, ShareRegister shares, MoneyLedger money, int before) {
        List<PositionRow> rows = new ArrayList<>();
        String key = person == null ? file.who().toString() : person.key();
        List<String> classes = shares.holdings(file.who()).keySet().stream()
                .filter(name -> shares.count(file.who(), name) > 0)
                .toList();
        for (int i = 0; i < Math.max(1, classes.size()); i++) {
            boolean first = i == 0;
            String shareClass = i < classes.size() ? classes.get(i) : null;
            Money paid = shareClass == null ? null : money.paidIn(file.who(), shareClass);
            rows.add(new PositionRow(
                    new Source("positions.csv", before + i + 2),
                    key,
                    first ? (person == null ? key : person.name()) : null,
                    first && person != null ? person.born().orElse(null) : null,
                    first && person != null
                            ? person.gender().map(Import::gender).orElse(null)
                            : null,
                    first ? PersonKind.valueOf(file.kind().name()) : null,
                    first ? file.memberClass().orElse(null) : null,
                    first ? file.number().orElse(null) : null,
                    first ? file.admitted().orElse(null) : null,
                    first ? file.left().orElse(null) : null,
                    first ? how(file).orElse(null) : null,
                    shareClass == null ? null : Long.valueOf(shares.count(file.who(), shareClass)),
                    shareClass,
                    paid == null || paid.isZero() ? null : new Amount(null, paid.getAmount())));
        }
        return rows;
    }

    private static Optional<MemberAct> how(MemberRegister.File file) {
        for (int i = file.steps().size() - 1; i >= 0 && file.left().isPresent(); i--) {
            MembershipEvent event = file.steps().get(i).event();
            if (event instanceof MembershipEvent.MemberResigned) {
                return Optional.of(MemberAct.RESIGNATION);
            }
            if (event instanceof MembershipEvent.MemberLapsed) {
                return Optional.of(MemberAct.LAPSE);
            }
            if (event instanceof MembershipEvent.MemberExcluded) {
                return Optional.of(MemberAct.EXCLUSION);
            }
            if (event instanceof MembershipEvent.MemberDied) {
                return Optional.of(MemberAct.DEATH);
            }
        }
        return Optional.empty();
    }

    private static Gender gender(Person.Gender gender) {
        return switch (gender) {
            case FEMALE -> Gender.F;
            case MALE -> Gender.M;
            case OTHER -> Gender.X;
        };
    }
}
