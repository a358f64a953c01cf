package coop.be;

import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.reporting.law.JurisdictionPack;
import java.util.ResourceBundle;

/** The packs {@code be/sc}, {@code be/sc-agreee}, {@code be/sc-agreee-es} and {@code be/sces-agreee}, and their sentences. */
public final class BelgiumPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.be";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(JurisdictionPack.class, "be-sc", Sc.class)
                .policy(JurisdictionPack.class, "be-sc-agreee", ScAgreee.class)
                .policy(JurisdictionPack.class, "be-sc-agreee-es", ScAgreeeEs.class)
                .policy(JurisdictionPack.class, "be-sces-agreee", ScesAgreee.class)
                .messages("coop.be", language -> ResourceBundle.getBundle("coop.be.messages", language));
    }
}
