package coop.testkit;

import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Pack;
import java.util.ResourceBundle;

/** A pack of one check, as small as a pack can be. */
public final class SmallPackPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "example.small-pack";
    }

    @Override
    public int contract() {
        return CoopPlugin.CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(JurisdictionPack.class, "te-small", Small.class)
                .messages("example.small", language -> ResourceBundle.getBundle("coop.testkit.small", language));
    }

    /** The pack {@code te/small}. */
    public record Small() implements JurisdictionPack {
        private static final Pack PACK = BrokenPacksTest.pack(
                        "te.small.members", BrokenPacksTest.STATUTES, BrokenPacksTest::members)
                .pack();

        @Override
        public Pack pack() {
            return PACK;
        }
    }
}
