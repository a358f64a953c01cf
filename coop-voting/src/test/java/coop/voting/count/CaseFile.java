package coop.voting.count;

import com.fasterxml.jackson.databind.JsonNode;
import coop.core.value.Ratio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case as a neutral JSON file: ballots of an election, a method, and what is known of the outcome. */
final class CaseFile {
    final String method;
    final int seats;
    final CaseOptions options;
    final Profile ballots;
    final JsonNode expected;
    final Ratio tolerance;

    CaseFile(Path file) throws IOException {
        JsonNode root = Settings.JSON.readTree(file.toFile());
        method = root.get("method").textValue();
        seats = root.get("seats").intValue();
        Map<String, Object> raw = new LinkedHashMap<>();
        root.get("options").properties().forEach(option -> raw.put(option.getKey(), plain(option.getValue())));
        options = CaseOptions.of(method, raw);
        tolerance = raw.containsKey("tolerance") ? Ratio.parse((String) raw.get("tolerance")) : Ratio.ZERO;
        expected = root.get("expected");
        List<String> candidates = texts(root.get("candidates"));
        if (Boolean.TRUE.equals(raw.get("undeclaredWriteIns"))) {
            candidates = new ArrayList<>(candidates);
            candidates.add("Undeclared Write-ins");
        }
        ballots = ballots(candidates, root.get("ballots"));
    }

    CountingMethod method() {
        return Settings.method(method, options.settings());
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

    private static Object plain(JsonNode node) {
        try {
            return Settings.JSON.treeToValue(node, Object.class);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
