package coop.folder.ballots;

import coop.core.value.Ratio;
import coop.folder.cell.Limits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a table of ballots are.
 *
 * @param count the column that says how many votes a row is; -1 when each row is one
 * @param ranks the columns of the ranks, best first; none when the columns are candidates
 * @param candidates the columns that are candidates
 * @param scores whether the cells under candidates are scores
 * @param width how many columns there are
 */
record TableHeading(int count, List<Integer> ranks, Map<Integer, String> candidates, boolean scores, int width) {
    static final TableHeading NONE = new TableHeading(-1, List.of(), Map.of(), false, 0);

    private static final Pattern RANK =
            Pattern.compile("(?:rank|choice|preference|rang|choix|preference)?[ _-]*([0-9]{1,3})(?:st|nd|rd|th|er|e)?"
                    + "(?: (?:rank|choice|preference|rang|choix))?");
    private static final Pattern SCORE = Pattern.compile("(?i)(?:score|note)\\s*:\\s*(.+)");
    private static final Set<String> COUNTS =
            Set.of("count", "number", "weight", "votes", "nombre", "poids", "voix", "multiplicity");
    private static final Set<String> IDS = Set.of(
            "id",
            "ballot",
            "ballot id",
            "paper",
            "voter",
            "timestamp",
            "precinct",
            "batch",
            "style",
            "ballot style",
            "bulletin",
            "papier",
            "numero",
            "horodateur",
            "cast vote record",
            "tabulator",
            "remaining");
    private static final Set<String> YES = Set.of("x", "yes", "oui", "true", "vrai", "1", "✓", "✔");
    private static final Set<String> NO = Set.of("", "no", "non", "false", "faux", "0", "-");
    private static final Set<String> SKIPPED = Set.of("skipped", "undervote", "-");

    TableHeading {
        ranks = List.copyOf(ranks);
    }

    static boolean isOvervote(String cell) {
        return cell.equalsIgnoreCase("overvote");
    }

    /** Whether a cell under a rank is a word of the format, and nobody's name. */
    static boolean isMark(String cell) {
        return isOvervote(cell) || SKIPPED.contains(cell.toLowerCase(Locale.ROOT));
    }

    static Optional<Boolean> approves(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** The votes that a row is, as the cell under their number says; none, and a problem, if it says no number. */
    Ratio votes(String cell, int line, BallotProblems problems) {
        Optional<Ratio> votes = Numbers.votes(cell.replace(',', '.'));
        if (votes.isEmpty()) {
            problems.add(line, count + 1, "number", cell);
        }
        return votes.orElse(Ratio.ZERO);
    }

    static TableHeading of(List<String> headings, boolean records, BallotProblems problems) {
        SortedMap<Integer, Integer> ranks = new TreeMap<>();
        Map<Integer, String> others = new LinkedHashMap<>();
        Map<Integer, String> scored = new LinkedHashMap<>();
        int count = -1;
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column).strip();
            String word = word(heading);
            Matcher rank = RANK.matcher(word);
            Matcher score = SCORE.matcher(heading);
            if (COUNTS.contains(word)) {
                if (count >= 0) {
                    problems.add(1, column + 1, "heading-twice", heading);
                }
                count = column;
            } else if (rank.matches()) {
                if (ranks.put(Integer.parseInt(rank.group(1)), column) != null) {
                    problems.add(1, column + 1, "heading-twice", heading);
                }
            } else if (score.matches()) {
                scored.put(column, score.group(1).strip());
            } else if (!heading.isEmpty() && !IDS.contains(word)) {
                others.put(column, heading);
            }
        }
        boolean consecutive = ranks.isEmpty() || ranks.firstKey() == 1 && ranks.lastKey() == ranks.size();
        if (!consecutive || ranks.size() > Limits.RANKS) {
            problems.add(1, 0, "ranks", ranks.keySet(), Limits.RANKS);
        }
        boolean strangers = !ranks.isEmpty() && !records && !others.isEmpty();
        if (strangers || !scored.isEmpty() && (!ranks.isEmpty() || !others.isEmpty())) {
            others.forEach((column, heading) -> problems.add(1, column + 1, "heading", heading));
        }
        if (ranks.isEmpty() && records) {
            problems.add(1, 0, "no-ranks", String.join(", ", headings));
        }
        Map<Integer, String> candidates = scored.isEmpty() ? others : scored;
        if (ranks.isEmpty() && Set.copyOf(candidates.values()).size() < candidates.size()) {
            problems.add(1, 0, "heading-twice", String.join(", ", candidates.values()));
        }
        return new TableHeading(
                count,
                new ArrayList<>(ranks.values()),
                ranks.isEmpty() ? candidates : Map.of(),
                !scored.isEmpty(),
                headings.size());
    }

    /** Without accents, in lower case, one blank between words. */
    private static String word(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
