/**
 * Statutes, journal, members, engagements and resolutions of a cooperative, as values; the door for plugins; and the
 * edges to Guice and to JSON.
 */
@org.jspecify.annotations.NullMarked
module coop.core {
    requires com.fasterxml.jackson.databind;
    requires com.google.common; // Guice, an automatic module, needs it resolved
    requires transitive com.google.guice;
    requires transitive jakarta.inject;
    requires transitive org.joda.money;
    requires org.pcollections;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports coop.core;
    exports coop.core.journal;
    exports coop.core.membership;
    exports coop.core.office;
    exports coop.core.plugin;
    exports coop.core.policy;
    exports coop.core.resolution;
    exports coop.core.seal;
    exports coop.core.statutes;
    exports coop.core.value;
    exports coop.core.wiring;

    opens coop.core.wiring to
            com.google.guice;

    uses coop.core.journal.StoreProvider;
    uses coop.core.plugin.CoopPlugin;
    uses coop.core.wiring.CoopModule;

    provides coop.core.plugin.CoopPlugin with
            coop.core.plugin.CorePlugin;
}
