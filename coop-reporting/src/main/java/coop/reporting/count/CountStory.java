package coop.reporting.count;

import coop.core.value.Ratio;
import coop.voting.count.BallotAccount;
import coop.voting.count.Count;
import coop.voting.count.PairwiseMatrix;
import coop.voting.count.Purpose;
import coop.voting.count.Round;
import coop.voting.count.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a count on a page, from the result to how to check it. One thread only. */
final class CountStory {
    private static final int WIDEST_MATRIX = 40;

    private final Count count;
    private final CountWords words;
    private final Page page;

    CountStory(Count count, CountWords words, Page page) {
        this.count = count;
        this.words = words;
        this.page = page;
    }

    void tell(String title) {
        page.title(title);
        page.paragraph(verdict());
        words.definition(count.method()).ifPresent(page::paragraph);
        ballots();
        if (!count.rounds().isEmpty()) {
            rounds();
        } else if (!count.tally().isEmpty()) {
            tally();
        }
        figures();
        count.pairwise().ifPresent(this::pairwise);
        ties();
        if (!count.ranking().isEmpty()) {
            ranking();
        }
        page.heading(words.text("why"));
        page.list(new WhyNot(count, words).sentences());
        page.heading(words.text("check"));
        page.paragraph(words.text(
                "check.text",
                count.method(),
                count.seats(),
                words.source(count.method()).orElse(count.method())));
    }

    private String verdict() {
        if (count.winners().isEmpty()) {
            return words.text("nobody");
        }
        if (!count.isOpen()) {
            int vacant = count.seats() - count.elected().size();
            return words.text(count.elected().size() == 1 ? "elected" : "elected.many", words.names(count.elected()))
                    + (vacant > 0 && count.elected().containsAll(count.candidates())
                            ? " " + words.text("vacant", vacant, count.seats())
                            : "");
        }
        List<String> level = count.winners().stream()
                .filter(name -> !count.elected().contains(name))
                .toList();
        String open = words.text(
                "open",
                words.names(level),
                Math.max(1, count.seats() - count.elected().size()));
        return count.elected().isEmpty()
                ? open
                : words.text(count.elected().size() == 1 ? "elected" : "elected.many", words.names(count.elected()))
                        + " " + open;
    }

