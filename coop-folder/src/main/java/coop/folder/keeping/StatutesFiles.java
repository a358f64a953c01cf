package coop.folder.keeping;

import coop.core.plugin.Installed;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesException;
import coop.folder.Problem;
import java.util.List;
import java.util.Optional;

/** Reads the statutes of a folder, each problem with its file, line and column. */
final class StatutesFiles {
    private StatutesFiles() {}

    static Optional<Statutes> read(Installed installed, String file, String text, List<Problem> problems) {
        try {
            return Optional.of(installed.statutes(text));
        } catch (StatutesException unreadable) {
            unreadable
                    .problems()
                    .forEach(problem -> problems.add(new Problem(
                            file,
                            problem.line(),
                            problem.path(),
                            problem.column(),
                            problem.choices().isEmpty() ? "statutes.problem" : "statutes.choice",
                            "",
                            List.of(problem.sentence(), String.join(", ", problem.choices())),
                            problem.suggestion().orElse(""))));
            return Optional.empty();
        }
    }
}
