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
import java.util.OptionalInt;

/** Reads and writes BLT. One thread only. */
final class Blt {
    private record Token(String text, boolean quoted, int line, int position) {}

    /** A ballot as numbers of candidates; {@code -1} begins a rank, {@code -2} is a rank left empty. */
    private record Paper(Ratio count, List<List<Integer>> ranks) {}

    private final List<Token> tokens;
    private final BallotProblems problems;
    private int next;
    private int candidates;
    private final Map<String, Integer> nicks = new HashMap<>();

    private Blt(String text, BallotProblems problems) {
        this.problems = problems;
        this.tokens = tokens(text, problems);
    }

    static Election read(String name, String text, BallotProblems problems) throws UnreadableBallotsException {
        Blt blt = new Blt(text, problems);
        Election election = blt.election(name);
        problems.throwIfAny();
        return election;
    }

    private Election election(String name) throws UnreadableBallotsException {
        int seats = head();
        List<Integer> withdrawn = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        while (more() && (peek().startsWith("-") || peek().startsWith("["))) {
            if (peek().startsWith("[")) {
                order.addAll(option());
            } else {
                Token token = take();
                withdrawn.add(candidate(token, token.text().substring(1)));
            }
        }
        List<Paper> papers = papers();
        List<String> names = names();
        problems.throwIfAny();
        Papers gathered = new Papers();
        names.forEach(gathered::candidate);
        papers.forEach(paper -> gathered.ranking(
                paper.count(),
                paper.ranks().stream()
                        .map(rank -> rank.stream().map(names::get).toList())
                        .toList()));
        Map<String, Object> options = new LinkedHashMap<>();
        if (!order.isEmpty()) {
            options.put(
                    "tie",
                    Map.of(
                            "rule",
                            "order",
                            "order",
                            order.stream().map(names::get).toList()));
        }
        String title = more() && tokens.get(next).quoted() ? take().text() : "";
        return new Election(
                title.isBlank() ? name : title,
                Optional.empty(),
                OptionalInt.of(seats),
                options,
                withdrawn.stream().map(names::get).toList(),
                gathered.profile(BallotKind.RANKED, problems));
    }

    private int head() throws UnreadableBallotsException {
        int seats = -1;
        String first = tokens.isEmpty() ? "" : tokens.get(0).text();
        if (tokens.size() > 1) {
            candidates = Numbers.small(take().text());
            seats = Numbers.small(take().text());
        }
        if (candidates < 1 || seats < 1) {
            problems.add(1, 1, "blt-head", first);
            problems.throwIfAny();
        }
        return seats;
    }

    /** {@code [nick a b c]} or {@code [tie b a c]}; the numbers of the second. */
    private List<Integer> option() throws UnreadableBallotsException {
        Token start = tokens.get(next);
        StringBuilder text = new StringBuilder();
        while (more() && !text.toString().endsWith("]")) {
            text.append(text.length() == 0 ? "" : " ").append(take().text());
        }
        String inner = text.toString().replaceAll("^\\[\\s*|\\s*\\]$", "");
        List<String> words = List.of(inner.split("\\s+"));
        List<Integer> numbers = new ArrayList<>();
        if (words.get(0).equals("nick") && words.size() == candidates + 1) {
            words.subList(1, words.size()).forEach(word -> nicks.put(word, nicks.size()));
        } else if (words.get(0).equals("tie") && words.size() == candidates + 1) {
            words.subList(1, words.size()).forEach(word -> numbers.add(candidate(start, word)));
        } else {
            problems.add(start.line(), start.position(), "blt-option", inner);
        }
        return numbers;
    }

    private List<Paper> papers() throws UnreadableBallotsException {
        List<Paper> papers = new ArrayList<>();
        while (more()) {
            Token weight = take();
            if (weight.text().startsWith("(") && weight.text().endsWith(")") && more()) {
                weight = take();
            }
            if (weight.text().equals("0") && (!more() || tokens.get(next).quoted())) {
                return papers;
            }
            Optional<Ratio> count = Numbers.votes(weight.text());
            if (count.isEmpty()) {
                problems.add(weight.line(), weight.position(), "number", weight.text());
            }
            papers.add(new Paper(count.orElse(Ratio.ZERO), ranks()));
        }
        end();
        return papers;
    }

