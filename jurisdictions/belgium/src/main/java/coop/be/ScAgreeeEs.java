package coop.be;

import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;

/** {@code be/sc-agreee-es}: the cooperative company approved as a social enterprise (ES). */
public record ScAgreeeEs() implements JurisdictionPack {
    @Override
    public Pack pack() {
        return Belgium.AGREEE_ES;
    }
}
