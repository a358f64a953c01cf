package coop.capital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * Whether cash stays at or above zero for as many months as flows are given, once something is distributed: evidence for the
 * board, which signs its own finding. It never says that a distribution is legal.
 *
 * <p>For example cash of 60,000, a distribution of 40,000, six months of -3,000 and six of 4,000: the least is 2,000 after six
 * months, and the board may find that debts can be paid; with -3,500 it is -1,000.
 *
 * <p>Source: Belgian companies code, article 6:116: twelve months at the least, from the distribution.
 *
 * @param on the day of the distribution
 * @param cash what there is before it
 * @param distribution what is distributed
 * @param flows what comes in less what goes out, month by month
 */
public record LiquidityProjection(LocalDate on, Money cash, Money distribution, List<Money> flows) {
    /** How many months the law looks ahead. */
    public static final int MONTHS = 12;

    /**
     * @throws IllegalArgumentException if fewer than twelve months are given
     */
    public LiquidityProjection {
        flows = List.copyOf(flows);
        if (flows.size() < MONTHS) {
            throw new IllegalArgumentException("wanted " + MONTHS + " months or more, got " + flows.size());
        }
    }

    /** What there is right after the distribution and at the end of each month. */
    public List<Money> balances() {
        List<Money> balances = new ArrayList<>();
        Money balance = cash.minus(distribution);
        balances.add(balance);
        for (Money flow : flows) {
            balance = balance.plus(flow);
            balances.add(balance);
        }
        return List.copyOf(balances);
    }

    /** The least of them. */
    public Money least() {
        return balances().stream().reduce(Amounts::lesser).orElseThrow();
    }

    /** Whether it is zero or more. */
    public boolean holds() {
        return !least().isNegative();
    }

    /** Always: no figure takes the finding off the board. */
    public boolean needsFindingOfTheBoard() {
        return true;
    }
}
