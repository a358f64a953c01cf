package coop.store.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Stage;
import coop.core.journal.JournalStore;
import coop.core.journal.StoreException;
import coop.core.membership.MemberDirectory;
import coop.core.office.Office;
import coop.core.wiring.CoopSdk;
import coop.core.wiring.CoreModule;
import coop.store.ReportDigests;
import coop.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreModuleTest {
    @TempDir
    Path folder;

    private static final class Strict extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().disableCircularProxies();
            bind(Host.class);
        }
    }

    private record Host(
            Office office, JournalStore journals, MemberDirectory directory, ReportDigests reports, Store file) {
        @Inject
        Host {}
    }

    private static Injector injector(Path file) {
        return Guice.createInjector(
                Stage.PRODUCTION, new StoreModule(file), new StoreModule(file), new CoreModule(), new Strict());
    }

    @Test
    void a_strict_host_keeps_its_cooperative_in_the_file() {
        Host host = injector(folder.resolve("journal.sqlite")).getInstance(Host.class);
        try (Store file = host.file()) {
            assertThat(host.journals()).isSameAs(file.journals());
            assertThat(host.directory()).isSameAs(file.directory());
            assertThat(host.reports()).isSameAs(file.reports());
            assertThat(host.office().cooperative().isFounded()).isFalse();
            assertThat(folder.resolve("journal.sqlite")).exists();
        }
        assertThatThrownBy(() -> host.office().cooperative()).isInstanceOf(StoreException.class);
    }

    @Test
    void two_stores_live_side_by_side() {
        Host one = injector(folder.resolve("one.sqlite")).getInstance(Host.class);
        Host other = injector(folder.resolve("other.sqlite")).getInstance(Host.class);
        try (Store first = one.file();
                Store second = other.file()) {
            assertThat(first).isNotSameAs(second);
            assertThat(one.journals()).isNotSameAs(other.journals());
        }
    }

    @Test
    void a_file_that_is_no_store_is_named_when_the_injector_is_made() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "minutes of the meeting of the board ".repeat(100));
        assertThatThrownBy(() -> injector(text))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("StoreException: The file is no store of a cooperative");
    }

    @Test
    void the_sdk_finds_the_store_by_itself() {
        Office office = CoopSdk.discover().office(folder.resolve("journal.sqlite"));
        assertThat(office.cooperative().isFounded()).isFalse();
        assertThat(folder.resolve("journal.sqlite")).exists();
    }
}
