package coop.capital;

import coop.core.Reason;
import coop.core.RefusedException;
import coop.core.value.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * On what a step is counted, as statutes name it: what remains when they name nothing, {@code surplus}, {@code surplus-after-losses}, or a figure
 * of the accounts such as {@code result-before-tax}; less other figures of the accounts.
 */
final class Counted {
    private static final String SURPLUS = "surplus";
    private static final String AFTER_LOSSES = "surplus-after-losses";

    private Counted() {}

    /**
     * @throws IllegalArgumentException if there is nothing of such a name
     */
    static void check(Optional<String> of, List<String> less) {
        List<String> choices = new ArrayList<>(List.of(SURPLUS, AFTER_LOSSES));
        choices.addAll(AnnualAccounts.FIGURES);
        if (of.filter(some -> !choices.contains(some)).isPresent()) {
            throw new IllegalArgumentException("wanted one of " + choices + ", got " + of.get());
        }
        for (String figure : less) {
            if (!AnnualAccounts.FIGURES.contains(figure)) {
                throw new IllegalArgumentException("wanted figures of " + AnnualAccounts.FIGURES + ", got " + figure);
            }
        }
    }

    /** What a step is counted on, zero or more. */
    static Money on(SurplusSoFar soFar, Optional<String> of, List<String> less) {
        Money on = of.map(some -> named(soFar, some)).orElse(soFar.remaining());
        for (String figure : less) {
            on = on.minus(figure(soFar, figure));
        }
        return on.isNegative() ? Money.zero(soFar.currency()) : on;
    }

    private static Money named(SurplusSoFar soFar, String of) {
        return switch (of) {
            case SURPLUS -> soFar.surplus();
            case AFTER_LOSSES -> soFar.surplus().minus(soFar.lossesBroughtForward());
            default -> figure(soFar, of);
        };
    }

    /** A part of what a step is counted on, as far as what remains goes. */
    static Money part(SurplusSoFar soFar, Money on, Ratio part, RoundingMode rounding) {
        return Amounts.lesser(Amounts.part(on, part, rounding), soFar.remaining());
    }

    /** What is missing is not zero. */
    static Money figure(SurplusSoFar soFar, String name) {
        return soFar.accounts()
                .figure(name)
                .orElseThrow(() -> new RefusedException(List.of(Reason.of(
                        "surplus.no-figure",
                        Surplus.ARTICLE,
                        "a rule counts on the figure {0}, which the accounts of {1} do not give; write 0 if there is none",
                        name,
                        soFar.accounts().year()))));
    }
}
