package coop.reporting.render;

import coop.reporting.Report;
import coop.reporting.law.Finding;
import coop.reporting.law.Review;

/** What can be told of the seven principles of cooperatives: a sentence for each check, and never a score. One thread only. */
record Principles(Html html, Words words, Report report) {
    void write() {
        Review review = report.principles();
        if (review.findings().isEmpty()) {
            return;
        }
        String title = words.text("section.principles");
        html.open("section", "id", "principles", "class", "sheet", "aria-labelledby", "h-principles");
        html.element("h2", title, "id", "h-principles")
                .element("p", words.text("section.principles.text"))
                .open("table", "class", "principles");
        html.element("caption", title, "class", "unseen").open("thead").open("tr");
        html.element("th", words.text("table.principle"), "scope", "col")
                .element("th", words.text("table.outcome"), "scope", "col");
        html.close().close().open("tbody");
        for (Finding finding : review.findings()) {
            html.open("tr").open("th", "scope", "row");
            html.element("span", review.title(finding, words.language()), "class", "name")
                    .element("span", finding.article(), "class", "code")
                    .close()
                    .open("td");
            html.element("span", words.text("law.outcome." + finding.outcome().word()), "class", "outcome")
                    .element("span", review.sentence(finding, words.language()), "class", "note")
                    .close()
                    .close();
        }
        html.close().close().close();
    }
}
