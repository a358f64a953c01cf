package coop.core.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.spi.Message;
import coop.core.journal.StoreProvider;
import coop.core.office.Office;
import coop.core.plugin.Installed;
import coop.core.plugin.PluginException;
import coop.core.statutes.Statutes;
import coop.core.value.CoopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final SortedMap<String, String> origins;

    private CoopSdk(Injector injector, List<String> failures, SortedMap<String, String> origins) {
        this.injector = injector;
        this.failures = List.copyOf(failures);
        this.origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    /**
     * Finds all modules and plugins on the class path or module path and installs them.
     *
     * @throws PluginException if what was found cannot be installed together
     */
    public static CoopSdk discover() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return discover(context == null ? CoopSdk.class.getClassLoader() : context);
    }

    /**
     * Finds all modules and plugins that a class loader sees, such as one over a folder of plugins' jars, and installs them.
     *
     * <p>A plugin that throws, speaks another contract, or adds what is there already is left out and named in {@link
     * #failures()} with its jar; of two plugins that add the same thing, both are.
     *
     * @throws PluginException if what was found cannot be installed together
     */
    public static CoopSdk discover(ClassLoader loader) {
        Discovery found = new Discovery(loader);
        found.failures().forEach(failure -> LOG.warn("Not installed: {}", failure));
        try {
            return new CoopSdk(Guice.createInjector(found.modules()), found.failures(), found.origins());
        } catch (CreationException clash) {
            throw new PluginException(
                    clash.getErrorMessages().stream().map(Message::toString).toList());
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

    /** The jar or folder that each installed plugin comes from, by the plugin's id. */
    public SortedMap<String, String> origins() {
        return origins;
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
