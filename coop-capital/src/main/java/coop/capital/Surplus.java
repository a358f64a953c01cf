package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.Ruling;
import coop.core.policy.Answer;
import coop.core.resolution.MinuteBook;
import coop.core.resolution.Resolution;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The sharing of a surplus: a plan by the rules of the statutes, and its allocation by a resolution. All methods are pure and
 * safe for use by many threads.
 */
public final class Surplus {
    /** The kind of resolution that allocates a surplus; its subject is the year. */
    public static final String KIND = "surplus";

    static final String ARTICLE = "surplus.rules";

    private Surplus() {}

    /**
     * The plan for a year, from its accounts and measures on record, by the statutes of the day the accounts were approved; of
     * the day they were drawn up, while they are not.
     *
     * @throws RefusedException with {@code surplus.no-accounts} or {@code surplus.no-result}
     */
    public static SurplusPlan plan(Cooperative coop, int year) {
        AccountsBook book = coop.book(AccountsBook.BOOK);
        AccountsRecorded recorded = book.recorded(year)
                .orElseThrow(() -> new RefusedException(
                        List.of(Reason.of("surplus.no-accounts", ARTICLE, "no accounts of {0} are on record", year))));
        LocalDate day = book.approved(year).map(AccountsBook.Approved::on).orElse(recorded.on());
        return plan(coop, new AnnualAccounts(year, recorded.figures()), Optional.empty(), day);
    }

    /**
     * The plan for a year, from its accounts and measures on record, by the statutes of a day.
     *
     * @throws RefusedException with {@code surplus.no-accounts} or {@code surplus.no-result}
     */
    public static SurplusPlan plan(Cooperative coop, int year, LocalDate day) {
        AnnualAccounts accounts = coop.book(AccountsBook.BOOK, day)
                .find(year)
                .orElseThrow(() -> new RefusedException(
                        List.of(Reason.of("surplus.no-accounts", ARTICLE, "no accounts of {0} are on record", year))));
        return plan(coop, accounts, Optional.empty(), day);
    }

    /**
     * The plan for a year, from accounts and measures that are given, by the statutes of the day these accounts were approved;
     * by the last ones on record, while they are not.
     *
     * @param measures how much each did, by base; a base that is not there is read from the books
     * @throws RefusedException with {@code surplus.no-result}
     */
    public static SurplusPlan plan(
            Cooperative coop, AnnualAccounts accounts, SortedMap<String, SortedMap<MemberId, Ratio>> measures) {
        LocalDate day = coop.book(AccountsBook.BOOK)
                .approved(accounts.year())
                .filter(some -> some.accounts().equals(accounts))
                .map(AccountsBook.Approved::on)
                .orElse(LocalDate.MAX);
        return plan(coop, accounts, Optional.of(new SurplusPlan.Measures(measures)), day);
    }

    /**
     * What the plan for a year would be for lots and measures that are not in the books, by the statutes of a day: nobody of them
     * need be a member. It cannot be allocated.
     *
     * @param measures how much each did, by base, in columns
     * @param lots the lots of shares
     * @throws RefusedException with {@code surplus.no-result}
     */
    public static SurplusPlan simulate(
            Cooperative coop,
            AnnualAccounts accounts,
            SortedMap<String, Quantities> measures,
            LotTable lots,
            LocalDate day) {
        Quantities none = Quantities.of(new TreeMap<>());
        return plan(
                coop,
                accounts,
                Optional.empty(),
                day,
                (seen, year) -> base -> measures.getOrDefault(base, none),
                (seen, currency) -> lots);
    }

    private static SurplusPlan plan(
            Cooperative whole, AnnualAccounts accounts, Optional<SurplusPlan.Measures> given, LocalDate day) {
        return plan(
                whole,
                accounts,
                given,
                day,
                (coop, year) -> Measured.of(
                        coop,
                        year,
                        base -> given.map(some -> some.bases().get(base))
                                .orElseGet(() -> Activity.measure(coop, accounts.year(), base))),
                HoldingsOfBooks::new);
    }

    private static SurplusPlan plan(
            Cooperative whole,
            AnnualAccounts accounts,
            Optional<SurplusPlan.Measures> given,
            LocalDate day,
            BiFunction<Cooperative, Span, Function<String, Quantities>> measures,
            BiFunction<Cooperative, CurrencyUnit, Holdings> holdings) {
        Cooperative coop = whole.asOf(day);
        Statutes statutes = coop.statutes(day);
        Money result = accounts.result()
                .orElseThrow(() -> new RefusedException(List.of(Reason.of(
                        "surplus.no-result", ARTICLE, "the accounts of {0} have no result", accounts.year()))));
        Reserves reserves = Reserves.without(coop, day, accounts.year());
        Money losses =
                accounts.figure("losses-brought-forward").map(Money::abs).orElse(reserves.lossesBroughtForward());
        Span year = Span.financialYear(accounts.year(), statutes.cooperative().yearEnd());
        SurplusSoFar start = SurplusSoFar.start(new SurplusSoFar.Ground(
                coop,
                day,
                year,
                accounts,
                result,
                losses,
                reserves,
                measures.apply(coop, year),
                holdings.apply(coop, result.getCurrencyUnit())));
        List<Step> steps = share(start, statutes.section(SurplusArticles.class).rules());
        return new SurplusPlan(whole, accounts, given, day, result, steps);
    }

