package coop.core.journal;

import coop.core.internal.Collected;
import coop.core.internal.Contribution;
import coop.core.plugin.Contributions;
import coop.core.plugin.CorePlugin;
import coop.core.plugin.Installed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The core with what a plugin of one test adds. */
final class Plugged {
    private Plugged() {}

    static Installed with(Consumer<Contributions> plugin) {
        List<Contribution> all = new ArrayList<>();
        new CorePlugin().contribute(new Collected("coop.core", all::add));
        plugin.accept(new Collected("test", all::add));
        return Installed.of(all);
    }
}
