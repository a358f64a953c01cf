package coop.capital;

import coop.core.Cooperative;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * How the surplus of a year is to be shared under the statutes, each part with its derivation. The parts are the surplus, to
 * the cent. Make one with {@link Surplus#plan}; it changes nothing until it is allocated.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public final class SurplusPlan {
    private final Cooperative coop;
    private final AnnualAccounts accounts;
    private final Optional<Measures> measures;
    private final LocalDate day;
    private final Money surplus;
    private final List<Step> steps;

    /**
     * @throws IllegalStateException if the steps do not take the surplus
     */
    SurplusPlan(
            Cooperative coop,
            AnnualAccounts accounts,
            Optional<Measures> measures,
            LocalDate day,
            Money surplus,
            List<Step> steps) {
        this.coop = coop;
        this.accounts = accounts;
        this.measures = measures;
        this.day = day;
        this.surplus = surplus;
        this.steps = List.copyOf(steps);
        Money sum = steps.stream().map(Step::taken).reduce(Money.zero(surplus.getCurrencyUnit()), Money::plus);
        if (!sum.isEqual(surplus)) {
            throw new IllegalStateException("The parts of a surplus of " + surplus + " are " + sum);
        }
    }

    private Money sum(Stream<Slice> some) {
        return some.map(Slice::amount).reduce(Money.zero(surplus.getCurrencyUnit()), Money::plus);
    }

    /** The cooperative it was made from. */
    Cooperative cooperative() {
        return coop;
    }

    Optional<Measures> measures() {
        return measures;
    }

    /** The financial year, by the year in which it ends. */
    public int year() {
        return accounts.year();
    }

    /** The accounts it was made from. */
    public AnnualAccounts accounts() {
        return accounts;
    }

    /** The day whose statutes and books it was made by. */
    public LocalDate day() {
        return day;
    }

    /** The whole surplus, below zero when it is a loss. */
    public Money surplus() {
        return surplus;
    }

    /** Whether the books hold its allocation, and not that of another plan. */
    public boolean isAllocated() {
        return coop.book(Allocations.BOOK)
                .find(year())
                .filter(allocated -> allocated.plan().equals(digest()))
                .isPresent();
    }

    /** What each rule took, in their order, and at the end what no rule took. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Every part, in the order of the rules; the members of one rule by their number. The parts are made when they are looked
     * at, so that a plan for a million members stays small.
     */
    public List<Slice> slices() {
        return new Slices(steps);
    }

    /** The parts of one member, each with its derivation. */
    public List<Slice> of(MemberId who) {
        return slices().stream()
                .filter(slice -> slice.to().member().filter(who::equals).isPresent())
                .toList();
    }

    /** All that goes to places of a kind. */
    public Money total(Beneficiary.Kind kind) {
        return sum(slices().stream().filter(slice -> slice.to().kind() == kind));
    }

    /** All that one rule took, by its id. */
    public Money total(String rule) {
        return sum(slices().stream().filter(slice -> slice.rule().equals(rule)));
    }

    /**
     * The net-asset test of what goes to members, for the board. What was owed to those who left since the close of the
     * accounts counts as distributed before.
     */
    public DistributionTest test() {
        LocalDate close = Span.financialYear(
                        year(), coop.statutes(day).cooperative().yearEnd())
                .last();
        Money exits = MoneyLedger.of(coop, day).refunds().stream()
                .filter(refund -> refund.without().isAfter(close))
                .flatMap(refund -> refund.value().stream())
                .reduce(Money.zero(surplus.getCurrencyUnit()), Money::plus);
        return DistributionTest.of(accounts, exits, total(Beneficiary.Kind.MEMBER));
    }

    /** The digest of the plan: of the year, the surplus, and each part with its rule and article. */
    public Hash digest() {
        StringBuilder text = new StringBuilder("coop-surplus/1\n" + year() + "|" + surplus + "\n");
        for (Slice slice : slices()) {
            text.append(slice.article())
                    .append('|')
                    .append(slice.rule())
                    .append('|')
                    .append(slice.to().kind())
                    .append('|')
                    .append(slice.to()
                            .member()
                            .map(MemberId::toString)
                            .or(slice.to()::name)
                            .orElse(""))
                    .append('|')
                    .append(slice.amount())
                    .append('|')
                    .append(slice.withheld().map(Money::toString).orElse(""))
                    .append(slice.settlement()
                            .map(some -> "|" + some.cash() + "|" + some.rest())
                            .orElse(""))
                    .append('\n');
        }
        return Hash.of(text.toString());
    }

    /**
     * What each did, by base, when it is not on record in the books.
     *
     * @param bases how much each did, by base
     */
    public record Measures(SortedMap<String, SortedMap<MemberId, Ratio>> bases) {}
}
