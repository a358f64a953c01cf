package coop.reporting.render;

import coop.reporting.Figure;
import coop.reporting.Report;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The year in a few sentences, to be read out. A sentence of which a figure is not known is left out, and how many figures are
 * not is the last sentence.
 */
final class Story {
    private static final List<String> USES = List.of("CAP-11", "CAP-12", "CAP-13", "CAP-14", "CAP-15", "CAP-22");

    private final Report report;
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    private Story(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    static List<String> of(Report report, Words words) {
        Story story = new Story(report, words);
        story.say("story.members", "MEM-01", "MEM-03", "MEM-04");
        story.votes();
        story.say("story.democracy", "DEM-01", "DEM-03", "DEM-18");
        story.say("story.jobs", "EMP-01", "EMP-02", "EMP-07", "EMP-08");
        story.surplus();
        story.say("story.solidity", "FIN-04");
        int gaps = report.gaps().size();
        if (gaps > 0) {
            story.sentences.add(words.text("story.gaps", gaps, report.lines().size()));
        }
        return story.sentences;
    }

    private Optional<String> said(String id) {
        Optional<Figure> figure = report.figure(id);
        return figure.flatMap(Figure::known).map(value -> words.figure(figure.get()));
    }

    private void say(String key, String... ids) {
        List<String> values = new ArrayList<>();
        for (String id : ids) {
            said(id).ifPresent(values::add);
        }
        if (values.size() == ids.length) {
            sentences.add(words.text(key, values.toArray()));
        }
    }

    private void votes() {
        report.figure("DEM-08").flatMap(Figure::known).ifPresent(equality -> {
            boolean equal = equality.number().isWhole() && equality.number().signum() > 0;
            sentences.add(
                    equal ? words.text("story.equal") : words.text("story.unequal", words.value(equality, Unit.INDEX)));
        });
    }

    private void surplus() {
        Optional<Value> result = report.figure("FIN-03").flatMap(Figure::known);
        if (result.isEmpty()) {
            return;
        }
        int sign = result.get().number().signum();
        String size = words.size(result.get());
        sentences.add(
                sign == 0 ? words.text("story.balance") : words.text(sign > 0 ? "story.surplus" : "story.loss", size));
        List<String> shares = new ArrayList<>();
        for (String id : USES) {
            report.figure(id)
                    .flatMap(Figure::known)
                    .filter(value -> value.number().signum() > 0)
                    .ifPresent(value -> shares.add(words.text(
                            "story.share",
                            words.percent(value),
                            words.lower(words.textOr(id + ".short", words.text(id + ".name"))))));
        }
        if (!shares.isEmpty()) {
            sentences.add(words.text("story.shared", String.join(", ", shares)));
        }
    }
}
