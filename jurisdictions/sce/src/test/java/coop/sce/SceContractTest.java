package coop.sce;

import coop.reporting.law.JurisdictionPack;
import coop.testkit.JurisdictionPackContract;

// guide: contract
/** The tests themselves come from the testkit. */
class SceContractTest implements JurisdictionPackContract {
    @Override
    public JurisdictionPack rule() {
        return new Sce();
    }
}
// guide: end
