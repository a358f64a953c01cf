package coop.fr;

import coop.capital.AccountsBook;
import coop.capital.AnnualAccounts;
import coop.reporting.Measures;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Parameter;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The cooperative review: every so many years, and before when losses pile up. The years with a review are those that have a row
 * {@code cooperative-review} with a 1 in {@code indicators.csv}.
 */
final class Reviews {
    static final String INPUT = "cooperative-review";

    private Reviews() {}

    static List<Check> checks(String prefix) {
        return List.of(
                Check.one(prefix + ".review", List.of("review-every"), Reviews::regular),
                Check.one(prefix + ".review-early", List.of("review-loss-years", "review-loss"), Reviews::early));
    }

    /** The last year up to the period in which there was a review. */
    private static Optional<Integer> last(Examination examination) {
        Measures measures = examination.book(Measures.BOOK);
        return measures.years().stream()
                .filter(year -> measures.find(year, INPUT)
                        .filter(measure -> measure.recorded().value().signum() > 0)
                        .isPresent())
                .map(Year::getValue)
                .max(Comparator.naturalOrder());
    }

    private static Finding regular(Examination examination) {
        Parameter every = examination.parameter("review-every");
        int year = examination.year().getValue();
        Optional<Integer> last = last(examination);
        LocalDate founded = examination.measured().founded();
        int since = last.orElse(founded.getYear());
        int due = since + every.period().getYears();
        Finding.Draft draft =
                examination.finding(every).input("founded", founded).threshold(due);
        last.ifPresent(some -> draft.value(some).input("last-review", some));
        if (last.isEmpty() && year >= due) {
            return draft.notEnoughData(INPUT);
        }
        return draft.judge(year < due || last.filter(some -> some == year).isPresent(), since, due, every.period());
    }

    /** Three years of loss in a row, or a loss of half the highest capital, call for a review at once. */
    private static Finding early(Examination examination) {
        Parameter years = examination.parameter("review-loss-years");
        Parameter part = examination.parameter("review-loss");
        AccountsBook book = examination.coop().book(AccountsBook.BOOK);
        int year = examination.year().getValue();
        List<Money> results = new ArrayList<>();
        for (int back = 0; back < years.count(); back++) {
            int of = year - back;
            if (of >= examination.measured().founded().getYear()) {
                results.add(examination.need(book.find(of).flatMap(AnnualAccounts::result), "accounts"));
            }
        }
        long losses = results.stream().takeWhile(Money::isNegative).count();
        Money highest = Sharing.capital(
                        examination.coop(),
                        examination.period(),
                        examination.measured().currency(examination.period()))
                .highestCapital();
        Money most = Sharing.part(highest, part.ratio(), RoundingMode.UP);
        boolean large = results.get(0).isNegative() && !results.get(0).abs().isLessThan(most) && highest.isPositive();
        boolean called = losses >= years.count() || large;
        Finding.Draft draft = examination
                .finding(years, part)
                .input("result", results.get(0))
                .input("loss-years", losses)
                .input("highest", highest)
                .value(losses)
                .threshold(years.value());
        if (!called) {
            return draft.judge(true, losses, results.get(0), most);
        }
        boolean done = last(examination).filter(some -> some >= year).isPresent();
        return done ? draft.judge(true, losses, results.get(0), most) : draft.toVerify(losses, results.get(0), most);
    }
}
