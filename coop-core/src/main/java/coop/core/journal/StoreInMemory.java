package coop.core.journal;

import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store that is gone with the process. Safe for use by many threads. */
public final class StoreInMemory implements JournalStore {
    private static final class Kept {
        private final List<StoredEntry> entries = new ArrayList<>();
        private final Map<String, Act> acts = new HashMap<>();
    }

    private final Map<CoopId, Kept> coops = new TreeMap<>();

    @Override
    public synchronized Result append(
            CoopId coop, long expectedLast, String command, Hash digest, List<StoredEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("wanted at least one entry, got none");
        }
        Kept kept = coops.computeIfAbsent(coop, some -> new Kept());
        Act known = kept.acts.get(command);
        if (known != null) {
            return known.digest().equals(digest)
                    ? new Result.Duplicate(known.first(), known.last())
                    : new Result.KeyReused(command);
        }
        long last = kept.entries.size();
        if (last != expectedLast) {
            return new Result.Conflict(last);
        }
        for (StoredEntry entry : entries) {
            if (entry.number() != ++last) {
                throw new IllegalArgumentException("wanted entry " + last + ", got " + entry.number());
            }
        }
        kept.entries.addAll(entries);
        kept.acts.put(command, new Act(command, digest, expectedLast + 1, last));
        return new Result.Appended(last);
    }

    @Override
    public synchronized List<StoredEntry> read(CoopId coop, long after, int atMost) {
        List<StoredEntry> entries = kept(coop).entries;
        int from = (int) Math.min(Math.max(0, after), entries.size());
        return List.copyOf(entries.subList(from, (int) Math.min((long) from + atMost, entries.size())));
    }

    @Override
    public synchronized Optional<Head> head(CoopId coop) {
        List<StoredEntry> entries = kept(coop).entries;
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Head(entries.size(), entries.get(entries.size() - 1).hash()));
    }

    @Override
    public synchronized Optional<Act> act(CoopId coop, String command) {
        return Optional.ofNullable(kept(coop).acts.get(command));
    }

    @Override
    public synchronized List<CoopId> cooperatives() {
        return coops.entrySet().stream()
                .filter(entry -> !entry.getValue().entries.isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        // nothing is held
    }

    private Kept kept(CoopId coop) {
        Kept kept = coops.get(coop);
        return kept == null ? new Kept() : kept;
    }
}
