package coop.sce;

import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;
import coop.reporting.law.Parameters;
import coop.reporting.law.Preset;

// guide: pack
/** The pack {@code eu/sce}: the European Cooperative Society, by Regulation (EC) No 1435/2003. */
public record Sce() implements JurisdictionPack {
    private static final Pack PACK = Pack.builder("eu/sce")
            .parameters(Parameters.read(Sce.class.getResourceAsStream("sce-law.json")))
            .preset(Preset.read(
                    "plain",
                    Sce.class::getResourceAsStream,
                    "plain",
                    "statutes.json",
                    "people.csv",
                    "members.csv",
                    "shares.csv"))
            .checks(SceChecks.checks())
            .build();

    @Override
    public Pack pack() {
        return PACK;
    }
}
// guide: end
