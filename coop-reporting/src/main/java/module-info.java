/** Indicators, reports and histories of a cooperative, and the formats they are printed in. */
@org.jspecify.annotations.NullMarked
module coop.reporting {
    requires transitive coop.core;
    requires transitive coop.voting;
    requires transitive coop.capital;
    requires com.fasterxml.jackson.databind;
    requires com.dynatrace.hash4j;
    requires ojalgo;
    requires org.pcollections;

    exports coop.reporting;
    exports coop.reporting.comparison;
    exports coop.reporting.count;
    exports coop.reporting.disclosure;
    exports coop.reporting.federation;
    exports coop.reporting.law;
    exports coop.reporting.wiring;

    opens coop.reporting.indicator to
            coop.core;
    opens coop.reporting.json to
            coop.core;
    opens coop.reporting.principles to
            coop.core;
    opens coop.reporting.render to
            coop.core;
    opens coop.reporting.wiring to
            com.google.guice;

    provides coop.core.plugin.CoopPlugin with
            coop.reporting.ReportingPlugin;
    provides coop.core.wiring.CoopModule with
            coop.reporting.wiring.ReportingModule;
}
