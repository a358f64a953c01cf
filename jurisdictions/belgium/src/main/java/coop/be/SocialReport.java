package coop.be;

import coop.core.membership.MembershipEvent.MemberResigned;
import coop.reporting.law.Examination;
import coop.reporting.law.LegalPaper;
import coop.reporting.law.Paper;
import coop.reporting.law.Wording;
import java.util.List;
import java.util.Locale;

/**
 * The yearly special report of a cooperative approved as a social enterprise, article 6 of the royal decree of 28 June 2019:
 * resignations, how the conditions are watched, activities, means. A draft for the board: what no book holds is left open.
 */
final class SocialReport implements LegalPaper {
    @Override
    public String id() {
        return "special-es";
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.FRENCH, Locale.forLanguageTag("nl"), Locale.ENGLISH);
    }

    @Override
    public Paper write(Examination examination, Locale language) {
        Wording words = new Wording(examination.messages(), language);
        String name =
                examination.measured().articles(examination.period().last()).name();
        Paper paper = Paper.titled(words.text("be.report.social-title", name, examination.year()), language);
        ReportParts parts = new ReportParts(examination, words, paper);
        parts.heading("be.report.social-frame");
        paper.heading(words.text("be.report.es.1"));
        paper.paragraph(words.text(
                "be.report.asked",
                Books.events(examination, MemberResigned.class).size()));
        parts.exits();
        parts.movements();
        paper.heading(words.text("be.report.es.2"));
        parts.conditions(Belgium.AGREEE_ES, "be.es.");
        paper.blank(words.text("be.report.es.watch"));
        paper.heading(words.text("be.report.es.3"));
        paper.blank(words.text("be.report.es.activities"));
        paper.heading(words.text("be.report.es.4"));
        parts.input("hours-worked", "be.report.hours-worked", false);
        parts.input("community-contribution", "be.report.community-contribution", true);
        paper.blank(words.text("be.report.es.means"));
        parts.allocation();
        parts.signatures();
        return paper;
    }
}
