package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.capital.Beneficiary;
import coop.capital.Slice;
import coop.capital.SurplusRule;
import coop.capital.SurplusSoFar;
import coop.core.Cooperative;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.core.value.Span;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SurplusRule} holds to: statutes can name it, it is pure, it takes no more than there is, and each part says
 * why. Override {@link #measures} when the rule shares by what members did, and {@link #history} when it reads other books.
 */
public interface SurplusRuleContract extends PolicyContract<SurplusRule> {
    /** The year that is shared: 2015. Members m1, m2 and m3 founded the cooperative in 2010. */
    Span YEAR = new Span(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31));

    /** A surplus of which the rule takes a part. */
    Money surplus();

    @Override
    default Class<SurplusRule> kind() {
        return SurplusRule.class;
    }

    /** What happened before; nothing unless it is said. */
    default Cooperative history(Cooperative founded) {
        return founded;
    }

    /** What members did, by base, such as {@code days}; nothing unless it is said. */
    default SortedMap<String, SortedMap<MemberId, Ratio>> measures() {
        return Collections.unmodifiableSortedMap(new TreeMap<>());
    }

    private List<Slice> take(Money of) {
        Cooperative founded = Membership.found(
                installed()
                        .statutes(
                                "{\"cooperative\": {\"name\": \"Contract\", \"founded\": \"2010-01-04\", \"currency\": \""
                                        + of.getCurrencyUnit() + "\"}}"),
                LocalDate.of(2010, 1, 4),
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
        return rule().take(SurplusSoFar.start(history(founded), YEAR, of, measures()));
    }

    private static Money sum(List<Slice> slices, CurrencyUnit currency) {
        return slices.stream().map(Slice::amount).reduce(Money.zero(currency), Money::plus);
    }

    @Test
    default void it_takes_a_part_of_the_surplus() {
        List<Slice> slices = Anywhere.same("the parts of " + surplus(), () -> take(surplus()));
        assertThat(slices).as("the parts of %s", surplus()).isNotEmpty();
        assertThat(slices)
                .allSatisfy(slice -> assertThat(slice.amount().isPositive())
                        .as("%s is above nothing", slice)
                        .isTrue());
    }

    @Test
    default void it_never_takes_more_than_there_is() {
        CurrencyUnit currency = surplus().getCurrencyUnit();
        for (long cents : new long[] {0, 1, 2, 3, 99, 100, 101, 99_999, 123_456_789, 900_000_000_000_000L}) {
            Money of = Money.ofMinor(currency, cents);
            Money taken = sum(Anywhere.once("the parts of " + of, () -> take(of)), currency);
            assertThat(taken.isGreaterThan(of)).as("%s taken of %s", taken, of).isFalse();
            assertThat(taken.isNegative()).as("%s taken of %s", taken, of).isFalse();
        }
    }

    @Test
    default void it_gives_nothing_out_of_a_loss() {
        Money loss = Money.ofMinor(surplus().getCurrencyUnit(), -1_000_001);
        List<Slice> slices = Anywhere.once("the parts of " + loss, () -> take(loss));
        assertThat(slices)
                .allSatisfy(slice -> assertThat(slice.amount().isPositive())
                        .as("%s out of a loss", slice)
                        .isFalse());
        Money taken = sum(slices, surplus().getCurrencyUnit());
        assertThat(taken.isLessThan(loss)).as("%s covered of %s", taken, loss).isFalse();
    }

    @Test
    default void each_part_says_to_whom_and_why() {
        for (Slice slice : take(surplus())) {
            assertThat(slice.to()).isInstanceOf(Beneficiary.class);
            assertThat(slice.why().code()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
            assertThat(slice.why().article()).isNotBlank();
            assertThat(slice.why().sentence()).isNotBlank().doesNotContain("{", "}", "null");
        }
    }
}
