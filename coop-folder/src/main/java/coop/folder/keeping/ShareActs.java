package coop.folder.keeping;

import coop.capital.Call;
import coop.capital.CapitalArticles;
import coop.capital.Claims;
import coop.capital.Numbers;
import coop.capital.ShareChanges;
import coop.capital.ShareClass;
import coop.capital.ShareEvent.Cancelling;
import coop.capital.ShareEvent.Ground;
import coop.capital.ShareEvent.Means;
import coop.capital.Shares;
import coop.capital.SubscriptionEvent.Ending;
import coop.capital.Subscriptions;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.folder.CooperativeFolder;
import coop.folder.ShareAct;
import coop.folder.ShareRow;
import coop.folder.keeping.Act.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The acts of {@code shares.csv}. */
record ShareActs(CooperativeFolder folder, Keys keys, Amounts amounts) {
    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Places places = new Places();
        List<ShareRow> rows = folder.shares().stream()
                .sorted(Comparator.comparing(ShareRow::date).thenComparing(ShareRow::source))
                .toList();
        for (ShareRow row : rows) {
            MemberId who = keys.number(row.person());
            List<ShareRow> together = row.act() == ShareAct.CLAIM ? claims(rows, row) : List.of(row);
            if (!together.get(0).equals(row)) {
                continue;
            }
            acts.add(Act.of(
                    places.of("shares.csv/" + who + "/" + row.act().word()),
                    row.date(),
                    turn(row),
                    row.source(),
                    row.act() == ShareAct.CLAIM ? claim(together, who) : rule(row, who),
                    says(together)));
        }
        return acts;
    }

    /** What goes to heirs on one day goes to all of them in one act. */
    private static List<ShareRow> claims(List<ShareRow> rows, ShareRow first) {
        return rows.stream()
                .filter(row -> row.act() == ShareAct.CLAIM
                        && row.person().equals(first.person())
                        && row.date().equals(first.date()))
                .toList();
    }

    /** As much of a row as it says, so that a row of few columns says the same as before there were more. */
    private @Nullable Object[] says(List<ShareRow> rows) {
        List<@Nullable Object> all = new ArrayList<>();
        for (ShareRow row : rows) {
            all.add(row.date());
            all.add(row.shareClass());
            all.add(row.count());
            all.add(row.amount());
            all.add(row.to() == null ? null : keys.number(row.to()));
            Object[] more = {
                row.due(),
                row.into(),
                row.part(),
                row.payer() == null ? null : keys.number(row.payer()),
                row.numbers(),
                row.motion()
            };
            if (Arrays.stream(more).anyMatch(Objects::nonNull)) {
                all.addAll(Arrays.asList(more));
            }
        }
        return all.toArray();
    }

    private static Turn turn(ShareRow row) {
        return switch (row.act()) {
            case SUBSCRIPTION, REQUEST, APPROVAL, WITHDRAWAL -> Turn.SUBSCRIPTION;
            case PAYMENT, CALL -> Turn.PAYMENT;
            case TRANSFER, GIFT, CONVERSION, CANCELLATION, SURRENDER, FORFEITURE -> Turn.TRANSFER;
            case INHERITANCE -> Turn.INHERITANCE;
            case REFUND -> Turn.REFUND;
            case CLAIM -> Turn.ALLOCATION;
            case PAYOUT, SET_OFF -> Turn.PAYOUT;
        };
    }

    private Function<Cooperative, Ruling> claim(List<ShareRow> rows, MemberId who) {
        SortedMap<MemberId, Ratio> heirs = new TreeMap<>();
        rows.forEach(row -> heirs.merge(receiver(row), Objects.requireNonNullElse(row.part(), Ratio.ONE), Ratio::plus));
        return coop -> Claims.inherit(coop, who, heirs, rows.get(0).date());
    }

    private MemberId receiver(ShareRow row) {
        return keys.number(Objects.requireNonNull(row.to(), "the reader asks for a receiver"));
    }

    private Function<Cooperative, Ruling> rule(ShareRow row, MemberId who) {
        LocalDate day = row.date();
        Optional<String> shareClass = Optional.ofNullable(row.shareClass());
        Optional<Long> count = Optional.ofNullable(row.count());
        Optional<String> motion = Optional.ofNullable(row.motion());
        long number = count.orElse(0L);
        return switch (row.act()) {
            case SUBSCRIPTION -> coop -> Shares.subscribe(coop, who, shareClass, number, day);
            case REQUEST -> coop -> Subscriptions.request(coop, who, shareClass, number, day);
            case APPROVAL -> coop -> Subscriptions.approve(coop, who, List.of(), motion, day);
            case WITHDRAWAL -> coop -> Subscriptions.end(coop, who, Ending.WITHDRAWN, "", day);
            case TRANSFER -> transfer(row, who);
            case GIFT -> {
                MemberId to = receiver(row);
                yield coop -> Shares.transfer(coop, who, to, shareClass, number, Ground.GIFT, day);
            }
            case INHERITANCE -> {
                MemberId to = receiver(row);
                yield count.isPresent()
                        ? coop -> Shares.inherit(coop, who, to, shareClass, number, day)
                        : coop -> Shares.inherit(coop, who, to, day);
            }
            case CONVERSION -> {
                String into = Objects.requireNonNull(row.into(), "the reader asks for a class");
                yield coop -> ShareChanges.convert(coop, who, from(coop, row), into, number, day);
            }
            case CANCELLATION -> cancel(row, who, Cancelling.UNPAID);
            case SURRENDER -> cancel(row, who, Cancelling.GIVEN_UP);
            case FORFEITURE -> cancel(row, who, Cancelling.FORFEITED);
            case REFUND -> coop -> Shares.refund(coop, who, shareClass, count, day);
            case PAYMENT, PAYOUT, SET_OFF, CALL, CLAIM -> money(row, who);
        };
    }

    private Function<Cooperative, Ruling> transfer(ShareRow row, MemberId who) {
        MemberId to = receiver(row);
        Optional<String> shareClass = Optional.ofNullable(row.shareClass());
        Numbers numbers = row.numbers();
        if (numbers != null) {
            return coop -> Shares.transfer(coop, who, to, shareClass, numbers, row.date());
        }
        long count = Objects.requireNonNullElse(row.count(), 0L);
        return coop -> Shares.transfer(coop, who, to, shareClass, count, row.date());
    }

    private static Function<Cooperative, Ruling> cancel(ShareRow row, MemberId who, Cancelling ground) {
        return coop -> ShareChanges.cancel(
                coop,
                who,
                Optional.ofNullable(row.shareClass()),
                Objects.requireNonNullElse(row.count(), 0L),
                ground,
                Optional.ofNullable(row.motion()),
                row.date());
    }

    /** The class that is meant when none is named. */
    private static String from(Cooperative coop, ShareRow row) {
        String named = row.shareClass();
        return named != null
                ? named
                : coop.statutes(row.date()).section(CapitalArticles.class).classes().stream()
                        .map(ShareClass::id)
                        .findFirst()
                        .orElse("?");
    }

    private Function<Cooperative, Ruling> money(ShareRow row, MemberId who) {
        LocalDate day = row.date();
        Money amount = amounts.money(row.amount(), row.source());
        if (row.act() == ShareAct.PAYOUT) {
            return coop -> Shares.payout(coop, who, amount, day);
        }
        if (row.act() == ShareAct.SET_OFF) {
            return coop -> Claims.setOff(coop, who, amount, day);
        }
        if (row.act() == ShareAct.CALL) {
            Call call = new Call(Objects.requireNonNull(row.due(), "the reader asks for a day"), amount);
            return coop -> Shares.call(coop, who, Optional.ofNullable(row.shareClass()), List.of(call), day);
        }
        Optional<MemberId> payer = Optional.ofNullable(row.payer()).map(keys::number);
        return coop -> Subscriptions.isOpen(coop, who, day)
                ? Subscriptions.pay(coop, who, amount, payer, day)
                : Shares.pay(coop, who, amount, payer, Means.MONEY, day);
    }
}
