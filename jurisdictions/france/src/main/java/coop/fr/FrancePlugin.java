package coop.fr;

import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.reporting.law.JurisdictionPack;
import coop.voting.Proxies;
import java.util.ResourceBundle;

/** What France brings: the packs {@code fr/scop} and {@code fr/scic}, the section {@code france}, and proxies by size. */
public final class FrancePlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.fr";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.section("france", FranceArticles.class)
                .policy(Proxies.class, "scop-by-size", ProxiesBySize.class)
                .policy(JurisdictionPack.class, "fr-scop", Scop.class)
                .policy(JurisdictionPack.class, "fr-scic", Scic.class)
                .messages("coop.fr", language -> ResourceBundle.getBundle("coop.fr.messages", language));
    }
}
