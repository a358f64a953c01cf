package coop.folder.ballots;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Papers gathered while a file is read whose candidates are only known at its end. One thread only. */
final class Papers {
    private record Paper(Ratio count, List<List<String>> ranks, Map<String, Ratio> scores) {}

    private final Set<String> candidates = new LinkedHashSet<>();
    private final List<Paper> papers = new ArrayList<>();

    /** Names a candidate; false when it is named already. */
    boolean candidate(String name) {
        return candidates.add(name);
    }

    Set<String> candidates() {
        return candidates;
    }

    void ranking(Ratio count, List<List<String>> ranks) {
        papers.add(new Paper(count, ranks, Map.of()));
    }

    void scores(Ratio count, Map<String, Ratio> scores) {
        papers.add(new Paper(count, List.of(), new LinkedHashMap<>(scores)));
    }

    /** The profile; a name that a builder refuses is a problem of the first line. */
    Profile profile(BallotKind kind, BallotProblems problems) throws UnreadableBallotsException {
        List<String> names = List.copyOf(candidates);
        try {
            ProfileBuilder builder = switch (kind) {
                case RANKED -> Profile.ranked(names);
                case APPROVAL -> Profile.approval(names);
                case SCORE -> Profile.score(names);
            };
            for (Paper paper : papers) {
                switch (kind) {
                    case RANKED -> builder.ranking(paper.count(), paper.ranks());
                    case APPROVAL ->
                        builder.approvals(
                                paper.count(),
                                paper.ranks().isEmpty()
                                        ? List.of()
                                        : paper.ranks().get(0));
                    case SCORE -> builder.scores(paper.count(), paper.scores());
                }
            }
            return builder.build();
        } catch (CountingException refused) {
            problems.add(1, 0, "refused", String.valueOf(refused.getMessage()));
            problems.throwIfAny();
            throw new IllegalStateException(refused);
        }
    }
}
