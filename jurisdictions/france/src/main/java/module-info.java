/** The law of French cooperatives: packs for the SCOP and the SCIC. */
@org.jspecify.annotations.NullMarked
module coop.fr {
    requires transitive coop.reporting;
    requires static transitive org.jspecify;

    exports coop.fr;
    exports coop.fr.wiring;

    opens coop.fr.wiring to
            com.google.guice;

    provides coop.core.plugin.CoopPlugin with
            coop.fr.FrancePlugin;
    provides coop.core.wiring.CoopModule with
            coop.fr.wiring.FranceModule;
}
