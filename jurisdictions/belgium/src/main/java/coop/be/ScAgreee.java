package coop.be;

import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;

/** {@code be/sc-agreee}: the cooperative company approved by the Minister of Economy (CNC, NRC): the nine conditions of 1962. */
public record ScAgreee() implements JurisdictionPack {
    @Override
    public Pack pack() {
        return Belgium.AGREEE;
    }
}
