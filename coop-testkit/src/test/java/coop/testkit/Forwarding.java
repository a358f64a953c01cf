package coop.testkit;

import coop.core.journal.JournalStore;
import coop.core.journal.StoredEntry;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.util.List;
import java.util.Optional;

/** A store that leaves everything to another one. */
class Forwarding implements JournalStore {
    private final JournalStore to;

    Forwarding(JournalStore to) {
        this.to = to;
    }

    @Override
    public Result append(CoopId coop, long expectedLast, String command, Hash digest, List<StoredEntry> entries) {
        return to.append(coop, expectedLast, command, digest, entries);
    }

    @Override
    public List<StoredEntry> read(CoopId coop, long after, int atMost) {
        return to.read(coop, after, atMost);
    }

    @Override
    public Optional<Head> head(CoopId coop) {
        return to.head(coop);
    }

    @Override
    public Optional<Act> act(CoopId coop, String command) {
        return to.act(coop, command);
    }

    @Override
    public List<CoopId> cooperatives() {
        return to.cooperatives();
    }

    @Override
    public void close() {
        to.close();
    }
}
