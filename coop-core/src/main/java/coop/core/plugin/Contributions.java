package coop.core.plugin;

import coop.core.Invariant;
import coop.core.journal.Event;
import coop.core.policy.Policy;
import coop.core.statutes.Section;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** What a plugin fills. Ids are unique over all that is installed; a clash names both plugins and installs neither. */
public interface Contributions {
    /**
     * A policy: a record that implements its kind, and the id that statutes name it by.
     *
     * @param kind an interface that extends {@link Policy}, with a single abstract method
     * @param id lower-case letters, digits and hyphens, such as {@code one-member-one-vote}
     * @param record a record, public in an exported package or in a package opened to {@code coop.core}
     */
    <P extends Policy> Contributions policy(Class<P> kind, String id, Class<? extends P> record);

    /** A section of the statutes, under a key of their JSON. */
    Contributions section(String key, Class<? extends Section> record);

    /** A type of event, such as {@code core.member-admitted}; begin it with the plugin's own name and a dot. */
    Contributions event(String type, Class<? extends Event> record);

    /**
     * A type of event as an earlier release wrote it. Its entries stay as they are, byte for byte, and are read as what they
     * mean now; new ones are no longer written. To change the shape of an event, give the new shape a new type, and name the
     * old one here:
     *
     * <pre>{@code
     * to.event("energy.reading-2", Reading.class)
     *         .formerly("energy.reading", ReadingInWattHours.class, old -> new Reading(old.on(), old.wattHours() / 1000));
     * }</pre>
     *
     * @param type the old type
     * @param record the record that has the old shape, which nothing writes any more
     * @param now what such an event means now: pure, and never refusing; it may give a type that is itself a former one
     */
    <E extends Event> Contributions formerly(String type, Class<E> record, Function<? super E, ? extends Event> now);

    /** What must hold of a book on every day. */
    Contributions invariant(Invariant<?> invariant);

    /**
     * Sentences of reasons and reports in other languages: keys are the codes, {@code {0}} is the first argument.
     *
     * <p>For example {@code to.messages("example", locale -> ResourceBundle.getBundle("example.messages", locale))}; the call
     * stands in the plugin's own code so that its module's bundle is found.
     *
     * @param name whose they are, unique
     */
    Contributions messages(String name, Function<Locale, ResourceBundle> bundle);
}
