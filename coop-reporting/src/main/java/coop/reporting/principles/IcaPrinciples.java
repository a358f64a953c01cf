package coop.reporting.principles;

import coop.capital.CapitalArticles;
import coop.capital.MoneyLedger;
import coop.capital.ShareRegister;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Figure;
import coop.reporting.Unit;
import coop.reporting.Value;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.Layer;
import coop.reporting.law.MissingDataException;
import coop.reporting.law.Pack;
import coop.reporting.law.Parameters;
import coop.voting.MandateEvent;
import coop.voting.Mandates;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * {@code ica-principles}: the seven principles of the International Cooperative Alliance (1995), as a list of findings and never
 * as a score. What the text of a principle asks plainly, and the books hold, is judged. A figure that it gives no measure for is
 * shown for people to judge. What no software can tell, such as whether nobody is turned away for what they are, is said to be so.
 */
public record IcaPrinciples() implements JurisdictionPack {
    private static final String BOARD = "board";

    private static final Pack PACK = Pack.builder("ica/principles")
            .parameters(Parameters.read(IcaPrinciples.class.getResourceAsStream("ica.json")))
            .check(one("ica.p1.refusals", "voluntary-and-open", IcaPrinciples::refusals))
            .check(shown("ica.p1.refusal-rate", "voluntary-and-open", "MEM-08"))
            .check(shown("ica.p1.workers-who-are-members", "voluntary-and-open", "MEM-12"))
            .check(one("ica.p1.price-of-entry", "voluntary-and-open", IcaPrinciples::priceOfEntry))
            .check(undecidable("ica.p1.discrimination", "voluntary-and-open"))
            .check(of("ica.p2.equal-votes", "democratic-control", List.of("DEM-08"), IcaPrinciples::equalVotes))
            .check(one("ica.p2.board-from-members", "democratic-control", IcaPrinciples::board))
            .check(all("ica.p2.notice", "democratic-control", "DEM-17", Layer.STATUTES))
            .check(shown("ica.p2.participation", "democratic-control", "DEM-03"))
            .check(shown("ica.p2.proxies", "democratic-control", "DEM-04"))
            .check(shown("ica.p2.largest-vote", "democratic-control", "DEM-09"))
            .check(shown("ica.p2.women-on-the-board", "democratic-control", "DEM-13"))
            .check(all("ica.p3.dividend-cap", "economic-participation", "CAP-10R", Layer.STATUTES))
            .check(shown("ica.p3.reserves", "economic-participation", "CAP-11"))
            .check(shown("ica.p3.reserves-in-equity", "economic-participation", "CAP-17"))
            .check(of(
                    "ica.p3.use-before-capital",
                    "economic-participation",
                    List.of("CAP-12", "CAP-13"),
                    IcaPrinciples::use))
            .check(shown("ica.p3.concentration", "economic-participation", "CAP-04"))
            .check(one("ica.p4.capital-of-others", "autonomy", IcaPrinciples::outside))
            .check(shown("ica.p4.public-money", "autonomy", "FIN-08"))
            .check(undecidable("ica.p4.independence", "autonomy"))
            .check(one("ica.p5.education", "education", IcaPrinciples::education))
            .check(shown("ica.p5.trained", "education", "WEL-07"))
            .check(shown("ica.p6.purchases", "cooperation", "LOC-03"))
            .check(of("ica.p6.federation", "cooperation", List.of("LOC-10"), IcaPrinciples::federation))
            .check(shown("ica.p7.given", "community", "LOC-04"))
            .check(shown("ica.p7.local", "community", "LOC-01"))
            .check(shown("ica.p7.emissions", "community", "ENV-05"))
            .check(undecidable("ica.p7.impact", "community"))
            .build();

    @Override
    public Pack pack() {
        return PACK;
    }

    /** A check that says what is wanted when data are lacking. */
    private static Check one(String id, String principle, Function<Examination, Finding> question) {
        return Check.one(id, List.of(principle), examination -> {
            try {
                return question.apply(examination);
            } catch (MissingDataException missing) {
                return draft(examination, principle)
                        .notEnoughData(missing.wanted().toArray(String[]::new));
            }
        });
    }

