package coop.core.plugin;

import coop.core.Cooperative;
import coop.core.Invariant;
import coop.core.Messages;
import coop.core.internal.Contribution;
import coop.core.journal.EntryFormat;
import coop.core.journal.Event;
import coop.core.json.EntryJson;
import coop.core.json.Mentions;
import coop.core.json.RecordShape;
import coop.core.json.StatutesJson;
import coop.core.json.StatutesSchema;
import coop.core.policy.Policy;
import coop.core.policy.PolicyCatalog;
import coop.core.statutes.Section;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All that is installed: policies, sections, events, invariants and messages, from the SDK's own modules and from plugins.
 *
 * <p>Get it from {@link coop.core.wiring.CoopSdk#installed} or inject it. Safe for use by many threads.
 */
public final class Installed {
    private static final int STATUTES_KEPT = 64;

    private final PolicyCatalog policies;
    private final SortedMap<String, Class<? extends Section>> sections;
    private final SortedMap<String, Class<? extends Event>> events;
    private final List<Invariant<?>> invariants;
    private final Messages messages;
    private final SortedMap<String, String> origins;
    private final EntryFormat format;
    private final Map<String, Statutes> read = new ConcurrentHashMap<>();

    private Installed(
            PolicyCatalog policies,
            SortedMap<String, Class<? extends Section>> sections,
            SortedMap<String, Class<? extends Event>> events,
            Collection<Contribution.OfFormer> former,
            List<Invariant<?>> invariants,
            Messages messages,
            SortedMap<String, String> origins) {
        this.policies = policies;
        this.sections = sections;
        this.events = events;
        this.invariants = List.copyOf(invariants);
        this.messages = messages;
        this.origins = origins;
        this.format = new EntryJson(policies, events, former);
    }

    /** For the wiring: everything contributed, of which no two have the same key. */
    public static Installed of(Collection<? extends Contribution> contributions) {
        Map<Class<? extends Policy>, SortedMap<String, Class<? extends Policy>>> policies = new LinkedHashMap<>();
        SortedMap<String, Class<? extends Section>> sections = new TreeMap<>();
        SortedMap<String, Class<? extends Event>> events = new TreeMap<>();
        List<Contribution.OfFormer> former = new ArrayList<>();
        List<Invariant<?>> invariants = new ArrayList<>();
        SortedMap<String, Function<Locale, ResourceBundle>> bundles = new TreeMap<>();
        SortedMap<String, String> origins = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        contributions.stream().sorted((a, b) -> a.key().compareTo(b.key())).forEach(contribution -> {
            origins.put(contribution.key(), contribution.by());
            if (contribution instanceof Contribution.OfPolicy policy) {
                RecordShape.problem(policy.record()).ifPresent(problem -> problems.add(policy.by() + ": " + problem));
                policies.computeIfAbsent(policy.kind(), kind -> new TreeMap<>()).put(policy.id(), policy.record());
            } else if (contribution instanceof Contribution.OfSection section) {
                RecordShape.problem(section.record()).ifPresent(problem -> problems.add(section.by() + ": " + problem));
                sections.put(section.name(), section.record());
            } else if (contribution instanceof Contribution.OfEvent event) {
                RecordShape.problem(event.record()).ifPresent(problem -> problems.add(event.by() + ": " + problem));
                events.put(event.type(), event.record());
            } else if (contribution instanceof Contribution.OfFormer old) {
                RecordShape.problem(old.record()).ifPresent(problem -> problems.add(old.by() + ": " + problem));
                former.add(old);
            } else if (contribution instanceof Contribution.OfInvariant invariant) {
                invariants.add(invariant.invariant());
            } else if (contribution instanceof Contribution.OfMessages messages) {
                bundles.put(messages.name(), messages.bundle());
            }
        });
        if (!problems.isEmpty()) {
            throw new PluginException(problems);
        }
        return new Installed(
                new PolicyCatalog(policies),
                Collections.unmodifiableSortedMap(sections),
                Collections.unmodifiableSortedMap(events),
                former,
                invariants,
                new Messages(bundles.values()),
                Collections.unmodifiableSortedMap(origins));
    }

    public PolicyCatalog policies() {
        return policies;
    }

    /** The sections of statutes by their key. */
    public SortedMap<String, Class<? extends Section>> sections() {
        return sections;
    }

    /** The types of events by their name. */
    public SortedMap<String, Class<? extends Event>> events() {
        return events;
    }

    public List<Invariant<?>> invariants() {
        return invariants;
    }

    public Messages messages() {
        return messages;
    }

    /** Each thing installed, and the plugin it came from. */
    public SortedMap<String, String> origins() {
        return origins;
    }

    /** How entries are written as bytes and read back. */
    public EntryFormat format() {
        return format;
    }

    /**
     * Reads statutes from JSON.
     *
     * @throws coop.core.statutes.StatutesException with every problem at once
     */
    public Statutes statutes(String json) {
        Statutes known = read.get(json);
        if (known != null) {
            return known;
        }
        Statutes statutes = new Statutes(this, json, StatutesJson.read(json, policies, sections));
        if (read.size() >= STATUTES_KEPT) {
            read.clear();
        }
        read.put(json, statutes);
        return statutes;
    }

    /**
     * The JSON Schema, draft 2020-12, of statutes with all that is installed: with it an editor completes and underlines them.
     *
     * <p>What the schema refuses, {@link #statutes} refuses too; the reverse does not hold, for a schema cannot say that two
     * classes of shares need different ids.
     */
    public String statutesSchema() {
        return StatutesSchema.of(policies, sections);
    }

    /** An installed policy with its default settings; none when it is not installed or a setting has no default. */
    public <P extends Policy> Optional<P> policy(Class<P> kind, String id) {
        return StatutesJson.policy(kind, id, policies).map(kind::cast);
    }

    /**
     * A policy as statutes write it: its id, or an object with its id and settings, such as {@code {"policy": "seniority",
     * "atLeast": "P1Y"}}.
     *
     * @throws coop.core.statutes.StatutesException with every problem at once
     */
    public <P extends Policy> P policyOf(Class<P> kind, String json) {
        return kind.cast(StatutesJson.policyOf(kind, json, policies));
    }

    /** A policy as statutes write it, with every setting: {@code {"atLeast":"P1Y","policy":"seniority"}}. */
    public String json(Policy policy) {
        return StatutesJson.write(policy, policies);
    }

    /**
     * What an event says about one person, as JSON: parts of it that are about other persons only are left out. Nothing when it
     * does not name the person.
     */
    public Optional<String> about(Event event, MemberId who) {
        return Mentions.of(format.json(event), who);
    }

    /** A cooperative with nothing on record yet. */
    public Cooperative cooperative() {
        return Cooperative.blank(this);
    }
}
