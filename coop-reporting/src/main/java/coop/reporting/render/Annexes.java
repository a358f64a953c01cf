package coop.reporting.render;

import coop.reporting.Report;
import java.util.List;

/** What stands around the figures of a report: who finds what where, and the statutes in plain sentences. One thread only. */
final class Annexes {
    private final Html html;
    private final Words words;
    private final Report report;
    private final OfficialLists lists;

    Annexes(Html html, Words words, Report report, OfficialLists lists) {
        this.html = html;
        this.words = words;
        this.report = report;
        this.lists = lists;
    }

    /** Three readers, and where each finds their part. */
    void guide() {
        html.open("section", "id", "guide", "aria-labelledby", "h-guide");
        html.element("h2", words.text("guide.title"), "id", "h-guide").open("div", "class", "guide");
        reader("member", List.of("members", "democracy", "capital", "work"));
        reader("authority", List.of("democracy", "capital", "standards", "rules"));
        reader("statistician", List.of("gaps", "method"));
        html.close().close();
    }

    private void reader(String who, List<String> sections) {
        html.open("article")
                .element("h3", words.text("guide." + who))
                .element("p", words.text("guide." + who + ".text"));
        html.open("ul");
        for (String section : sections) {
            boolean there = !report.section(section).isEmpty()
                    || List.of("gaps", "method", "rules").contains(section)
                    || (section.equals("standards") && !lists.isEmpty());
            if (there) {
                html.open("li")
                        .element("a", words.text("section." + section), "href", "#" + section)
                        .close();
            }
        }
        html.close().close();
    }

    /** The statutes in force on the last day. */
    void rules() {
        html.open("section", "id", "rules", "class", "sheet", "aria-labelledby", "h-rules");
        html.element("h2", words.text("section.rules"), "id", "h-rules");
        html.element(
                        "p",
                        words.text(
                                "section.rules.text",
                                words.day(report.identity().statutes())))
                .open("div", "class", "columns");
        Marked.write(html, report.statutes().explained(words.language()).lines().toList());
        html.close().close();
    }
}
