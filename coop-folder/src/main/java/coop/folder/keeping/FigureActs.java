package coop.folder.keeping;

import coop.capital.Accounts;
import coop.capital.Activity;
import coop.capital.AnnualAccounts;
import coop.capital.Shares;
import coop.core.statutes.Statutes;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.folder.AccountRow;
import coop.folder.CooperativeFolder;
import coop.folder.IndicatorRow;
import coop.folder.Source;
import coop.folder.keeping.Act.Turn;
import coop.reporting.Measures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** The acts of {@code accounts.csv}, {@code activity.csv} and {@code indicators.csv}: each a fact of the last day of its year. */
record FigureActs(CooperativeFolder folder, Keys keys, Amounts amounts, Statutes statutes) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        accounts(acts);
        activity(acts);
        indicators(acts);
        return acts;
    }

    private LocalDate close(int year) {
        return Span.financialYear(year, statutes.cooperative().yearEnd()).last();
    }

    private void accounts(List<Act> acts) {
        SortedMap<Integer, SortedMap<String, Money>> years = new TreeMap<>();
        SortedMap<Integer, Source> sources = new TreeMap<>();
        for (AccountRow row : folder.accounts()) {
            years.computeIfAbsent(row.year(), year -> new TreeMap<>())
                    .put(row.figure().word(), amounts.money(row.amount(), row.source()));
            sources.putIfAbsent(row.year(), row.source());
        }
        years.forEach((year, figures) -> {
            AnnualAccounts accounts = new AnnualAccounts(year, figures);
            acts.add(Act.of(
                    "accounts.csv/" + year,
                    close(year),
                    Turn.FIGURES,
                    Objects.requireNonNull(sources.get(year)),
                    coop -> Accounts.record(coop, accounts, close(year)),
                    figures));
            acts.add(Act.of(
                    "accounts.csv/" + year + "/valued",
                    close(year),
                    Turn.PAYOUT,
                    Objects.requireNonNull(sources.get(year)),
                    coop -> Shares.value(coop, close(year))));
        });
    }

    private void activity(List<Act> acts) {
        Places places = new Places();
        folder.activity().forEach(row -> {
            MemberId who = keys.number(row.person());
            acts.add(Act.of(
                    places.of("activity.csv/" + who + "/" + row.year() + "/" + row.base()),
                    close(row.year()),
                    Turn.FIGURES,
                    row.source(),
                    coop -> Activity.record(coop, who, row.year(), row.base(), row.quantity(), close(row.year())),
                    row.quantity().stripTrailingZeros().toPlainString()));
        });
    }

    private void indicators(List<Act> acts) {
        Places places = new Places();
        for (IndicatorRow row : folder.indicators()) {
            BigDecimal value = row.value();
            if (value == null) {
                continue;
            }
            acts.add(Act.of(
                    places.of("indicators.csv/" + row.year() + "/" + row.indicator()),
                    close(row.year()),
                    Turn.FIGURES,
                    row.source(),
                    coop -> Measures.record(
                            coop,
                            Year.of(row.year()),
                            row.indicator(),
                            value,
                            Objects.requireNonNullElse(row.unit(), ""),
                            Optional.ofNullable(row.note())),
                    value.stripTrailingZeros().toPlainString(),
                    row.unit(),
                    row.note()));
        }
    }
}
