package coop.folder.ballots;

import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes ABIF. One thread only. */
final class Abif {
    private static final Pattern NAMED = Pattern.compile("=\\s*(\\[[^\\]]*\\]|\"[^\"]*\"|[^:\\s]+)\\s*:\\s*(.*)");
    private static final Pattern PAPER = Pattern.compile("([^:]*):(.*)");
    private static final Pattern PIECE =
            Pattern.compile("\\s*(\\[[^\\]]*\\]|\"[^\"]*\"|[^\\[\\]\"/>=,\\s]+)\\s*(?:/\\s*([0-9./]+)\\s*)?([>=,]|$)");
    private static final Pattern TITLE = Pattern.compile("\"title\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final BallotProblems problems;
    private final Papers papers = new Papers();
    private final Map<String, String> names = new HashMap<>();
    private boolean scored;
    private boolean ranked;
    private String title = "";

    private Abif(BallotProblems problems) {
        this.problems = problems;
    }

    static Election read(String name, String text, BallotProblems problems) throws UnreadableBallotsException {
        Abif abif = new Abif(problems);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            abif.name(lines.get(i).strip());
        }
        for (int i = 0; i < lines.size(); i++) {
            abif.line(lines.get(i).strip(), i + 1);
        }
        if (abif.papers.candidates().isEmpty() && !problems.any()) {
            problems.add(1, 0, "abif-line", lines.isEmpty() ? "" : lines.get(0));
        }
        problems.throwIfAny();
        BallotKind kind = abif.scored ? BallotKind.SCORE : BallotKind.RANKED;
        Profile ballots = abif.papers.profile(kind, problems);
        return Election.of(abif.title.isBlank() ? name : abif.title, ballots);
    }

    /** {@code =DGM:[Doña García Márquez]} gives a candidate's full name; it stands for all places of its id. */
    private void name(String line) {
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            String full = bare(named.group(2).strip());
            names.put(bare(named.group(1)), full);
            papers.candidate(full);
        }
    }

    private void line(String line, int number) {
        if (line.isEmpty()
                || line.startsWith("#")
                || line.startsWith("=") && NAMED.matcher(line).matches()) {
            return;
        }
        if (line.startsWith("{") && line.endsWith("}")) {
            Matcher said = TITLE.matcher(line);
            title = said.find() ? said.group(1) : title;
            return;
        }
        Matcher paper = PAPER.matcher(line);
        if (!paper.matches()) {
            problems.add(number, 1, "abif-line", line);
            return;
        }
        Optional<Ratio> count = Numbers.votes(paper.group(1).strip());
        if (count.isEmpty()) {
            problems.add(number, 1, "number", paper.group(1).strip());
            return;
        }
        paper(count.get(), paper.group(2).replaceFirst("#.*$", "").strip(), number, paper.start(2) + 1);
    }

    private void paper(Ratio count, String preferences, int line, int position) {
        List<List<String>> ranks = new ArrayList<>();
        Map<String, Ratio> scores = new LinkedHashMap<>();
        Matcher piece = PIECE.matcher(preferences);
        int at = 0;
        boolean equal = false;
        while (at < preferences.length()) {
            piece.region(at, preferences.length());
            if (!piece.lookingAt()) {
                problems.add(line, position + at, "abif-paper", preferences.substring(at));
                return;
            }
            String name = names.getOrDefault(bare(piece.group(1)), bare(piece.group(1)));
            papers.candidate(name);
            if (piece.group(2) != null) {
                Optional<Ratio> score = Numbers.number(piece.group(2));
                if (score.isEmpty()) {
                    problems.add(line, position + piece.start(2), "score", piece.group(2));
                }
                scores.put(name, score.orElse(Ratio.ZERO));
            }
            if (!equal) {
                ranks.add(new ArrayList<>());
            }
            ranks.get(ranks.size() - 1).add(name);
            equal = !piece.group(3).equals(">");
            at = piece.end();
        }
        long named = ranks.stream().mapToLong(List::size).sum();
        if (!scores.isEmpty() && scores.size() < named || (scores.isEmpty() ? scored : ranked) && named > 0) {
            problems.add(line, position, "two-kinds", preferences);
        } else if (scores.isEmpty()) {
            ranked |= named > 0;
            papers.ranking(count, ranks);
        } else {
            scored = true;
            papers.scores(count, scores);
        }
    }

    private static String bare(String name) {
        boolean wrapped = name.length() > 1
                && (name.startsWith("[") && name.endsWith("]") || name.startsWith("\"") && name.endsWith("\""));
        return wrapped ? name.substring(1, name.length() - 1).strip() : name;
    }

    /** Ranked or scored ballots as ABIF; approvals, skipped ranks and names with brackets cannot be written. */
    static String write(Election election, BallotProblems problems) throws UnreadableBallotsException {
        Profile ballots = election.ballots();
        if (ballots.kind() == BallotKind.APPROVAL) {
            problems.add(0, 0, "not-writable", "ABIF", "approval");
            problems.throwIfAny();
        }
        if (ballots.kind() == BallotKind.SCORE && ballots.levels().isEmpty()) {
            problems.add(0, 0, "not-writable", "ABIF", "score");
            problems.throwIfAny();
        }
        StringBuilder out = new StringBuilder("{\"title\": \"")
                .append(election.name().replaceAll("[\"\\\\\\p{Cntrl}]", "'"))
                .append("\"}\n");
        Map<String, String> ids = new HashMap<>();
        for (String name : ballots.candidates()) {
            boolean plain = PLAIN.matcher(name).matches();
            String id = plain ? name : "c" + ids.size() + "_";
            if (name.contains("[") || name.contains("]") || ballots.has(id) && !plain) {
                problems.add(0, 0, "not-writable", "ABIF", name);
                problems.throwIfAny();
            }
            ids.put(name, id);
            out.append('=').append(id).append(":[").append(name).append("]\n");
        }
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            out.append(ballots.weight(ballot)).append(':');
            out.append(
                    ballots.kind() == BallotKind.SCORE
                            ? scores(ballots, ballot, ids)
                            : ranks(ballots.ranks(ballot), ids, problems));
            out.append('\n');
        }
        return out.toString();
    }

    private static String scores(Profile ballots, int ballot, Map<String, String> ids) {
        List<String> pieces = new ArrayList<>();
        for (int candidate = 0; candidate < ballots.candidates().size(); candidate++) {
            Ratio score = ballots.scoreOf(ballot, candidate);
            if (score != null) {
                pieces.add(ids.get(ballots.candidates().get(candidate)) + "/" + score);
            }
        }
        return String.join(",", pieces);
    }

    private static String ranks(List<List<String>> ranks, Map<String, String> ids, BallotProblems problems)
            throws UnreadableBallotsException {
        List<String> pieces = new ArrayList<>();
        for (List<String> rank : ranks) {
            if (rank.isEmpty() || !ids.keySet().containsAll(rank)) {
                problems.add(0, 0, "not-writable", "ABIF", rank.isEmpty() ? "skipped" : "overvote");
                problems.throwIfAny();
            }
            pieces.add(String.join("=", rank.stream().map(ids::get).toList()));
        }
        return String.join(">", pieces);
    }
}
