package coop.capital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The money of one holder for shares of one class, and how many they are. Immutable. */
record Position(Timeline subscribed, Timeline paidIn, long count, List<Call> calls) {
    static final Position NONE = new Position(Timeline.NONE, Timeline.NONE, 0, List.of());

    Timeline of(MoneyLedger.Base base) {
        return base == MoneyLedger.Base.NOMINAL ? subscribed : paidIn;
    }

    Position plus(LocalDate on, long shares, long value, long paid) {
        return new Position(
                value == 0 ? subscribed : subscribed.plus(on, value),
                paid == 0 ? paidIn : paidIn.plus(on, paid),
                count + shares,
                calls);
    }

    Position calling(List<Call> more) {
        List<Call> all = new ArrayList<>(calls);
        all.addAll(more);
        return new Position(subscribed, paidIn, count, List.copyOf(all));
    }

    boolean isPossible() {
        return paidIn.last() >= 0 && subscribed.last() >= paidIn.last();
    }

    /** What was called so far, due or not, and never more than the shares were issued for. */
    long called() {
        return called(LocalDate.MAX);
    }

    /** What was called and is due by a day. */
    long called(LocalDate day) {
        long sum = calls.stream()
                .filter(call -> !call.due().isAfter(day))
                .mapToLong(call -> call.amount().getAmountMinorLong())
                .sum();
        return Math.min(sum, subscribed.last());
    }
}
