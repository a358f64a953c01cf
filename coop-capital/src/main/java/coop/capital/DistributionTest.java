package coop.capital;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What net assets leave to distribute: evidence for the board, which also has to find that debts can be paid as they fall due
 * for twelve months. It never says that a distribution is legal.
 *
 * <p>For example with net assets of 125,000 and an unavailable equity of 80,000 the headroom is 45,000: a request of 45,000
 * passes, one of 45,000.01 fails; a dividend of 30,000 and exits of 20,000 together fail.
 *
 * <p>Source: Belgian companies code, articles 6:115 and 6:116.
 *
 * @param year the year of the accounts
 * @param netAssets the net assets; none when a figure they need is missing
 * @param unavailable equity that cannot be distributed; zero when the accounts name none
 * @param before what was distributed since those accounts: dividends and exits share one headroom
 * @param requested what is to be distributed now
 */
public record DistributionTest(int year, Optional<Money> netAssets, Money unavailable, Money before, Money requested) {
    /** What came of the test. */
    public enum Outcome {
        PASSES,
        FAILS,
        /** A figure is missing. */
        CANNOT_BE_TOLD
    }

    /** The test of a request against accounts. */
    public static DistributionTest of(AnnualAccounts accounts, Money before, Money requested) {
        Money nothing = Money.zero(requested.getCurrencyUnit());
        return new DistributionTest(
                accounts.year(),
                accounts.netAssets(),
                accounts.figure("unavailable-equity").orElse(nothing),
                before,
                requested);
    }

    /** What can be distributed: net assets less what is unavailable and what was distributed before; below zero when short. */
    public Optional<Money> headroom() {
        return netAssets.map(assets -> assets.minus(unavailable).minus(before));
    }

    /** The net assets that would be left. */
    public Optional<Money> after() {
        return netAssets.map(assets -> assets.minus(before).minus(requested));
    }

    /** Whether net assets stay at or above what is unavailable, equality being enough. */
    public Outcome outcome() {
        return headroom()
                .map(room -> requested.isGreaterThan(room) ? Outcome.FAILS : Outcome.PASSES)
                .orElse(Outcome.CANNOT_BE_TOLD);
    }

    /** Always: the board has to find that debts can be paid, whatever the figures say. */
    public boolean needsFindingOfTheBoard() {
        return true;
    }
}
