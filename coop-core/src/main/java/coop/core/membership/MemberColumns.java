package coop.core.membership;

import coop.core.Cooperative;
import coop.core.journal.Entry;
import coop.core.journal.Journal;
import coop.core.journal.MissingPluginException;
import coop.core.journal.UnknownEvent;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where everybody stands at the end of a day, in columns: what {@link MemberRegister} says of each person, without the steps on
 * the way. For those who count over many members, such as a federation: a million members take some 30 bytes each and are
 * folded at the speed of arrays. A rule reads the register, which grows entry by entry and shares what did not change.
 *
 * <pre>{@code
 * MemberColumns columns = MemberColumns.of(coop, day);
 * long suspended = columns.count(Standing.SUSPENDED);
 * }</pre>
 *
 * <p>Rows are in the order in which persons first appear. Immutable once made, and so safe for use by many threads.
 */
public final class MemberColumns {
    private static final Standing[] STANDINGS = Standing.values();
    private static final byte[][] NEXT = transitions();

    private final Rows rows = new Rows();
    private final List<String> classes = new ArrayList<>(List.of(""));
    private byte[] standing = new byte[16];
    private byte[] memberClass = new byte[16];
    private int[] since = new int[16];
    private int[] admitted = new int[16];
    private long[] number = new long[16];

    private MemberColumns() {}

    /**
     * The columns at the end of a day.
     *
     * @throws coop.core.journal.MissingPluginException as the register
     * @throws IllegalStateException if there are more than 127 classes of members
     */
    public static MemberColumns of(Cooperative coop, LocalDate day) {
        Journal journal = coop.journal();
        MemberColumns columns = new MemberColumns();
        int places = coop.placesAt(day);
        for (int place = 0; place < places; place++) {
            Entry entry = journal.inOrder(place);
            if (entry.event() instanceof MembershipEvent event) {
                columns.enter(event);
            } else if (entry.event() instanceof UnknownEvent unknown
                    && unknown.isNeededBy(MemberRegister.BOOK.name())) {
                throw new MissingPluginException(entry.number(), unknown.type(), MemberRegister.BOOK.name());
            }
        }
        columns.trim();
        return columns;
    }

    /** The standing that each act leads to from each standing, by the same table as everywhere. */
    private static byte[][] transitions() {
        byte[][] next = new byte[Lifecycle.Act.values().length][STANDINGS.length];
        for (Lifecycle.Act act : Lifecycle.Act.values()) {
            for (Standing from : STANDINGS) {
                next[act.ordinal()][from.ordinal()] = (byte) Lifecycle.after(from, act)
                        .orElseGet(() -> MemberRegister.forced(act, from))
                        .ordinal();
            }
        }
        return next;
    }

    private void enter(MembershipEvent event) {
        int known = rows.size();
        int row = rows.of(event.who().number());
        int day = (int) event.on().toEpochDay();
        if (row == known) {
            room(row);
            since[row] = day;
        }
        Class<?> type = event.getClass();
        if (type == MembershipEvent.MemberAdmitted.class) {
            MembershipEvent.MemberAdmitted admission = (MembershipEvent.MemberAdmitted) event;
            memberClass[row] = code(admission.memberClass());
            number[row] = admission.number();
            admitted[row] = day;
        } else if (type == MembershipEvent.Applied.class) {
            memberClass[row] = code(((MembershipEvent.Applied) event).memberClass());
        } else if (type == MembershipEvent.Enlisted.class) {
            memberClass[row] = code(((MembershipEvent.Enlisted) event).memberClass());
        } else if (type == MembershipEvent.MemberReclassified.class) {
            memberClass[row] = code(((MembershipEvent.MemberReclassified) event).memberClass());
        }
        int act = MemberRegister.actOf(type);
        if (act >= 0) {
            byte next = NEXT[act][standing[row]];
            if (next != standing[row]) {
                standing[row] = next;
                since[row] = day;
            }
        }
    }

    private void room(int row) {
        if (row == standing.length) {
            resize(row + (row >> 1));
        }
    }

    private void trim() {
        rows.trim();
        resize(rows.size());
    }

    private void resize(int length) {
        standing = Arrays.copyOf(standing, length);
        memberClass = Arrays.copyOf(memberClass, length);
        since = Arrays.copyOf(since, length);
        admitted = Arrays.copyOf(admitted, length);
        number = Arrays.copyOf(number, length);
    }

    /** There are a handful of classes, and most often it is the one of the member before. */
    private byte code(String name) {
        for (int code = 1; code < classes.size(); code++) {
            if (classes.get(code).equals(name)) {
                return (byte) code;
            }
        }
        if (classes.size() > Byte.MAX_VALUE) {
            throw new IllegalStateException("There are more than " + Byte.MAX_VALUE + " classes of members");
        }
        classes.add(name);
        return (byte) (classes.size() - 1);
    }

    /** How many persons there are. */
    public int size() {
        return rows.size();
    }

    /** The row of a person; none when the person was never entered. */
    public OptionalInt row(MemberId who) {
        int row = rows.find(who.number());
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The person of a row. */
    public MemberId who(int row) {
        return MemberId.of(rows.id(row));
    }

    public Standing standing(int row) {
        return STANDINGS[standing[row]];
    }

    /** Since when the person stands there. */
    public LocalDate since(int row) {
        return LocalDate.ofEpochDay(since[row]);
    }

    /** The class, of members and of those who applied. */
    public Optional<String> memberClass(int row) {
        return memberClass[row] == 0 ? Optional.empty() : Optional.of(classes.get(memberClass[row]));
    }

    /** The member number, of those who were ever admitted. */
    public Optional<Long> number(int row) {
        return number[row] == 0 ? Optional.empty() : Optional.of(number[row]);
    }

    /** The day of the last admission, of those who were ever admitted. */
    public Optional<LocalDate> admitted(int row) {
        return number[row] == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(admitted[row]));
    }

    /** How many persons stand there. */
    public long count(Standing where) {
        long count = 0;
        for (byte one : standing) {
            count += one == where.ordinal() ? 1 : 0;
        }
        return count;
    }

    /** How many members there are, suspended ones too. */
    public long members() {
        return count(Standing.ADMITTED) + count(Standing.SUSPENDED);
    }
}
