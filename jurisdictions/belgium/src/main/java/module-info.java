/** The law of cooperatives in Belgium, as packs. */
@org.jspecify.annotations.NullMarked
module coop.be {
    requires transitive coop.reporting;

    exports coop.be;
    exports coop.be.wiring;

    opens coop.be.wiring to
            com.google.guice;

    provides coop.core.plugin.CoopPlugin with
            coop.be.BelgiumPlugin;
    provides coop.core.wiring.CoopModule with
            coop.be.wiring.BelgiumModule;
}
