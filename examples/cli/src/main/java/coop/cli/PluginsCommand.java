package coop.cli;

import coop.core.wiring.CoopSdk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code coop plugins}: everything installed, and where it came from. */
@Command(name = "plugins", description = "Lists what is installed, and from which plugin.")
final class PluginsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CoopSdk sdk = CoopSdk.discover();
        sdk.installed().origins().forEach((what, from) -> System.out.println(what + " from " + from));
        sdk.failures().forEach(failure -> System.out.println("Not installed: " + failure));
        return sdk.failures().isEmpty() ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
    }
}
