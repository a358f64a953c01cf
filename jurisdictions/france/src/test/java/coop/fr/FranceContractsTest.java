package coop.fr;

import coop.reporting.law.JurisdictionPack;
import coop.testkit.JurisdictionPackContract;
import coop.testkit.PolicyContract;
import coop.voting.Proxies;
import org.junit.jupiter.api.Nested;

/** What France brings, under the contracts of the testkit. */
class FranceContractsTest {
    @Nested
    class ScopTest implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return new Scop();
        }
    }

    @Nested
    class ScicTest implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return new Scic();
        }
    }

    @Nested
    class ProxiesBySizeTest implements PolicyContract<Proxies> {
        @Override
        public Class<Proxies> kind() {
            return Proxies.class;
        }

        @Override
        public String policy() {
            return "\"scop-by-size\"";
        }

        @Override
        public Proxies rule() {
            return new ProxiesBySize(20, 1, coop.core.value.Ratio.of(1, 20));
        }
    }
}
