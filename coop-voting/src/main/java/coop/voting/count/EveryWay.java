package coop.voting.count;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Who may be elected, and who surely is, over every way of breaking the ties that a tie-break leaves open.
 *
 * <p>A method that cannot go on because of a tie counts again, once for each candidate who may be picked, and so on for the ties
 * that come after. For example two tie for exclusion, and whichever goes, Ada is elected: then Ada is elected. If Ada is elected
 * in one way and Ben in the other, both are winners and neither is elected.
 */
public final class EveryWay {
    private static final int MOST_WAYS = 1_000;
    private static final long MOST_PAPERS = 50_000_000L;

    private final Function<TieBreak, Count> recount;
    private final TieBreak given;

    private EveryWay(Function<TieBreak, Count> recount, TieBreak given) {
        this.recount = recount;
        this.given = given;
    }

    /**
     * The count as far as it came, with its elected and its winners over every way of going on.
     *
     * @param stopped the count, which stopped at a tie
     * @param running those who could still be elected when it stopped, for the case that there are too many ways to go through
     * @param given the tie-break that left the tie open
     * @param recount counts again with another tie-break
     */
    public static Count of(
            Count stopped, List<String> running, Profile ballots, TieBreak given, Function<TieBreak, Count> recount) {
        if (given instanceof Script) {
            return stopped;
        }
        int most = (int) Math.min(MOST_WAYS, MOST_PAPERS / (ballots.distinct() + 1L) + 1);
        Set<String> surely = new LinkedHashSet<>(stopped.candidates());
        Set<String> maybe = new LinkedHashSet<>(stopped.elected());
        if (!new EveryWay(recount, given).explore(surely, maybe, most)) {
            surely = new LinkedHashSet<>(stopped.elected());
            maybe.addAll(running);
        }
        List<String> elected = new ArrayList<>(stopped.elected());
        surely.stream().filter(name -> !elected.contains(name)).forEach(elected::add);
        List<String> winners = new ArrayList<>(elected);
        stopped.candidates().stream()
                .filter(name -> maybe.contains(name) && !elected.contains(name))
                .forEach(winners::add);
        return stopped.with(elected, winners);
    }

    private boolean explore(Set<String> surely, Set<String> maybe, int most) {
        List<List<String>> scripts = new ArrayList<>(List.of(List.of()));
        for (int way = 0; way < scripts.size(); way++) {
            if (scripts.size() > most) {
                return false;
            }
            Script script = new Script(given, scripts.get(way));
            Count count = recount.apply(script);
            if (script.asked.isEmpty()) {
                surely.retainAll(count.elected());
                maybe.addAll(count.winners());
            } else {
                for (String choice : script.asked) {
                    List<String> longer = new ArrayList<>(scripts.get(way));
                    longer.add(choice);
                    scripts.add(longer);
                }
            }
        }
        return true;
    }

    /** Follows a script of picks where the given tie-break leaves a tie, and remembers whom it was asked about at its end. */
    private static final class Script implements TieBreak {
        private final TieBreak given;
        private final List<String> picks;
        private int place;
        private List<String> asked = List.of();

        Script(TieBreak given, List<String> picks) {
            this.given = given;
            this.picks = picks;
        }

        @Override
        public Settlement settle(TieQuestion question) {
            Settlement settlement = given.settle(question);
            if (settlement.isSettled() || !question.decisive()) {
                return settlement;
            }
            if (place < picks.size()) {
                return new Settlement(List.of(picks.get(place++)), "every-way", "");
            }
            if (asked.isEmpty()) {
                asked = settlement.left();
            }
            return Settlement.none(question);
        }
    }
}
