/** Contract tests and scenarios for those who write plugins and stores. */
@org.jspecify.annotations.NullMarked
module coop.testkit {
    requires org.assertj.core;
    requires transitive coop.core;
    requires transitive coop.capital;
    requires transitive coop.reporting;
    requires transitive coop.voting;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports coop.testkit;
}
