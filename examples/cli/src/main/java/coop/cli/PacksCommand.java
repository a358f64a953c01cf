package coop.cli;

import coop.core.Messages;
import coop.core.plugin.Installed;
import coop.core.wiring.CoopSdk;
import coop.reporting.law.Certainty;
import coop.reporting.law.Pack;
import coop.reporting.law.Packs;
import coop.reporting.law.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop packs}: the law that is installed, and how well it is known. */
@Command(
        name = "packs",
        description = {
            "Lists the packs of law that are installed, with their presets and papers.",
            "With a pack, every dated value of it: what, from when, by which article, how well known, where read."
        })
final class PacksCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", arity = "0..1", description = "A pack, such as be/sc-agreee.")
    private @Nullable String name;

    @Option(
            names = "--coverage",
            description = "How many values of each pack were read first-hand, and how the others are known.")
    private boolean coverage;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "en or fr.")
    private String language = "en";

    @Override
    public Integer call() {
        Installed installed = CoopSdk.discover().installed();
        Packs packs = Packs.of(installed);
        Messages messages = installed.messages();
        Locale spoken = Out.spoken(language, List.of("en", "fr", "nl", "de"));
        if (name != null) {
            Pack pack = packs.find(name)
                    .orElseThrow(() -> new Unreadable("There is no pack " + name + "; there are "
                            + packs.all().stream().map(Pack::id).toList()));
            pack.parameters().all().forEach(parameter -> System.out.println(line(parameter, messages, spoken)));
        } else {
            packs.all()
                    .forEach(pack -> System.out.println(
                            coverage ? coverage(pack, messages, spoken) : summary(pack, messages, spoken)));
        }
        return Coop.DONE;
    }

    private static String line(Parameter parameter, Messages messages, Locale spoken) {
        return parameter.id() + ": " + parameter.value() + "\n    " + parameter.validFrom() + ".."
                + parameter.validTo().map(Object::toString).orElse("") + " · " + parameter.article() + " · "
                + messages.text("law.certainty." + parameter.certainty().word(), spoken) + " · " + parameter.source()
                + parameter.read().map(day -> " (" + day + ")").orElse("")
                + parameter.note().map(note -> "\n    " + note).orElse("");
    }

    private static String summary(Pack pack, Messages messages, Locale spoken) {
        StringBuilder lines = new StringBuilder(pack.id())
                .append(": ")
                .append(messages.text("pack." + pack.id(), spoken))
                .append("\n    ")
                .append(pack.checks().size())
                .append(" checks · papers ")
                .append(pack.papers().keySet())
                .append(" · presets ")
                .append(pack.presets().keySet().stream()
                        .map(preset -> pack.id() + "-" + preset)
                        .toList());
        return lines.toString();
    }

    private static String coverage(Pack pack, Messages messages, Locale spoken) {
        SortedMap<Certainty, Long> known = pack.coverage();
        long all = known.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder lines = new StringBuilder(pack.id())
                .append(": ")
                .append(known.getOrDefault(Certainty.FIRST_HAND, 0L))
                .append(" / ")
                .append(all)
                .append(" · ")
                .append(messages.text("law.certainty.first-hand", spoken));
        known.forEach((certainty, count) -> {
            if (certainty != Certainty.FIRST_HAND) {
                lines.append("\n    ")
                        .append(count)
                        .append(" · ")
                        .append(messages.text("law.certainty." + certainty.word(), spoken));
            }
        });
        return lines.toString();
    }
}
