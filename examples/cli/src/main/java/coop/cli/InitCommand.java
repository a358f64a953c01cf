package coop.cli;

import coop.core.wiring.CoopSdk;
import coop.folder.Templates;
import coop.reporting.law.Packs;
import coop.reporting.law.Preset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop init}: a folder to begin with. */
@Command(
        name = "init",
        description = {
            "Writes a folder to begin with: statutes of a kind of cooperative, or of a pack of law, explained by their $comment keys, and three founders.",
            "Put the founders' names in people.csv, then: coop run DIR --out OUT"
        })
final class InitCommand implements Callable<Integer> {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "worker, consumer, producer, multi-stakeholder, housing or energy.")
    private String kind = "";

    @Option(
            names = "--pack",
            paramLabel = "PRESET",
            description = {
                "A preset of a pack of law instead, such as be/sc-agreee-worker; coop packs lists them.",
                "A pack that has a single preset may be named itself: fr/scop."
            })
    private String pack = "";

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "Our cooperative", description = "Its name.")
    private String name = "";

    @Option(names = "--founded", paramLabel = "DAY", description = "The day it was founded; today by default.")
    private @Nullable LocalDate founded;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of its books, en or fr.")
    private String language = "en";

    @Parameters(paramLabel = "DIR", description = "A folder that does not exist or is empty.")
    private Path target = Path.of(".");

    @Override
    public Integer call() throws Exception {
        if (kind.isEmpty() == pack.isEmpty()) {
            throw new Unreadable("Wanted --kind or --pack, one of the two");
        }
        LocalDate day = founded == null ? LocalDate.now(ZoneId.systemDefault()) : founded;
        if (!pack.isEmpty()) {
            fromPack(pack, day);
            return Coop.DONE;
        }
        if (!Templates.kinds().contains(kind)) {
            throw new Unreadable("There is no kind " + kind + "; there are " + Templates.kinds());
        }
        if (!language.matches("en|fr")) {
            throw new Unreadable("There is no language " + language + " here; there are [en, fr]");
        }
        try {
            Templates.write(kind, name, day, language, target);
        } catch (DirectoryNotEmptyException full) {
            throw new Unreadable("There is something in " + target + " already; wanted a folder that is empty");
        }
        System.out.println("A " + kind + " cooperative in " + target + ": read statutes.json, then coop run " + target
                + " --out OUT");
        return Coop.DONE;
    }

    private void fromPack(String wanted, LocalDate day) throws IOException {
        Packs packs = Packs.of(CoopSdk.discover().installed());
        SortedMap<String, Preset> presets = packs.presets();
        Preset preset = packs.find(wanted)
                .map(named -> named.presets().values())
                .filter(own -> own.size() == 1)
                .map(own -> own.iterator().next())
                .orElse(presets.get(wanted));
        if (preset == null) {
            throw new Unreadable("There is no preset " + wanted + "; there are " + presets.keySet());
        }
        if (!language.matches("en|fr|nl|de")) {
            throw new Unreadable("There is no language " + language + " here; there are [en, fr, nl, de]");
        }
        Files.createDirectories(target);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
            if (entries.iterator().hasNext()) {
                throw new Unreadable("There is something in " + target + " already; wanted a folder that is empty");
            }
        }
        preset.files(name, day, language)
                .forEach((file, text) -> Out.write(target.resolve(file), text.getBytes(StandardCharsets.UTF_8)));
        System.out.println("A cooperative by " + wanted + " in " + target + ": read statutes.json, then coop run "
                + target + " --out OUT, and coop check OUT --year " + day.getYear());
    }
}
