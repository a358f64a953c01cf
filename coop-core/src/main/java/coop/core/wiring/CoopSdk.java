package coop.core.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.spi.Message;
import coop.core.journal.StoreProvider;
import coop.core.office.Office;
import coop.core.plugin.CoopPlugin;
import coop.core.plugin.Installed;
import coop.core.plugin.PluginException;
import coop.core.statutes.Statutes;
import coop.core.value.CoopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SDK for those who do not use Guice: everything on the class path or module path, installed.
 *
 * <pre>{@code
 * CoopSdk sdk = CoopSdk.discover();
 * Statutes statutes = sdk.statutes(Path.of("statutes.json"));
 * }</pre>
 *
 * <p>Discovery is this one call, and it is logged. A plugin that cannot be loaded is named in {@link #failures()} and takes
 * no other down. Safe for use by many threads; several may live side by side.
 */
public final class CoopSdk {
    private static final Logger LOG = LoggerFactory.getLogger(CoopSdk.class);

    private final Injector injector;
    private final List<String> failures;

    private CoopSdk(Injector injector, List<String> failures) {
        this.injector = injector;
        this.failures = List.copyOf(failures);
    }

    /**
     * Finds all modules and plugins and installs them.
     *
     * @throws PluginException if two contribute the same id, naming both
     */
    public static CoopSdk discover() {
        List<String> failures = new ArrayList<>();
        List<Module> modules = new ArrayList<>();
        modules.add(new CoreModule());
        each(ServiceLoader.load(CoopModule.class), modules::add, failures);
        each(ServiceLoader.load(CoopPlugin.class), plugin -> add(plugin, modules, failures), failures);
        failures.forEach(failure -> LOG.warn("Not installed: {}", failure));
        try {
            return new CoopSdk(Guice.createInjector(modules), failures);
        } catch (CreationException clash) {
            throw new PluginException(
                    clash.getErrorMessages().stream().map(Message::toString).toList());
        }
    }

    private static void add(CoopPlugin plugin, List<Module> modules, List<String> failures) {
        if (plugin.contract() != CoopPlugin.CONTRACT) {
            failures.add(plugin.id() + " speaks contract " + plugin.contract() + ", wanted " + CoopPlugin.CONTRACT);
            return;
        }
        List<coop.core.internal.Contribution> trial = new ArrayList<>();
        plugin.contribute(new coop.core.internal.Collected(plugin.id(), trial::add));
        modules.add(new AbstractModule() {
            @Override
            protected void configure() {
                PolicyBinder.plugin(binder(), plugin);
            }
        });
    }

    /** Each provider on its own, so that one that is broken does not hide the others. */
    private static <T> void each(ServiceLoader<T> loader, Consumer<? super T> use, List<String> failures) {
        var providers = loader.stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<T> provider = providers.next();
                try {
                    use.accept(provider.get());
                } catch (ServiceConfigurationError | RuntimeException | LinkageError broken) {
                    failures.add(provider.type().getName() + ": " + broken);
                }
            } catch (ServiceConfigurationError broken) {
                failures.add(String.valueOf(broken.getMessage()));
            }
        }
    }

    /** Everything installed. */
    public Installed installed() {
        return injector.getInstance(Installed.class);
    }

    /** What could not be loaded, and why; empty when all is well. */
    public List<String> failures() {
        return failures;
    }

    /** A door of an installed module, such as {@code Assemblies}. */
    public <T> T door(Class<T> type) {
        return injector.getInstance(type);
    }

    /**
     * Reads statutes from a file.
     *
     * @throws coop.core.statutes.StatutesException with every problem at once
     * @throws UncheckedIOException if the file cannot be read
     */
    public Statutes statutes(Path file) {
        try {
            return installed().statutes(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * An office on a store in a file, made when there is none. It needs {@code coop-store}.
     *
     * @throws IllegalStateException if no store provider is installed
     */
    public Office office(Path file) {
        return office(open(file), CoopId.MAIN);
    }

    /** An office for one cooperative of an open store. */
    public Office office(StoreProvider.Opened store, CoopId coop) {
        return new Office(installed(), store.journals(), injector.getInstance(InstantSource.class), coop);
    }

    /** Opens a store in a file, made when there is none. */
    public StoreProvider.Opened open(Path file) {
        return ServiceLoader.load(StoreProvider.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No store is installed; add coop-store"))
                .open(file);
    }
}
