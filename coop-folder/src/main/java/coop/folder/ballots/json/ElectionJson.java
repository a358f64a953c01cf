package coop.folder.ballots.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.value.Ratio;
import coop.folder.ballots.Election;
import coop.folder.cell.Limits;
import coop.voting.count.BallotKind;
import coop.voting.count.CountingException;
import coop.voting.count.Profile;
import coop.voting.count.ProfileBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An election as one JSON object. {@code ballots} is a list of objects with {@code count} and one of {@code ranking} (a list of
 * ranks, each a list of names), {@code approvals}, {@code scores} or {@code candidate}. One thread only.
 */
public final class ElectionJson {
    private static final String WRITE_INS = "Undeclared Write-ins";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.JSON_DEPTH)
                            .maxNumberLength(100)
                            .maxStringLength(Limits.CELL)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .build();

    private final Faults faults;

    /** Takes down what is wrong, and where. */
    public interface Faults {
        /** One problem; the code without {@code ballots.}. */
        void add(int line, int position, String code, Object got, Object... arguments);
    }

    private ElectionJson(Faults faults) {
        this.faults = faults;
    }

    /** The election; none when there was a problem. */
    public static Optional<Election> read(String name, byte[] bytes, Faults faults) throws IOException {
        ElectionJson reading = new ElectionJson(faults);
        try {
            return Optional.ofNullable(reading.election(name, bytes));
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
            faults.add(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "json", broken.getOriginalMessage());
        } catch (CountingException refused) {
            faults.add(1, 0, "refused", String.valueOf(refused.getMessage()));
        }
        return Optional.empty();
    }

    private @Nullable Election election(String name, byte[] bytes) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        boolean listed = false;
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(1, 1, "no-object", "");
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (key.equals("ballots")) {
                    listed = value == JsonToken.START_ARRAY;
                    parser.skipChildren();
                } else {
                    head.set(key, JSON.readTree(parser));
                }
            }
            if (parser.nextToken() != null) {
                faults.add(parser.currentTokenLocation().getLineNr(), 0, "json", "text after the end");
            }
        }
        if (!listed) {
            faults.add(1, 0, "key", "ballots");
            return null;
        }
        return election(name, head, bytes);
    }

    private @Nullable Election election(String name, ObjectNode head, byte[] bytes) throws IOException {
        List<String> candidates = new ArrayList<>();
        for (String candidate : texts(head.path("candidates"), "candidates")) {
            if (candidates.contains(candidate)) {
                faults.add(1, 0, "name", candidate);
            } else {
                candidates.add(candidate);
            }
        }
        Map<String, Object> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> option : head.path("options").properties()) {
            Object value = JSON.treeToValue(option.getValue(), Object.class);
            if (value != null) {
                options.put(option.getKey(), value);
            }
        }
        if (options.containsKey("undeclaredWriteIns") && !candidates.contains(WRITE_INS)) {
            candidates.add(WRITE_INS);
        }
        JsonNode seats = head.path("seats");
        if (!seats.isMissingNode() && !seats.isNull() && !(seats.isInt() && seats.intValue() >= 0)) {
            faults.add(1, 0, "key", "seats");
            return null;
        }
        @Nullable ProfileBuilder builder = papers(candidates, bytes);
        return new Election(
                text(head, "id").or(() -> text(head, "name")).orElse(name),
                text(head, "method"),
                seats.isInt() ? OptionalInt.of(seats.intValue()) : OptionalInt.empty(),
                options,
                texts(head.path("withdrawn"), "withdrawn"),
                (builder == null ? Profile.ranked(candidates) : builder).build());
    }

    private static Optional<String> text(JsonNode head, String key) {
        return Optional.ofNullable(head.path(key).textValue()).filter(text -> !text.isBlank());
    }

    private List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            } else {
                faults.add(1, 0, "key", key);
            }
        }
        if (!list.isMissingNode() && !list.isArray()) {
            faults.add(1, 0, "key", key);
        }
        return texts;
    }

    private @Nullable ProfileBuilder papers(List<String> candidates, byte[] bytes) throws IOException {
        ProfileBuilder builder = null;
        BallotKind kind = BallotKind.RANKED;
        int number = 0;
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean ballots = parser.currentName().equals("ballots");
                parser.nextToken();
                if (!ballots) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonLocation at = parser.currentTokenLocation();
                    JsonNode paper = JSON.readTree(parser);
                    number++;
                    BallotKind own = paper.has("approvals")
                            ? BallotKind.APPROVAL
                            : paper.has("scores") ? BallotKind.SCORE : BallotKind.RANKED;
                    if (builder == null) {
                        kind = own;
                        builder = switch (own) {
                            case RANKED -> Profile.ranked(candidates);
                            case APPROVAL -> Profile.approval(candidates);
                            case SCORE -> Profile.score(candidates);
                        };
                    }
                    if (own != kind) {
                        faults.add(at.getLineNr(), at.getColumnNr(), "two-kinds", own);
                    } else if (!add(builder, paper)) {
                        faults.add(at.getLineNr(), at.getColumnNr(), "json-paper", number);
                    }
                }
            }
        }
        return builder;
    }

    /** Adds a paper; false when it cannot be read. */
    private static boolean add(ProfileBuilder builder, JsonNode paper) {
        JsonNode counted = paper.path("count");
        Ratio count = counted.isMissingNode() ? Ratio.ONE : number(counted);
        if (count == null || count.signum() < 0) {
            return false;
        }
        if (paper.path("approvals").isArray()) {
            List<String> approved = names(paper.get("approvals"));
            return approved != null && builder.approvals(count, approved) != null;
        }
        if (paper.path("scores").isObject()) {
            Map<String, Ratio> scores = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> score : paper.get("scores").properties()) {
                Ratio value = number(score.getValue());
                if (value == null) {
                    return false;
                }
                scores.put(score.getKey(), value);
            }
            return builder.scores(count, scores) != null;
        }
        if (paper.path("candidate").isTextual()) {
            return builder.ranking(count, List.of(List.of(paper.get("candidate").textValue()))) != null;
        }
        List<List<String>> ranks = new ArrayList<>();
        for (JsonNode rank : paper.path("ranking")) {
            List<String> names = names(rank);
            if (names == null) {
                return false;
            }
            ranks.add(names);
        }
        return paper.path("ranking").isArray() && builder.ranking(count, ranks) != null;
    }

    private static @Nullable List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : list) {
            if (!name.isTextual()) {
                return null;
            }
            names.add(name.textValue());
        }
        return list.isArray() ? names : null;
    }

    private static @Nullable Ratio number(JsonNode node) {
        String text = node.isNumber() || node.isTextual() ? node.asText() : "";
        try {
            return text.matches("-?[0-9]{1,60}([./][0-9]{1,60})?") ? Ratio.parse(text) : null;
        } catch (ArithmeticException | IllegalArgumentException zeroDenominator) {
            return null;
        }
    }

    /** The election as JSON, a ballot a line. */
    public static String write(Election election) {
        ObjectNode head = JSON.createObjectNode().put("id", election.name());
        election.method().ifPresent(method -> head.put("method", method));
        election.seats().ifPresent(seats -> head.put("seats", seats));
        if (!election.options().isEmpty()) {
            head.set("options", JSON.valueToTree(election.options()));
        }
        if (!election.withdrawn().isEmpty()) {
            head.set("withdrawn", JSON.valueToTree(election.withdrawn()));
        }
        Profile ballots = election.ballots();
        head.set("candidates", JSON.valueToTree(ballots.candidates()));
        StringBuilder out = new StringBuilder(head.toString());
        out.setLength(out.length() - 1);
        out.append(",\"ballots\":[");
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            out.append(ballot == 0 ? "\n" : ",\n").append(paper(ballots, ballot));
        }
        return out.append("\n]}\n").toString();
    }

    private static ObjectNode paper(Profile ballots, int ballot) {
        ObjectNode paper = JSON.createObjectNode();
        Ratio weight = ballots.weight(ballot);
        if (weight.isWhole() && weight.numerator().bitLength() < 54) {
            paper.put("count", weight.numerator().longValue());
        } else {
            paper.put("count", weight.toString());
        }
        switch (ballots.kind()) {
            case RANKED -> paper.set("ranking", JSON.valueToTree(ballots.ranks(ballot)));
            case APPROVAL -> {
                ArrayNode approved = paper.putArray("approvals");
                for (int place = ballots.start(ballot); place < ballots.end(ballot); place++) {
                    approved.add(ballots.candidates().get(ballots.symbol(place)));
                }
            }
            case SCORE -> {
                ObjectNode scores = paper.putObject("scores");
                for (int candidate = 0; candidate < ballots.candidates().size(); candidate++) {
                    Ratio score = ballots.scoreOf(ballot, candidate);
                    if (score != null) {
                        scores.put(ballots.candidates().get(candidate), score.toString());
                    }
                }
            }
        }
        return paper;
    }
}
