/** The share register, payments, exits, annual accounts and the sharing of surplus of a cooperative. */
@org.jspecify.annotations.NullMarked
module coop.capital {
    requires transitive coop.core;
    requires org.pcollections;
    requires static transitive org.jspecify;

    exports coop.capital;
    exports coop.capital.accounting;
    exports coop.capital.loan;
    exports coop.capital.paper;
    exports coop.capital.wiring;

    opens coop.capital.wiring to
            com.google.guice;

    provides coop.core.plugin.CoopPlugin with
            coop.capital.CapitalPlugin;
    provides coop.core.wiring.CoopModule with
            coop.capital.wiring.CapitalModule;
}
