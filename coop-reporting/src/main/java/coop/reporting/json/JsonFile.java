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
import coop.reporting.Figure;
import coop.reporting.Gathering;
import coop.reporting.History;
import coop.reporting.Identity;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.reporting.Sources;
import coop.reporting.Value;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/**
 * {@code json}: the canonical form, from which every other can be made. Keys are sorted and there is no space (RFC 8785).
 * Numbers of figures are strings in their exact form: {@code "12"}, {@code "0.42"}, and {@code "45/158"} for what has no end,
 * with {@code "rounded"} to 12 places beside it. Percentages are fractions. A figure without a value has no {@code value}, and
 * its {@code status} says why.
 */
public record JsonFile() implements Renderer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();
    private static final int PLACES = 12;

    @Override
    public byte[] render(Publication publication, Locale language) {
        Locale bare = Locale.forLanguageTag(language.getLanguage());
        ObjectNode root = NODES.objectNode();
        root.put("language", bare.toLanguageTag());
        root.set("cooperative", identity(publication.identity()));
        if (publication instanceof Report report) {
            root.put("form", "coop-report/1").put("year", report.year().getValue());
            root.set("period", span(report.period()));
            root.set("before", span(report.before()));
            ArrayNode sections = root.putArray("sections");
            for (Report.Section section : report.sections()) {
                ObjectNode one = sections.addObject().put("id", section.id());
                one.put("name", report.messages().text("section." + section.id(), bare));
                ArrayNode figures = one.putArray("figures");
                for (Report.Line line : section.lines()) {
                    ObjectNode figure = figure(line.now(), publication, bare);
                    figure.set("before", figure(line.before(), publication, bare));
                    figures.add(figure);
                }
            }
            ArrayNode meetings = root.putArray("meetings");
            report.gatherings().forEach(gathering -> meetings.add(gathering(gathering)));
        } else if (publication instanceof History history) {
            root.put("form", "coop-history/1");
            ArrayNode years = root.putArray("years");
            for (History.Row row : history.rows()) {
                ObjectNode year = years.addObject().put("year", row.year().getValue());
                year.set("period", span(row.period()));
                ArrayNode figures = year.putArray("figures");
                row.figures().forEach(figure -> figures.add(figure(figure, publication, bare)));
            }
            ArrayNode milestones = root.putArray("milestones");
            history.milestones()
                    .forEach(stone -> milestones
                            .addObject()
                            .put("on", stone.on().toString())
                            .put("what", stone.key()));
        }
        return canonical(root);
    }

    private static byte[] canonical(JsonNode root) {
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

    private static ObjectNode figure(Figure figure, Publication publication, Locale language) {
        String id = figure.definition().id();
        ObjectNode node = NODES.objectNode()
                .put("id", id)
                .put("version", figure.definition().version());
        node.put("name", publication.messages().pattern(id + ".name", language).orElse(id));
        node.put("unit", figure.definition().unit().word()).put("status", figure.status());
        if (figure instanceof Figure.Observed observed) {
            observed(node, observed);
        } else if (figure instanceof Figure.Missing missing) {
            texts(node.putArray("wanted"), missing.wanted());
        } else if (figure instanceof Figure.NotApplicable none) {
            node.put("because", none.reason());
        } else if (figure instanceof Figure.Suppressed suppressed) {
            node.put("kind", suppressed.kind());
        } else if (figure instanceof Figure.Partial partial) {
            value(node, "bound", partial.bound());
            texts(node.putArray("missing"), partial.missing());
            sources(node, partial.sources());
        }
        return node;
    }

    private static void observed(ObjectNode node, Figure.Observed observed) {
        value(node, "value", observed.value());
        observed.numerator().ifPresent(value -> value(node, "numerator", value));
        observed.denominator().ifPresent(value -> value(node, "denominator", value));
        if (observed.n() > 0) {
            node.put("n", observed.n());
        }
        if (!observed.parts().isEmpty()) {
            ArrayNode parts = node.putArray("parts");
            observed.parts().forEach(part -> value(parts.addObject().put("id", part.key()), "value", part.value()));
        }
        if (!observed.quality().isEmpty()) {
            ArrayNode quality = node.putArray("quality");
            observed.quality().forEach(flag -> quality.add(flag.name().toLowerCase(Locale.ROOT)));
        }
        observed.remark().ifPresent(words -> node.put("note", words));
        sources(node, observed.sources());
    }

    private static void value(ObjectNode node, String key, Value value) {
        node.put(key, value.toString());
        if (value instanceof Value.Amount amount) {
            node.put("currency", amount.money().getCurrencyUnit().getCode());
        } else if (value.toString().indexOf('/') >= 0 && key.equals("value")) {
            node.put(
                    "rounded",
                    value.number().toDecimal(PLACES, RoundingMode.HALF_UP).toPlainString());
        }
    }

    private static void sources(ObjectNode node, Sources sources) {
        ObjectNode from = NODES.objectNode();
        if (!sources.books().isEmpty()) {
            texts(from.putArray("books"), sources.books());
        }
        if (!sources.entries().isEmpty()) {
            ArrayNode entries = from.putArray("entries");
            sources.entries().forEach(entries::add);
        }
        if (!sources.inputs().isEmpty()) {
            texts(from.putArray("inputs"), sources.inputs());
        }
        if (!from.isEmpty()) {
            node.set("sources", from);
        }
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
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
            texts(one.putArray("chosen"), resolution.chosen());
            texts(one.putArray("articles"), resolution.articles());
            ObjectNode arithmetic = one.putObject("arithmetic");
            resolution.arithmetic().forEach(arithmetic::put);
        }
        return node;
    }
}
