package coop.be;

import coop.capital.Beneficiary;
import coop.capital.Refund;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.core.Reason;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.resolution.Resolution;
import coop.core.statutes.CooperativeArticles;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Outcome;
import coop.reporting.law.Pack;
import coop.reporting.law.Paper;
import coop.reporting.law.Review;
import coop.reporting.law.Wording;
import coop.voting.MeetingBook.Sheet;
import coop.voting.VotingEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** The parts that the special reports share. One thread only. */
final class ReportParts {
    final Examination examination;
    final Wording words;
    final Paper paper;

    ReportParts(Examination examination, Wording words, Paper paper) {
        this.examination = examination;
        this.words = words;
        this.paper = paper;
    }

    /** Who reports, on what, to whom, and that it is a draft. */
    void heading(String frame) {
        CooperativeArticles articles =
                examination.measured().articles(examination.period().last());
        paper.note(words.text("be.report.draft"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("be.report.company"), articles.name()));
        rows.add(List.of(
                words.text("be.report.registration"), articles.registration().orElse("……")));
        articles.seat().ifPresent(seat -> rows.add(List.of(words.text("be.report.seat"), seat)));
        rows.add(List.of(words.text("be.report.year"), words.said(examination.period())));
        articles.object().ifPresent(object -> rows.add(List.of(words.text("be.report.object"), object)));
        rows.add(List.of(words.text("be.report.frame"), words.text(frame)));
        table("be.report.identity", List.of("be.report.item", "be.report.content"), rows);
    }

    void table(String caption, List<String> header, List<List<String>> rows) {
        paper.table(words.text(caption), header.stream().map(words::text).toList(), rows);
    }

    /** Members at the start, who came, who left and how, who was refused and why. */
    void movements() {
        LocalDate eve = examination.period().first().minusDays(1);
        MemberRegister before = examination.book(MemberRegister.BOOK, eve);
        MemberRegister after = examination.book(MemberRegister.BOOK);
        List<List<String>> rows = new ArrayList<>();
        row(rows, "be.report.members-before", before.members().size());
        row(rows, "be.report.admitted", count(MembershipEvent.MemberAdmitted.class));
        row(rows, "be.report.resigned", count(MembershipEvent.MemberResigned.class));
        row(rows, "be.report.lapsed", count(MembershipEvent.MemberLapsed.class));
        row(rows, "be.report.died", count(MembershipEvent.MemberDied.class));
        row(rows, "be.report.excluded", count(MembershipEvent.MemberExcluded.class));
        row(rows, "be.report.members-after", after.members().size());
        List<MembershipEvent.ApplicationRefused> refused =
                Books.events(examination, MembershipEvent.ApplicationRefused.class);
        row(rows, "be.report.refused", refused.size());
        table("be.report.movements", List.of("be.report.item", "be.report.number"), rows);
        SortedMap<String, Integer> grounds = new TreeMap<>();
        refused.stream()
                .flatMap(refusal -> refusal.reasons().stream())
                .map(Reason::article)
                .forEach(article -> grounds.merge(article, 1, Integer::sum));
        paper.list(grounds.entrySet().stream()
                .map(ground -> words.text("be.report.refusal", ground.getKey(), ground.getValue()))
                .toList());
    }

    private void row(List<List<String>> rows, String key, long number) {
        rows.add(List.of(words.text(key), String.valueOf(number)));
    }

    private long count(Class<? extends MembershipEvent> type) {
        return Books.events(examination, type).size();
    }

