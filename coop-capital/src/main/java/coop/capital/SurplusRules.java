package coop.capital;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The built-in surplus rules; {@link Dividend}, {@link Patronage} and {@link Workers} are more. Each is a policy that statutes name under {@code surplus.rules}. */
public final class SurplusRules {
    private SurplusRules() {}

    static void checkPart(Ratio part) {
        if (part.signum() <= 0 || part.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("wanted a part above 0 and at most 1, got " + part);
        }
    }

    static void checkName(String name) {
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
            if (!covered.isPositive()) {
                return Taken.nothing();
            }
            return Taken.one(
                    soFar.slice(
                            Beneficiary.losses(),
                            covered,
                            Optional.of(losses),
                            "surplus.losses",
                            "losses of {0} brought forward, covered as far as {1} goes",
                            losses,
                            soFar.remaining()),
                    losses,
                    Optional.of(losses));
        }
    }

    /** Whether the last allocation to a reserve may go past its ceiling. */
    public enum Reaching {
        /** No more than what lacks to the ceiling. */
        GAP,
        /** The full part, as long as the ceiling is not reached before. */
        FULL_PART
    }

    /** Of which day the capital is that a ceiling is measured by. */
    public enum CapitalOf {
        /** Of the close of the year. */
        CLOSE,
        /** The highest that it ever was at the end of a day. */
        HIGHEST
    }

    /** Which reserves a ceiling is measured by. */
    public enum Reserved {
        /** The reserve itself. */
        THIS,
        /** All reserves together. */
        ALL
    }

    /**
     * {@code reserve}: a part goes to a reserve, until it has reached its ceiling. The part is rounded up: the law says at
     * least this part, so the odd cent is the reserve's.
     *
     * <p>For example with 15/100 and a ceiling of EUR 30,000, of EUR 30,000 that remain EUR 4,500 go to the reserve; when
     * there are 27,000 in it, EUR 3,000 with {@code gap} and EUR 4,500 with {@code full-part}. Both readings of such
     * articles exist.
     *
     * <p>Sources: Regulation 1435/2003, article 65 (a fixed ceiling); French law 78-763, article 33 (the highest capital ever);
     * French law 47-1775, article 16 (all reserves, the capital); Québec C-67.2, section 146 (equity of 40 % of debts);
     * Italian civil code, article 2545-quater (no ceiling).
     *
     * @param name the name of the reserve, such as {@code legal}
     * @param part the part of what it is counted on
     * @param of what it is counted on: what remains, {@code surplus}, {@code surplus-after-losses} or a figure of the accounts
     * @param less figures of the accounts that are not counted
     * @param ceiling the amount at which the duty stops
     * @param ceilingOfCapital the part of the subscribed capital at which it stops; of two ceilings the lower one counts
     * @param capital which capital that is
     * @param measured which reserves must reach the ceiling
     * @param untilEquityToDebts the part of debts that equity must reach for the duty to stop
     * @param reaching whether the last allocation may go past the ceiling
     * @param indivisible whether it can never be paid out to members, not even when the cooperative ends
     */
    public record Reserve(
            String name,
            Ratio part,
            Optional<String> of,
            @Default("[]") List<String> less,
            Optional<Money> ceiling,
            Optional<Ratio> ceilingOfCapital,
            @Default("\"close\"") CapitalOf capital,
            @Default("\"this\"") Reserved measured,
            Optional<Ratio> untilEquityToDebts,
            @Default("\"gap\"") Reaching reaching,
            @Default("false") boolean indivisible)
            implements SurplusRule {
        /**
         * @throws IllegalArgumentException if the name is blank, the part not above 0 and at most 1, a ceiling below zero, or
         *     there is nothing to count on
         */
        public Reserve {
            less = List.copyOf(less);
            checkName(name);
            checkPart(part);
            Counted.check(of, less);
            if (ceiling.filter(Money::isNegative).isPresent()
                    || ceilingOfCapital.filter(some -> some.signum() < 0).isPresent()) {
                throw new IllegalArgumentException("wanted a ceiling of zero or more");
            }
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            if (!soFar.remaining().isPositive() || isRich(soFar)) {
                return Taken.nothing();
            }
            Money on = Counted.on(soFar, of, less);
            Money amount = Counted.part(soFar, on, part, RoundingMode.UP);
            Optional<Money> top = ceiling(soFar);
            Money held = measured == Reserved.ALL ? soFar.reserves() : soFar.reserve(name);
            Optional<Money> gap = top.map(some -> some.minus(held));
            if (gap.isPresent()) {
                if (!gap.get().isPositive()) {
                    return Taken.nothing();
                }
                amount = reaching == Reaching.GAP ? Amounts.lesser(amount, gap.get()) : amount;
            }
            if (!amount.isPositive()) {
                return Taken.nothing();
            }
            Slice slice = soFar.slice(
                    Beneficiary.reserve(name),
                    amount,
                    Optional.of(on),
                    top.isPresent() ? "surplus.reserve-to-ceiling" : "surplus.reserve",
                    top.isPresent()
                            ? "{0} of {1} to the reserve {2}, which held {3}; its ceiling is {4}"
                            : "{0} of {1} to the reserve {2}, which held {3}",
                    part,
                    on,
                    name,
                    held,
                    top.map(Money::toString).orElse(""));
            return Taken.one(slice, on, gap);
        }

        private boolean isRich(SurplusSoFar soFar) {
            return untilEquityToDebts
                    .map(least -> Amounts.minor(Counted.figure(soFar, "equity"))
                                    .compareTo(Amounts.minor(Counted.figure(soFar, "debts"))
                                            .times(least))
                            >= 0)
                    .orElse(false);
        }

        private Optional<Money> ceiling(SurplusSoFar soFar) {
            Optional<Money> byCapital = ceilingOfCapital.map(some -> Amounts.part(
                    capital == CapitalOf.HIGHEST ? soFar.highestCapital() : soFar.capital(), some, RoundingMode.UP));
            return ceiling.flatMap(amount -> byCapital.map(other -> Amounts.lesser(amount, other)))
                    .or(() -> ceiling)
                    .or(() -> byCapital);
        }
    }

    /**
     * {@code fund}: a part goes to a fund of the cooperative, such as one for education or development, rounded up. For example
     * 1/100 of EUR 1,000.01 is EUR 10.01.
     *
     * @param name the name of the fund, such as {@code education}
     * @param part the part of what it is counted on
     * @param of what it is counted on, as for {@link Reserve}
     * @param less figures of the accounts that are not counted
     */
    public record Fund(
            String name,
            Ratio part,
            Optional<String> of,
            @Default("[]") List<String> less) implements SurplusRule {
        /**
         * @throws IllegalArgumentException if the name is blank, the part not above 0 and at most 1, or there is nothing to
         *     count on
         */
        public Fund {
            less = List.copyOf(less);
            checkName(name);
            checkPart(part);
            Counted.check(of, less);
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            return named(soFar, Beneficiary.fund(name), part, of, less, "surplus.fund", "{0} of {1} to the fund {2}");
        }
    }

    /**
     * {@code community}: a part goes out of the cooperative, to those whom it serves or to other cooperatives, rounded up. For
     * example 3/100 of a profit of EUR 100,000.00 for a mutual fund are EUR 3,000.00.
     *
     * <p>Source: Italian law 59/1992, article 11 (3 % to mutual funds).
     *
     * @param name who gets it, such as {@code mutual-fund}; no person's name
     * @param part the part of what it is counted on
     * @param of what it is counted on, as for {@link Reserve}
     * @param less figures of the accounts that are not counted
     */
    public record Community(
            String name,
            Ratio part,
            Optional<String> of,
            @Default("[]") List<String> less) implements SurplusRule {
        /**
         * @throws IllegalArgumentException as for {@link Fund}
         */
        public Community {
            less = List.copyOf(less);
            checkName(name);
            checkPart(part);
            Counted.check(of, less);
        }

        @Override
        public List<Slice> take(SurplusSoFar soFar) {
            return named(soFar, Beneficiary.community(name), part, of, less, "surplus.community", "{0} of {1} to {2}");
        }
    }

    private static List<Slice> named(
            SurplusSoFar soFar,
            Beneficiary to,
            Ratio part,
            Optional<String> of,
            List<String> less,
            String code,
            String pattern) {
        if (!soFar.remaining().isPositive()) {
            return Taken.nothing();
        }
        Money on = Counted.on(soFar, of, less);
        Money amount = Counted.part(soFar, on, part, RoundingMode.UP);
        return amount.isPositive()
                ? Taken.one(
                        soFar.slice(
                                to,
                                amount,
                                Optional.of(on),
                                code,
                                pattern,
                                part,
                                on,
                                to.name().orElse("")),
                        on,
                        Optional.empty())
                : Taken.nothing();
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
                    ? Taken.one(
                            soFar.slice(
                                    name.map(Beneficiary::reserve).orElseGet(Beneficiary::carriedForward),
                                    remaining,
                                    Optional.of(remaining),
                                    "surplus.rest",
                                    "all of {0} that remains",
                                    remaining),
                            remaining,
                            Optional.empty())
                    : Taken.nothing();
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
            Money held = soFar.reserve(name);
            Money covered = Amounts.lesser(loss, held);
            return covered.isPositive()
                    ? Taken.one(
                            soFar.slice(
                                    Beneficiary.reserve(name),
                                    covered.negated(),
                                    Optional.of(loss),
                                    "surplus.loss-from-reserve",
                                    "{0} of a loss of {1} taken from the reserve {2}",
                                    covered,
                                    loss,
                                    name),
                            loss,
                            Optional.of(held))
                    : Taken.nothing();
        }
    }
}
