package coop.folder.keeping;

import coop.capital.Shares;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.MemberId;
import coop.folder.CooperativeFolder;
import coop.folder.ShareRow;
import coop.folder.keeping.Act.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** The acts of {@code shares.csv}. */
record ShareActs(CooperativeFolder folder, Keys keys, Amounts amounts) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Places places = new Places();
        folder.shares().stream()
                .sorted(Comparator.comparing(ShareRow::date).thenComparing(ShareRow::source))
                .forEach(row -> {
                    MemberId who = keys.number(row.person());
                    acts.add(Act.of(
                            places.of("shares.csv/" + who + "/" + row.act().word()),
                            row.date(),
                            turn(row),
                            row.source(),
                            rule(row, who),
                            row.date(),
                            row.shareClass(),
                            row.count(),
                            row.amount(),
                            row.to() == null ? null : keys.number(row.to())));
                });
        return acts;
    }

    private static Turn turn(ShareRow row) {
        return switch (row.act()) {
            case SUBSCRIPTION -> Turn.SUBSCRIPTION;
            case PAYMENT -> Turn.PAYMENT;
            case TRANSFER -> Turn.TRANSFER;
            case REFUND -> Turn.REFUND;
            case PAYOUT -> Turn.PAYOUT;
        };
    }

    private Function<Cooperative, Ruling> rule(ShareRow row, MemberId who) {
        LocalDate day = row.date();
        Optional<String> shareClass = Optional.ofNullable(row.shareClass());
        Optional<Long> count = Optional.ofNullable(row.count());
        return switch (row.act()) {
            case SUBSCRIPTION -> coop -> Shares.subscribe(coop, who, shareClass, count.orElse(0L), day);
            case PAYMENT -> {
                Money amount = amounts.money(row.amount(), row.source());
                yield coop -> Shares.pay(coop, who, amount, day);
            }
            case TRANSFER -> {
                MemberId to = keys.number(Objects.requireNonNull(row.to(), "the reader asks for a receiver"));
                yield coop -> Shares.transfer(coop, who, to, shareClass, count.orElse(0L), day);
            }
            case REFUND -> coop -> Shares.refund(coop, who, shareClass, count, day);
            case PAYOUT -> {
                Money amount = amounts.money(row.amount(), row.source());
                yield coop -> Shares.payout(coop, who, amount, day);
            }
        };
    }
}
