package coop.be;

import coop.capital.Activity;
import coop.capital.CapitalArticles;
import coop.capital.Patronage;
import coop.capital.ShareClass;
import coop.capital.Slice;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusArticles;
import coop.core.membership.MembershipEvent.ApplicationRefused;
import coop.core.membership.MembershipEvent.MemberAdmitted;
import coop.core.membership.MembershipEvent.MemberExcluded;
import coop.core.resolution.MinuteBook;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.reporting.law.Check;
import coop.reporting.law.Examination;
import coop.reporting.law.Finding;
import coop.reporting.law.Parameter;
import coop.voting.MandateEvent;
import coop.voting.Mandates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The nine conditions of the royal decree of 8 January 1962, in its order. */
final class ApprovalChecks {
    static final List<Check> ALL = List.of(
            Check.one("be.agreee.open-membership", List.of("open-membership"), ApprovalChecks::open),
            Check.one("be.agreee.equal-rights", List.of("equal-rights"), ApprovalChecks::equalRights),
            Check.one(
                    "be.agreee.equal-vote", List.of("equal-vote", "vote-cap", "vote-per-share"), VotesExercised::equal),
            VotesExercised.cap("be.agreee.vote-cap", "vote-cap", List.of("vote-cap-proxies")),
            Check.one("be.agreee.mandates-by-meeting", List.of("mandates-by-meeting"), ApprovalChecks::mandates),
            Check.one("be.agreee.dividend-cap", List.of("dividend-cap", "withholding-tax"), DividendCap::examine),
            Check.one("be.agreee.main-purpose", List.of("main-purpose"), ApprovalChecks::purpose),
            Check.one("be.agreee.patronage-pro-rata", List.of("patronage-pro-rata"), ApprovalChecks::patronage),
            Check.one("be.agreee.unpaid-mandates", List.of("unpaid-mandates"), e -> unpaid(e, "unpaid-mandates")),
            Check.one("be.agreee.information", List.of("information"), ApprovalChecks::information),
            Check.one("be.agreee.special-report", List.of("special-report"), e -> report(e, "special-report")));

    private static final String BOARD = "board";

    private ApprovalChecks() {}

    /** Every refusal and exclusion of the period has a reason that stands in the statutes. */
    private static Finding open(Examination examination) {
        Parameter rule = examination.parameter("open-membership");
        List<ApplicationRefused> refused = Books.events(examination, ApplicationRefused.class);
        List<MemberExcluded> excluded = Books.events(examination, MemberExcluded.class);
        long admitted = Books.events(examination, MemberAdmitted.class).size();
        long without = refused.stream()
                        .filter(refusal -> refusal.reasons().stream()
                                .allMatch(reason -> reason.article().isBlank()))
                        .count()
                + excluded.stream().filter(one -> one.reason().isBlank()).count();
        Finding.Draft draft = examination.finding(rule);
        if (examination.book(coop.core.membership.MemberRegister.BOOK).files().isEmpty()) {
            return draft.notEnoughData("members");
        }
        return draft.input("admitted", admitted)
                .input("refused", refused.size())
                .input("excluded", excluded.size())
                .value(without)
                .threshold(0)
                .judge(without == 0, refused.size(), excluded.size(), without);
    }

    /** In one class of shares, everybody who held the same bore the same. */
    private static Finding equalRights(Examination examination) {
        Parameter rule = examination.parameter("equal-rights");
        List<ShareClass> classes = examination.section(CapitalArticles.class).classes();
        Finding.Draft draft = examination.finding(rule).input("classes", classes.size());
        if (classes.isEmpty()) {
            return draft.notEnoughData("share-classes");
        }
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        if (allocated.isEmpty()) {
            return draft.notEnoughData("allocation");
        }
        List<Slice> dividends = Books.slices(allocated.get(), Books.DIVIDEND).stream()
                .filter(slice -> slice.base().filter(Money::isPositive).isPresent())
                .toList();
        if (classes.size() > 1 && !dividends.isEmpty()) {
            return draft.value(classes.size()).toVerify(classes.size());
        }
        Money cent = Money.ofMinor(examination.measured().currency(examination.period()), 1);
        Ratio highest = rate(dividends, Comparator.naturalOrder());
        long unequal = dividends.stream()
                .filter(slice -> Ratio.of(slice.amount().plus(cent).getAmount())
                                .compareTo(highest.times(
                                        Ratio.of(slice.base().orElseThrow().getAmount())))
                        < 0)
                .count();
        return draft.input("holders", dividends.size())
                .value(unequal)
                .threshold(0)
                .judge(unequal == 0, dividends.size(), unequal);
    }

