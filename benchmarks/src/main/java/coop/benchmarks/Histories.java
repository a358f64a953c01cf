package coop.benchmarks;

import coop.core.journal.Entry;
import coop.core.journal.JournalStore;
import coop.core.journal.StoredEntry;
import coop.core.membership.MembershipEvent;
import coop.core.plugin.Installed;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Histories of many members: each is entered, admitted, and then does three things more, in any order over thirty years. */
final class Histories {
    static final Installed INSTALLED = CoopSdk.discover().installed();
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final int DAYS = 11_000;
    private static final int EACH = 5;

    private Histories() {}

    /** So many entries, a fifth as many members, ordered by their day as a register kept in time is. */
    static List<Entry> entries(int many) {
        int members = Math.max(1, many / EACH);
        SplittableRandom random = new SplittableRandom(20110321);
        byte[] step = new byte[members];
        int newest = 0;
        List<Entry> entries = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            LocalDate on = FIRST.plusDays((long) i * DAYS / many);
            int who = newest < members && (newest == 0 || random.nextInt(EACH) == 0) ? newest++ : random.nextInt(newest);
            MembershipEvent event = event(MemberId.of(who + 1L), step[who]++, on);
            entries.add(new Entry(
                    i + 1L, Instant.EPOCH.plusSeconds(i), "import", "row-" + i, 0, INSTALLED.format().type(event), event));
        }
        return entries;
    }

    private static MembershipEvent event(MemberId who, int step, LocalDate on) {
        if (step == 0) {
            return new MembershipEvent.PersonEntered(on, who, Hash.NONE, Optional.empty());
        }
        return switch ((step - 1) % 4) {
            case 0 -> new MembershipEvent.MemberAdmitted(on, who, "member", who.number());
            case 1 -> new MembershipEvent.MemberSuspended(on, who, "dues");
            case 2 -> new MembershipEvent.MemberReinstated(on, who, "paid");
            default -> new MembershipEvent.MemberResigned(on, who, on, "moved");
        };
    }

    /** The same, written to a store in acts of a thousand. */
    static void store(List<Entry> entries, JournalStore store) {
        Hash before = Hash.NONE;
        for (int from = 0; from < entries.size(); from += 1_000) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + 1_000));
            List<Entry> act = new ArrayList<>();
            for (Entry entry : some) {
                act.add(new Entry(
                        entry.number(), entry.recordedAt(), entry.actor(), "rows-" + from, 0, entry.type(), entry.event()));
            }
            List<StoredEntry> stored = INSTALLED.format().write(act, before);
            before = stored.get(stored.size() - 1).hash();
            store.append(CoopId.MAIN, from, "rows-" + from, INSTALLED.format().digestOf(stored), stored);
        }
    }
}
