package coop.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.journal.DamagedEntryException;
import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.Event;
import coop.core.journal.StoredEntry;
import coop.core.journal.UnknownEvent;
import coop.core.policy.PolicyCatalog;
import coop.core.value.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Entries as canonical JSON. Thread-safe. */
public final class EntryJson implements EntryFormat {
    private static final int VERSION = 1;

    private final PolicyCatalog policies;
    private final Map<String, Class<? extends Event>> records;
    private final Map<Class<? extends Event>, String> types = new HashMap<>();
    private final RecordWriter writer;

    public EntryJson(PolicyCatalog policies, SortedMap<String, Class<? extends Event>> events) {
        this.policies = policies;
        this.records = events;
        this.writer = new RecordWriter(policies);
        events.forEach((type, record) -> types.put(record, type));
    }

    @Override
    public String type(Event event) {
        String type = types.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "No event is installed as " + event.getClass().getName());
        }
        return type;
    }

    @Override
    public List<StoredEntry> write(List<Entry> entries, Hash before) {
        List<StoredEntry> stored = new ArrayList<>(entries.size());
        Hash previous = before;
        for (Entry entry : entries) {
            ObjectNode node = Json.NODES.objectNode();
            node.put("v", VERSION);
            node.put("number", entry.number());
            node.put("previous", previous.toString());
            node.put("recordedAt", entry.recordedAt().toString());
            node.put("actor", entry.actor());
            node.put("command", entry.command());
            node.put("revision", entry.revision());
            node.put("type", entry.type());
            node.set("data", writer.record((Record) entry.event()));
            byte[] bytes = Json.canonical(node);
            previous = Hash.of(bytes);
            stored.add(new StoredEntry(entry.number(), entry.command(), previous, bytes));
        }
        return stored;
    }

    @Override
    public Entry read(StoredEntry stored, Hash before) {
        long number = stored.number();
        if (!Hash.of(stored.bytes()).equals(stored.hash())) {
            throw new DamagedEntryException(number, "its bytes do not have its hash");
        }
        JsonNode node;
        try {
            node = Json.parse(stored.bytes());
        } catch (IOException unreadable) {
            throw new DamagedEntryException(number, "it is not JSON");
        }
        if (node.path("v").asInt() != VERSION) {
            throw new DamagedEntryException(number, "its version is not " + VERSION);
        }
        if (node.path("number").asLong() != number
                || !node.path("command").asText().equals(stored.command())) {
            throw new DamagedEntryException(number, "it is filed under another number or command");
        }
        if (!node.path("previous").asText().equals(before.toString())) {
            throw new DamagedEntryException(number, "it does not follow the entry before it");
        }
        String type = node.path("type").asText();
        RecordReader reader = new RecordReader(policies);
        Object recordedAt = reader.read(node.path("recordedAt"), Instant.class, "recordedAt");
        Class<? extends Event> record = records.get(type);
        Object event = record == null
                ? unknown(reader, node, type)
                : reader.record(node.path("data"), record, "data", java.util.Set.of());
        if (!reader.problems().isEmpty()
                || !(event instanceof Event read)
                || !(recordedAt instanceof Instant instant)) {
            throw new DamagedEntryException(number, "it cannot be read: " + reader.problems());
        }
        return new Entry(
                number,
                instant,
                node.path("actor").asText(),
                stored.command(),
                node.path("revision").asLong(),
                type,
                read);
    }

    private static Object unknown(RecordReader reader, JsonNode node, String type) {
        Object on = reader.read(node.path("data").path("on"), LocalDate.class, "data.on");
        return new UnknownEvent(
                on instanceof LocalDate day ? day : LocalDate.EPOCH,
                type,
                node.path("critical").asBoolean(false));
    }

    @Override
    public Hash digest(List<Event> events) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Event event : events) {
            all.writeBytes((type(event) + "\n" + json(event) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Hash.of(all.toByteArray());
    }

    @Override
    public String json(Event event) {
        return new String(Json.canonical(writer.record((Record) event)), StandardCharsets.UTF_8);
    }
}
