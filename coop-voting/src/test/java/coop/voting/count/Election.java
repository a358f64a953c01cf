package coop.voting.count;

import com.fasterxml.jackson.databind.JsonNode;
import coop.core.value.Ratio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An election whose outcome is known: ballots, a method with its options, and what is known of the outcome. */
record Election(
        String name,
        CountingMethod method,
        int seats,
        TieBreak ties,
        Profile ballots,
        JsonNode expected,
        Ratio tolerance) {
    /** Reads a case from a neutral JSON file. */
    static Election ofCase(Path file) throws IOException {
        JsonNode root = Settings.JSON.readTree(file.toFile());
        List<String> candidates = texts(root.get("candidates"));
        if (root.get("options").path("undeclaredWriteIns").asBoolean()) {
            candidates = new ArrayList<>(candidates);
            candidates.add("Undeclared Write-ins");
        }
        return of(
                root.get("id").textValue(),
                root.get("method").textValue(),
                root.get("options"),
                root.get("seats").intValue(),
                ballots(candidates, root.get("ballots")),
                root.get("expected"));
    }

    /**
     * Reads an election from lines such as {@code method irv {"batchElimination":true}}, {@code seats 1}, {@code candidates A |
     * B}, {@code 3 > A > B} for a ranking, {@code 3 + A | B} for approvals, {@code 3 : A 5 | B 2} for scores, and {@code expect
     * {"winners":["A"]}}.
     */
    static Election ofLines(String block) throws IOException {
        Map<String, String> head = new LinkedHashMap<>();
        List<String> papers = new ArrayList<>();
        for (String line : block.split("\n")) {
            if (line.matches("[0-9]+ .*")) {
                papers.add(line);
            } else {
                int space = line.indexOf(' ');
                head.put(line.substring(0, space), line.substring(space + 1).strip());
            }
        }
        String[] method = head.get("method").split(" ", 2);
        List<String> candidates = head.getOrDefault("candidates", "").isEmpty()
                ? List.of()
                : List.of(head.get("candidates").split(" \\| "));
        return of(
                head.get("="),
                method[0],
                Settings.JSON.readTree(method[1]),
                Integer.parseInt(head.get("seats")),
                papers(candidates, papers),
                Settings.JSON.readTree(head.get("expect")));
    }

    private static Election of(
            String name, String method, JsonNode options, int seats, Profile ballots, JsonNode expected)
            throws IOException {
        Map<String, Object> raw = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            raw.put(option.getKey(), Settings.JSON.treeToValue(option.getValue(), Object.class));
        }
        CaseOptions translated = CaseOptions.of(method, raw);
        Ratio tolerance = Ratio.parse(options.path("tolerance").asText("0"));
        return new Election(
                name,
                Settings.method(method, translated.settings()),
                seats,
                translated.ties(),
                ballots,
                expected,
                tolerance);
    }

    Count count() {
        return method.count(ballots, seats, ties);
    }

    private static Profile papers(List<String> candidates, List<String> papers) {
        char kind = papers.isEmpty() ? '>' : papers.get(0).split(" ", 3)[1].charAt(0);
        ProfileBuilder builder = kind == '+'
                ? Profile.approval(candidates)
                : kind == ':' ? Profile.score(candidates) : Profile.ranked(candidates);
        for (String paper : papers) {
            String[] parts = paper.split(" ", 3);
            String said = parts.length > 2 ? parts[2] : "";
            List<String> items = said.isEmpty() ? List.of() : Arrays.asList(said.split(" \\| "));
            Ratio count = Ratio.parse(parts[0]);
            if (kind == '+') {
                builder.approvals(count, items);
            } else if (kind == ':') {
                Map<String, Ratio> scores = new LinkedHashMap<>();
                for (String item : items) {
                    int space = item.lastIndexOf(' ');
                    scores.put(item.substring(0, space), Ratio.parse(item.substring(space + 1)));
                }
                builder.scores(count, scores);
            } else {
                builder.ranking(count, ProfileBuilder.ranks(said));
            }
        }
        return builder.build();
    }

    private static Profile ballots(List<String> candidates, JsonNode ballots) {
        JsonNode first = ballots.isEmpty() ? Settings.JSON.createObjectNode() : ballots.get(0);
        ProfileBuilder builder = first.has("approvals")
                ? Profile.approval(candidates)
                : first.has("scores") ? Profile.score(candidates) : Profile.ranked(candidates);
        for (JsonNode ballot : ballots) {
            Ratio count = Ratio.parse(ballot.get("count").asText());
            if (ballot.has("approvals")) {
                builder.approvals(count, texts(ballot.get("approvals")));
            } else if (ballot.has("scores")) {
                Map<String, Ratio> scores = new LinkedHashMap<>();
                ballot.get("scores")
                        .properties()
                        .forEach(score -> scores.put(
                                score.getKey(), Ratio.parse(score.getValue().asText())));
                builder.scores(count, scores);
            } else if (ballot.has("candidate")) {
                builder.ranking(count, List.of(List.of(ballot.get("candidate").textValue())));
            } else {
                List<List<String>> ranks = new ArrayList<>();
                ballot.get("ranking").forEach(rank -> ranks.add(texts(rank)));
                builder.ranking(count, ranks);
            }
        }
        return builder.build();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