    private static Ratio rate(List<Slice> dividends, Comparator<Ratio> order) {
        return dividends.stream()
                .map(slice -> Ratio.of(slice.amount().getAmount())
                        .dividedBy(Ratio.of(slice.base().orElseThrow().getAmount())))
                .max(order)
                .orElse(Ratio.ZERO);
    }

    /** Those who hold a mandate on the last day were elected or appointed by the general meeting. */
    private static Finding mandates(Examination examination) {
        Parameter rule = examination.parameter("mandates-by-meeting");
        List<Mandates.Mandate> board =
                examination.book(Mandates.BOOK).on(examination.period().last(), BOARD);
        Finding.Draft draft = examination.finding(rule).input("mandates", board.size());
        if (board.isEmpty()) {
            return draft.notEnoughData("mandates");
        }
        long others = board.stream()
                .filter(mandate -> !byMeeting(examination, mandate))
                .count();
        return draft.value(others).threshold(0).judge(others == 0, board.size(), others);
    }

    private static boolean byMeeting(Examination examination, Mandates.Mandate mandate) {
        if (mandate.how() == MandateEvent.How.CO_OPTED) {
            return false;
        }
        return examination
                .book(MinuteBook.BOOK)
                .find(mandate.motion())
                .filter(resolution -> resolution.body().equals("general-meeting"))
                .isPresent();
    }

    private static Finding purpose(Examination examination) {
        Parameter rule = examination.parameter("main-purpose");
        Optional<String> object =
                examination.measured().articles(examination.period().last()).object();
        Finding.Draft draft = examination.finding(rule);
        return object.map(words -> draft.input("object", words).toVerify(words))
                .orElseGet(() -> draft.notEnoughData("object"));
    }

    /** Each rebate is within a cent of the member's part in what was measured, by the rule that gave it. */
    private static Finding patronage(Examination examination) {
        Parameter law = examination.parameter("patronage-pro-rata");
        Finding.Draft draft = examination.finding(law);
        Optional<SurplusAllocated> allocated = Books.allocation(examination);
        if (allocated.isEmpty()) {
            return draft.notEnoughData("allocation");
        }
        List<Slice> rebates = Books.slices(allocated.get(), Books.PATRONAGE);
        Money pool = Books.sum(examination, rebates);
        long members = rebates.stream()
                .flatMap(slice -> slice.to().member().stream())
                .distinct()
                .count();
        draft.input("rebates", pool).input("members", members);
        if (rebates.isEmpty()) {
            return draft.value(pool).judge(true, pool, members, pool);
        }
        SortedMap<String, List<Slice>> rules =
                rebates.stream().collect(Collectors.groupingBy(Slice::article, TreeMap::new, Collectors.toList()));
        SortedSet<String> measures = new TreeSet<>();
        Ratio widest = Ratio.ZERO;
        for (List<Slice> slices : rules.values()) {
            Optional<Patronage> rule = rule(examination, allocated.get(), slices.get(0), rules.size());
            if (rule.isEmpty()) {
                return draft.value(pool).toVerify(pool, members);
            }
            measures.add(rule.get().measure()
                    + rule.get().times().map(factor -> " × " + factor).orElse(""));
            draft.input("measure", String.join(", ", measures));
            SortedMap<MemberId, Ratio> measured = measured(examination, rule.get());
            Ratio all = slices.stream()
                    .flatMap(slice -> slice.to().member().stream())
                    .map(who -> measured.getOrDefault(who, Ratio.ZERO))
                    .reduce(Ratio.ZERO, Ratio::plus);
            if (all.signum() == 0) {
                return draft.notEnoughData("activity");
            }
            Money part = Books.sum(examination, slices);
            widest = slices.stream()
                    .map(slice -> off(slice, part, measured, all))
                    .reduce(widest, Ratio::max);
        }
        Ratio cent = Ratio.of(Money.ofMinor(pool.getCurrencyUnit(), 1).getAmount());
        Money shown = Money.of(pool.getCurrencyUnit(), widest.toDecimal(2, RoundingMode.DOWN));
        return draft.value(shown)
                .threshold(Money.ofMinor(pool.getCurrencyUnit(), 1))
                .judge(widest.compareTo(cent) < 0, pool, members, shown);
    }

    /** The rule that gave a rebate: the one its article names, or the only one of the statutes when there is no doubt. */
    private static Optional<Patronage> rule(
            Examination examination, SurplusAllocated allocated, Slice slice, int rebateRules) {
        Optional<Patronage> named = Books.rule(examination, allocated, slice)
                .filter(Patronage.class::isInstance)
                .map(Patronage.class::cast);
        List<Patronage> all =
                examination.coop().statutes(allocated.on()).section(SurplusArticles.class).rules().stream()
                        .filter(Patronage.class::isInstance)
                        .map(Patronage.class::cast)
                        .toList();
        return named.or(() -> all.size() == 1 && rebateRules == 1 ? Optional.of(all.get(0)) : Optional.empty());
    }

