package coop.fr;

import coop.capital.SurplusArticles;
import coop.capital.SurplusRule;
import coop.capital.SurplusRules;
import coop.capital.Workers;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What article 33 asks of the sharing of a SCOP's surplus: reserves, workers and capital, in that order. */
final class ScopSurplus {
    private static final String ALLOCATION = "allocation";

    private ScopSurplus() {}

    static List<Check> checks() {
        return List.of(
                Check.of(
                        "fr.scop.legal-reserve",
                        List.of("legal-reserve-part", "legal-reserve-last"),
                        ScopSurplus::legalReserve),
                Check.of("fr.scop.development-fund", List.of("development-fund"), ScopSurplus::development),
                Check.of("fr.scop.workers", List.of("workers-part"), ScopSurplus::workers),
                Check.one(
                        "fr.scop.workers-who",
                        List.of("workers-presence", "workers-seniority", "workers-coefficient"),
                        ScopSurplus::workersWho),
                Check.of(
                        "fr.scop.interest",
                        List.of("interest-within-workers", "interest-within-reserves"),
                        ScopSurplus::interest),
                Check.one("fr.scop.indivisible", List.of("reserves-indivisible"), ScopSurplus::indivisible));
    }

    /** The sharing of the year, when there was anything to share. */
    private static Optional<Sharing> shared(Examination examination) {
        Sharing sharing = examination.need(
                Sharing.of(examination.coop(), examination.year().getValue(), examination.period()), ALLOCATION);
        return Optional.of(sharing).filter(some -> some.base().isPositive());
    }

    private static List<Finding> legalReserve(Examination examination) {
        Parameter part = examination.parameter("legal-reserve-part");
        Parameter last = examination.parameter("legal-reserve-last");
        return shared(examination).stream()
                .map(sharing -> reserve(
                        examination, part, last, sharing, sharing.legal(), sharing.legalBefore(), sharing.highest()))
                .toList();
    }

    /**
     * A part to a reserve until it has reached its ceiling. What lies between the gap to the ceiling and the full part is right
     * by one reading of the law and wrong by another: the finding then rests on the reading.
     */
    static Finding reserve(
            Examination examination,
            Parameter part,
            Parameter reading,
            Sharing sharing,
            Money given,
            Money held,
            Money ceiling) {
        Money full = held.isLessThan(ceiling) ? sharing.part(part.ratio()) : Money.zero(given.getCurrencyUnit());
        Money least = Sharing.least(sharing.part(part.ratio()), held, ceiling);
        Finding.Draft draft = examination
                .finding(part)
                .input("base", sharing.base())
                .input("held", held)
                .input("ceiling", ceiling)
                .value(given)
                .threshold(least);
        boolean byReading = given.isLessThan(full) && !given.isLessThan(least);
        if (byReading) {
            draft.restsOn(reading);
        }
        return draft.judge(!given.isLessThan(least), given, least, sharing.base(), held, ceiling);
    }

    private static List<Finding> development(Examination examination) {
        Parameter rule = examination.parameter("development-fund");
        return shared(examination).stream()
                .map(sharing -> {
                    Money given = sharing.reserves().minus(sharing.legal());
                    return examination
                            .finding(rule)
                            .input("base", sharing.base())
                            .value(given)
                            .threshold(rule.value())
                            .judge(given.isPositive(), given);
                })
                .toList();
    }

    private static List<Finding> workers(Examination examination) {
        Parameter part = examination.parameter("workers-part");
        return shared(examination).stream()
                .map(sharing -> {
                    Money least = sharing.part(part.ratio());
                    return examination
                            .finding(part)
                            .input("base", sharing.base())
                            .value(sharing.workers())
                            .threshold(least)
                            .judge(!sharing.workers().isLessThan(least), sharing.workers(), least, sharing.base());
                })
                .toList();
    }

