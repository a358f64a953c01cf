package coop.core.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    @TempDir
    private Path jars;

    public record Badge() implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return List.of();
        }
    }

    public record OtherBadge() implements Admission {
        @Override
        public List<Reason> against(Application application, Cooperative coop) {
            return List.of();
        }
    }

    private abstract static class Plugin implements CoopPlugin {
        private final String id;

        Plugin(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int contract() {
            return CoopPlugin.CONTRACT;
        }
    }

    public static final class Sound extends Plugin {
        public Sound() {
            super("example.sound");
        }

        @Override
        public void contribute(Contributions to) {
            to.policy(Admission.class, "badge", Badge.class);
        }
    }

    public static final class Rival extends Plugin {
        public Rival() {
            super("example.rival");
        }

        @Override
        public void contribute(Contributions to) {
            to.policy(Admission.class, "badge", OtherBadge.class);
        }
    }

    public static final class Usurper extends Plugin {
        public Usurper() {
            super("example.usurper");
        }

        @Override
        public void contribute(Contributions to) {
            to.policy(Admission.class, "fresh", Badge.class).policy(Admission.class, "seniority", OtherBadge.class);
        }
    }

    public static final class Masked extends Plugin {
        public Masked() {
            super("coop.core");
        }

        @Override
        public void contribute(Contributions to) {
            to.policy(Admission.class, "masked", Badge.class);
        }
    }

    public static final class Throwing extends Plugin {
        public Throwing() {
            super("example.throwing");
        }

        @Override
        public void contribute(Contributions to) {
            throw new IllegalStateException("no badge printer");
        }
    }

    public static final class OfTomorrow extends Plugin {
        public OfTomorrow() {
            super("example.tomorrow");
        }

        @Override
        public int contract() {
            return CoopPlugin.CONTRACT + 1;
        }

        @Override
        public void contribute(Contributions to) {
            to.policy(Admission.class, "tomorrow", Badge.class);
        }
    }

    @SuppressWarnings("NullAway")
    public static final class Nameless extends Plugin {
        public Nameless() {
            super(null);
        }

        @Override
        public void contribute(Contributions to) {
            to.policy(Admission.class, "nameless", Badge.class);
        }
    }

    public static final class Broken extends CoopModule {
        @Override
        protected void configure() {
            throw new IllegalStateException("no settings");
        }
    }

    @Test
    void a_plugin_in_a_folder_of_jars_is_found_and_named_with_its_place() throws IOException {
        CoopSdk sdk = discover(Sound.class.getName());
        assertThat(sdk.failures()).isEmpty();
        assertThat(sdk.installed().policies().ids(Admission.class)).contains("badge");
        assertThat(sdk.origins()).containsKeys("coop.core", "example.sound");
        assertThat(sdk.origins().get("example.sound")).contains("test-classes");
    }

    @Test
    void h48_one_broken_plugin_takes_no_other_down() throws IOException {
        CoopSdk sdk = discover(
                Throwing.class.getName(),
                "example.NotThere",
                OfTomorrow.class.getName(),
                Nameless.class.getName(),
                Sound.class.getName());
        assertThat(sdk.installed().policies().ids(Admission.class))
                .contains("badge")
                .doesNotContain("tomorrow");
        assertThat(sdk.failures())
                .anySatisfy(
                        failure -> assertThat(failure).contains("Throwing (DiscoveryTest.java:", "no badge printer"))
                .anySatisfy(failure ->
                        assertThat(failure).contains("example.NotThere", "services/coop.core.plugin.CoopPlugin:2)"))
                .anySatisfy(failure -> assertThat(failure).contains("speaks contract 2, wanted 1"))
                .anySatisfy(failure -> assertThat(failure).contains("wanted an id"))
                .hasSize(4);
    }

    @Test
    void h48_two_plugins_that_add_the_same_thing_are_both_left_out_and_name_each_other() throws IOException {
        CoopSdk sdk = discover(Sound.class.getName(), Rival.class.getName());
        assertThat(sdk.installed().policies().ids(Admission.class)).doesNotContain("badge");
        assertThat(sdk.failures())
                .hasSize(2)
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith("example.sound (")
                        .contains("Admission policy 'badge' is also in example.rival ("))
                .anySatisfy(failure -> assertThat(failure).startsWith("example.rival ("));
    }

    @Test
    void a_plugin_cannot_replace_what_is_built_in_nor_pass_for_it() throws IOException {
        CoopSdk sdk = discover(Usurper.class.getName(), Masked.class.getName());
        assertThat(sdk.installed().policies().ids(Admission.class))
                .contains("seniority")
                .doesNotContain("fresh", "masked");
        assertThat(sdk.failures())
                .hasSize(2)
                .anySatisfy(failure ->
                        assertThat(failure).contains("Admission policy 'seniority' is from coop.core already"))
                .anySatisfy(failure -> assertThat(failure).contains("the id coop.core is taken"));
    }

    @Test
    void a_module_that_cannot_configure_itself_is_left_out() throws IOException {
        write(CoopModule.class, List.of(Broken.class.getName()));
        CoopSdk sdk = discover(Sound.class.getName());
        assertThat(sdk.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure).contains("DiscoveryTest$Broken", "no settings"));
        assertThat(sdk.installed().policies().ids(Admission.class)).contains("badge");
    }

    private CoopSdk discover(String... plugins) throws IOException {
        write(CoopPlugin.class, List.of(plugins));
        URLClassLoader loader =
                new URLClassLoader(new URL[] {jars.toUri().toURL()}, getClass().getClassLoader());
        return CoopSdk.discover(loader);
    }

    private void write(Class<?> service, List<String> providers) throws IOException {
        Path file = jars.resolve("META-INF/services").resolve(service.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, new ArrayList<>(providers));
    }
}
