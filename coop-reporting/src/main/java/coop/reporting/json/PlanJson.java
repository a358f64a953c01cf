package coop.reporting.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.capital.DistributionTest;
import coop.capital.Slice;
import coop.capital.Step;
import coop.capital.SurplusPlan;
import coop.core.value.MemberId;
import coop.reporting.PlanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;

/** A plan as JSON. All methods are pure. */
public final class PlanJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanJson() {}

    public static String of(PlanReport report, Locale language) {
        SurplusPlan plan = report.plan();
        ObjectNode root = NODES.objectNode();
        root.put("cooperative", report.cooperative());
        root.put("year", plan.year());
        root.put("day", plan.day().toString());
        root.put("allocated", plan.isAllocated());
        root.put("surplus", plan.surplus().toString());
        root.put("digest", plan.digest().toString());
        ArrayNode steps = root.putArray("steps");
        plan.steps().forEach(step -> steps.add(step(report, step, language)));
        ArrayNode members = root.putArray("members");
        persons(plan).forEach((who, slices) -> members.add(member(report, who, slices, language)));
        report.other().ifPresent(other -> {
            ObjectNode compared = root.putObject("other");
            compared.put("digest", other.digest().toString());
            ArrayNode theirs = compared.putArray("steps");
            other.steps().forEach(step -> theirs.add(step(report, step, language)));
        });
        DistributionTest test = plan.test();
        ObjectNode tested = root.putObject("netAssetTest");
        tested.put("outcome", test.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tested.put("requested", test.requested().toString());
        tested.put("before", test.before().toString());
        test.headroom().ifPresent(headroom -> tested.put("headroom", headroom.toString()));
        tested.put("needsFindingOfTheBoard", test.needsFindingOfTheBoard());
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree could not be written", impossible);
        }
    }

    /** The parts of each person, by number. */
    static SortedMap<MemberId, List<Slice>> persons(SurplusPlan plan) {
        SortedMap<MemberId, List<Slice>> persons = new TreeMap<>();
        plan.slices()
                .forEach(slice -> slice.to()
                        .member()
                        .ifPresent(who -> persons.computeIfAbsent(who, some -> new ArrayList<>())
                                .add(slice)));
        return persons;
    }

    private static ObjectNode step(PlanReport report, Step step, Locale language) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", step.rule());
        node.put("article", step.article());
        node.put("remaining", step.remaining().toString());
        node.put("base", step.base().toString());
        step.cap().ifPresent(cap -> node.put("cap", cap.toString()));
        node.put("taken", step.taken().toString());
        node.put("left", step.left().toString());
        ArrayNode parts = node.putArray("parts");
        step.slices().stream()
                .filter(slice -> slice.to().member().isEmpty())
                .forEach(slice -> parts.add(slice(report, slice, language)));
        node.put("persons", step.slices().size() - parts.size());
        return node;
    }

    private static ObjectNode slice(PlanReport report, Slice slice, Locale language) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", slice.rule());
        node.put("article", slice.article());
        node.put("to", slice.to().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        slice.to().name().ifPresent(name -> node.put("name", name));
        node.put("amount", slice.amount().toString());
        slice.withheld().ifPresent(tax -> node.put("withheld", tax.toString()));
        slice.settlement().ifPresent(settlement -> {
            node.put("cash", slice.cash().toString());
            node.put("inKind", slice.inKind().toString());
            node.put("kind", settlement.rest().name().toLowerCase(Locale.ROOT));
        });
        slice.base().ifPresent(base -> node.put("base", base.toString()));
        node.put("why", report.messages().sentence(slice.why(), language));
        return node;
    }

    private static ObjectNode member(PlanReport report, MemberId who, List<Slice> slices, Locale language) {
        ObjectNode node = NODES.objectNode();
        node.put("member", who.toString());
        node.put("name", report.names().apply(who));
        node.put("amount", sum(slices, Slice::amount));
        node.put("net", sum(slices, Slice::net));
        node.put("cash", sum(slices, Slice::cash));
        report.other().ifPresent(other -> {
            List<Slice> theirs = other.of(who);
            node.put(
                    "otherAmount",
                    theirs.isEmpty() ? sum(slices, some -> some.amount().multipliedBy(0)) : sum(theirs, Slice::amount));
        });
        ArrayNode parts = node.putArray("parts");
        slices.forEach(slice -> parts.add(slice(report, slice, language)));
        return node;
    }

    private static String sum(List<Slice> slices, Function<Slice, Money> of) {
        return slices.stream().map(of).reduce(Money::plus).orElseThrow().toString();
    }
}
