package coop.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.internal.Contribution;
import coop.core.journal.Critical;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries as canonical JSON. Thread-safe. */
public final class EntryJson implements EntryFormat {
    private static final int VERSION = 1;
    private static final int CHAIN_OF_FORMER_TYPES = 100;
    private static final Set<String> KEYS =
            Set.of("v", "number", "previous", "recordedAt", "actor", "command", "revision", "type", "critical", "data");

    private final PolicyCatalog policies;
    private final Map<String, Class<? extends Event>> records;
    private final Map<Class<? extends Event>, String> types = new HashMap<>();
    private final Map<Class<? extends Event>, Function<Event, Event>> former = new HashMap<>();
    private final RecordWriter writer;

    public EntryJson(
            PolicyCatalog policies,
            SortedMap<String, Class<? extends Event>> events,
            Collection<Contribution.OfFormer> formerTypes) {
        this.policies = policies;
        this.records = new HashMap<>(events);
        this.writer = new RecordWriter(policies);
        events.forEach((type, record) -> types.put(record, type));
        for (Contribution.OfFormer old : formerTypes) {
            records.put(old.type(), old.record());
            former.put(old.record(), old.now());
        }
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
            Critical critical = entry.event().getClass().getAnnotation(Critical.class);
            if (critical != null) {
                node.set("critical", critical(critical.value()));
            }
            node.set("data", writer.record((Record) entry.event()));
            byte[] bytes = Json.canonical(node);
            previous = Hash.of(bytes);
            stored.add(new StoredEntry(entry.number(), entry.command(), previous, bytes));
        }
        return stored;
    }

    /** All books need it: true; some: their names in order. */
    private static JsonNode critical(String[] books) {
        if (books.length == 0) {
            return Json.NODES.booleanNode(true);
        }
        var names = Json.NODES.arrayNode();
        new TreeSet<>(Arrays.asList(books)).forEach(names::add);
        return names;
    }

    @Override
    public StoredEntry stored(long number, byte[] bytes) {
        JsonNode node = parse(number, bytes);
        if (!Arrays.equals(bytes, Json.canonical(node))) {
            throw new DamagedEntryException(number, "it is not in its canonical form");
        }
        if (node.path("number").asLong() != number || !node.path("command").isTextual()) {
            throw new DamagedEntryException(number, "it is filed under another number or command");
        }
        StoredEntry stored = new StoredEntry(number, node.path("command").asText(), Hash.of(bytes), bytes);
        before(stored);
        return stored;
    }

    private static JsonNode parse(long number, byte[] bytes) {
        JsonNode node;
        try {
            node = Json.parse(bytes);
        } catch (IOException unreadable) {
            throw new DamagedEntryException(number, "it is not JSON");
        }
        if (node.path("v").asInt() != VERSION) {
            throw new DamagedEntryException(number, "its version is not " + VERSION);
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new DamagedEntryException(number, "it says what no entry of version " + VERSION + " says");
            }
        });
        return node;
    }

    @Override
    public Hash before(StoredEntry stored) {
        byte[] found = EntryTail.previous(stored.bytes());
        if (found != null) {
            return Hash.ofDigest(found);
        }
        try {
            return Hash.parse(
                    parse(stored.number(), stored.bytes()).path("previous").asText());
        } catch (IllegalArgumentException malformed) {
            throw new DamagedEntryException(stored.number(), "it does not follow the entry before it");
        }
    }

    @Override
    public Entry read(StoredEntry stored, Hash before) {
        long number = stored.number();
        if (!Hash.of(stored.bytes()).equals(stored.hash())) {
            throw new DamagedEntryException(number, "its bytes do not have its hash");
        }
        JsonNode node = parse(number, stored.bytes());
        if (node.path("number").asLong() != number
                || !node.path("command").asText().equals(stored.command())) {
            throw new DamagedEntryException(number, "it is filed under another number or command");
        }
        if (!before(stored).equals(before)) {
            throw new DamagedEntryException(number, "it does not follow the entry before it");
        }
        String type = node.path("type").asText();
        RecordReader reader = new RecordReader(policies);
        Object recordedAt = reader.read(node.path("recordedAt"), Instant.class, "recordedAt");
        Class<? extends Event> record = records.get(type);
        Object event = record == null
                ? unknown(reader, node, type)
                : reader.record(node.path("data"), record, "data", Set.of());
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
                asNow(number, read));
    }

    /** What an event of a former type means now. */
    private Event asNow(long number, Event read) {
        Event event = read;
        for (int step = 0; step < CHAIN_OF_FORMER_TYPES; step++) {
            Function<Event, Event> now = former.get(event.getClass());
            if (now == null) {
                return event;
            }
            event = asNow(number, event, now);
        }
        throw new DamagedEntryException(number, "its former type leads back to itself");
    }

    private static Event asNow(long number, Event old, Function<Event, Event> now) {
        @Nullable Event event;
        try {
            event = now.apply(old);
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            throw new DamagedEntryException(number, "the plugin that knew its former type failed: " + broken);
        }
        if (event == null) {
            throw new DamagedEntryException(number, "the plugin that knew its former type gave nothing");
        }
        return event;
    }

    private static Object unknown(RecordReader reader, JsonNode node, String type) {
        Object on = reader.read(node.path("data").path("on"), LocalDate.class, "data.on");
        JsonNode critical = node.path("critical");
        List<String> books = new ArrayList<>();
        critical.forEach(book -> books.add(book.asText()));
        return new UnknownEvent(
                on instanceof LocalDate day ? day : LocalDate.EPOCH,
                type,
                critical.asBoolean(false) || critical.isArray(),
                books);
    }

    @Override
    public Hash digestOf(List<StoredEntry> act) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (StoredEntry stored : act) {
            JsonNode node = parse(stored.number(), stored.bytes());
            all.writeBytes((node.path("type").asText() + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(Json.canonical(node.path("data")));
            all.write('\n');
        }
        return Hash.of(all.toByteArray());
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
