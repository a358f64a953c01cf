package coop.testkit;

import coop.core.plugin.Installed;
import coop.core.wiring.CoopSdk;

/** All that is on the class path, discovered once for all contracts of a run. */
final class ClassPath {
    static final Installed INSTALLED = CoopSdk.discover().installed();

    private ClassPath() {}
}