    private void ballots() {
        BallotAccount account = count.ballots();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("ballots.cast"), words.number(account.cast())));
        account.invalid()
                .forEach((reason, votes) -> rows.add(
                        List.of(words.text("ballots.invalid", words.word("reason", reason)), words.number(votes))));
        rows.add(List.of(words.text("ballots.counted"), words.number(account.counted())));
        account.exhausted()
                .forEach((reason, votes) -> rows.add(
                        List.of(words.text("ballots.exhausted", words.word("reason", reason)), words.number(votes))));
        page.heading(words.text("ballots"));
        page.table(words.text("ballots"), List.of("", words.text("votes")), rows);
    }

    private void rounds() {
        page.heading(words.text("rounds"));
        List<Round> rounds = count.rounds();
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Ratio>> votes = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        List<Integer> elected = new ArrayList<>();
        rounds.forEach(round -> columns.add(words.text("round", round.number())));
        for (String name : count.candidates()) {
            List<@Nullable Ratio> row = new ArrayList<>();
            int won = -1;
            boolean out = false;
            for (int i = 0; i < rounds.size(); i++) {
                Ratio number = rounds.get(i).tally().get(name);
                boolean gone = out || rounds.get(i).subjects().contains(name);
                out |= rounds.get(i).eliminated().contains(name);
                row.add(out && gone && number != null && number.signum() == 0 ? null : number);
                won = won < 0 && rounds.get(i).elected().contains(name) ? i : won;
            }
            votes.add(row);
            shown.add(row.stream()
                    .map(number -> number == null ? "–" : words.brief(number))
                    .toList());
            elected.add(won);
        }
        Optional<Ratio> threshold = rounds.get(rounds.size() - 1).threshold();
        boolean same = rounds.stream().allMatch(round -> round.threshold().equals(threshold));
        page.bars(new Bars(
                words.text("rounds"),
                verdict(),
                count.candidates(),
                columns,
                votes,
                shown,
                elected,
                same ? threshold : Optional.empty()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count.candidates().size(); i++) {
            rows.add(row(count.candidates().get(i), shown.get(i)));
        }
        rows.add(row(
                words.text("nobody.any-more"),
                rounds.stream()
                        .map(round -> words.brief(round.exhaustedVotes()))
                        .toList()));
        if (rounds.stream().anyMatch(round -> round.lost().signum() != 0)) {
            rows.add(row(
                    words.text("lost"),
                    rounds.stream().map(round -> words.brief(round.lost())).toList()));
        }
        List<String> header = row(words.text("candidate"), columns);
        page.table(words.text("rounds"), header, rows);
        page.list(rounds.stream().map(this::round).toList());
    }

    private static List<String> row(String first, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(cells);
        return row;
    }

    /** What happened in a round: what led to its votes, where they went, and what followed from them. */
    private String round(Round round) {
        List<String> said = new ArrayList<>();
        String action = words.word("action", round.action());
        String subjects = round.subjects().isEmpty() ? "" : " " + words.names(round.subjects());
        said.add(words.text("round.said", words.text("round", round.number()), action + subjects));
        if (!round.transfers().isEmpty()) {
            said.add(words.text("moved", words.moved(round.transfers())));
        }
        round.threshold().ifPresent(threshold -> said.add(words.text("needed", threshold)));
        for (String name : round.elected()) {
            Ratio votes = round.tally().getOrDefault(name, Ratio.ZERO);
            said.add(words.text("reached", name, votes));
        }
        for (String name : round.eliminated()) {
            if (round.subjects().contains(name)) {
                continue;
            }
            said.add(words.text("out", name, round.tally().getOrDefault(name, Ratio.ZERO)));
        }
        return String.join(" ", said);
    }

    private void tally() {
        Map<String, Ratio> tally = count.tally();
        List<String> names = List.copyOf(tally.keySet());
        List<List<@Nullable Ratio>> votes = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        tally.forEach((name, number) -> {
            List<@Nullable Ratio> one = new ArrayList<>();
            one.add(number);
            votes.add(one);
            shown.add(List.of(words.number(number)));
            rows.add(List.of(name, words.number(number)));
        });
        page.heading(words.text("tally"));
        page.bars(new Bars(
                words.text("tally"),
                verdict(),
                names,
                List.of(words.text("votes")),
                votes,
                shown,
                names.stream()
                        .map(name -> count.elected().contains(name) ? 0 : -1)
                        .toList(),
                Optional.empty()));
        page.table(words.text("tally"), List.of(words.text("candidate"), words.text("votes")), rows);
    }

    /** The method's own results that are a number, or a number for each candidate. */
    private void figures() {
        List<List<String>> single = new ArrayList<>();
        count.figures().forEach((name, value) -> {
            if (value instanceof Ratio number) {
                single.add(List.of(words.word("figure", name), words.number(number)));
            } else if (value instanceof List<?> list
                    && !list.isEmpty()
                    && list.stream().allMatch(String.class::isInstance)) {
                single.add(List.of(
                        words.word("figure", name),
                        words.names(list.stream().map(String::valueOf).toList())));
            } else if (value instanceof Map<?, ?> map
                    && !name.equals("tally")
                    && !map.isEmpty()
                    && map.values().stream().allMatch(held -> held instanceof Ratio || held instanceof Number)) {
                List<List<String>> rows = new ArrayList<>();
                map.forEach((key, held) -> rows.add(List.of(
                        String.valueOf(key), held instanceof Ratio number ? words.number(number) : held.toString())));
                page.table(
                        words.word("figure", name), List.of(words.text("candidate"), words.word("figure", name)), rows);
            }
        });
        if (!single.isEmpty()) {
            page.table(words.text("figures"), List.of("", words.text("value")), single);
        }
    }

    private void pairwise(PairwiseMatrix matrix) {
        page.heading(words.text("pairs"));
        if (matrix.size() > WIDEST_MATRIX) {
            page.paragraph(words.text("pairs.many", matrix.size()));
            return;
        }
        page.paragraph(words.text("pairs.text"));
        List<List<String>> rows = new ArrayList<>();
        for (int a = 0; a < matrix.size(); a++) {
            List<String> row = new ArrayList<>(List.of(matrix.candidates().get(a)));
            for (int b = 0; b < matrix.size(); b++) {
                String beats = a != b && matrix.compare(a, b) > 0 ? "✓ " : "";
                row.add(a == b ? "–" : beats + words.number(matrix.votes(a, b)));
            }
            rows.add(row);
        }
        page.table(words.text("pairs"), row(words.text("pairs.over"), matrix.candidates()), rows);
    }

    private void ties() {
        if (count.ties().isEmpty()) {
            return;
        }
        page.heading(words.text("ties"));
        page.list(count.ties().stream().map(this::tie).toList());
    }

    private String tie(Tie tie) {
        Purpose purpose = tie.purpose();
        String about = words.text("purpose." + purpose.name().toLowerCase(Locale.ROOT));
        String level = words.text("tie", tie.stage(), words.names(tie.among()), about);
        if (tie.isOpen()) {
            return level + " " + words.text("tie.open");
        }
        if (tie.chosen().isEmpty()) {
            return level + " " + words.text("tie.together");
        }
        String rule = words.word("rule", tie.rule());
        String broken = level + " " + words.text("tie.broken", tie.chosen().orElseThrow(), rule);
        return tie.proof().isEmpty() ? broken : broken + " " + words.text("tie.proof", tie.proof());
    }

    private void ranking() {
        page.heading(words.text("ranking"));
        List<List<String>> rows = new ArrayList<>();
        int place = 1;
        for (List<String> group : count.ranking()) {
            rows.add(List.of(String.valueOf(place), words.names(group)));
            place += group.size();
        }
        page.table(words.text("ranking"), List.of(words.text("place"), words.text("candidate")), rows);
    }
}