    private static Finding.Draft draft(Examination examination, String principle) {
        return examination.finding(examination.parameter(principle)).layer(Layer.PRINCIPLES);
    }

    /** A check of figures that says what is wanted, or why there is none, when one of them has no value. */
    private static Check of(
            String id, String principle, List<String> figures, Function<Examination, Finding> question) {
        return one(id, principle, examination -> {
            List<String> wanted = new ArrayList<>();
            figures.forEach(figure -> wanted.addAll(wanted(figure(examination, figure))));
            return wanted.isEmpty()
                    ? question.apply(examination)
                    : draft(examination, principle)
                            .notEnoughData(wanted.stream().distinct().toArray(String[]::new));
        });
    }

    private static List<String> wanted(Figure figure) {
        if (figure instanceof Figure.Missing missing) {
            return missing.wanted();
        }
        if (figure instanceof Figure.Partial part) {
            return part.missing();
        }
        return figure instanceof Figure.NotApplicable none
                ? List.of(none.reason())
                : figure instanceof Figure.Suppressed
                        ? List.of(figure.definition().id())
                        : List.of();
    }

    /** A figure without a measure: people judge it. */
    private static Check shown(String id, String principle, String figure) {
        return of(id, principle, List.of(figure), examination -> {
            Figure.Observed observed = observed(examination, figure);
            return draft(examination, principle, figure).value(observed.value()).toVerify(said(observed));
        });
    }

    /** A figure that is 1 when all of it is as it should be. */
    private static Check all(String id, String principle, String figure, Layer layer) {
        return of(id, principle, List.of(figure), examination -> {
            Figure.Observed observed = observed(examination, figure);
            return draft(examination, principle, figure)
                    .layer(layer)
                    .value(observed.value())
                    .threshold(Ratio.ONE)
                    .judge(observed.value().number().equals(Ratio.ONE), said(observed));
        });
    }

    /** What no software can tell. */
    private static Check undecidable(String id, String principle) {
        return Check.one(
                id,
                List.of(principle),
                examination -> draft(examination, principle).toVerify());
    }

    private static Finding.Draft draft(Examination examination, String principle, String figure) {
        Finding.Draft draft = draft(examination, principle);
        if (figure(examination, figure) instanceof Figure.Observed observed) {
            observed.numerator().ifPresent(above -> draft.input(figure + " numerator", above));
            observed.denominator().ifPresent(below -> draft.input(figure + " denominator", below));
        }
        return draft;
    }

    private static Figure figure(Examination examination, String id) {
        return examination.measured().figure(id, examination.period()).orElseThrow();
    }

    private static Figure.Observed observed(Examination examination, String id) {
        return (Figure.Observed) figure(examination, id);
    }

    /** A share as a fraction, which sentences print as a percentage; money as it is; any other number with two decimals. */
    private static Object said(Figure.Observed figure) {
        if (figure.value() instanceof Value.Amount amount) {
            return amount.money();
        }
        Ratio number = figure.value().number();
        return figure.definition().unit() == Unit.PERCENT
                ? fraction(number)
                : figure.value().rounded(2).stripTrailingZeros().toPlainString();
    }

    /** To a tenth of a percent; the exact value stands in the finding. */
    private static String fraction(Ratio number) {
        Ratio rounded = Ratio.of(number.toDecimal(3, RoundingMode.HALF_UP));
        return rounded.numerator() + "/" + rounded.denominator();
    }

    /** Every refusal says why, by an article of the statutes. */
    private static Finding refusals(Examination examination) {
        Span period = examination.period();
        long refused = 0;
        long silent = 0;
        for (MemberRegister.File file : examination.book(MemberRegister.BOOK).files()) {
            for (MemberRegister.Step step : file.steps()) {
                if (step.event() instanceof MembershipEvent.ApplicationRefused refusal
                        && period.contains(refusal.on())) {
                    refused++;
                    boolean said = !refusal.reasons().isEmpty()
                            && refusal.reasons().stream()
                                    .noneMatch(reason -> reason.article().isBlank());
                    silent += said ? 0 : 1;
                }
            }
        }
        return draft(examination, "voluntary-and-open")
                .input("refusals", refused)
                .value(silent)
                .threshold(0)
                .judge(silent == 0, refused, silent);
    }

