package coop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code coop ballot}: a sealed vote, each role in its own directory with its own key. */
@Command(
        name = "ballot",
        description = {
            "A sealed vote (experimental): keys, envelopes, opening, publication, and the check of a published bundle.",
            "docs/voting-trust.md says what it promises against whom, and what it never does."
        },
        subcommands = {
            BallotKeygenCommand.class,
            BallotOpenCommand.class,
            BallotCastCommand.class,
            BallotCloseCommand.class,
            BallotPeelCommand.class,
            BallotPublishCommand.class,
            BallotVerifyCommand.class
        })
final class BallotCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }
}
