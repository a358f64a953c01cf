package coop.be;

import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;

/** {@code be/sc}: the cooperative company (SC, CV) under book 6 of the code of companies and associations. */
public record Sc() implements JurisdictionPack {
    @Override
    public Pack pack() {
        return Belgium.SC;
    }
}
