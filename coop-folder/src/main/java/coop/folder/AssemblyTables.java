package coop.folder;

import java.util.List;

/**
 * What a folder says of the assembly between meetings.
 *
 * @param proposals the rows of {@code proposals.csv}
 * @param actions the rows of {@code actions.csv}
 * @param mandates the rows of {@code mandates.csv}
 * @param results the rows of {@code results.csv}
 */
public record AssemblyTables(
        List<ProposalRow> proposals, List<ActionRow> actions, List<MandateRow> mandates, List<ResultRow> results) {
    /** Nothing. */
    public static final AssemblyTables NONE = new AssemblyTables(List.of(), List.of(), List.of(), List.of());

    public AssemblyTables {
        proposals = List.copyOf(proposals);
        actions = List.copyOf(actions);
        mandates = List.copyOf(mandates);
        results = List.copyOf(results);
    }
}
