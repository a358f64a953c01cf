package coop.reporting.federation;

import coop.core.value.Ratio;
import coop.reporting.Definition;
import coop.reporting.Unit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A roll-up as a tree of plain values, and back. Numbers that may have an end nowhere are texts such as {@code 45/158}. */
final class RollUpState {
    static final String FORM = "coop-roll-up/1";

    private RollUpState() {}

    static Map<String, Object> tree(RollUp rollUp) {
        SortedMap<String, Object> root = new TreeMap<>();
        root.put("form", FORM);
        root.put("breakdowns", List.copyOf(rollUp.breakdowns()));
        List<Object> cells = new ArrayList<>();
        rollUp.states().forEach((key, state) -> {
            SortedMap<String, Object> cell = new TreeMap<>();
            cell.put("year", (long) key.year());
            cell.put("traits", key.traits());
            cells.add(cell);
            write(cell, state);
        });
        root.put("cells", cells);
        return root;
    }

    private static void write(Map<String, Object> cell, CellState state) {
        SortedMap<String, Object> counts = new TreeMap<>();
        for (CellState.Count count : CellState.Count.values()) {
            if (state.count(count) != 0) {
                counts.put(word(count), state.count(count));
            }
        }
        cell.put("counts", counts);
        cell.put("weightInScope", state.weightInScope().total().toString());
        cell.put("weightReturned", state.weightReturned().total().toString());
        cell.put("ages", spread(state.ages()));
        List<Object> survival = new ArrayList<>();
        state.survival()
                .counts()
                .forEach((years, both) -> survival.add(List.of((long) years, both.get(0), both.get(1))));
        cell.put("survival", survival);
        cell.put("jobs", texts(state.flows().sums()));
        cell.put("jobUnits", longs(state.flows().counts()));
        SortedMap<String, Object> persons = new TreeMap<>();
        persons.put("memberships", state.persons().memberships());
        persons.put("known", List.copyOf(state.persons().pseudonyms()));
        state.persons()
                .state()
                .ifPresent(sketch -> persons.put("sketch", Base64.getEncoder().encodeToString(sketch)));
        cell.put("persons", persons);
        cell.put("irregular", List.copyOf(state.irregular()));
        List<Object> figures = new ArrayList<>();
        state.figures().forEach((key, aggregate) -> figures.add(figure(key, aggregate)));
        cell.put("figures", figures);
    }

    private static Map<String, Object> figure(FigureKey key, Aggregate aggregate) {
        SortedMap<String, Object> figure = new TreeMap<>();
        figure.put("id", key.definition().id());
        figure.put("version", (long) key.definition().version());
        figure.put("unit", key.definition().unit().word());
        key.currency().ifPresent(currency -> figure.put("currency", currency));
        SortedMap<String, Object> answers = new TreeMap<>();
        for (Aggregate.Answer answer : Aggregate.Answer.values()) {
            if (aggregate.answers(answer) != 0) {
                answers.put(word(answer), aggregate.answers(answer));
            }
        }
        figure.put("answers", answers);
        figure.put("sum", holders(aggregate.value()));
        figure.put("denominator", holders(aggregate.denominator()));
        figure.put("bound", aggregate.bound().total().toString());
        figure.put("spread", spread(aggregate.spread()));
        return figure;
    }

    private static Map<String, Object> holders(Holders holders) {
        SortedMap<String, Object> tree = new TreeMap<>();
        tree.put("respondents", holders.respondents());
        tree.put("alone", holders.alone());
        tree.put("nonZero", holders.nonZero());
        tree.put("total", holders.total().toString());
        tree.put("magnitude", holders.magnitude().toString());
        tree.put("largest", texts(holders.largest().toArray(Ratio[]::new)));
        SortedMap<String, Object> groups = new TreeMap<>();
        holders.groups().forEach((owner, size) -> groups.put(owner, size.toString()));
        tree.put("groups", groups);
        return tree;
    }

    private static Map<String, Object> spread(Distribution distribution) {
        SortedMap<String, Object> tree = new TreeMap<>();
        tree.put("exact", distribution.isExact());
        List<Object> counts = new ArrayList<>();
        distribution.counts().forEach((value, times) -> counts.add(List.of(value.toString(), times)));
        tree.put("counts", counts);
        return tree;
    }

    private static List<String> texts(Ratio... values) {
        List<String> texts = new ArrayList<>();
        for (Ratio value : values) {
            texts.add(value.toString());
        }
        return texts;
    }

