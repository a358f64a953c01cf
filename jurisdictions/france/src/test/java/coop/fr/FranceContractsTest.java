package coop.fr;

import coop.reporting.law.JurisdictionPack;
import coop.testkit.JurisdictionPackContract;
import coop.testkit.PolicyContract;
import coop.voting.Proxies;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;

/** What France brings, under the contracts of the testkit. */
class FranceContractsTest {
    @Nested
    class ScopTest implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return new Scop();
        }

        @Override
        public List<Locale> languages() {
            return List.of(Locale.FRENCH);
        }
    }

    @Nested
    class ScicTest implements JurisdictionPackContract {
        @Override
        public JurisdictionPack rule() {
            return new Scic();
        }

        @Override
        public List<Locale> languages() {
            return List.of(Locale.FRENCH);
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
