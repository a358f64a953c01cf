package coop.reporting.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import coop.reporting.Reports;
import org.junit.jupiter.api.Test;

class ReportingModuleTest {
    private static Injector strict() {
        return Guice.createInjector(Stage.PRODUCTION, new ReportingModule(), new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                binder().disableCircularProxies();
            }
        });
    }

    @Test
    void it_stands_alone_in_a_strict_host_and_twice_in_one_machine() {
        Injector one = strict();
        Injector other = strict();
        assertThat(one.getInstance(Reports.class).formats())
                .containsExactly("csv", "datapackage", "html", "json", "md", "xbrl-json");
        assertThat(one.getInstance(Reports.class)).isNotSameAs(other.getInstance(Reports.class));
    }
}