    private static SortedMap<MemberId, Ratio> measured(Examination examination, Patronage rule) {
        int year = examination.year().getValue();
        SortedMap<MemberId, Ratio> measured = Activity.measure(examination.coop(), year, rule.measure());
        if (rule.times().isEmpty()) {
            return measured;
        }
        SortedMap<MemberId, Ratio> factors =
                Activity.measure(examination.coop(), year, rule.times().get());
        SortedMap<MemberId, Ratio> products = new TreeMap<>();
        measured.forEach((who, quantity) -> products.put(who, quantity.times(factors.getOrDefault(who, Ratio.ZERO))));
        return products;
    }

    private static Ratio off(Slice slice, Money pool, SortedMap<MemberId, Ratio> measured, Ratio all) {
        Ratio part = slice.to()
                .member()
                .map(who -> measured.getOrDefault(who, Ratio.ZERO))
                .orElse(Ratio.ZERO);
        Ratio due = Ratio.of(pool.getAmount()).times(part).dividedBy(all);
        Ratio off = Ratio.of(slice.amount().getAmount()).minus(due);
        return off.signum() < 0 ? off.negated() : off;
    }

    /** Nothing was paid for mandates, or what was paid was granted by the meeting and is no part of the profit. */
    static Finding unpaid(Examination examination, String parameter) {
        Parameter rule = examination.parameter(parameter);
        Optional<Money> paid = amount(examination, "director-pay");
        Finding.Draft draft = examination.finding(rule);
        paid.ifPresent(amount -> draft.input("director-pay", amount));
        List<MandateEvent.MandatePaid> granted = examination.book(Mandates.BOOK).pay();
        draft.input("pay-granted", granted.size());
        if (paid.isEmpty()) {
            return granted.isEmpty()
                    ? draft.notEnoughData("director-pay")
                    : draft.toVerify(granted.get(granted.size() - 1).pay());
        }
        Money amount = paid.get();
        draft.value(amount).threshold(Books.nothing(examination));
        if (amount.isZero()) {
            return draft.judge(true, amount);
        }
        return granted.isEmpty() ? draft.judge(false, amount) : draft.toVerify(amount);
    }

    /** Something was spent on the information and training of members or the public; training of workers may be that, or not. */
    private static Finding information(Examination examination) {
        Parameter rule = examination.parameter("information");
        Optional<Money> spent = amount(examination, "education-spent");
        Optional<Money> training = amount(examination, "training-spent");
        Finding.Draft draft = examination.finding(rule).threshold(Books.nothing(examination));
        examination.input("education-hours").ifPresent(hours -> draft.input("hours", hours.toPlainString()));
        training.ifPresent(money -> draft.input("training-spent", money));
        if (spent.isPresent()) {
            return draft.value(spent.get()).judge(spent.get().isPositive(), spent.get());
        }
        return training.filter(Money::isPositive)
                .map(money -> draft.value(money).toVerify(money))
                .orElseGet(() -> draft.notEnoughData("education-spent"));
    }

    private static Optional<Money> amount(Examination examination, String indicator) {
        return examination
                .input(indicator)
                .map(figure -> Money.of(
                        examination.measured().currency(examination.period()),
                        figure.setScale(2, RoundingMode.HALF_UP)));
    }

    /** The board says so; or a document of an agenda has such a name, and a person has to see that it is the report. */
    static Finding report(Examination examination, String parameter) {
        Parameter rule = examination.parameter(parameter);
        Optional<java.time.LocalDate> put =
                examination.measured().latest(coop.voting.MeetingBook.BOOK).meetings().stream()
                        .filter(sheet -> sheet.held().isPresent()
                                && sheet.meeting()
                                        .on()
                                        .isAfter(examination.period().last()))
                        .filter(sheet -> sheet.meeting().agenda().stream()
                                .flatMap(item -> item.documents().stream())
                                .anyMatch(document -> document.name().contains("special")
                                        && document.name()
                                                .contains(examination.year().toString())))
                        .map(sheet -> sheet.meeting().on())
                        .min(Comparator.naturalOrder());
        Finding.Draft draft = examination.finding(rule);
        Optional<BigDecimal> said = examination.input("special-report");
        if (said.isPresent()) {
            return draft.value(said.get().toPlainString())
                    .judge(said.get().signum() > 0, put.map(Object::toString).orElse("–"));
        }
        return put.map(on -> draft.value(on).toVerify(on)).orElseGet(() -> draft.notEnoughData("special-report"));
    }
}
