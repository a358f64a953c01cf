package coop.cli;

import coop.voting.ballot.BoxKey;
import coop.voting.ballot.KeyFile;
import coop.voting.ballot.Scrutineer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coop ballot keygen}: the keys of a role, in its own directory. */
@Command(
        name = "keygen",
        description = {
            "Makes the keys of a scrutineer or of the box in DIR: a secret one, for its owner only, and a public one.",
            "A key is for one vote."
        })
final class BallotKeygenCommand implements Callable<Integer> {
    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.")
    private Role role = Role.SCRUTINEER;

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The role's own directory.")
    private Path folder = Path.of(".");

    @Option(names = "--name", paramLabel = "NAME", description = "A scrutineer's name in the vote.")
    private String name = "scrutineer-1";

    @Option(
            names = "--passphrase",
            paramLabel = "FILE",
            description = "A file whose first line locks the secret key; without it the key is kept as it is.")
    private @Nullable Path passphrase;

    /** Whose key it is. */
    enum Role {
        SCRUTINEER,
        BOX
    }

    @Override
    public Integer call() throws Exception {
        if (role == Role.BOX) {
            BoxKey key = BoxKey.generate(BallotFiles.RANDOM);
            BallotFiles.writeSecret(folder.resolve(BallotFiles.BOX_KEY), locked(key.bytes()));
            System.out.println("Wrote " + BallotFiles.BOX_KEY + ": secret");
        } else {
            Scrutineer scrutineer = Scrutineer.generate(name);
            BallotFiles.writeSecret(folder.resolve(BallotFiles.SCRUTINEER_KEY), locked(scrutineer.bytes()));
            BallotFiles.write(folder.resolve(name + ".txt"), scrutineer.key().bytes());
            System.out.println(
                    "Wrote " + BallotFiles.SCRUTINEER_KEY + ": secret; hand on " + name + ".txt: " + scrutineer.key());
        }
        return Coop.DONE;
    }

    private byte[] locked(byte[] secret) throws Exception {
        return passphrase == null
                ? secret
                : KeyFile.lock(secret, BallotFiles.passphrase(passphrase), BallotFiles.RANDOM);
    }
}
