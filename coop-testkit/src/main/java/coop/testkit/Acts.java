package coop.testkit;

import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.Event;
import coop.core.journal.JournalStore;
import coop.core.journal.JournalStore.Head;
import coop.core.journal.JournalStore.Result;
import coop.core.journal.StoredEntry;
import coop.core.membership.MembershipEvent.MemberSuspended;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Acts as an office would write them, for stores under test. */
final class Acts {
    static final CoopId COOP = new CoopId("contract");
    private static final LocalDate DAY = LocalDate.of(2014, 3, 1);
    private static final EntryFormat FORMAT = CoopSdk.discover().installed().format();

    private Acts() {}

    /** What is asked of a store: some entries of one command, each with a text of its own. */
    record Asked(CoopId coop, long after, String command, Hash digest, List<StoredEntry> entries) {
        Result of(JournalStore store) {
            return store.append(coop, after, command, digest, entries);
        }
    }

    /** An act after what a store holds now. */
    static Asked next(JournalStore store, String command, int entries) {
        return next(store, COOP, command, "because", entries);
    }

    static Asked next(JournalStore store, CoopId coop, String command, String text, int entries) {
        Head head = store.head(coop).orElse(new Head(0, Hash.NONE));
        return after(head, coop, command, text, entries);
    }

    static Asked after(Head head, CoopId coop, String command, String text, int entries) {
        List<Entry> act = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            Event event = new MemberSuspended(DAY, MemberId.of(i), text);
            events.add(event);
            act.add(new Entry(head.last() + i, Instant.EPOCH, "contract", command, 0, FORMAT.type(event), event));
        }
        return new Asked(coop, head.last(), command, FORMAT.digest(events), FORMAT.write(act, head.hash()));
    }
}
