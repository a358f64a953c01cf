package coop.be;

import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;

/** {@code be/sces-agreee}: the cooperative company with both approvals (SCES agréée). */
public record ScesAgreee() implements JurisdictionPack {
    @Override
    public Pack pack() {
        return Belgium.SCES_AGREEE;
    }
}
