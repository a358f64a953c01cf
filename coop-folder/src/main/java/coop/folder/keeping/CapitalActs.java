package coop.folder.keeping;

import coop.capital.Claims;
import coop.capital.Finding;
import coop.capital.Findings;
import coop.capital.RefundArticles;
import coop.capital.ShareChanges;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.Ratio;
import coop.folder.CapitalAct;
import coop.folder.CapitalRow;
import coop.folder.CooperativeFolder;
import coop.folder.keeping.Act.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;

/** The acts of {@code capital.csv}. */
record CapitalActs(CooperativeFolder folder, Amounts amounts) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Places places = new Places();
        folder.capital().stream()
                .sorted(Comparator.comparing(CapitalRow::date).thenComparing(CapitalRow::source))
                .forEach(row -> acts.add(Act.of(
                        places.of("capital.csv/" + row.act().word()),
                        row.date(),
                        turn(row.act()),
                        row.source(),
                        rule(row),
                        row.date(),
                        row.shareClass(),
                        row.amount(),
                        row.into(),
                        row.reserve(),
                        row.liquidity(),
                        row.motion())));
        return acts;
    }

    private static Turn turn(CapitalAct act) {
        return switch (act) {
            case SPLIT, INCREASE, PASSED, FAILED -> Turn.CLASS;
            case PAYOUT, LAPSE -> Turn.PAYOUT;
        };
    }

    private Function<Cooperative, Ruling> rule(CapitalRow row) {
        String shareClass = Objects.requireNonNullElse(row.shareClass(), "");
        String motion = Objects.requireNonNullElse(row.motion(), "");
        return switch (row.act()) {
            case SPLIT -> {
                Ratio into = Objects.requireNonNullElse(row.into(), Ratio.ZERO);
                yield coop -> ShareChanges.split(coop, shareClass, into, motion, row.date());
            }
            case INCREASE -> {
                Money by = amounts.money(row.amount(), row.source());
                Optional<String> reserve = Optional.ofNullable(row.reserve());
                yield coop -> ShareChanges.increase(coop, shareClass, by, reserve, motion, row.date());
            }
            case PAYOUT -> {
                Money available = amounts.money(row.amount(), row.source());
                yield coop -> Claims.payRun(coop, available, row.date());
            }
            case LAPSE -> coop -> Claims.lapse(coop, row.date());
            case PASSED, FAILED ->
                coop -> Findings.record(
                        coop,
                        new Finding(
                                row.date(),
                                row.liquidity() ? RefundArticles.Test.LIQUIDITY : RefundArticles.Test.NET_ASSETS,
                                row.act() == CapitalAct.FAILED,
                                new TreeMap<>(),
                                Optional.ofNullable(row.motion())));
        };
    }
}
