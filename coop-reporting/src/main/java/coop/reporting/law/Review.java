package coop.reporting.law;

import coop.core.Messages;
import coop.core.value.Span;
import coop.reporting.json.ReviewJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all checks of a pack found in a period, one beside the other and never as a score. Immutable.
 *
 * @param pack the id of the pack
 * @param cooperative the name of the cooperative
 * @param period the period
 * @param findings in the order of the pack's checks
 * @param messages the sentences
 */
public record Review(String pack, String cooperative, Span period, List<Finding> findings, Messages messages) {
    /** What people should see first. */
    private static final List<Outcome> URGENCY =
            List.of(Outcome.NOT_MET, Outcome.TO_VERIFY, Outcome.NOT_ENOUGH_DATA, Outcome.MET);

    public Review {
        findings = List.copyOf(findings);
    }

    /** Whether anything is not met. What is to verify or lacks data is not: it is not known. */
    public boolean isBroken() {
        return findings.stream().anyMatch(finding -> finding.outcome() == Outcome.NOT_MET);
    }

    /** The findings of one outcome. */
    public List<Finding> of(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    /** The findings of one check. */
    public List<Finding> of(String check) {
        return findings.stream().filter(finding -> finding.id().equals(check)).toList();
    }

    /** A finding in a sentence; when it rests on memory, the sentence says so. */
    public String sentence(Finding finding, Locale language) {
        Wording words = new Wording(messages, language);
        String inputs = String.valueOf(finding.inputs().get(Pack.BROKEN));
        if (finding.inputs().containsKey(Pack.BROKEN)) {
            return words.text("law.broken", inputs);
        }
        if (finding.certainty() == Certainty.UNKNOWN) {
            return words.text("law.unknown", String.valueOf(finding.inputs().get(Pack.UNKNOWN)));
        }
        if (finding.computed() == Outcome.NOT_ENOUGH_DATA) {
            return words.text("law.wanted", wanted(finding, words));
        }
        String sentence = words.find(finding.id() + "." + finding.computed().word(), finding.arguments())
                .orElseGet(() -> words.text(
                        "law." + finding.computed().word(),
                        finding.value().orElse("–"),
                        finding.threshold().orElse("–")));
        return finding.outcome() == finding.computed()
                ? sentence
                : words.text(
                        "law.rests." + (finding.certainty() == Certainty.INTERPRETATION ? "reading" : "memory"),
                        sentence);
    }

    private static String wanted(Finding finding, Wording words) {
        return finding.wanted().stream()
                .map(wanted -> words.find(country(finding) + ".data." + wanted, List.of())
                        .or(() -> words.find("law.data." + wanted, List.of()))
                        .or(() -> words.find("wanted." + wanted, List.of()))
                        .or(() -> words.find(wanted + ".name", List.of()))
                        .or(() -> words.find("because." + wanted, List.of()))
                        .orElse(wanted))
                .collect(Collectors.joining("; "));
    }

    /** What the id of a check begins with: its words for data are not those of another country. */
    private static String country(Finding finding) {
        return finding.id().substring(0, Math.max(0, finding.id().indexOf('.')));
    }

    /** The title of the check of a finding. */
    public String title(Finding finding, Locale language) {
        return messages.pattern(finding.id() + ".title", language).orElse(finding.id());
    }

    /** A table for the terminal: what is not met first. */
    public String text(Locale language) {
        Wording words = new Wording(messages, language);
        StringBuilder out = new StringBuilder(heading(words))
                .append('\n')
                .append(counted(words))
                .append('\n');
        for (Finding finding : sorted()) {
            out.append('\n')
                    .append(words.text("law.outcome." + finding.outcome().word()))
                    .append(" · ")
                    .append(title(finding, language))
                    .append("\n    ")
                    .append(sentence(finding, language))
                    .append("\n    ")
                    .append(finding.article())
                    .append(" · ")
                    .append(words.text("law.layer." + finding.layer().word()))
                    .append(" · ")
                    .append(words.text("law.certainty." + finding.certainty().word()))
                    .append('\n');
        }
        return out.append('\n').append(words.text("law.no-advice")).append('\n').toString();
    }

    /** A page for people, as Markdown or HTML. */
    public Paper paper(Locale language) {
        Wording words = new Wording(messages, language);
        Paper paper = Paper.titled(heading(words), language)
                .note(words.text("law.no-advice"))
                .paragraph(counted(words));
        List<List<String>> rows = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (Finding finding : sorted()) {
            rows.add(List.of(
                    words.text("law.outcome." + finding.outcome().word()),
                    title(finding, language),
                    sentence(finding, language),
                    finding.article() + " · "
                            + words.text("law.layer." + finding.layer().word()) + " · "
                            + words.text("law.certainty." + finding.certainty().word()) + " · " + finding.source()));
            marks.add(finding.outcome().word());
        }
        List<String> header = Stream.of("outcome", "check", "sentence", "article")
                .map(column -> words.text("law.column." + column))
                .toList();
        return paper.table(words.text("law.findings"), header, rows, marks);
    }

    /**
     * The findings as JSON, for programs: {@code id, outcome, article, source, certainty, layer, inputs, value, threshold},
     * exact and in no language.
     */
    public String json() {
        return ReviewJson.of(this);
    }

    private List<Finding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparingInt(finding -> URGENCY.indexOf(finding.outcome())))
                .toList();
    }

    private String heading(Wording words) {
        return words.text(
                "law.title", cooperative, words.find("pack." + pack, List.of()).orElse(pack), period);
    }

    private String counted(Wording words) {
        return URGENCY.stream()
                .map(outcome ->
                        words.text("law.count." + outcome.word(), of(outcome).size()))
                .collect(Collectors.joining(" · "));
    }
}
