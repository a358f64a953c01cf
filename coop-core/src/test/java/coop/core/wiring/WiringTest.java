package coop.core.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.membership.MembershipArticles;
import coop.core.office.Office;
import coop.core.plugin.Installed;
import java.util.List;
import org.junit.jupiter.api.Test;

class WiringTest {
    public record Badge(String colour) implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return List.of(Reason.of("badge.missing", "membership.admission", "wanted a {0} badge", colour));
        }
    }

    private static final class StrictHost extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().disableCircularProxies();
            binder().requireAtInjectOnConstructors();
            install(new CoreModule());
            PolicyBinder.policies(binder()).policy(Admission.class, "badge", Badge.class);
        }
    }

    private static final class Clashing extends AbstractModule {
        @Override
        protected void configure() {
            install(new StrictHost());
            PolicyBinder.policies(binder()).policy(Admission.class, "seniority", Badge.class);
        }
    }

    @Test
    void a_strict_host_adds_its_own_admission_rule() {
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new StrictHost());
        Installed installed = injector.getInstance(Installed.class);
        assertThat(installed.statutes("""
                                {"cooperative": {"name": "x", "founded": "2020-01-01"},
                                 "membership": {"admission": {"policy": "badge", "colour": "green"}}}
                                """).section(MembershipArticles.class).admission())
                .isEqualTo(new Badge("green"));
        assertThat(injector.getInstance(Office.class)).isSameAs(injector.getInstance(Office.class));
    }

    @Test
    void two_injectors_live_side_by_side() {
        Installed one = Guice.createInjector(Stage.PRODUCTION, new StrictHost()).getInstance(Installed.class);
        Installed other = CoopSdk.discover().installed();
        assertThat(one.policies().ids(Admission.class)).contains("badge");
        assertThat(other.policies().ids(Admission.class)).doesNotContain("badge");
    }

    @Test
    void a_clash_of_ids_names_what_clashes_and_both_places() {
        assertThatThrownBy(() -> Guice.createInjector(new Clashing()))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("Admission policy 'seniority'")
                .hasMessageContaining("WiringTest$Clashing")
                .hasMessageContaining("CoreModule");
    }

    @Test
    void discovery_finds_the_core_without_a_failure() {
        CoopSdk sdk = CoopSdk.discover();
        assertThat(sdk.failures()).isEmpty();
        assertThat(sdk.installed().sections()).containsKeys("cooperative", "membership");
    }
}
