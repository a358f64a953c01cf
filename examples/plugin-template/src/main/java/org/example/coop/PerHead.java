package org.example.coop;

import coop.capital.Beneficiary;
import coop.capital.Slice;
import coop.capital.SurplusRule;
import coop.capital.SurplusSoFar;
import coop.core.membership.MemberRegister;
import coop.core.statutes.Default;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A surplus rule: a part of what remains is shared equally among the members at the end of the year, in whole cents; the odd
 * cents stay where they are. In statutes: {@code {"policy": "per-head", "part": "1/4"}}.
 *
 * @param part the part of what remains
 */
public record PerHead(@Default("\"1\"") Ratio part) implements SurplusRule {
    public PerHead {
        if (part.signum() <= 0 || part.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a part above 0 and at most 1, got " + part);
        }
    }

    @Override
    public List<Slice> take(SurplusSoFar soFar) {
        List<MemberId> members = List.copyOf(soFar.cooperative()
                .book(MemberRegister.BOOK, soFar.year().last())
                .members());
        if (members.isEmpty() || !soFar.remaining().isPositive()) {
            return List.of();
        }
        Ratio each = part.dividedBy(Ratio.of(members.size()));
        Money share = Money.of(
                soFar.currency(),
                Ratio.of(soFar.remaining().getAmount())
                        .times(each)
                        .toDecimal(soFar.currency().getDecimalPlaces(), RoundingMode.DOWN));
        if (share.isZero()) {
            return List.of();
        }
        return members.stream()
                .map(member -> soFar.slice(
                        Beneficiary.member(member),
                        share,
                        Optional.of(soFar.remaining()),
                        "surplus.per-head",
                        "{0} shared equally among {1} members",
                        soFar.remaining(),
                        members.size()))
                .toList();
    }
}
