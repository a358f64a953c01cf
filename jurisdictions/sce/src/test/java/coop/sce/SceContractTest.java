package coop.sce;

import coop.reporting.law.JurisdictionPack;
import coop.testkit.JurisdictionPackContract;
import java.util.List;
import java.util.Locale;

// guide: contract
/** The tests themselves come from the testkit. */
class SceContractTest implements JurisdictionPackContract {
    @Override
    public JurisdictionPack rule() {
        return new Sce();
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.FRENCH);
    }
}
// guide: end