    /** Shares that were given back, by class. */
    void exits() {
        List<Refund> refunds = Books.refunds(examination);
        if (refunds.isEmpty()) {
            paper.paragraph(words.text("be.report.no-exits"));
            return;
        }
        SortedMap<String, List<Refund>> classes = new TreeMap<>();
        refunds.forEach(refund -> classes.computeIfAbsent(refund.shareClass(), id -> new ArrayList<>())
                .add(refund));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, List<Refund>> entry : classes.entrySet()) {
            List<Refund> all = entry.getValue();
            rows.add(List.of(
                    entry.getKey(),
                    String.valueOf(all.stream().map(Refund::who).distinct().count()),
                    String.valueOf(all.stream().mapToLong(Refund::count).sum()),
                    words.said(sum(all, Refund::value)),
                    words.said(sum(all, Refund::paidOut)),
                    words.said(sum(all, Refund::open))));
        }
        table(
                "be.report.exits",
                List.of(
                        "be.report.class",
                        "be.report.persons",
                        "be.report.shares",
                        "be.report.refund-value",
                        "be.report.paid-out",
                        "be.report.still-owed"),
                rows);
    }

    private Money sum(List<Refund> refunds, java.util.function.Function<Refund, Optional<Money>> amount) {
        return refunds.stream()
                .flatMap(refund -> amount.apply(refund).stream())
                .reduce(Books.nothing(examination), Money::plus);
    }

    /** How the last meeting of the period decided. */
    void lastMeeting() {
        Optional<Sheet> last = Books.meetings(examination).stream()
                .max(Comparator.comparing(sheet -> sheet.meeting().on()));
        if (last.isEmpty()) {
            paper.paragraph(words.text("be.report.no-meeting"));
            return;
        }
        VotingEvent.MeetingHeld held = last.get().held().orElseThrow();
        paper.paragraph(words.text(
                "be.report.meeting",
                held.on(),
                held.turnout().members(),
                held.turnout().present(),
                held.turnout().represented()));
        paper.paragraph(words.text(
                VotesExercised.isEqual(examination, held.on()) ? "be.report.one-vote" : "be.report.other-votes"));
        List<List<String>> rows = new ArrayList<>();
        last.get()
                .votes()
                .forEach(voted ->
                        voted.resolution().ifPresent(resolution -> rows.add(decision(resolution, voted.event()))));
        table(
                "be.report.decisions",
                List.of(
                        "be.report.decision",
                        "be.report.outcome",
                        "be.report.yes",
                        "be.report.no",
                        "be.report.abstain"),
                rows);
    }

    private List<String> decision(Resolution resolution, VotingEvent event) {
        boolean counted =
                event instanceof VotingEvent.VoteCounted vote && vote.count().isEmpty();
        return List.of(
                resolution.title(),
                words.text("be.report.outcome." + resolution.outcome().name().toLowerCase(java.util.Locale.ROOT)),
                counted ? ((VotingEvent.VoteCounted) event).votes().yes().toString() : "–",
                counted ? ((VotingEvent.VoteCounted) event).votes().no().toString() : "–",
                counted ? ((VotingEvent.VoteCounted) event).votes().abstain().toString() : "–");
    }

    /** How the surplus of the year was shared, by rule and by kind of beneficiary. */
    void allocation() {
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        if (allocated.isEmpty()) {
            paper.paragraph(words.text("be.report.no-allocation"));
            return;
        }
        paper.paragraph(words.text(
                "be.report.allocated",
                allocated.get().surplus(),
                allocated.get().on()));
        SortedMap<Beneficiary.Kind, Money> kinds = new TreeMap<>();
        Money dividends = Books.nothing(examination);
        Money withheld = Books.nothing(examination);
        for (Slice slice : allocated.get().slices()) {
            if (slice.rule().equals(Books.DIVIDEND)) {
                dividends = dividends.plus(slice.amount());
                withheld = withheld.plus(slice.withheld().orElse(Books.nothing(examination)));
            } else {
                kinds.merge(slice.to().kind(), slice.amount(), Money::plus);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.text("be.report.dividends"), words.said(dividends)));
        boolean onRecord = Books.slices(allocated.get(), Books.DIVIDEND).stream()
                .allMatch(slice -> slice.withheld().isPresent());
        rows.add(List.of(words.text("be.report.withheld"), onRecord ? words.said(withheld) : "……"));
        kinds.forEach((kind, amount) -> rows.add(List.of(
                words.text("be.report.to." + kind.name().toLowerCase(java.util.Locale.ROOT)), words.said(amount))));
        table("be.report.allocation", List.of("be.report.item", "be.report.amount"), rows);
    }

    /** A figure of {@code indicators.csv}, or a place to fill in. */
    void input(String indicator, String label, boolean money) {
        if (!figure(indicator, label, money)) {
            paper.blank(words.text(label));
        }
    }

    /** A figure of {@code indicators.csv}, if there is one. */
    boolean figure(String indicator, String label, boolean money) {
        Optional<BigDecimal> figure = examination.input(indicator);
        figure.ifPresent(value -> paper.paragraph(
                words.text("be.report.figure", words.text(label), money ? money(value) : plain(value))));
        return figure.isPresent();
    }

    private Money money(BigDecimal value) {
        return Money.of(examination.measured().currency(examination.period()), value.setScale(2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** The conditions and what the books show of each. */
    void conditions(Pack pack, String prefix) {
        Review review = pack.review(examination.measured(), examination.period());
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : review.findings()) {
            if (finding.id().startsWith(prefix) && !finding.id().endsWith(".special-report")) {
                Outcome outcome = finding.outcome();
                rows.add(List.of(
                        review.title(finding, words.language()),
                        words.text("law.outcome." + outcome.word()),
                        review.sentence(finding, words.language())));
            }
        }
        table("be.report.conditions", List.of("be.report.condition", "be.report.outcome", "be.report.shown"), rows);
    }

    /** Where it was decided and who signs. */
    void signatures() {
        paper.heading(words.text("be.report.signatures"));
        paper.blank(words.text("be.report.done-at"));
        paper.blank(words.text("be.report.done-on"));
        paper.blank(words.text("be.report.director"));
        paper.blank(words.text("be.report.director"));
    }
}
