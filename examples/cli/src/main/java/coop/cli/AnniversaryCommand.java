package coop.cli;

import coop.core.wiring.CoopSdk;
import coop.folder.ReferenceFile;
import coop.folder.UnreadableFolderException;
import coop.reporting.Anniversary;
import coop.reporting.History;
import coop.reporting.Reference;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop anniversary}: the whole life of the cooperative on one timeline, beside series that others publish. */
@Command(
        name = "anniversary",
        description = "Writes the whole life of the cooperative, with the jobs kept through crises beside a reference.")
final class AnniversaryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "Series to set beside it: a table with year, series, value, source, crisis.")
    private @Nullable Path reference;

    @Option(names = "--format", paramLabel = "FORMAT", description = "html, pdf, json, csv, md or xbrl-json.")
    private String format = "html";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "en, fr, nl or de; the language of the statutes by default.")
    private @Nullable String language;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output by default.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Locale spoken = out.language(Optional.ofNullable(language));
            Reference beside = reference == null ? Reference.NONE : ReferenceFile.read(reference);
            History history = History.of(out.cooperative(), out.facts());
            Out.send(file, out.render(Anniversary.of(history, beside), format, spoken));
            return Coop.DONE;
        } catch (UnreadableFolderException unreadable) {
            throw new Unreadable(unreadable.report(Locale.ENGLISH).strip());
        }
    }
}
