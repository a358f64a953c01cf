package coop.folder.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import coop.capital.ShareDesk;
import coop.capital.SurplusDesk;
import coop.capital.wiring.CapitalModule;
import coop.core.membership.MemberDirectory;
import coop.core.office.Office;
import coop.core.plugin.Installed;
import coop.core.wiring.CoopSdk;
import coop.core.wiring.CoreModule;
import coop.reporting.Reports;
import coop.reporting.wiring.ReportingModule;
import coop.store.Store;
import coop.store.wiring.StoreModule;
import coop.voting.Assemblies;
import coop.voting.wiring.VotingModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module in a host's own strict injector: alone, all together, and twice in one process. */
class WholeHouseTest {
    @TempDir
    private Path folder = Path.of(".");

    private static final class Strict extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().disableCircularProxies();
            binder().requireExactBindingAnnotations();
        }
    }

    private static Injector strict(List<Module> modules) {
        return Guice.createInjector(
                Stage.PRODUCTION,
                Stream.concat(Stream.of(new Strict()), modules.stream()).toList());
    }

    static List<Module> modules() {
        return List.of(new CoreModule(), new VotingModule(), new CapitalModule(), new ReportingModule());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void each_module_works_alone(Module module) {
        Injector host = strict(List.of(module));
        assertThat(host.getInstance(Office.class).cooperative().isFounded()).isFalse();
        assertThat(host.getInstance(Installed.class).sections()).containsKey("membership");
    }

    @Test
    void the_store_works_alone() {
        Injector host = strict(List.of(new StoreModule(folder.resolve("alone.sqlite"))));
        try (Store store = host.getInstance(Store.class)) {
            assertThat(host.getInstance(MemberDirectory.class)).isSameAs(store.directory());
        }
    }

    @Test
    void all_modules_work_together_and_every_door_opens() {
        Injector host =
                strict(Stream.concat(modules().stream(), Stream.of(new StoreModule(folder.resolve("together.sqlite"))))
                        .toList());
        try (Store store = host.getInstance(Store.class)) {
            assertThat(folder.resolve("together.sqlite")).exists();
            assertThat(host.getInstance(MemberDirectory.class)).isSameAs(store.directory());
            for (Class<?> door :
                    List.of(Office.class, Assemblies.class, ShareDesk.class, SurplusDesk.class, Reports.class)) {
                assertThat(host.getInstance(door)).isNotNull();
            }
        }
    }

    @Test
    void two_houses_stand_side_by_side() {
        Injector one = strict(modules());
        Injector other = strict(modules());
        assertThat(one.getInstance(Office.class)).isNotSameAs(other.getInstance(Office.class));
        assertThat(one.getInstance(Installed.class).origins())
                .isEqualTo(CoopSdk.discover().installed().origins())
                .isEqualTo(other.getInstance(Installed.class).origins());
    }

    @Test
    void discovery_installs_every_module_and_its_doors() {
        CoopSdk sdk = CoopSdk.discover();
        assertThat(sdk.failures()).isEmpty();
        assertThat(sdk.door(Assemblies.class)).isNotNull();
        assertThat(sdk.door(Reports.class)).isNotNull();
        assertThat(sdk.installed().sections())
                .containsOnlyKeys("capital", "cooperative", "law", "meetings", "membership", "reporting", "surplus");
    }
}
