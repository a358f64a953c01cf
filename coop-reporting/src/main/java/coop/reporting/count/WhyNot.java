package coop.reporting.count;

import coop.core.value.Ratio;
import coop.voting.count.Count;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Round;
import coop.voting.count.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For each candidate who was not elected, why. One thread only. */
final class WhyNot {
    private final Count count;
    private final CountWords words;

    WhyNot(Count count, CountWords words) {
        this.count = count;
        this.words = words;
    }

    /** A sentence for each, in the candidates' order; one sentence that says so when all were elected. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String name : count.candidates()) {
            if (!count.elected().contains(name)) {
                sentences.add(count.winners().contains(name) ? words.text("why.level", name) : sentence(name));
            }
        }
        return sentences.isEmpty() ? List.of(words.text("why.all")) : sentences;
    }

    private String sentence(String name) {
        for (int i = 0; i < count.rounds().size(); i++) {
            if (count.rounds().get(i).eliminated().contains(name)) {
                return eliminated(name, i);
            }
        }
        if (!count.rounds().isEmpty()) {
            return last(name, count.rounds().get(count.rounds().size() - 1));
        }
        Optional<String> own = new WhyByFigures(count, words).sentence(name);
        if (own.isPresent()) {
            return own.get();
        }
        if (count.pairwise().isPresent() && !count.winners().isEmpty()) {
            return pair(name, count.pairwise().get());
        }
        Map<String, Ratio> tally = count.tally();
        if (tally.containsKey(name) && !count.winners().isEmpty()) {
            String lowest = count.winners().get(count.winners().size() - 1);
            return words.text(
                    "why.tally",
                    name,
                    tally.getOrDefault(name, Ratio.ZERO),
                    lowest,
                    tally.getOrDefault(lowest, Ratio.ZERO));
        }
        return words.text("why.not", name);
    }

    private String eliminated(String name, int at) {
        boolean movedAtOnce = at > 0 && count.rounds().get(at).subjects().contains(name);
        Round round = count.rounds().get(movedAtOnce ? at - 1 : at);
        List<String> out = count.rounds().subList(0, at + 1).stream()
                .flatMap(earlier -> earlier.eliminated().stream())
                .toList();
        Ratio votes = round.tally().getOrDefault(name, Ratio.ZERO);
        String said = words.text("why.out", name, count.rounds().get(at).number(), votes);
        String next = round.tally().entrySet().stream()
                .filter(other -> !out.contains(other.getKey()))
                .min(Map.Entry.comparingByValue())
                .map(other -> " " + words.text("why.next", other.getKey(), other.getValue()))
                .orElse("");
        int moved = movedAtOnce ? at : at + 1;
        String went = moved < count.rounds().size() ? went(name, count.rounds().get(moved)) : "";
        return said + next + went;
    }

    private String went(String name, Round round) {
        List<Transfer> own = round.transfers().stream()
                .filter(transfer -> transfer.from().equals(name))
                .toList();
        return own.isEmpty() ? "" : " " + words.text("why.went", words.moved(own));
    }

    private String last(String name, Round round) {
        Ratio votes = round.tally().get(name);
        if (votes == null
                && count.rounds().stream().noneMatch(any -> any.tally().containsKey(name))) {
            return words.text("why.withdrawn", name);
        }
        return votes == null ? words.text("why.not", name) : words.text("why.last", name, round.number(), votes);
    }

    private String pair(String name, PairwiseMatrix matrix) {
        String winner = count.winners().get(0);
        int loser = matrix.candidates().indexOf(name);
        int first = matrix.candidates().indexOf(winner);
        if (loser < 0 || first < 0) {
            return words.text("why.not", name);
        }
        Ratio against = matrix.votes(first, loser);
        Ratio own = matrix.votes(loser, first);
        int compared = against.compareTo(own);
        return words.text(
                compared > 0 ? "why.beaten" : compared == 0 ? "why.even" : "why.cycle", name, winner, against, own);
    }
}
