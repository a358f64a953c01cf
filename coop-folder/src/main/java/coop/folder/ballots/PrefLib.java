package coop.folder.ballots;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads PrefLib's files, with headings as of 2022 or as before. One thread only. */
final class PrefLib {
    private static final Pattern HEADING = Pattern.compile("#\\s*([^:]+):\\s*(.*)");
    private static final Pattern NAME = Pattern.compile("ALTERNATIVE NAME ([0-9]{1,5})");
    private static final Pattern PIECE = Pattern.compile("\\s*(?:\\{([0-9,\\s]*)\\}|([0-9]+))\\s*(,|$)");

    private final BallotProblems problems;
    private final Map<Integer, String> names = new TreeMap<>();
    private final Papers papers = new Papers();
    private final Map<String, String> headings = new TreeMap<>();
    private Ratio total = Ratio.ZERO;
    private boolean categories;

    private PrefLib(BallotProblems problems) {
        this.problems = problems;
    }

    static Election read(String name, String text, BallotProblems problems) throws UnreadableBallotsException {
        PrefLib file = new PrefLib(problems);
        List<String> lines = text.lines().map(String::strip).toList();
        if (!lines.isEmpty() && lines.get(0).startsWith("#")) {
            file.modern(lines);
        } else {
            file.old(lines);
        }
        problems.throwIfAny();
        BallotKind kind = file.categories ? BallotKind.APPROVAL : BallotKind.RANKED;
        return Election.of(file.headings.getOrDefault("TITLE", name), file.papers.profile(kind, problems));
    }

    private void modern(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches()) {
                String key = heading.group(1).strip();
                Matcher name = NAME.matcher(key);
                if (name.matches()) {
                    name(Integer.parseInt(name.group(1)), heading.group(2).strip(), i + 1);
                } else {
                    headings.put(key, heading.group(2).strip());
                }
            }
        }
        categories = headings.containsKey("NUMBER CATEGORIES");
        declared("NUMBER ALTERNATIVES", Ratio.of(names.size()));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            if (!line.isEmpty() && !line.startsWith("#")) {
                paper(line, colon, colon, i + 1);
            }
        }
        declared("NUMBER VOTERS", total);
    }

    private void old(List<String> lines) {
        int candidates = lines.isEmpty() ? -1 : Numbers.small(lines.get(0));
        if (candidates < 1 || lines.size() < candidates + 2) {
            problems.add(1, 1, "preflib-head", lines.isEmpty() ? "" : lines.get(0));
            return;
        }
        for (int i = 1; i <= candidates; i++) {
            String[] parts = lines.get(i).split(",", 2);
            if (parts.length < 2 || Numbers.small(parts[0].strip()) != i) {
                problems.add(i + 1, 1, "preflib-head", lines.get(i));
            } else {
                name(i, parts[1].strip(), i + 1);
            }
        }
        headings.put("NUMBER VOTERS", lines.get(candidates + 1).split(",", 2)[0].strip());
        for (int i = candidates + 2; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                paper(lines.get(i), lines.get(i).indexOf(','), lines.get(i).indexOf(','), i + 1);
            }
        }
        declared("NUMBER VOTERS", total);
    }

    private void name(int number, String name, int line) {
        if (name.isBlank() || names.putIfAbsent(number, name) != null || !papers.candidate(name)) {
            problems.add(line, 0, "name", name);
        }
    }

    private void declared(String heading, Ratio found) {
        String said = headings.get(heading);
        if (said != null
                && !problems.any()
                && !Numbers.votes(said).filter(found::equals).isPresent()) {
            problems.add(1, 0, "total", found, said, heading);
        }
    }

    private void paper(String line, int countEnds, int separator, int number) {
        Optional<Ratio> count = countEnds < 0
                ? Optional.empty()
                : Numbers.votes(line.substring(0, countEnds).strip());
        if (count.isEmpty()) {
            problems.add(number, 1, "number", countEnds < 0 ? line : line.substring(0, countEnds));
            return;
        }
        total = total.plus(count.get());
        List<List<String>> ranks = new ArrayList<>();
        int start = separator + 1;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        String order = line.substring(start).strip();
        Matcher piece = PIECE.matcher(order);
        int at = 0;
        while (at < order.length()) {
            piece.region(at, order.length());
            if (!piece.lookingAt()) {
                problems.add(number, start + 1 + at, "preflib-paper", order.substring(at));
                return;
            }
            String numbers = piece.group(1) == null ? piece.group(2) : piece.group(1);
            ranks.add(candidates(numbers, number, start + 1 + at));
            at = piece.end();
        }
        papers.ranking(count.get(), ranks);
    }

    private List<String> candidates(String numbers, int line, int position) {
        List<String> rank = new ArrayList<>();
        for (String number : numbers.isBlank() ? new String[0] : numbers.split(",")) {
            String name = names.get(Numbers.small(number.strip()));
            if (name == null) {
                problems.add(line, position, "candidate", number.strip(), names.size());
            } else {
                rank.add(name);
            }
        }
        return rank;
    }
}
