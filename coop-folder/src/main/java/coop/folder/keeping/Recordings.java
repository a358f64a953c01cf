package coop.folder.keeping;

import coop.core.journal.EntriesReversed;
import coop.core.journal.Entry;
import coop.core.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the journal holds of each act of the folder. Follows the journal as it grows; one thread only. */
final class Recordings {
    /**
     * One recording of an act.
     *
     * @param fingerprint what the row said then
     * @param first the first entry
     * @param last the last entry
     */
    record Recording(String fingerprint, long first, long last) {}

    private final SortedMap<String, List<Recording>> acts = new TreeMap<>();
    private final SortedMap<Long, String> reversals = new TreeMap<>();
    private long read;

    /** Reads on to the end of the journal. */
    void follow(Journal journal) {
        for (long number = read + 1; number <= journal.size(); number++) {
            Entry entry = journal.entry(number);
            if (entry.event() instanceof EntriesReversed reversed) {
                reversed.entries().forEach(earlier -> reversals.put(earlier, entry.command()));
            }
            add(entry);
        }
        read = journal.size();
    }

    private void add(Entry entry) {
        int mark = entry.command().indexOf('#');
        if (mark < 0) {
            return;
        }
        String fingerprint = entry.command().substring(mark + 1);
        List<Recording> known = acts.computeIfAbsent(entry.command().substring(0, mark), key -> new ArrayList<>());
        int last = known.size() - 1;
        if (last >= 0 && known.get(last).fingerprint().equals(fingerprint)) {
            known.set(last, new Recording(fingerprint, known.get(last).first(), entry.number()));
        } else {
            known.add(new Recording(fingerprint, entry.number(), entry.number()));
        }
    }

    /** All keys on record. */
    List<String> keys() {
        return List.copyOf(acts.keySet());
    }

    /** The latest recording of an act. */
    Optional<Recording> latest(String key) {
        List<Recording> known = acts.get(key);
        return known == null ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** How often a row was recorded that says just this. */
    int times(String key, String fingerprint) {
        return (int) acts.getOrDefault(key, List.of()).stream()
                .filter(recording -> says(recording, fingerprint))
                .count();
    }

    /** Whether a recording is of a row that says just this. */
    static boolean says(Recording recording, String fingerprint) {
        int again = recording.fingerprint().indexOf('~');
        return (again < 0 ? recording.fingerprint() : recording.fingerprint().substring(0, again)).equals(fingerprint);
    }

    /** The command that reversed a recording, when one did. */
    Optional<String> reversedBy(Recording recording) {
        return Optional.ofNullable(reversals.get(recording.last()));
    }
}
