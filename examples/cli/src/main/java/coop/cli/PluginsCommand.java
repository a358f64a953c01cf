package coop.cli;

import coop.core.wiring.CoopSdk;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code coop plugins}: each plugin, its jar and what it adds. */
@Command(name = "plugins", description = "Lists the plugins, the jar each comes from and what it adds.")
final class PluginsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CoopSdk sdk = CoopSdk.discover();
        SortedMap<String, List<String>> added = new TreeMap<>();
        sdk.installed()
                .origins()
                .forEach((what, by) ->
                        added.computeIfAbsent(by, plugin -> new ArrayList<>()).add(what));
        sdk.origins().forEach((plugin, jar) -> {
            System.out.println(plugin + " from " + jar);
            added.getOrDefault(plugin, List.of()).forEach(what -> System.out.println("  " + what));
        });
        sdk.failures().forEach(failure -> System.out.println("Not installed: " + failure));
        return sdk.failures().isEmpty() ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
    }
}
