package coop.fr;

import coop.capital.AccountsBook;
import coop.capital.DatedRate;
import coop.capital.Dividend;
import coop.capital.MoneyLedger;
import coop.capital.SurplusArticles;
import coop.core.membership.Engagement;
import coop.core.membership.Engagements;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipArticles;
import coop.core.membership.Person;
import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Measures;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Layer;
import coop.reporting.law.Parameter;
import coop.voting.Assembly;
import coop.voting.CollegeRules;
import coop.voting.MeetingArticles;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What the law of the SCIC asks: three categories, colleges within bounds, reserves of 57.5 %, and a cap on interest. */
final class ScicChecks {
    /** The class of members of local authorities, where the statutes have one. */
    private static final String PUBLIC = "public";

    /** The yearly mean yield of private bonds, in percent, as published: {@code indicators.csv}. */
    private static final String YIELD = "average-bond-rate";

    private ScicChecks() {}

    static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.one("fr.scic.categories", List.of("categories-least"), ScicChecks::categories));
        checks.add(Check.one("fr.scic.public-capital", List.of("public-most"), ScicChecks::publicCapital));
        checks.add(Check.one("fr.scic.vote-each", List.of("vote-each"), ScicChecks::voteEach));
        checks.add(Check.of("fr.scic.colleges", List.of("college-most", "college-least"), ScicChecks::colleges));
        checks.add(Check.of("fr.scic.legal-reserve", List.of("reserve-part", "reserve-last"), ScicChecks::legal));
        checks.add(Check.of("fr.scic.statutory-reserve", List.of("statutory-part"), ScicChecks::statutory));
        checks.add(Check.of("fr.scic.interest", List.of("interest-plus", "interest-years"), ScicChecks::interest));
        checks.add(Check.of("fr.scic.aid", List.of("interest-without-aid"), ScicChecks::aid));
        checks.add(Exits.refundValue("fr.scic.refund-value"));
        checks.addAll(Reviews.checks("fr.scic"));
        return List.copyOf(checks);
    }

    /** The members of each class of the statutes that has any. */
    private static SortedMap<String, List<MemberRegister.File>> classes(Examination examination) {
        MemberRegister register = examination.book(MemberRegister.BOOK);
        return register.members().stream()
                .flatMap(who -> register.find(who).stream())
                .collect(Collectors.groupingBy(
                        file -> file.memberClass().orElse(""), TreeMap::new, Collectors.toList()));
    }

    /** Categories are the classes of members. Which is that of the beneficiaries is told by engagements of trade. */
    private static Finding categories(Examination examination) {
        Parameter least = examination.parameter("categories-least");
        SortedMap<String, List<MemberRegister.File>> classes = classes(examination);
        examination.need(classes.values().stream().findFirst(), "members");
        Engagements work = examination.book(Engagements.BOOK);
        LocalDate day = examination.period().last();
        boolean employs = work.heads(day, Engagement.Kind.EMPLOYMENT) > 0;
        Engagement.Kind workers = employs ? Engagement.Kind.EMPLOYMENT : Engagement.Kind.PRODUCTION;
        boolean theirs = has(classes.values(), work, day, workers);
        Finding.Draft draft = examination
                .finding(least)
                .input("categories", String.join(", ", classes.keySet()))
                .value(classes.size())
                .threshold(least.value());
        if (classes.size() >= least.count() && !employs && !theirs) {
            return draft.notEnoughData("engagements");
        }
        if (classes.size() >= least.count() && theirs && !has(classes.values(), work, day, Engagement.Kind.TRADE)) {
            return draft.notEnoughData("beneficiaries");
        }
        return draft.judge(classes.size() >= least.count() && theirs, classes.size(), least.value(), theirs ? 1 : 0);
    }

    private static boolean has(
            Collection<List<MemberRegister.File>> classes, Engagements work, LocalDate day, Engagement.Kind kind) {
        return classes.stream()
                .anyMatch(files -> files.stream()
                        .anyMatch(file -> work.on(day, file.who(), kind).isPresent()));
    }

    /** By the class of local authorities, where there is one; else legal persons together are the most that they can be. */
    private static Finding publicCapital(Examination examination) {
        Parameter most = examination.parameter("public-most");
        MoneyLedger ledger =
                MoneyLedger.of(examination.coop(), examination.period().last());
        Money all = examination.need(Optional.of(ledger.subscribed()).filter(Money::isPositive), "shares");
        boolean told = examination
                .section(MembershipArticles.class)
                .memberClass(PUBLIC)
                .isPresent();
        Money theirs = examination.book(MemberRegister.BOOK).files().stream()
                .filter(file -> told
                        ? file.standing().isMember()
                                && file.memberClass().filter(PUBLIC::equals).isPresent()
                        : file.kind() == Person.Kind.LEGAL)
                .map(file -> ledger.subscribed(file.who()))
                .reduce(Money.zero(all.getCurrencyUnit()), Money::plus);
        Ratio part = Ratio.of(theirs.getAmountMinorLong(), all.getAmountMinorLong());
        boolean within = part.compareTo(most.ratio()) <= 0;
        Finding.Draft draft = examination
                .finding(most)
                .input(told ? PUBLIC : "legal-persons", theirs)
                .input("capital", all)
                .value(Sharing.told(part))
                .threshold(most.ratio());
        return within || told
                ? draft.judge(within, Sharing.told(part), most.ratio())
                : draft.notEnoughData("local-authorities");
    }

    private static Finding voteEach(Examination examination) {
        Parameter one = examination.parameter("vote-each");
        Collection<Ratio> votes = Assembly.roll(
                        examination.coop(), examination.period().last())
                .votes()
                .values();
        Ratio most = examination.need(votes.stream().max(Comparator.naturalOrder()), "members");
        Ratio least = votes.stream().min(Comparator.naturalOrder()).orElse(most);
        return examination
                .finding(one)
                .input("least", least)
                .input("most", most)
                .value(most)
                .threshold(one.value())
                .judge(most.equals(Ratio.ONE) && least.equals(Ratio.ONE), least, most);
    }

    private static List<Finding> colleges(Examination examination) {
        Parameter most = examination.parameter("college-most");
        Parameter least = examination.parameter("college-least");
        SortedMap<String, Ratio> weights = weights(examination.section(MeetingArticles.class));
        if (weights.isEmpty()) {
            return List.of();
        }
        Optional<Map.Entry<String, Ratio>> beyond = weights.entrySet().stream()
                .filter(college -> college.getValue().compareTo(least.ratio()) < 0
                        || college.getValue().compareTo(most.ratio()) > 0)
                .findFirst();
        Map.Entry<String, Ratio> shown = beyond.orElseGet(() ->
                weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow());
        Finding.Draft draft = examination
                .finding(most, least)
                .layer(beyond.isPresent() ? Layer.MANDATORY : Layer.STATUTES)
                .value(shown.getValue())
                .threshold(least.value() + ".." + most.value());
        weights.forEach((college, weight) -> draft.input("college-" + college, weight));
        return List.of(draft.judge(
                beyond.isEmpty(), shown.getKey(), shown.getValue(), least.ratio(), most.ratio(), weights.size()));
    }

    private static SortedMap<String, Ratio> weights(MeetingArticles articles) {
        if (articles.colleges() instanceof CollegeRules.Proportional proportional) {
            return proportional.weights();
        }
        return articles.colleges() instanceof CollegeRules.Block block ? block.weights() : new TreeMap<>();
    }

    private static Optional<Sharing> shared(Examination examination) {
        Sharing sharing = examination.need(
                Sharing.of(examination.coop(), examination.year().getValue(), examination.period()), "allocation");
        return Optional.of(sharing).filter(some -> some.base().isPositive());
    }

    private static List<Finding> legal(Examination examination) {
        Parameter part = examination.parameter("reserve-part");
        Parameter last = examination.parameter("reserve-last");
        return shared(examination).stream()
                .map(sharing -> ScopSurplus.reserve(
                        examination,
                        part,
                        last,
                        sharing,
                        sharing.reserves(),
                        sharing.reservesBefore(),
                        sharing.capital()))
                .toList();
    }

    /** At least half of what is left after the legal reserve; what goes there beyond its duty counts too. */
    private static List<Finding> statutory(Examination examination) {
        Parameter part = examination.parameter("statutory-part");
        Parameter legal = examination.parameter("reserve-part");
        return shared(examination).stream()
                .map(sharing -> {
                    Money due = Sharing.least(sharing.part(legal.ratio()), sharing.reservesBefore(), sharing.capital());
                    Money rest = sharing.base().minus(due);
                    Money least = due.plus(Sharing.part(rest, part.ratio(), RoundingMode.UP));
                    return examination
                            .finding(part, legal)
                            .input("base", sharing.base())
                            .input("legal", due)
                            .value(sharing.reserves())
                            .threshold(least)
                            .judge(!sharing.reserves().isLessThan(least), sharing.reserves(), least, sharing.base());
                })
                .toList();
    }

    private static List<Finding> interest(Examination examination) {
        Parameter plus = examination.parameter("interest-plus");
        Parameter years = examination.parameter("interest-years");
        return shared(examination).stream()
                .map(sharing -> {
                    Finding.Draft draft = examination.finding(plus, years).value(sharing.interest());
                    if (sharing.interest().isZero()) {
                        return draft.threshold(sharing.interest()).judge(true, sharing.interest(), sharing.interest());
                    }
                    Money paidIn = MoneyLedger.of(
                                    examination.coop(), examination.period().last())
                            .paidIn();
                    Ratio rate = meanYield(examination, Math.toIntExact(years.count()))
                            .plus(plus.ratio());
                    Money most = Sharing.part(paidIn, rate, RoundingMode.DOWN);
                    return draft.input("rate", rate)
                            .input("paid-in", paidIn)
                            .threshold(most)
                            .judge(!sharing.interest().isGreaterThan(most), sharing.interest(), most, rate, paidIn);
                })
                .toList();
    }

    /** The mean yield over the last years: from the statutes' own series, else as entered year by year. */
    private static Ratio meanYield(Examination examination, int years) {
        Ratio sum = Ratio.ZERO;
        for (int back = 0; back < years; back++) {
            int year = examination.year().getValue() - back;
            sum = sum.plus(examination.need(bySeries(examination, year).or(() -> typed(examination, year)), YIELD));
        }
        return sum.dividedBy(Ratio.of(years));
    }

    private static Optional<Ratio> bySeries(Examination examination, int year) {
        LocalDate close = Span.financialYear(
                        year, examination.statutes().cooperative().yearEnd())
                .last();
        return examination.section(SurplusArticles.class).rules().stream()
                .filter(Dividend.class::isInstance)
                .flatMap(rule -> ((Dividend) rule).rates().stream())
                .flatMap(series -> series.values().stream()
                        .filter(rate -> !rate.from().isAfter(close))
                        .reduce((first, second) -> second)
                        .map(DatedRate::rate)
                        .stream())
                .findFirst();
    }

    private static Optional<Ratio> typed(Examination examination, int year) {
        return examination
                .coop()
                .book(Measures.BOOK)
                .find(Year.of(year), YIELD)
                .map(measure -> Ratio.of(measure.recorded().value()).dividedBy(Ratio.of(100)));
    }

    /** What the public gave is not paid out as interest: taken from what the reserves leave. */
    private static List<Finding> aid(Examination examination) {
        Parameter rule = examination.parameter("interest-without-aid");
        return shared(examination).stream()
                .filter(sharing -> sharing.interest().isPositive())
                .map(sharing -> {
                    Money aid = examination.need(
                            examination
                                    .coop()
                                    .book(AccountsBook.BOOK)
                                    .find(examination.year().getValue())
                                    .flatMap(accounts -> accounts.figure("public-aid")),
                            "public-aid");
                    Money most = sharing.base().minus(sharing.reserves()).minus(aid);
                    return examination
                            .finding(rule)
                            .input("public-aid", aid)
                            .value(sharing.interest())
                            .threshold(most)
                            .judge(!sharing.interest().isGreaterThan(most), sharing.interest(), most, aid);
                })
                .toList();
    }
}