    private static List<Long> longs(long... values) {
        List<Long> all = new ArrayList<>();
        for (long value : values) {
            all.add(value);
        }
        return all;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RollUp read(Map<String, Object> root) {
        Tree tree = new Tree(root, "");
        if (!tree.text("form").equals(FORM)) {
            throw new IllegalArgumentException("form: wanted " + FORM);
        }
        List<List<String>> breakdowns = new ArrayList<>();
        for (Object breakdown : tree.list("breakdowns")) {
            breakdowns.add(Tree.texts(breakdown, "breakdowns"));
        }
        RollUp rollUp = new RollUp(breakdowns);
        for (Tree cell : tree.trees("cells")) {
            SortedMap<String, String> traits = new TreeMap<>();
            Tree said = cell.tree("traits");
            said.keys().forEach(trait -> traits.put(trait, said.text(trait)));
            read(cell, rollUp.cell(new CellKey((int) cell.number("year"), traits)));
        }
        return rollUp;
    }

    private static void read(Tree cell, CellState state) {
        Tree counts = cell.tree("counts");
        for (CellState.Count count : CellState.Count.values()) {
            state.count(count, counts.numberOr(word(count), 0));
        }
        state.weightInScope().add(cell.ratio("weightInScope"));
        state.weightReturned().add(cell.ratio("weightReturned"));
        state.ages().add(spread(cell.tree("ages")));
        for (Object one : cell.list("survival")) {
            List<Long> counted = Tree.longs(one, "survival");
            state.survival()
                    .add(Survival.of(Map.of(counted.get(0).intValue(), List.of(counted.get(1), counted.get(2)))));
        }
        Ratio[] sums = cell.ratios("jobs").toArray(Ratio[]::new);
        List<Long> units = Tree.longs(cell.list("jobUnits"), "jobUnits");
        state.flows().add(JobFlows.of(sums, new long[] {units.get(0), units.get(1), units.get(2)}));
        Tree persons = cell.tree("persons");
        Optional<byte[]> sketch = persons.keys().contains("sketch")
                ? Optional.of(Base64.getDecoder().decode(persons.text("sketch")))
                : Optional.empty();
        state.persons()
                .add(Persons.of(
                        persons.number("memberships"), Tree.texts(persons.list("known"), "persons.known"), sketch));
        state.irregular().addAll(Tree.texts(cell.list("irregular"), "irregular"));
        for (Tree figure : cell.trees("figures")) {
            figure(figure, state);
        }
    }

    private static void figure(Tree figure, CellState state) {
        Unit unit = Unit.OTHER;
        for (Unit some : Unit.values()) {
            unit = some.word().equals(figure.text("unit")) ? some : unit;
        }
        Definition definition = new Definition(figure.text("id"), (int) figure.number("version"), unit);
        Optional<String> currency =
                figure.keys().contains("currency") ? Optional.of(figure.text("currency")) : Optional.empty();
        Aggregate aggregate = state.figure(new FigureKey(definition, currency));
        Tree answers = figure.tree("answers");
        for (Aggregate.Answer answer : Aggregate.Answer.values()) {
            long times = answers.numberOr(word(answer), 0);
            if (times != 0) {
                aggregate.count(answer, times);
            }
        }
        aggregate.value().add(holders(figure.tree("sum")));
        aggregate.denominator().add(holders(figure.tree("denominator")));
        aggregate.bound().add(figure.ratio("bound"));
        aggregate.spread().add(spread(figure.tree("spread")));
    }

    private static Holders holders(Tree tree) {
        Tree groups = tree.tree("groups");
        SortedMap<String, Ratio> owners = new TreeMap<>();
        groups.keys().forEach(owner -> owners.put(owner, groups.ratio(owner)));
        return Holders.of(
                tree.number("respondents"),
                tree.number("alone"),
                tree.number("nonZero"),
                tree.ratio("total"),
                tree.ratio("magnitude"),
                tree.ratios("largest"),
                owners);
    }

    private static Distribution spread(Tree tree) {
        SortedMap<Ratio, Long> counts = new TreeMap<>();
        for (Object one : tree.list("counts")) {
            if (!(one instanceof List<?> pair)
                    || pair.size() != 2
                    || !(pair.get(0) instanceof String value)
                    || !(pair.get(1) instanceof Number times)) {
                throw new IllegalArgumentException("counts: wanted pairs of a value and a number");
            }
            counts.put(Ratio.parse(value), times.longValue());
        }
        return Distribution.of(counts, tree.truth("exact"));
    }
}
