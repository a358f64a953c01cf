package coop.example;

import coop.core.membership.Admission;
import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;

// README: a plugin
/** Brings the rule {@code hours} to whoever has this jar. */
public final class HoursPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "example.hours";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(Admission.class, "hours", Workshop.Hours.class);
    }
}
// README: end
