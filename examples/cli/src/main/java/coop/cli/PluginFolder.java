package coop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of plugins' jars, for {@code --plugins}. */
final class PluginFolder {
    private PluginFolder() {}

    /** A loader of the jars of a folder, in the order of their names, after all that is there already. */
    static ClassLoader loader(Path folder, ClassLoader parent) {
        if (!Files.isDirectory(folder)) {
            throw new Unreadable("--plugins: there is no folder " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new Unreadable("--plugins: there is no jar in " + folder);
            }
            return new URLClassLoader(jars.stream().map(PluginFolder::url).toArray(URL[]::new), parent);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("--plugins: cannot read " + folder, unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
