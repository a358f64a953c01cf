package coop.capital;

import coop.core.value.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** The refunds of all holders, and whose were overpaid. Immutable. */
record RefundFiles(TreePMap<MemberId, TreePMap<Integer, Refund>> files, TreePSet<MemberId> overpaid) {
    static final RefundFiles NONE = new RefundFiles(TreePMap.empty(), TreePSet.empty());

    RefundFiles with(ShareEvent event) {
        if (event instanceof ShareEvent.RefundAsked asked) {
            return put(Refund.asked(asked));
        }
        if (event instanceof ShareEvent.SharesRedeemed redeemed) {
            Money paid = redeemed.paidIn();
            Money value =
                    redeemed.lots().stream().map(Lot::value).reduce(Money.zero(paid.getCurrencyUnit()), Money::plus);
            return change(redeemed.who(), redeemed.refund(), known -> known.redeemed(value, paid));
        }
        if (event instanceof ShareEvent.RefundValued valued) {
            return change(
                    valued.who(),
                    valued.refund(),
                    known -> known.valued(valued.value(), valued.due(), valued.instalments()));
        }
        if (event instanceof ShareEvent.RefundPassed passed) {
            Optional<Refund> known = find(passed.who(), passed.refund());
            RefundFiles less = change(passed.who(), passed.refund(), some -> some.passing(passed.amount()));
            return known.map(some -> less.put(some.passedTo(passed.to(), passed.number(), passed.amount())))
                    .orElse(less);
        }
        if (event instanceof ShareEvent.RefundLapsed lapsed) {
            return change(lapsed.who(), lapsed.refund(), known -> known.lapsed(lapsed.amount()));
        }
        return event instanceof ShareEvent.RefundPaid paid
                ? change(paid.who(), paid.refund(), known -> known.paid(paid.amount()))
                : this;
    }

    private Optional<Refund> find(MemberId who, int number) {
        return Optional.ofNullable(of(who).get(number));
    }

    private TreePMap<Integer, Refund> of(MemberId who) {
        return files.getOrDefault(who, TreePMap.empty());
    }

    /** Changes a refund; one that is not there, because it was reversed, is an overpaid one. */
    private RefundFiles change(MemberId who, int number, UnaryOperator<Refund> change) {
        return find(who, number)
                .map(known -> put(change.apply(known)))
                .orElseGet(() -> new RefundFiles(files, overpaid.plus(who)));
    }

    private RefundFiles put(Refund refund) {
        return new RefundFiles(
                files.plus(refund.who(), of(refund.who()).plus(refund.number(), refund)),
                refund.isOverpaid() ? overpaid.plus(refund.who()) : overpaid);
    }

    List<Refund> list(MemberId who) {
        return List.copyOf(of(who).values());
    }

    List<Refund> list() {
        List<Refund> all = new ArrayList<>();
        files.values().forEach(some -> all.addAll(some.values()));
        return Collections.unmodifiableList(all);
    }

    int next(MemberId who) {
        TreePMap<Integer, Refund> known = of(who);
        return known.isEmpty() ? 1 : known.lastKey() + 1;
    }
}
