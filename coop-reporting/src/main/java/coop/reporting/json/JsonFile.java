package coop.reporting.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.resolution.Resolution;
import coop.core.value.Span;
import coop.reporting.Anniversary;
import coop.reporting.Gathering;
import coop.reporting.History;
import coop.reporting.Identity;
import coop.reporting.Movement;
import coop.reporting.Publication;
import coop.reporting.Reference;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.reporting.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;

/**
 * {@code json}: the canonical form, from which every other can be made. Keys are sorted and there is no space (RFC 8785).
 * Numbers of figures are strings in their exact form: {@code "12"}, {@code "0.42"}, and {@code "45/158"} for what has no end,
 * with {@code "rounded"} to 12 places beside it. Percentages are fractions. A figure without a value has no {@code value}, and
 * its {@code status} says why.
 *
 * <p>The schema {@code report-1.schema.json} (JSON Schema 2020-12) stands beside this class in the jar; see {@link #schema}.
 */
public record JsonFile() implements Renderer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    /** The JSON Schema of what is written here. */
    public static String schema() {
        try (InputStream in = JsonFile.class.getResourceAsStream("report-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema report-1.schema.json is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public byte[] render(Publication publication, Locale language) {
        Locale bare = Locale.forLanguageTag(language.getLanguage());
        ObjectNode root = NODES.objectNode();
        root.put("language", bare.toLanguageTag());
        root.set("cooperative", identity(publication.identity()));
        if (publication instanceof Report report) {
            report(root, report, bare);
        } else if (publication instanceof History history) {
            history(root.put("form", "coop-history/1"), history, bare);
        } else if (publication instanceof Anniversary anniversary) {
            history(root.put("form", "coop-anniversary/1"), anniversary.history(), bare);
            life(root, anniversary, bare);
        }
        return canonical(root);
    }

    private static void report(ObjectNode root, Report report, Locale language) {
        root.put("form", "coop-report/1").put("year", report.year().getValue());
        root.set("period", span(report.period()));
        root.set("before", span(report.before()));
        ArrayNode sections = root.putArray("sections");
        for (Report.Section section : report.sections()) {
            ObjectNode one = sections.addObject().put("id", section.id());
            one.put("name", report.messages().text("section." + section.id(), language));
            ArrayNode figures = one.putArray("figures");
            for (Report.Line line : section.lines()) {
                ObjectNode figure = FigureJson.of(line.now(), report.messages(), language);
                figure.set("before", FigureJson.of(line.before(), report.messages(), language));
                figures.add(figure);
            }
        }
        ArrayNode movements = root.putArray("movements");
        report.movements().forEach(movement -> movements.add(movement(movement)));
        ArrayNode meetings = root.putArray("meetings");
        report.gatherings().forEach(gathering -> meetings.add(gathering(gathering)));
    }

    private static void history(ObjectNode root, History history, Locale language) {
        ArrayNode years = root.putArray("years");
        for (History.Row row : history.rows()) {
            ObjectNode year = years.addObject().put("year", row.year().getValue());
            year.set("period", span(row.period()));
            ArrayNode figures = year.putArray("figures");
            row.figures().forEach(figure -> figures.add(FigureJson.of(figure, history.messages(), language)));
        }
        ArrayNode milestones = root.putArray("milestones");
        history.milestones()
                .forEach(stone ->
                        milestones.addObject().put("on", stone.on().toString()).put("what", stone.key()));
    }

    private static void life(ObjectNode root, Anniversary life, Locale language) {
        root.put("age", life.age()).set("life", span(life.life()));
        ArrayNode sums = root.putArray("sums");
        life.sums().forEach(sum -> sums.add(FigureJson.of(sum, life.messages(), language)));
        ArrayNode marks = root.putArray("marks");
        for (Anniversary.Mark mark : life.marks()) {
            ObjectNode one = marks.addObject().put("on", mark.on().toString()).put("what", mark.key());
            FigureJson.texts(one.putArray("values"), mark.values());
        }
        ArrayNode series = root.putArray("reference");
        for (Reference.Series some : life.reference().series()) {
            ObjectNode one = series.addObject().put("name", some.name());
            some.source().ifPresent(source -> one.put("source", source));
            ObjectNode values = one.putObject("values");
            some.values()
                    .forEach((year, value) ->
                            values.put(year.toString(), Value.of(value).toString()));
        }
        ArrayNode crises = root.putArray("crises");
        for (Anniversary.Kept kept : life.kept()) {
            Reference.Crisis crisis = kept.crisis();
            ObjectNode one = crises.addObject().put("name", crisis.name());
            one.put("first", crisis.first().getValue())
                    .put("last", crisis.last().getValue());
            one.set("jobs", FigureJson.of(kept.own(), life.messages(), language));
            ArrayNode beside = one.putArray("beside");
            for (Anniversary.Beside other : kept.beside()) {
                ObjectNode there = beside.addObject().put("name", other.series().name());
                other.kept().ifPresent(part -> there.put("kept", Value.of(part).toString()));
            }
        }
    }

    static byte[] canonical(JsonNode root) {
        try {
            return WRITER.writeValueAsBytes(sorted(root));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            TreeSet<String> keys = new TreeSet<>();
            object.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> copy.set(key, sorted(object.get(key))));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode(array.size());
            array.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }

    private static ObjectNode identity(Identity identity) {
        ObjectNode node = NODES.objectNode();
        node.put("name", identity.name()).put("kind", identity.kind());
        node.put("founded", identity.founded().toString())
                .put("currency", identity.currency().getCode());
        node.put("entries", identity.entries())
                .put("statutes", identity.statutes().toString());
        identity.registration().ifPresent(number -> node.put("registration", number));
        identity.seat().ifPresent(seat -> node.put("seat", seat));
        identity.object().ifPresent(object -> node.put("object", object));
        return node;
    }

    private static ObjectNode span(Span span) {
        return NODES.objectNode()
                .put("first", span.first().toString())
                .put("last", span.last().toString());
    }

    private static ObjectNode movement(Movement movement) {
        ObjectNode node = NODES.objectNode().put("id", movement.id());
        node.put("unit", movement.unit().word());
        movement.of().ifPresent(what -> node.put("of", what));
        node.put("opening", movement.opening().toString())
                .put("closing", movement.closing().toString());
        ArrayNode steps = node.putArray("steps");
        movement.steps()
                .forEach(step -> steps.addObject()
                        .put("id", step.key())
                        .put("change", step.change().toString()));
        return node;
    }

    private static ObjectNode gathering(Gathering gathering) {
        ObjectNode node = NODES.objectNode();
        node.put("on", gathering.on().toString()).put("body", gathering.body());
        gathering.attendance().ifPresent(there -> {
            node.put("kind", there.kind()).put("call", there.call()).put("quorum", there.held());
            node.put("eligible", there.eligible())
                    .put("present", there.present())
                    .put("represented", there.represented());
        });
        ArrayNode resolutions = node.putArray("resolutions");
        for (Resolution resolution : gathering.resolutions()) {
            ObjectNode one = resolutions.addObject().put("id", resolution.id()).put("kind", resolution.kind());
            one.put("title", resolution.title());
            one.put(
                    "outcome",
                    resolution.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            resolution.subject().ifPresent(subject -> one.put("subject", subject));
            FigureJson.texts(one.putArray("chosen"), resolution.chosen());
            FigureJson.texts(one.putArray("articles"), resolution.articles());
            ObjectNode arithmetic = one.putObject("arithmetic");
            resolution.arithmetic().forEach(arithmetic::put);
        }
        return node;
    }
}