    /** Every rule in turn; what they leave is carried forward. */
    static List<Step> share(SurplusSoFar start, List<SurplusRule> rules) {
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < rules.size(); place++) {
            SurplusRule rule = rules.get(place);
            String id = start.cooperative().installed().policies().id(rule);
            String article = ARTICLE + "[" + place + "]";
            SurplusSoFar soFar = start.after(steps, id, article);
            List<Slice> taken = Answer.of(rule, () -> rule.take(soFar));
            check(soFar, taken, id);
            steps.add(Step.of(id, article, soFar.remaining(), taken));
        }
        SurplusSoFar end = start.after(steps, "carried-forward", ARTICLE);
        if (!end.remaining().isZero()) {
            Slice left = end.slice(
                    Beneficiary.carriedForward(),
                    end.remaining(),
                    Optional.of(end.surplus()),
                    end.remaining().isNegative() ? "surplus.loss" : "surplus.left",
                    end.remaining().isNegative()
                            ? "the loss of {0} is carried forward"
                            : "{0} that no rule takes is carried forward",
                    end.remaining());
            steps.add(Step.of(
                    "carried-forward", ARTICLE, end.remaining(), Taken.one(left, end.remaining(), Optional.empty())));
        }
        return List.copyOf(steps);
    }

    /** A rule that takes more than there is, or gives and takes at once, is broken; nothing may be made of it. */
    static void check(SurplusSoFar soFar, List<Slice> taken, String id) {
        Money sum;
        boolean oneSign;
        boolean loss = soFar.remaining().isNegative();
        if (taken instanceof Taken some) {
            sum = some.amount();
            oneSign = sum.isZero() || some.isNegative() == loss;
        } else {
            sum = taken.stream().map(Slice::amount).reduce(Money.zero(soFar.currency()), Money::plus);
            oneSign = taken.stream()
                    .allMatch(slice ->
                            loss ? slice.amount().isNegative() : slice.amount().isPositive());
        }
        if (!oneSign || sum.abs().isGreaterThan(soFar.remaining().abs())) {
            throw new IllegalStateException(
                    "The surplus rule '" + id + "' takes " + sum + " where " + soFar.remaining() + " remains");
        }
    }

    /**
     * Allocates a plan as a resolution decided, on the day of the resolution, in the cooperative that the plan was made from.
     *
     * @return as {@link #allocate(Cooperative, SurplusPlan, String, LocalDate)}
     */
    public static Ruling allocate(SurplusPlan plan, Resolution resolution) {
        return allocate(plan.cooperative(), plan, Optional.of(resolution), resolution.id(), resolution.on());
    }

    /**
     * Allocates a plan: by a carried resolution of kind {@code surplus} about the year, on approved accounts, once. A plan is
     * refused when it is not the one that the books give any more, or when the resolution names another by its digest, under
     * {@code plan} in its arithmetic.
     *
     * @param resolution the name of the resolution
     * @param on the day it takes effect
     * @return refused with {@code surplus.undecided}, {@code surplus.accounts-not-approved}, {@code surplus.already},
     *     {@code surplus.stale-plan} or {@code surplus.another-plan}
     */
    public static Ruling allocate(Cooperative coop, SurplusPlan plan, String resolution, LocalDate on) {
        return allocate(coop, plan, coop.book(MinuteBook.BOOK, on).find(resolution), resolution, on);
    }

    private static Ruling allocate(
            Cooperative coop, SurplusPlan plan, Optional<Resolution> found, String resolution, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        Optional<Resolution> decided = found.filter(some -> some.isCarried()
                && some.kind().equals(KIND)
                && some.subject().filter(Integer.toString(plan.year())::equals).isPresent());
        if (decided.isEmpty()) {
            reasons.add(Reason.of(
                    "surplus.undecided",
                    ARTICLE,
                    "no carried resolution {0} of {1} allocates the surplus of {2}",
                    resolution,
                    on,
                    plan.year()));
        }
        String digest = plan.digest().toString();
        if (decided.map(some -> some.arithmetic().get("plan"))
                .filter(named -> !named.equals(digest))
                .isPresent()) {
            reasons.add(Reason.of(
                    "surplus.another-plan", ARTICLE, "the resolution {0} decided on another plan", resolution));
        }
        boolean approved = coop.book(AccountsBook.BOOK, on)
                .approved(plan.year())
                .filter(some -> some.accounts().equals(plan.accounts()))
                .isPresent();
        if (!approved) {
            reasons.add(Reason.of(
                    "surplus.accounts-not-approved",
                    ARTICLE,
                    "the accounts of {0} that the plan was made from are not approved on {1}",
                    plan.year(),
                    on));
        }
        if (coop.book(Allocations.BOOK).find(plan.year()).isPresent()) {
            reasons.add(Reason.of("surplus.already", ARTICLE, "the surplus of {0} was allocated before", plan.year()));
        } else if (!plan(coop, plan.accounts(), plan.measures(), plan.day())
                .digest()
                .equals(plan.digest())) {
            reasons.add(Reason.of(
                    "surplus.stale-plan",
                    ARTICLE,
                    "the books give another plan for {0} than this one by now",
                    plan.year()));
        }
        return Ruling.of(
                reasons,
                new SurplusAllocated(on, plan.year(), plan.surplus(), resolution, plan.digest(), plan.slices()));
    }
}