    private List<List<Integer>> ranks() throws UnreadableBallotsException {
        List<List<Integer>> ranks = new ArrayList<>();
        while (more()) {
            Token token = take();
            if (token.text().equals("0")) {
                return ranks;
            }
            if (token.quoted()) {
                problems.add(token.line(), token.position(), "blt-paper", token.text());
                problems.throwIfAny();
            }
            if (token.text().equals("-")) {
                ranks.add(List.of());
                continue;
            }
            List<Integer> rank = new ArrayList<>();
            for (String word : token.text().split("=", -1)) {
                rank.add(candidate(token, word));
            }
            ranks.add(rank);
        }
        end();
        return ranks;
    }

    /** The number of a candidate, from 0; a problem, and 0, when there is none. */
    private int candidate(Token token, String word) {
        int number = nicks.containsKey(word) ? nicks.get(word) + 1 : Numbers.small(word);
        if (number < 1 || number > candidates) {
            problems.add(token.line(), token.position(), "candidate", word, candidates);
            return 0;
        }
        return number - 1;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        while (names.size() < candidates && more() && tokens.get(next).quoted()) {
            Token token = take();
            if (token.text().isBlank() || names.contains(token.text())) {
                problems.add(token.line(), token.position(), "name", token.text());
            }
            names.add(token.text());
        }
        if (names.size() < candidates) {
            Token last = tokens.get(tokens.size() - 1);
            problems.add(last.line(), last.position(), "names", names.size(), candidates);
        }
        return names;
    }

    private void end() throws UnreadableBallotsException {
        problems.add(tokens.get(tokens.size() - 1).line(), 0, "blt-end", "");
        problems.throwIfAny();
    }

    private boolean more() {
        return next < tokens.size();
    }

    private String peek() {
        return tokens.get(next).quoted() ? "" : tokens.get(next).text();
    }

    private Token take() {
        return tokens.get(next++);
    }

    private static List<Token> tokens(String text, BallotProblems problems) {
        List<Token> tokens = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = ++i;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '#') {
                while (i < text.length() && text.charAt(i) != '\n') {
                    i++;
                }
            } else if (c == '"') {
                int start = i++;
                StringBuilder quoted = new StringBuilder();
                while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
                    i += text.charAt(i) == '\\' && i + 1 < text.length() ? 1 : 0;
                    quoted.append(text.charAt(i++));
                }
                if (i == text.length() || text.charAt(i) == '\n') {
                    problems.add(line, start - lineStart + 1, "quote", quoted);
                }
                i++;
                tokens.add(new Token(quoted.toString(), true, line, start - lineStart + 1));
            } else {
                int start = i;
                while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '#') {
                    i++;
                }
                tokens.add(new Token(text.substring(start, i), false, line, start - lineStart + 1));
            }
        }
        return tokens;
    }

    /** Ranked ballots as BLT; an overvote without names cannot be written. */
    static String write(Election election, BallotProblems problems) throws UnreadableBallotsException {
        Profile ballots = election.ballots();
        StringBuilder out = new StringBuilder();
        out.append(ballots.candidates().size())
                .append(' ')
                .append(election.seats().orElse(1))
                .append('\n');
        election.withdrawn()
                .forEach(name -> out.append('-').append(ballots.index(name) + 1).append('\n'));
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            out.append(ballots.weight(ballot));
            for (List<String> rank : ballots.ranks(ballot)) {
                List<String> numbers = new ArrayList<>();
                for (String name : rank) {
                    if (!ballots.has(name)) {
                        problems.add(0, 0, "overvote", "BLT");
                        problems.throwIfAny();
                    }
                    numbers.add(String.valueOf(ballots.index(name) + 1));
                }
                out.append(' ').append(numbers.isEmpty() ? "-" : String.join("=", numbers));
            }
            out.append(" 0\n");
        }
        out.append("0\n");
        ballots.candidates().forEach(name -> out.append(quoted(name)).append('\n'));
        return out.append(quoted(election.name())).append('\n').toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
