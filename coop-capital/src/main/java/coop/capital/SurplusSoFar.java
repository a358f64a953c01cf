package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A surplus on its way through the rules: what remains, what was taken, and what a rule may count on. Immutable. */
public final class SurplusSoFar {
    /**
     * What stays the same on the way.
     *
     * @param coop the cooperative as of the day of the plan
     * @param day the day whose rates count
     * @param year the financial year
     * @param accounts the accounts of the year
     * @param losses losses of earlier years that are not covered, zero or more
     * @param reserves the reserves before
     * @param measures how much each did, by base
     * @param holdings where capital is read from
     */
    record Ground(
            Cooperative coop,
            LocalDate day,
            Span year,
            AnnualAccounts accounts,
            Money surplus,
            Money losses,
            Reserves reserves,
            Function<String, Quantities> measures,
            Holdings holdings) {}

    private final Ground ground;
    private final List<Step> steps;
    private final Money remaining;
    private final String rule;
    private final String article;

    private SurplusSoFar(Ground ground, List<Step> steps, Money remaining, String rule, String article) {
        this.ground = ground;
        this.steps = List.copyOf(steps);
        this.remaining = remaining;
        this.rule = rule;
        this.article = article;
    }

    static SurplusSoFar start(Ground ground) {
        return new SurplusSoFar(ground, List.of(), ground.surplus(), "start", Surplus.ARTICLE);
    }

    /**
     * A surplus that no rule has taken from yet, to try a rule on.
     *
     * @param coop the cooperative as of the day of the plan
     * @param year the financial year
     * @param surplus the surplus of the year
     * @param measures how much each did, by base
     */
    public static SurplusSoFar start(
            Cooperative coop, Span year, Money surplus, SortedMap<String, SortedMap<MemberId, Ratio>> measures) {
        Reserves reserves = Reserves.of(coop, LocalDate.MAX);
        SortedMap<String, Money> figures = new TreeMap<>();
        figures.put("result", surplus);
        AnnualAccounts accounts = new AnnualAccounts(year.last().getYear(), figures);
        return start(new Ground(
                coop,
                LocalDate.MAX,
                year,
                accounts,
                surplus,
                reserves.lossesBroughtForward(),
                reserves,
                Measured.of(coop, year, base -> measures.getOrDefault(base, Collections.emptySortedMap())),
                new HoldingsOfBooks(coop, surplus.getCurrencyUnit())));
    }

    /** The same for the next rule, after these steps. */
    SurplusSoFar after(List<Step> taken, String nextRule, String nextArticle) {
        Money left =
                taken.isEmpty() ? ground.surplus() : taken.get(taken.size() - 1).left();
        return new SurplusSoFar(ground, taken, left, nextRule, nextArticle);
    }

    /** The cooperative as of the day of the plan. */
    public Cooperative cooperative() {
        return ground.coop();
    }

    /** The day of the plan: rates that change are those of this day. */
    public LocalDate day() {
        return ground.day();
    }

    /** The financial year whose surplus it is. */
    public Span year() {
        return ground.year();
    }

    /** The accounts of the year. */
    public AnnualAccounts accounts() {
        return ground.accounts();
    }

    /** The whole surplus of the year; below zero when it is a loss. */
    public Money surplus() {
        return ground.surplus();
    }

    /** What the rules before left; below zero in a year of loss. */
    public Money remaining() {
        return remaining;
    }

    /** What the rules before took, in their order. */
    public List<Step> steps() {
        return steps;
    }

    /** The parts that the rules before made, in their order. */
    public List<Slice> slices() {
        return new Slices(steps);
    }

    /** The losses of earlier years that are not covered yet, zero or more. */
    public Money lossesBroughtForward() {
        return ground.losses();
    }

    /** The balance of a reserve, with what the rules before gave to it. */
    public Money reserve(String name) {
        return taken(Beneficiary.reserve(name)::equals).plus(ground.reserves().reserve(name));
    }

    /** The balance of all reserves, with what the rules before gave to them. */
    public Money reserves() {
        return taken(to -> to.kind() == Beneficiary.Kind.RESERVE)
                .plus(ground.reserves().total());
    }

    /** What the rules before gave to places of a kind. */
    public Money taken(Beneficiary.Kind kind) {
        return taken(to -> to.kind() == kind);
    }

    private Money taken(Predicate<Beneficiary> places) {
        Money sum = Money.zero(currency());
        for (Step step : steps) {
            if (step.slices().isEmpty()) {
                continue;
            }
            if (step.slices() instanceof Taken some && some.isOfPersons()) {
                boolean counts = places.test(some.get(0).to());
                sum = counts ? sum.plus(step.taken()) : sum;
            } else {
                for (Slice slice : step.slices()) {
                    sum = places.test(slice.to()) ? sum.plus(slice.amount()) : sum;
                }
            }
        }
        return sum;
    }

    /** The subscribed capital at the end of the year. */
    public Money capital() {
        return ground.holdings().subscribed(year().last());
    }

    /** The highest subscribed capital at the end of any day up to the end of the year. */
    public Money highestCapital() {
        return ground.holdings().highest(year().last());
    }

    public CurrencyUnit currency() {
        return surplus().getCurrencyUnit();
    }

    /** Everybody's capital, counted as asked. */
    Quantities capital(Holdings.Asked asked) {
        return ground.holdings().capitalDays(asked);
    }

    /**
     * How much each did of a base in the year, of those who were members on at least one day of it.
     *
     * @param base such as {@code days} or {@code purchases}
     */
    public SortedMap<MemberId, Ratio> measure(String base) {
        return ofMembers(base).asMap();
    }

    /** The same in columns. */
    Quantities ofMembers(String base) {
        Quantities all = ofAll(base);
        return ground.holdings() instanceof HoldingsOfBooks ? Measured.ofMembers(ground.coop(), year(), all) : all;
    }

    /** How much each did of a base in the year, member or not. */
    Quantities ofAll(String base) {
        return ground.measures().apply(base);
    }

    /**
     * A part of the surplus, taken by this rule under its article.
     *
     * @param to where it goes
     * @param amount how much
     * @param base what it was counted on
     * @param code what kind of derivation it is, the key of its sentence in other languages
     * @param pattern the sentence in English, {@code {0}} being the first value
     */
    public Slice slice(
            Beneficiary to, Money amount, Optional<Money> base, String code, String pattern, Object... values) {
        return new Slice(
                rule, to, amount, Optional.empty(), base, Optional.empty(), Reason.of(code, article, pattern, values));
    }
}
