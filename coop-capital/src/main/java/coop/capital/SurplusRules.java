package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Apportionment;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;

/** The built-in surplus rules; {@link Dividend} is one more. Each is a policy that statutes name under {@code surplus.rules}. */
public final class SurplusRules {
    private SurplusRules() {}

    private static void checkPart(Ratio part) {
        if (part.signum() <= 0 || part.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a part above 0 and at most 1, got " + part);
        }
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("wanted a name, got a blank one");
        }
    }

    /** {@code losses-brought-forward}: the losses of earlier years are covered, as far as the surplus goes. */
    public record LossesBroughtForward() implements SurplusRule {
        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            Money losses = soFar.lossesBroughtForward();
            Money covered = Amounts.lesser(losses, soFar.remaining());
            return covered.isPositive()
                    ? List.of(soFar.slice(
                            Beneficiary.losses(),
                            covered,
                            Optional.of(losses),
                            "surplus.losses",
                            "losses of {0} brought forward, covered as far as {1} goes",
                            losses,
                            soFar.remaining()))
                    : List.of();
        }
    }

    /** Whether the last allocation to a reserve may go past its ceiling. */
    public enum Reaching {
        /** No more than what lacks to the ceiling. */
        GAP,
        /** The full part, as long as the ceiling is not reached before. */
        FULL_PART
    }

    /**
     * {@code reserve}: a part of what remains goes to a reserve, until it has reached its ceiling. The part is rounded up: the
     * law says at least this part, so the odd cent is the reserve's.
     *
     * <p>For example with 15/100 and a ceiling of EUR 30,000, of EUR 30,000 that remain EUR 4,500 go to the reserve; when
     * there are 27,000 in it, EUR 3,000 with {@code gap} and EUR 4,500 with {@code full-part}. Both readings of such
     * articles exist (Regulation 1435/2003, article 65).
     *
     * @param name the name of the reserve, such as {@code legal}
     * @param part the part of what remains
     * @param ceiling the amount at which the duty stops
     * @param ceilingOfCapital the part of the subscribed capital at which it stops; of two ceilings the lower one counts
     * @param reaching whether the last allocation may go past the ceiling
     */
    public record Reserve(
            String name,
            Ratio part,
            Optional<Money> ceiling,
            Optional<Ratio> ceilingOfCapital,
            @Default("\"gap\"") Reaching reaching)
            implements SurplusRule {
        /**
         * @throws IllegalArgumentException if the name is blank, the part not above 0 and at most 1, or a ceiling below zero
         */
        public Reserve {
            checkName(name);
            checkPart(part);
            if (ceiling.filter(Money::isNegative).isPresent()
                    || ceilingOfCapital.filter(of -> of.signum() < 0).isPresent()) {
                throw new IllegalArgumentException("wanted a ceiling of zero or more");
            }
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            Money remaining = soFar.remaining();
            if (!remaining.isPositive()) {
                return List.of();
            }
            Money amount = Amounts.part(remaining, part, RoundingMode.UP);
            Optional<Money> top = ceiling(soFar);
            if (top.isPresent()) {
                Money gap = top.get().minus(soFar.reserve(name));
                if (!gap.isPositive()) {
                    return List.of();
                }
                amount = reaching == Reaching.GAP ? Amounts.lesser(amount, gap) : amount;
            }
            return List.of(soFar.slice(
                    Beneficiary.reserve(name),
                    amount,
                    Optional.of(remaining),
                    top.isPresent() ? "surplus.reserve-to-ceiling" : "surplus.reserve",
                    top.isPresent()
                            ? "{0} of {1} to the reserve {2}, which held {3}; its ceiling is {4}"
                            : "{0} of {1} to the reserve {2}, which held {3}",
                    part,
                    remaining,
                    name,
                    soFar.reserve(name),
                    top.map(Money::toString).orElse("")));
        }

        private Optional<Money> ceiling(SurplusSoFar soFar) {
            Optional<Money> byCapital = ceilingOfCapital.map(of -> Amounts.part(soFar.capital(), of, RoundingMode.UP));
            return ceiling.flatMap(amount -> byCapital.map(other -> Amounts.lesser(amount, other)))
                    .or(() -> ceiling)
                    .or(() -> byCapital);
        }
    }

    /**
     * {@code fund}: a part of what remains goes to a fund, rounded up. For example 1/100 of EUR 1,000.01 is EUR 10.01.
     *
     * @param name the name of the fund, such as {@code education}
     * @param part the part of what remains
     */
    public record Fund(String name, Ratio part) implements SurplusRule {
        /**
         * @throws IllegalArgumentException if the name is blank, or the part not above 0 and at most 1
         */
        public Fund {
            checkName(name);
            checkPart(part);
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            Money remaining = soFar.remaining();
            return remaining.isPositive()
                    ? List.of(soFar.slice(
                            Beneficiary.fund(name),
                            Amounts.part(remaining, part, RoundingMode.UP),
                            Optional.of(remaining),
                            "surplus.fund",
                            "{0} of {1} to the fund {2}",
                            part,
                            remaining,
                            name))
                    : List.of();
        }
    }

    /**
     * {@code patronage}: a part of what remains is shared by what each member did with or for the cooperative in the year.
     * The part is rounded down, the odd cent staying for the next rule, and is then split without losing a cent: what is left
     * of the division goes to the largest remainders, ties to the lower person's number. Whoever was a member on at least
     * one day of the year has a share. When nobody did anything, nothing is taken.
     *
     * <p>For example EUR 1,000.00 for three equal members are 333.34, 333.33 and 333.33.
     *
     * @param part the part of what remains
     * @param measure what is measured: {@code days}, or a base of the activity on record
     */
    public record Patronage(@Default("\"1\"") Ratio part, String measure) implements SurplusRule {
        /**
         * @throws IllegalArgumentException if the measure is blank, or the part not above 0 and at most 1
         */
        public Patronage {
            checkName(measure);
            checkPart(part);
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            Money pool = Amounts.part(soFar.remaining(), part, RoundingMode.DOWN);
            SortedMap<MemberId, Ratio> quantities = soFar.measure(measure);
            if (!pool.isPositive() || quantities.isEmpty()) {
                return List.of();
            }
            Ratio all = quantities.values().stream().reduce(Ratio.ZERO, Ratio::plus);
            List<Money> parts = Apportionment.split(pool, List.copyOf(quantities.values()));
            List<Slice> slices = new ArrayList<>();
            int place = 0;
            for (MemberId who : quantities.keySet()) {
                Money amount = parts.get(place++);
                if (amount.isPositive()) {
                    slices.add(soFar.slice(
                            Beneficiary.member(who),
                            amount,
                            Optional.of(pool),
                            "surplus.patronage",
                            "{0}, which is {1} of {2}, shared by {3}: {4} of {5}",
                            pool,
                            part,
                            soFar.remaining(),
                            measure,
                            quantities.getOrDefault(who, Ratio.ZERO),
                            all));
                }
            }
            return Collections.unmodifiableList(slices);
        }
    }

    /** Where the rest goes. */
    public enum Destination {
        RESERVE,
        CARRY_FORWARD
    }

    /**
     * {@code rest}: all that remains of a surplus goes to a reserve or is carried forward. A loss is always carried forward.
     *
     * @param to where it goes
     * @param name the name of the reserve
     */
    public record Rest(Destination to, Optional<String> name) implements SurplusRule {
        /**
         * @throws IllegalArgumentException if a reserve has no name, or what is carried forward has one
         */
        public Rest {
            if (name.isPresent() != (to == Destination.RESERVE)) {
                throw new IllegalArgumentException("wanted a name for a reserve, and none for what is carried forward");
            }
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            Money remaining = soFar.remaining();
            return remaining.isPositive()
                    ? List.of(soFar.slice(
                            name.map(Beneficiary::reserve).orElseGet(Beneficiary::carriedForward),
                            remaining,
                            Optional.of(remaining),
                            "surplus.rest",
                            "all of {0} that remains",
                            remaining))
                    : List.of();
        }
    }

    /**
     * {@code loss-from-reserve}: a loss is taken from a reserve, as far as it goes. For example a loss of EUR 5,000 with EUR
     * 3,000 in the reserve empties it; EUR 2,000 of loss remain.
     *
     * @param name the name of the reserve
     */
    public record LossFromReserve(String name) implements SurplusRule {
        public LossFromReserve {
            checkName(name);
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            Money loss = soFar.remaining().negated();
            Money covered = Amounts.lesser(loss, soFar.reserve(name));
            return covered.isPositive()
                    ? List.of(soFar.slice(
                            Beneficiary.reserve(name),
                            covered.negated(),
                            Optional.of(loss),
                            "surplus.loss-from-reserve",
                            "{0} of a loss of {1} taken from the reserve {2}",
                            covered,
                            loss,
                            name))
                    : List.of();
        }
    }
}
