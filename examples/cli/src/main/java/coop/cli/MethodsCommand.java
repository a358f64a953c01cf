package coop.cli;

import coop.core.plugin.Installed;
import coop.core.wiring.CoopSdk;
import coop.voting.count.CountingMethod;
import coop.voting.count.CountingMethods;
import coop.voting.count.MethodCard;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop methods}: the ways of counting there are. */
@Command(
        name = "methods",
        description = "Lists the counting methods: what each does, who defined it, what it promises, its options.")
final class MethodsCommand implements Callable<Integer> {
    static final List<String> LANGUAGES = List.of("en", "fr", "nl", "de");

    @Option(names = "--lang", paramLabel = "LANG", description = "en, fr, nl or de.")
    private String language = "en";

    @Override
    public Integer call() {
        Installed installed = CoopSdk.discover().installed();
        Locale speaking = Out.spoken(language, LANGUAGES);
        for (String id : installed.policies().ids(CountingMethod.class)) {
            System.out.println(id);
            CountingMethods.card(id)
                    .ifPresentOrElse(
                            card -> describe(card, speaking),
                            () -> installed
                                    .messages()
                                    .pattern("method." + id, speaking)
                                    .ifPresent(pattern -> System.out.println(
                                            "    " + installed.messages().text("method." + id, speaking))));
            installed
                    .policy(CountingMethod.class, id)
                    .ifPresent(method -> System.out.println("    options: " + installed.json(method)));
        }
        return Coop.DONE;
    }

    private static void describe(MethodCard card, Locale speaking) {
        System.out.println("    " + card.definition(speaking));
        String seats = card.severalSeats() ? "one seat or several" : "one seat";
        System.out.println("    ballots: " + word(card.ballots()) + "; " + seats + "; source: " + card.source());
        if (!card.criteria().isEmpty()) {
            System.out.println("    promises: "
                    + card.criteria().stream().map(MethodsCommand::word).collect(Collectors.joining(", ")));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
