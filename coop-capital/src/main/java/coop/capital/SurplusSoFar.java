package coop.capital;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A surplus on its way through the rules: what remains, what was taken, and what a rule may count on. Immutable. */
public final class SurplusSoFar {
    private final Cooperative coop;
    private final Span year;
    private final Money surplus;
    private final Money losses;
    private final Reserves reserves;
    private final Function<String, SortedMap<MemberId, Ratio>> measures;
    private final List<Slice> slices;
    private final Money remaining;
    private final String rule;
    private final String article;

    SurplusSoFar(
            Cooperative coop,
            Span year,
            Money surplus,
            Money losses,
            Reserves reserves,
            Function<String, SortedMap<MemberId, Ratio>> measures,
            List<Slice> slices,
            String rule,
            String article) {
        this.coop = coop;
        this.year = year;
        this.surplus = surplus;
        this.losses = losses;
        this.reserves = reserves;
        this.measures = measures;
        this.slices = List.copyOf(slices);
        this.remaining = slices.stream().map(Slice::amount).reduce(surplus, Money::minus);
        this.rule = rule;
        this.article = article;
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
        return new SurplusSoFar(
                coop,
                year,
                surplus,
                reserves.lossesBroughtForward(),
                reserves,
                base -> measures.getOrDefault(base, Collections.emptySortedMap()),
                List.of(),
                "start",
                Surplus.ARTICLE);
    }

    /** The same for the next rule, after these slices. */
    SurplusSoFar after(List<Slice> taken, String nextRule, String nextArticle) {
        return new SurplusSoFar(coop, year, surplus, losses, reserves, measures, taken, nextRule, nextArticle);
    }

    /** The cooperative as of the day of the plan. */
    public Cooperative cooperative() {
        return coop;
    }

    /** The financial year whose surplus it is. */
    public Span year() {
        return year;
    }

    /** The whole surplus of the year; below zero when it is a loss. */
    public Money surplus() {
        return surplus;
    }

    /** What the rules before left; below zero in a year of loss. */
    public Money remaining() {
        return remaining;
    }

    /** What the rules before took, in their order. */
    public List<Slice> slices() {
        return slices;
    }

    /** The losses of earlier years that are not covered yet, zero or more. */
    public Money lossesBroughtForward() {
        return losses;
    }

    /** The balance of a reserve, with what the rules before gave to it. */
    public Money reserve(String name) {
        return slices.stream()
                .filter(slice -> slice.to().equals(Beneficiary.reserve(name)))
                .map(Slice::amount)
                .reduce(reserves.reserve(name), Money::plus);
    }

    /** The subscribed capital at the end of the year. */
    public Money capital() {
        return MoneyLedger.of(coop, year.last(), currency()).subscribed();
    }

    public CurrencyUnit currency() {
        return surplus.getCurrencyUnit();
    }

    /**
     * Everybody's capital added up over the days of the year, in minor units times days; nobody with none.
     *
     * @param base on what was subscribed or on what was paid in
     * @param count whether the day of a change counts
     */
    public SortedMap<MemberId, BigInteger> capitalDays(MoneyLedger.Base base, DayCount count) {
        return MoneyLedger.of(coop, year.last(), currency()).capitalDays(base, year, count);
    }

    /** Everybody's capital at the end of the year, in minor units; nobody with none. */
    public SortedMap<MemberId, BigInteger> capitalAtClose(MoneyLedger.Base base) {
        Span lastDay = new Span(year.last(), year.last());
        return MoneyLedger.of(coop, year.last(), currency()).capitalDays(base, lastDay, DayCount.FIRST_DAY_COUNTED);
    }

    /**
     * How much each did of a base in the year, of those who were members on at least one day of it.
     *
     * @param base such as {@code days} or {@code purchases}
     */
    public SortedMap<MemberId, Ratio> measure(String base) {
        MemberRegister before = coop.book(MemberRegister.BOOK, year.first());
        MemberRegister after = coop.book(MemberRegister.BOOK, year.last());
        SortedMap<MemberId, Ratio> ofMembers = new TreeMap<>();
        measures.apply(base).forEach((who, quantity) -> {
            boolean joined = after.find(who).stream()
                    .flatMap(file -> file.steps().stream())
                    .anyMatch(step -> step.event() instanceof MembershipEvent.MemberAdmitted
                            && year.contains(step.event().on()));
            if (quantity.signum() > 0 && (joined || before.isMember(who))) {
                ofMembers.put(who, quantity);
            }
        });
        return Collections.unmodifiableSortedMap(ofMembers);
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
        return new Slice(rule, to, amount, Optional.empty(), base, Reason.of(code, article, pattern, values));
    }
}
