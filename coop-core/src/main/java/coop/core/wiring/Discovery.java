package coop.core.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.Message;
import coop.core.internal.Collected;
import coop.core.internal.Contribution;
import coop.core.plugin.CoopPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds modules and plugins, and parts those that can be installed together from those that cannot. One thread only. */
final class Discovery {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private final List<Module> modules = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final SortedMap<String, String> origins = new TreeMap<>();
    private final Map<String, Contribution> settled = new LinkedHashMap<>();
    private final Map<String, Contribution> added = new LinkedHashMap<>();

    /** One plugin on trial. */
    private record Candidate(CoopPlugin plugin, String id, String from, List<Contribution> contributions) {
        @Override
        public String toString() {
            return id + " (" + from + ")";
        }
    }

    Discovery(ClassLoader loader) {
        add(new CoreModule());
        each(CoopModule.class, loader, this::add);
        List<Candidate> candidates = new ArrayList<>();
        each(CoopPlugin.class, loader, plugin -> candidates.add(tried(plugin)));
        Map<String, List<Candidate>> claims = new TreeMap<>();
        candidates.forEach(candidate -> candidate
                .contributions()
                .forEach(contribution -> claims.computeIfAbsent(contribution.key(), key -> new ArrayList<>())
                        .add(candidate)));
        candidates.forEach(candidate -> settle(candidate, claims));
        settled.putAll(added);
    }

    /** What can be installed. */
    List<Module> modules() {
        return modules;
    }

    /** All that they contribute. */
    Collection<Contribution> contributions() {
        return settled.values();
    }

    /** What cannot be, with its jar and the reason. */
    List<String> failures() {
        return failures;
    }

    /** The jar or folder of each plugin that is installed, by its id. */
    SortedMap<String, String> origins() {
        return origins;
    }

    private void add(CoopModule module) {
        List<String> errors = new ArrayList<>();
        List<Contribution> brought = brought(module, errors);
        for (Contribution contribution : brought) {
            Contribution there = settled.get(contribution.key());
            if (there != null && !there.equals(contribution)) {
                errors.add(contribution.key() + " is from " + there.by() + " already");
            }
        }
        if (!errors.isEmpty()) {
            failures.add(
                    from(module.getClass()) + ": " + module.getClass().getName() + ": " + String.join("; ", errors));
            return;
        }
        modules.add(module);
        brought.forEach(contribution -> {
            settled.put(contribution.key(), contribution);
            origins.putIfAbsent(contribution.by(), from(module.getClass()));
        });
    }

    /** What a module adds, as it says itself or, if it says nothing, as its bindings do. */
    private static List<Contribution> brought(CoopModule module, List<String> errors) {
        List<Contribution> brought = new ArrayList<>();
        Optional<CoopPlugin> plugin = module.plugin();
        if (plugin.isPresent()) {
            plugin.get().contribute(new Collected(plugin.get().id(), brought::add));
            return brought;
        }
        for (Element element : Elements.getElements(module)) {
            if (element instanceof Message error) {
                errors.add(error.getMessage());
            } else if (element instanceof InstanceBinding<?> bound
                    && bound.getInstance() instanceof Contribution contribution) {
                brought.add(contribution);
            }
        }
        return brought;
    }

    private static Candidate tried(CoopPlugin plugin) {
        String id = plugin.id();
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "wanted an id of lower-case letters, digits, dots and hyphens, got " + id);
        }
        if (plugin.contract() != CoopPlugin.CONTRACT) {
            throw new IllegalArgumentException(
                    id + " speaks contract " + plugin.contract() + ", wanted " + CoopPlugin.CONTRACT);
        }
        Map<String, Contribution> contributions = new LinkedHashMap<>();
        plugin.contribute(new Collected(id, contribution -> {
            if (contributions.put(contribution.key(), contribution) != null) {
                throw new IllegalArgumentException(id + " adds the " + contribution.key() + " twice");
            }
        }));
        return new Candidate(plugin, id, from(plugin.getClass()), List.copyOf(contributions.values()));
    }

    /** Two plugins that clash are both left out: nobody could say which of them the statutes mean. */
    private void settle(Candidate candidate, Map<String, List<Candidate>> claims) {
        if (settled.values().containsAll(candidate.contributions()) && origins.containsKey(candidate.id())) {
            return;
        }
        List<String> clashes = new ArrayList<>();
        if (origins.containsKey(candidate.id())) {
            clashes.add("the id " + candidate.id() + " is taken by " + origins.get(candidate.id()));
        }
        for (Contribution contribution : candidate.contributions()) {
            Contribution there = settled.get(contribution.key());
            if (there != null && !there.by().equals(candidate.id())) {
                clashes.add(contribution.key() + " is from " + there.by() + " already");
            }
            claims.getOrDefault(contribution.key(), List.of()).stream()
                    .filter(other -> !other.id().equals(candidate.id()))
                    .filter(other -> there == null)
                    .forEach(other -> clashes.add(contribution.key() + " is also in " + other));
        }
        if (!clashes.isEmpty()) {
            failures.add(candidate + ": " + String.join("; ", clashes));
            return;
        }
        origins.put(candidate.id(), candidate.from());
        candidate.contributions().forEach(contribution -> added.put(contribution.key(), contribution));
        modules.add(new AbstractModule() {
            @Override
            protected void configure() {
                PolicyBinder.plugin(binder(), candidate.plugin());
            }
        });
    }

    /** Each provider on its own, so that one that is broken does not hide the others. */
    private <T> void each(Class<T> service, ClassLoader loader, Consumer<? super T> use) {
        var providers = ServiceLoader.load(service, loader).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<T> provider = providers.next();
                try {
                    use.accept(provider.get());
                } catch (ServiceConfigurationError | RuntimeException | LinkageError | StackOverflowError broken) {
                    failures.add(from(provider.type()) + ": " + provider.type().getName()
                            + place(broken, provider.type()) + ": " + reason(broken));
                }
            } catch (ServiceConfigurationError broken) {
                String message = String.valueOf(broken.getMessage());
                failures.add(message + line(service, loader, message));
            }
        }
    }

    private static String reason(Throwable broken) {
        Throwable cause = broken;
        while (cause instanceof ServiceConfigurationError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : cause.toString();
    }

    /** Where a plugin broke, in its own code: {@code (Badge.java:12)}. */
    private static String place(Throwable broken, Class<?> provider) {
        String own = provider.getName().replaceFirst("[$].*", "");
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().equals(own) || frame.getClassName().startsWith(own + "$")) {
                return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    /** The file and line that name a provider which cannot be loaded. */
    private static String line(Class<?> service, ClassLoader loader, String message) {
        String file = "META-INF/services/" + service.getName();
        try {
            for (URL url : Collections.list(loader.getResources(file))) {
                try (InputStream in = url.openStream()) {
                    List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                    for (int i = 0; i < lines.size(); i++) {
                        String name = lines.get(i).replaceFirst("#.*", "").strip();
                        if (!name.isEmpty() && message.contains(" " + name + " ")) {
                            return " (" + url.getPath() + ":" + (i + 1) + ")";
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            return "";
        }
        return "";
    }

    /** The name of the jar or folder a class comes from. */
    private static String from(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return type.getModule().isNamed() ? type.getModule().getName() : "an unknown place";
        }
        String path = source.getLocation().getPath();
        String[] parts = path.split("/");
        return path.endsWith(".jar") ? parts[parts.length - 1] : path;
    }
}
