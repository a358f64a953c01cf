package coop.capital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The money of one holder for shares of one class, and how many they are. Immutable. */
record Position(Timeline subscribed, Timeline paidIn, long count, List<Level> levels) {
    static final Position NONE = new Position(Timeline.NONE, Timeline.NONE, 0, List.of());

    /** Up to what must be paid in by a day, by what was called. */
    record Level(LocalDate due, long paidIn) {}

    Timeline of(MoneyLedger.Base base) {
        return base == MoneyLedger.Base.NOMINAL ? subscribed : paidIn;
    }

    Position plus(LocalDate on, long shares, long value, long paid) {
        return new Position(
                value == 0 ? subscribed : subscribed.plus(on, value),
                paid == 0 ? paidIn : paidIn.plus(on, paid),
                count + shares,
                levels);
    }

    /** With more called, on top of what is paid in or was called before. */
    Position calling(List<Call> calls) {
        List<Level> all = new ArrayList<>(levels);
        long level = Math.max(called(), paidIn.last());
        for (Call call : calls) {
            level += call.amount().getAmountMinorLong();
            all.add(new Level(call.due(), level));
        }
        return new Position(subscribed, paidIn, count, List.copyOf(all));
    }

    boolean isPossible() {
        return paidIn.last() >= 0 && subscribed.last() >= paidIn.last();
    }

    /** Up to what was called so far, due or not, and never more than the shares were issued for. */
    long called() {
        return called(LocalDate.MAX);
    }

    /** Up to what was called and is due by a day. */
    long called(LocalDate day) {
        long level = levels.stream()
                .filter(some -> !some.due().isAfter(day))
                .mapToLong(Level::paidIn)
                .max()
                .orElse(0);
        return Math.min(level, subscribed.last());
    }
}
