package coop.fr;

import coop.capital.AccountsBook;
import coop.capital.AnnualAccounts;
import coop.capital.CapitalArticles;
import coop.capital.MoneyLedger;
import coop.capital.Refund;
import coop.capital.RefundArticles;
import coop.capital.SurplusSoFar;
import coop.capital.Valuations;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What those who leave get back, and what of the capital must stay. */
final class Exits {
    private Exits() {}

    static Check refundValue(String id) {
        return Check.of(id, List.of("refund-value"), Exits::value);
    }

    static Check refundTime(String id) {
        return Check.one(id, List.of("refund-within"), Exits::time);
    }

    static Check capitalLeast(String id) {
        return Check.one(id, List.of("capital-least", "capital-least-by-law"), Exits::least);
    }

    /** One finding for each refund whose shares were given back in the year. */
    private static List<Finding> value(Examination examination) {
        Parameter rule = examination.parameter("refund-value");
        MoneyLedger now = MoneyLedger.of(examination.coop(), LocalDate.MAX);
        List<Refund> left = now.refunds().stream()
                .filter(refund -> examination.period().contains(refund.without().minusDays(1)))
                .filter(refund -> refund.nominal().isPresent() && !refund.passedOn())
                .toList();
        if (left.isEmpty()) {
            return List.of();
        }
        Losses losses = losses(examination, left);
        boolean statutes = examination.section(CapitalArticles.class).valuation() instanceof Valuations.MinusLosses;
        return left.stream()
                .map(refund -> {
                    Money most =
                            losses.value(refund.paidIn().orElse(refund.nominal().orElseThrow()));
                    Money given = examination.need(refund.value(), "refund-value");
                    return examination
                            .finding(rule)
                            .layer(statutes ? Layer.STATUTES : Layer.DEFAULT)
                            .input("holder", refund.who())
                            .input("loss", losses.loss())
                            .input("capital", losses.capital())
                            .input("reserves", losses.reserves())
                            .value(given)
                            .threshold(most)
                            .judge(!given.isGreaterThan(most), refund.who(), given, most);
                })
                .toList();
    }

    private static Losses losses(Examination examination, List<Refund> left) {
        AnnualAccounts accounts = examination.need(
                examination
                        .coop()
                        .book(AccountsBook.BOOK)
                        .find(examination.year().getValue()),
                "accounts");
        Money result = examination.need(accounts.result(), "accounts");
        Money nothing = Money.zero(result.getCurrencyUnit());
        Money loss = accounts.figure("losses-brought-forward")
                .map(Money::abs)
                .orElse(nothing)
                .minus(result);
        Money reserves = accounts.figure("reserves")
                .orElse(nothing)
                .minus(accounts.figure("legal-reserve").orElse(nothing));
        Money capital = left.stream()
                .flatMap(refund -> refund.paidIn().stream())
                .reduce(
                        MoneyLedger.of(examination.coop(), examination.period().last())
                                .paidIn(),
                        Money::plus);
        boolean reservesFirst =
                examination.section(CapitalArticles.class).valuation() instanceof Valuations.MinusLosses minus
                        && minus.reservesFirst();
        return new Losses(
                loss.isNegative() ? nothing : loss, capital, reserves.isNegative() ? nothing : reserves, reservesFirst);
    }

    /** When the last of a refund falls due at the latest, by the statutes. */
    private static Finding time(Examination examination) {
        Parameter within = examination.parameter("refund-within");
        CapitalArticles articles = examination.section(CapitalArticles.class);
        Period last = articles.refunds()
                .instalments()
                .map(plan -> articles.payment().plus(times(plan)))
                .orElse(articles.payment())
                .normalized();
        boolean inTime = !ScopSurplus.isLonger(last, within.period());
        return examination
                .finding(within)
                .layer(inTime ? Layer.STATUTES : Layer.DEFAULT)
                .value(last)
                .threshold(within.value())
                .judge(inTime, last, within.period());
    }

    private static Period times(RefundArticles.Plan plan) {
        return plan.every().multipliedBy(plan.count());
    }

    /** The capital beside the highest there ever was. Below the model statutes' half, the law's quarter is from memory. */
    private static Finding least(Examination examination) {
        Parameter half = examination.parameter("capital-least");
        SurplusSoFar year = Sharing.capital(
                examination.coop(), examination.period(), examination.measured().currency(examination.period()));
        Money highest = examination.need(Optional.of(year.highestCapital()).filter(Money::isPositive), "shares");
        Ratio part = Ratio.of(year.capital().getAmountMinorLong(), highest.getAmountMinorLong());
        boolean kept = part.compareTo(half.ratio()) >= 0;
        Finding.Draft draft = examination
                .finding(half)
                .layer(Layer.DEFAULT)
                .input("capital", year.capital())
                .input("highest", highest)
                .value(Sharing.told(part))
                .threshold(half.ratio());
        if (!kept) {
            Parameter quarter = examination.parameter("capital-least-by-law");
            draft.layer(Layer.MANDATORY).restsOn(quarter).input("by-law", quarter.ratio());
        }
        return draft.judge(kept, year.capital(), highest, Sharing.told(part), half.ratio());
    }
}
