package coop.voting;

import coop.core.resolution.Resolution;
import coop.core.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The minutes of the count of an election or a choice. One thread only. */
final class CountMinutes {
    private final MinutesText text;
    private final boolean election;

    CountMinutes(MinutesText text, boolean election) {
        this.text = text;
        this.election = election;
    }

    void write(VotingEvent.VoteCounted counted, CountOnRecord count, Resolution resolution) {
        text.paragraph(result(resolution));
        Votes votes = counted.votes();
        text.paragraph(text.say(
                count.seats() == 1 ? "counted.one" : "counted.many",
                count.method(),
                count.seats(),
                text.number(votes.yes()),
                text.number(votes.blank()),
                text.number(votes.invalid()),
                text.number(votes.attending())));
        if (!count.rounds().isEmpty()) {
            rounds(count);
        } else if (!count.tally().isEmpty()) {
            text.table(
                    List.of(text.say(election ? "candidate" : "option"), text.say("votes")),
                    count.tally().stream()
                            .map(line -> List.of(text.option(line.name(), election), text.number(line.votes())))
                            .toList());
        }
        pairwise(count);
        count.ties().forEach(this::tie);
    }

    private String result(Resolution resolution) {
        String options = text.options(resolution.chosen(), election);
        String about = election ? "elected" : "chosen";
        if (resolution.outcome() == Resolution.Outcome.CARRIED) {
            return text.say(about, options);
        }
        if (resolution.outcome() == Resolution.Outcome.TIED) {
            return resolution.chosen().isEmpty() ? text.say(about + ".tied") : text.say(about + ".part", options);
        }
        return text.say(about + ".nobody");
    }

    private void rounds(CountOnRecord count) {
        List<String> header = new ArrayList<>(List.of(text.say(election ? "candidate" : "option")));
        count.rounds().forEach(round -> header.add(text.say("round", round.number())));
        List<List<String>> rows = new ArrayList<>();
        for (String candidate : count.candidates()) {
            List<String> row = new ArrayList<>(List.of(text.option(candidate, election)));
            count.rounds().forEach(round -> row.add(votes(round, candidate)));
            rows.add(row);
        }
        if (count.rounds().stream().anyMatch(round -> round.threshold().isPresent())) {
            List<String> row = new ArrayList<>(List.of("*" + text.say("threshold") + "*"));
            count.rounds()
                    .forEach(round -> row.add(text.number(round.threshold().orElse(""))));
            rows.add(row);
        }
        if (count.rounds().stream().anyMatch(round -> isSome(round.exhausted()))) {
            List<String> row = new ArrayList<>(List.of("*" + text.say("exhausted") + "*"));
            count.rounds().forEach(round -> row.add(text.number(round.exhausted())));
            rows.add(row);
        }
        text.table(header, rows);
        for (CountOnRecord.Stage round : count.rounds()) {
            text.line(round.number() + ". " + story(round));
        }
        text.line("");
    }

    private static boolean isSome(String votes) {
        return Ratio.parse(votes).signum() != 0;
    }

    private String votes(CountOnRecord.Stage round, String candidate) {
        return round.tally().stream()
                .filter(line -> line.name().equals(candidate))
                .map(line -> text.number(line.votes()))
                .findFirst()
                .orElse("");
    }

    private String story(CountOnRecord.Stage round) {
        String action = round.action().replace(' ', '-');
        String pattern = "action." + action + (round.subjects().isEmpty() ? "" : ".of");
        String said = text.sayOr(pattern, "").isEmpty()
                ? MinutesText.escaped(round.action())
                        + (round.subjects().isEmpty() ? "" : ": " + text.options(round.subjects(), election))
                        + "."
                : text.say(pattern, text.options(round.subjects(), election));
        StringBuilder story = new StringBuilder(said);
        if (!round.elected().isEmpty()) {
            story.append(' ')
                    .append(text.say(
                            election ? "round.elected" : "round.chosen", text.options(round.elected(), election)));
        }
        if (!round.eliminated().isEmpty() && !round.eliminated().equals(round.subjects())) {
            story.append(' ').append(text.say("round.eliminated", text.options(round.eliminated(), election)));
        }
        return story.toString();
    }

    private void pairwise(CountOnRecord count) {
        if (count.pairwise().isEmpty()) {
            return;
        }
        text.paragraph(text.say("pairwise"));
        List<String> header = new ArrayList<>(List.of(""));
        count.candidates().forEach(candidate -> header.add(text.option(candidate, election)));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count.candidates().size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(text.option(count.candidates().get(i), election)));
            count.pairwise().get(i).forEach(votes -> row.add(votes.isEmpty() ? "–" : text.number(votes)));
            rows.add(row);
        }
        text.table(header, rows);
    }

    private void tie(CountOnRecord.Draw tie) {
        String among = text.options(tie.among(), election);
        String purpose = text.sayOr("purpose." + tie.purpose(), tie.purpose().toLowerCase(Locale.ROOT));
        Optional<String> chosen = tie.chosen().map(one -> text.option(one, election));
        text.paragraph(chosen.map(one -> text.say("tie.broken", tie.round(), among, purpose, one, rule(tie.rule())))
                .orElseGet(() -> text.say("tie.open", tie.round(), among, purpose)));
        if (!tie.proof().isEmpty()) {
            text.paragraph(text.say("tie.proof", "`" + tie.proof().replace("`", "'") + "`"));
        }
    }

    /** The rules that spoke, in the order in which they did. */
    private String rule(String rules) {
        List<String> said = new ArrayList<>();
        for (String rule : rules.split(", then ", -1)) {
            said.add(text.sayOr("rule." + rule, rule));
        }
        return text.list(said);
    }
}
