package coop.folder.keeping;

import coop.capital.Distributions;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.MemberId;
import coop.folder.CooperativeFolder;
import coop.folder.DistributionAct;
import coop.folder.DistributionRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.Money;

/** The acts of {@code distributions.csv}. */
record DistributionActs(CooperativeFolder folder, Keys keys, Amounts amounts) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Places places = new Places();
        folder.distributions().stream()
                .sorted(Comparator.comparing(DistributionRow::date).thenComparing(DistributionRow::source))
                .forEach(row -> acts.add(Act.of(
                        places.of("distributions.csv/"
                                + (row.person() == null ? "year-" + row.year() : keys.number(row.person())) + "/"
                                + row.act().word()),
                        row.date(),
                        Act.Turn.PAYOUT,
                        row.source(),
                        rule(row),
                        row.date(),
                        row.year(),
                        row.amount())));
        return acts;
    }

    private Function<Cooperative, Ruling> rule(DistributionRow row) {
        LocalDate day = row.date();
        if (row.act() == DistributionAct.SETTLEMENT) {
            int year = Objects.requireNonNull(row.year(), "the reader asks for a year");
            return coop -> Distributions.settle(coop, year, day);
        }
        MemberId who = keys.number(Objects.requireNonNull(row.person(), "the reader asks for a person"));
        Money amount = amounts.money(row.amount(), row.source());
        return row.act() == DistributionAct.PAYMENT
                ? coop -> Distributions.pay(coop, who, amount, day)
                : coop -> Distributions.redeem(coop, who, amount, day);
    }
}
