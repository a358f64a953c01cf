package coop.sce;

import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.reporting.law.JurisdictionPack;
import java.util.ResourceBundle;

// guide: plugin
/** Brings the pack {@code eu/sce} to whoever has this jar. */
public final class ScePlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.sce";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(JurisdictionPack.class, "eu-sce", Sce.class)
                .messages("coop.sce", language -> ResourceBundle.getBundle("coop.sce.messages", language));
    }
}
// guide: end