    private static List<Finding> interest(Examination examination) {
        Parameter workers = examination.parameter("interest-within-workers");
        Parameter reserves = examination.parameter("interest-within-reserves");
        return shared(examination).stream()
                .map(sharing -> {
                    Money most =
                            sharing.workers().isLessThan(sharing.reserves()) ? sharing.workers() : sharing.reserves();
                    return examination
                            .finding(workers, reserves)
                            .input("workers", sharing.workers())
                            .input("reserves", sharing.reserves())
                            .value(sharing.interest())
                            .threshold(most)
                            .judge(
                                    !sharing.interest().isGreaterThan(most),
                                    sharing.interest(),
                                    sharing.reserves(),
                                    sharing.workers());
                })
                .toList();
    }

    private static Stream<SurplusRule> rules(Examination examination) {
        return examination.section(SurplusArticles.class).rules().stream();
    }

    /** Who has a share in the workers' part, by the statutes: nobody whom the law lets in may be left out. */
    private static Finding workersWho(Examination examination) {
        Parameter presence = examination.parameter("workers-presence");
        Parameter seniority = examination.parameter("workers-seniority");
        Parameter coefficient = examination.parameter("workers-coefficient");
        List<Workers> rules = rules(examination)
                .filter(Workers.class::isInstance)
                .map(Workers.class::cast)
                .toList();
        boolean right = !rules.isEmpty()
                && rules.stream()
                        .allMatch(rule -> letsIn(rule, presence.period(), seniority.period())
                                && weighs(rule, coefficient.ratio()));
        return examination
                .finding(presence, seniority, coefficient)
                .layer(right ? Layer.STATUTES : Layer.MANDATORY)
                .value(rules.isEmpty() ? "no rule" : said(rules.get(0)))
                .threshold(presence.value() + " / " + seniority.value() + " / " + coefficient.value())
                .judge(right, presence.period(), seniority.period(), coefficient.value());
    }

    private static boolean letsIn(Workers rule, Period presence, Period seniority) {
        boolean everybody = rule.presence().isEmpty() && rule.seniority().isEmpty();
        return everybody
                || rule.presence().filter(some -> !isLonger(some, presence)).isPresent()
                        && rule.seniority()
                                .filter(some -> !isLonger(some, seniority))
                                .isPresent();
    }

    static boolean isLonger(Period one, Period other) {
        long months = one.toTotalMonths() - other.toTotalMonths();
        return months > 0 || months == 0 && one.getDays() > other.getDays();
    }

    private static boolean weighs(Workers rule, Ratio most) {
        return rule.times().isEmpty()
                || rule.coefficientAtMost()
                        .filter(some -> some.compareTo(most) <= 0)
                        .isPresent();
    }

    private static String said(Workers rule) {
        return rule.presence().map(Period::toString).orElse("–") + " / "
                + rule.seniority().map(Period::toString).orElse("–") + " / "
                + rule.coefficientAtMost().map(Ratio::toString).orElse("–");
    }

    /** Every reserve that the statutes feed is said to be never shared. */
    private static Finding indivisible(Examination examination) {
        Parameter rule = examination.parameter("reserves-indivisible");
        SortedSet<String> fed = new TreeSet<>();
        SortedSet<String> kept = new TreeSet<>();
        rules(examination).forEach(some -> {
            if (some instanceof SurplusRules.Reserve reserve) {
                fed.add(reserve.name());
                if (reserve.indivisible()) {
                    kept.add(reserve.name());
                }
            } else if (some instanceof SurplusRules.Rest rest) {
                rest.name().ifPresent(fed::add);
            }
        });
        fed.removeAll(kept);
        return examination
                .finding(rule)
                .layer(fed.isEmpty() && !kept.isEmpty() ? Layer.STATUTES : Layer.MANDATORY)
                .value(String.join(", ", kept))
                .threshold(rule.value())
                .judge(fed.isEmpty() && !kept.isEmpty(), String.join(", ", fed), String.join(", ", kept));
    }
}
