package coop.reporting.count;

import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.PairwiseMatrix;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why somebody was not elected, as far as the figures of the method itself say so. */
final class WhyByFigures {
    private final Count count;
    private final CountWords words;

    WhyByFigures(Count count, CountWords words) {
        this.count = count;
        this.words = words;
    }

    Optional<String> sentence(String name) {
        return blocked(name)
                .or(() -> dropped(name))
                .or(() -> inRunoff(name))
                .or(() -> noFinalist(name))
                .or(() -> median(name))
                .or(() -> chain(name))
                .or(() -> worstDefeat(name));
    }

    private Optional<String> blocked(String name) {
        return list("blocked").contains(name)
                ? number(map("objections"), name).map(objections -> words.text("why.blocked", name, objections))
                : Optional.empty();
    }

    private Optional<String> dropped(String name) {
        if (!list("dropped").contains(name) || !(map("againstDefault").get(name) instanceof Map<?, ?> votes)) {
            return Optional.empty();
        }
        String otherwise = count.candidates().stream()
                .filter(some -> !map("againstDefault").containsKey(some))
                .findFirst()
                .orElse("");
        return Optional.of(words.text(
                "why.dropped",
                name,
                otherwise,
                number(votes, "for").orElse(Ratio.ZERO),
                number(votes, "against").orElse(Ratio.ZERO)));
    }

    /** In the last runoff that somebody was in, one lost to the other. */
    private Optional<String> inRunoff(String name) {
        Optional<String> said = Optional.empty();
        for (Object runoff : list("runoffs")) {
            if (runoff instanceof Map<?, ?> votes && votes.containsKey(name)) {
                String other = votes.keySet().stream()
                        .map(String::valueOf)
                        .filter(some -> !some.equals(name))
                        .findFirst()
                        .orElse(name);
                Ratio own = number(votes, name).orElse(Ratio.ZERO);
                Ratio against = number(votes, other).orElse(Ratio.ZERO);
                said = Optional.of(
                        words.text(own.equals(against) ? "why.runoff-even" : "why.runoff", name, other, own, against));
            }
        }
        return said;
    }

    private Optional<String> noFinalist(String name) {
        List<?> runoffs = list("runoffs");
        if (runoffs.isEmpty() || !(runoffs.get(runoffs.size() - 1) instanceof Map<?, ?> last)) {
            return Optional.empty();
        }
        List<String> finalists = last.keySet().stream().map(String::valueOf).toList();
        Ratio least = finalists.stream()
                .map(some -> count.tally().getOrDefault(some, Ratio.ZERO))
                .reduce(Ratio::min)
                .orElse(Ratio.ZERO);
        return Optional.of(words.text(
                "why.no-finalist", name, count.tally().getOrDefault(name, Ratio.ZERO), words.names(finalists), least));
    }

    private Optional<String> median(String name) {
        Optional<Ratio> own = number(map("median"), name);
        if (own.isEmpty() || count.winners().isEmpty()) {
            return Optional.empty();
        }
        String last = count.winners().get(count.winners().size() - 1);
        Ratio other = number(map("median"), last).orElse(Ratio.ZERO);
        return Optional.of(
                own.get().equals(other)
                        ? words.text("why.median-even", name, last, other)
                        : words.text("why.median", name, own.get(), last, other));
    }

    /** Schulze: the strongest chains of defeats, where the direct comparison says otherwise. */
    private Optional<String> chain(String name) {
        if (!isAhead(name)) {
            return Optional.empty();
        }
        String winner = count.winners().get(0);
        Optional<Ratio> own = strength(name, winner);
        Optional<Ratio> against = strength(winner, name);
        return own.isPresent() && against.isPresent() && against.get().compareTo(own.get()) > 0
                ? Optional.of(words.text("why.chain", name, winner, own.get(), against.get()))
                : Optional.empty();
    }

    private Optional<Ratio> strength(String from, String to) {
        return map("paths").get(from) instanceof Map<?, ?> row ? number(row, to) : Optional.empty();
    }

    /** Minimax. */
    private Optional<String> worstDefeat(String name) {
        if (count.winners().isEmpty()) {
            return Optional.empty();
        }
        String winner = count.winners().get(0);
        Optional<Ratio> own = number(map("worst"), name);
        Optional<Ratio> other = number(map("worst"), winner);
        return own.isPresent() && other.isPresent()
                ? Optional.of(words.text("why.worst", name, winner, own.get(), other.get()))
                : Optional.empty();
    }

    /** Whether more prefer a loser to the winner than the other way round. */
    private boolean isAhead(String name) {
        if (count.pairwise().isEmpty() || count.winners().isEmpty()) {
            return false;
        }
        PairwiseMatrix matrix = count.pairwise().get();
        int own = matrix.candidates().indexOf(name);
        int winner = matrix.candidates().indexOf(count.winners().get(0));
        return own >= 0 && winner >= 0 && matrix.compare(own, winner) > 0;
    }

    private Map<?, ?> map(String figure) {
        return count.figures().get(figure) instanceof Map<?, ?> found ? found : Map.of();
    }

    private List<?> list(String figure) {
        return count.figures().get(figure) instanceof List<?> found ? found : List.of();
    }

    private static Optional<Ratio> number(Map<?, ?> figures, String name) {
        return figures.get(name) instanceof Ratio number ? Optional.of(number) : Optional.empty();
    }
}
