package coop.reporting.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.core.Messages;
import coop.reporting.Figure;
import coop.reporting.Sources;
import coop.reporting.Value;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/** Figures as JSON. */
final class FigureJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PLACES = 12;

    private FigureJson() {}

    /** A figure with its id, version, name, unit and state. */
    static ObjectNode of(Figure figure, Messages messages, Locale language) {
        String id = figure.definition().id();
        ObjectNode node = NODES.objectNode()
                .put("id", id)
                .put("version", figure.definition().version());
        node.put("name", messages.pattern(id + ".name", language).orElse(id));
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

    static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
