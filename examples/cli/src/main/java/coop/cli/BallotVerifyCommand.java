package coop.cli;

import coop.core.Messages;
import coop.core.Reason;
import coop.core.plugin.Installed;
import coop.core.value.Hash;
import coop.core.wiring.CoopSdk;
import coop.voting.ballot.Bundle;
import coop.voting.count.CountingMethod;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop ballot verify}: checks a published bundle, without the books. */
@Command(
        name = "verify",
        description = {
            "Checks a published bundle from its files alone: each file, each signature, each step, and the count.",
            "Ends with 0 when it is good, with 1 when it is not; each finding begins with the file that broke."
        })
final class BallotVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BUNDLE", description = "The folder that was published.")
    private Path bundle = Path.of(".");

    @Option(names = "--setup", paramLabel = "DIGEST", description = "The digest of the setup, as the minutes have it.")
    private @Nullable String setup;

    @Option(names = "--root", paramLabel = "DIGEST", description = "The root of the ballots, as the minutes have it.")
    private @Nullable String root;

    @Option(names = "--receipt", paramLabel = "FILE", description = "A voter's receipt.")
    private @Nullable Path receipt;

    @Option(names = "--opening", paramLabel = "FILE", description = "A voter's opening; it shows what was voted.")
    private @Nullable Path opening;

    @Option(names = "--list", paramLabel = "FILE", description = "The list of ballots, given to an auditor.")
    private @Nullable Path list;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr.")
    private String language = "en";

    @Override
    public Integer call() throws Exception {
        Installed installed = CoopSdk.discover().installed();
        Bundle.Asked asked = new Bundle.Asked(
                Optional.ofNullable(setup).map(Hash::parse),
                Optional.ofNullable(root).map(Hash::parse),
                file(receipt),
                file(opening),
                file(list));
        Bundle.Verdict verdict =
                Bundle.verify(BallotFiles.folder(bundle), asked, id -> installed.policy(CountingMethod.class, id));
        Locale speaking = Locale.forLanguageTag(language);
        boolean french = speaking.getLanguage().equals("fr");
        verdict.findings().forEach(finding -> say(finding, installed.messages(), speaking));
        if (!verdict.isGood()) {
            System.out.println(french ? "PAS vérifié." : "NOT verified.");
            return Coop.DONE_WITH_REFUSALS;
        }
        verdict.told().forEach(told -> say(told, installed.messages(), speaking));
        System.out.println(french ? "Vérifié." : "Verified.");
        if (setup == null && root == null) {
            System.out.println(
                    french
                            ? "Que ce soit bien le vote du procès-verbal, --setup et --root le disent."
                            : "Whether it is the vote of the minutes, --setup and --root tell.");
        }
        return Coop.DONE;
    }

    private static void say(Reason reason, Messages messages, Locale speaking) {
        System.out.println(reason.article() + ": " + messages.sentence(reason, speaking) + " [" + reason.code() + "]");
    }

    private static Optional<byte[]> file(@Nullable Path file) throws Exception {
        return file == null ? Optional.empty() : Optional.of(BallotFiles.read(file));
    }
}