    /** What the shares cost that a member has to hold. */
    private static Finding priceOfEntry(Examination examination) {
        Finding.Draft draft = draft(examination, "voluntary-and-open");
        List<Money> prices = examination.section(CapitalArticles.class).classes().stream()
                .filter(some -> some.minimum() > 0)
                .map(some -> some.nominal().multipliedBy(some.minimum()))
                .toList();
        Money least = examination.need(prices.stream().min(Money::compareTo), "capital.classes");
        return draft.value(least).toVerify(least);
    }

    /** In a primary cooperative every member has one vote. */
    private static Finding equalVotes(Examination examination) {
        Figure.Observed equality = observed(examination, "DEM-08");
        return draft(examination, "democratic-control", "DEM-08")
                .input("members", equality.n())
                .value(equality.value())
                .threshold(Ratio.ONE)
                .judge(equality.value().number().equals(Ratio.ONE), equality.n(), said(equality));
    }

    /** Who sits on the board was elected, or appointed by a resolution. */
    private static Finding board(Examination examination) {
        List<Mandates.Mandate> seats = new ArrayList<>(
                examination.book(Mandates.BOOK).on(examination.period().last(), BOARD));
        examination.need(seats.stream().findAny(), "mandates");
        long others = seats.stream()
                .filter(seat -> seat.how() != MandateEvent.How.ELECTED
                        && !(seat.how() == MandateEvent.How.APPOINTED
                                && !seat.motion().isBlank()))
                .count();
        return draft(examination, "democratic-control")
                .input("seats", seats.size())
                .value(others)
                .threshold(0)
                .judge(others == 0, seats.size(), others);
    }

    /** What went to members for what they do with the cooperative, beside what went to capital. */
    private static Finding use(Examination examination) {
        Figure.Observed use = observed(examination, "CAP-12");
        Figure.Observed capital = observed(examination, "CAP-13");
        return draft(examination, "economic-participation")
                .input("CAP-12", use.value())
                .input("CAP-13", capital.value())
                .value(use.value())
                .toVerify(said(use), said(capital));
    }

    /** Capital of holders who are no members. */
    private static Finding outside(Examination examination) {
        MoneyLedger ledger =
                MoneyLedger.of(examination.coop(), examination.period().last());
        MemberRegister register = examination.book(MemberRegister.BOOK);
        Money others = Money.zero(ledger.currency());
        for (MemberId who : examination.book(ShareRegister.BOOK).holders()) {
            others = register.isMember(who) ? others : others.plus(ledger.paidIn(who));
        }
        examination.need(Optional.of(ledger.paidIn()).filter(Money::isPositive), "shares");
        Ratio part =
                Ratio.of(others.getAmount()).dividedBy(Ratio.of(ledger.paidIn().getAmount()));
        return draft(examination, "autonomy")
                .input("capital", ledger.paidIn())
                .input("capital-of-others", others)
                .value(part)
                .toVerify(fraction(part));
    }

    /** Something was done for the education of members. */
    private static Finding education(Examination examination) {
        Figure hours = figure(examination, "WEL-08");
        Figure money = figure(examination, "WEL-08E");
        if (hours.known().isEmpty() && money.known().isEmpty()) {
            return draft(examination, "education").notEnoughData("education-hours", "education-spent");
        }
        Ratio done = hours.known().map(value -> value.number()).orElse(Ratio.ZERO);
        Ratio spent = money.known().map(value -> value.number()).orElse(Ratio.ZERO);
        Finding.Draft draft = draft(examination, "education");
        hours.known().ifPresent(value -> draft.input("education-hours", value));
        money.known().ifPresent(value -> draft.input("education-spent", value));
        return draft.value(done).judge(done.signum() > 0 || spent.signum() > 0, told(hours), told(money));
    }

    private static Object told(Figure figure) {
        return figure instanceof Figure.Observed observed ? said(observed) : "–";
    }

    /** Whether it belongs to a federation, as entered. */
    private static Finding federation(Examination examination) {
        Figure.Observed member = observed(examination, "LOC-10");
        return draft(examination, "cooperation")
                .value(member.value())
                .threshold(1)
                .judge(!member.value().isZero());
    }
}
