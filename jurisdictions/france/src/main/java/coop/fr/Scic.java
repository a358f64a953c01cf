package coop.fr;

import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;
import coop.reporting.law.Parameters;
import coop.reporting.law.Preset;

/** The pack {@code fr/scic}: the French cooperative of collective interest, by law 47-1775, title II ter. */
public record Scic() implements JurisdictionPack {
    private static final Pack PACK = Pack.builder("fr/scic")
            .parameters(Parameters.read(Scic.class.getResourceAsStream("scic-law.json")))
            .preset(Preset.read(
                    "sas",
                    Scic.class::getResourceAsStream,
                    "scic-sas",
                    "statutes.json",
                    "people.csv",
                    "members.csv",
                    "shares.csv"))
            .checks(ScicChecks.checks())
            .build();

    @Override
    public Pack pack() {
        return PACK;
    }
}
