package coop.be;

import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.reporting.law.Examination;
import coop.reporting.law.LegalPaper;
import coop.reporting.law.Paper;
import coop.reporting.law.Wording;
import coop.voting.MandateEvent;
import coop.voting.Mandates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The yearly special report of an approved cooperative, article 1, § 1, 9° of the royal decree of 1962, with what the National
 * Council recommends that it hold: movements of members, advantage, directors, last decisions, profit, information and training.
 * A draft for the board: what no book holds is left open.
 */
final class SpecialReport implements LegalPaper {
    @Override
    public String id() {
        return "special";
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
        Paper paper = Paper.titled(words.text("be.report.special-title", name, examination.year()), language);
        ReportParts parts = new ReportParts(examination, words, paper);
        parts.heading("be.report.special-frame");
        paper.heading(words.text("be.report.1"));
        parts.movements();
        parts.exits();
        paper.heading(words.text("be.report.2"));
        advantage(examination, words, paper);
        paper.heading(words.text("be.report.3"));
        directors(examination, words, paper, parts);
        paper.heading(words.text("be.report.4"));
        parts.lastMeeting();
        paper.heading(words.text("be.report.5"));
        parts.allocation();
        paper.heading(words.text("be.report.6"));
        parts.input("education-spent", "be.report.education-spent", true);
        parts.figure("training-spent", "be.report.training-spent", true);
        parts.input("training-hours", "be.report.training-hours", false);
        paper.blank(words.text("be.report.projects"));
        paper.blank(words.text("be.report.audience"));
        paper.heading(words.text("be.report.7"));
        parts.conditions(Belgium.AGREEE, "be.agreee.");
        parts.signatures();
        return paper;
    }

    private static void advantage(Examination examination, Wording words, Paper paper) {
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        List<Slice> rebates =
                allocated.map(some -> Books.slices(some, Books.PATRONAGE)).orElse(List.of());
        Money pool = Books.sum(examination, rebates);
        paper.paragraph(
                rebates.isEmpty()
                        ? words.text("be.report.no-rebate")
                        : words.text("be.report.rebate", pool, rebates.size()));
        paper.blank(words.text("be.report.social-advantage"));
    }

    private static void directors(Examination examination, Wording words, Paper paper, ReportParts parts) {
        Mandates mandates = examination.book(Mandates.BOOK);
        List<Mandates.Mandate> given = mandates.all().stream()
                .filter(mandate -> examination.period().contains(mandate.from()))
                .toList();
        long elected = given.stream()
                .filter(mandate -> mandate.how() != MandateEvent.How.CO_OPTED)
                .count();
        paper.paragraph(words.text(
                "be.report.mandates",
                mandates.on(examination.period().last(), "board").size(),
                elected,
                given.size() - elected));
        paper.list(mandates.pay().stream()
                .filter(pay -> !pay.on().isAfter(examination.period().last()))
                .map(pay -> words.text("be.report.pay", pay.on(), pay.pay()))
                .toList());
        parts.input("director-pay", "be.report.director-pay", true);
        paper.blank(words.text("be.report.statutory-directors"));
    }
}
