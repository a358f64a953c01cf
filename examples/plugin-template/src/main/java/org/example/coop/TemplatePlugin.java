package org.example.coop;

import coop.capital.SurplusRule;
import coop.core.membership.Admission;
import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.reporting.Indicator;
import coop.voting.Majority;
import coop.voting.count.CountingMethod;
import java.util.ResourceBundle;

/** What the plugin adds. {@code META-INF/services/coop.core.plugin.CoopPlugin} names this class, so that it is found. */
public final class TemplatePlugin implements CoopPlugin {
    @Override
    public String id() {
        return "example.template";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(Admission.class, "comeback", Comeback.class)
                .policy(Majority.class, "few-against", FewAgainst.class)
                .policy(SurplusRule.class, "per-head", PerHead.class)
                .policy(Indicator.class, "new-01", NewMembers.class)
                .policy(CountingMethod.class, "fewest-last", FewestLast.class)
                .messages("example.template", language -> ResourceBundle.getBundle("org.example.coop.messages", language));
    }
}
