package coop.reporting.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.reporting.law.Finding;
import coop.reporting.law.Review;

/** A review of a pack as JSON. */
public final class ReviewJson {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private ReviewJson() {}

    /** The review, its findings in the order of the checks. */
    public static String of(Review review) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("pack", review.pack());
        root.put("cooperative", review.cooperative());
        root.put("period", review.period().toString());
        ArrayNode findings = root.putArray("findings");
        for (Finding finding : review.findings()) {
            ObjectNode one = findings.addObject();
            one.put("id", finding.id());
            one.put("outcome", finding.outcome().word());
            one.put("article", finding.article());
            one.put("source", finding.source());
            one.put("certainty", finding.certainty().word());
            one.put("layer", finding.layer().word());
            ObjectNode inputs = one.putObject("inputs");
            finding.inputs().forEach(inputs::put);
            finding.wanted().forEach(wanted -> inputs.putNull(wanted));
            one.put("value", finding.value().orElse(null));
            one.put("threshold", finding.threshold().orElse(null));
        }
        try {
            return WRITER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
