/** The law of the European Cooperative Society: the pack {@code eu/sce}. */
@org.jspecify.annotations.NullMarked
module coop.sce {
    requires transitive coop.reporting;
    requires static transitive org.jspecify;

    exports coop.sce;

    provides coop.core.plugin.CoopPlugin with
            coop.sce.ScePlugin;
}
