package coop.capital;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The annual accounts of a financial year, as the figures that the books of a cooperative need. A figure that is not given is
 * missing, which is not zero.
 *
 * @param year the financial year, by the year in which it ends
 * @param figures the figures by name, see {@link #FIGURES}; losses are negative
 */
public record AnnualAccounts(int year, SortedMap<String, Money> figures) {
    /** The names of the figures. */
    public static final List<String> FIGURES = List.of(
            "capital-gains",
            "cash",
            "debts",
            "equity",
            "extra-cooperative-result",
            "formation-costs",
            "legal-reserve",
            "losses-brought-forward",
            "payroll",
            "provisions",
            "public-aid",
            "research-costs",
            "reserves",
            "result",
            "result-before-tax",
            "total-assets",
            "turnover",
            "unavailable-equity");

    public AnnualAccounts {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** A figure by its name, such as {@code result}; none when it is missing. */
    public Optional<Money> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /**
     * Total assets less provisions, debts, formation costs and research costs not written off. For example assets of 500,000
     * less provisions of 20,000, debts of 330,000, formation costs of 10,000 and research costs of 15,000 are 125,000.
     *
     * <p>Total assets and debts must be there; of the others, one that is missing is taken as not on the balance sheet.
     *
     * <p>Source: Belgian companies code, article 6:115.
     */
    public Optional<Money> netAssets() {
        return figure("total-assets")
                .flatMap(assets -> figure("debts").map(debts -> {
                    Money left = assets.minus(debts);
                    for (String less : List.of("provisions", "formation-costs", "research-costs")) {
                        left = left.minus(figure(less).orElse(Money.zero(assets.getCurrencyUnit())));
                    }
                    return left;
                }));
    }

    /** The surplus of the year after tax, or its loss, below zero. */
    public Optional<Money> result() {
        return figure("result");
    }
}
