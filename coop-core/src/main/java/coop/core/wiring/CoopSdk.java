package coop.core.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.spi.Message;
import com.google.inject.util.Modules;
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
import org.jspecify.annotations.Nullable;
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

    private final List<Module> modules;
    private final Installed installed;
    private final List<String> failures;
    private final SortedMap<String, String> origins;

    private @Nullable Injector injector;

    private CoopSdk(Discovery found) {
        this.modules = List.copyOf(found.modules());
        this.installed = Installed.of(found.contributions());
        this.failures = List.copyOf(found.failures());
        this.origins = Collections.unmodifiableSortedMap(new TreeMap<>(found.origins()));
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
        return new CoopSdk(found);
    }

    /** Everything installed. */
    public Installed installed() {
        return installed;
    }

    /** What could not be loaded, and why; empty when all is well. */
    public List<String> failures() {
        return failures;
    }

    /** The jar or folder that each installed plugin comes from, by the plugin's id. */
    public SortedMap<String, String> origins() {
        return origins;
    }

    /**
     * A door of an installed module, such as {@code Assemblies}.
     *
     * @throws PluginException if the modules cannot be wired together
     */
    public <T> T door(Class<T> type) {
        return injector().getInstance(type);
    }

    /** Made when it is first asked for: what only reads or counts needs no wiring. */
    private synchronized Injector injector() {
        if (injector == null) {
            Module prepared = binder -> binder.bind(Installed.class).toInstance(installed);
            try {
                injector = Guice.createInjector(Modules.override(modules).with(prepared));
            } catch (CreationException clash) {
                throw new PluginException(
                        clash.getErrorMessages().stream().map(Message::toString).toList());
            }
        }
        return injector;
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
        return new Office(installed(), store.journals(), injector().getInstance(InstantSource.class), coop);
    }

    /** Opens a store in a file, made when there is none. */
    public StoreProvider.Opened open(Path file) {
        return ServiceLoader.load(StoreProvider.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No store is installed; add coop-store"))
                .open(file);
    }
}
