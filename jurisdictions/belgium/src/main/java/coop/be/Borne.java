package coop.be;

import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What each class of shares bore in a year, holder by holder, as a rate: what several rules gave on one class adds up, and a class
 * that bears nothing counts for nothing. One thread only.
 *
 * <p>For example EUR 60 on EUR 1,000 of class A by one rule and EUR 60 by another are 12 %, whatever is held of class B.
 */
final class Borne {
    /**
     * What an amount is counted on: the classes of shares that bear it, and their value, which may be known between two bounds
     * only. A least of zero says that there is no lower bound.
     */
    record On(List<String> classes, Ratio least, Ratio most) {
        boolean isNothing() {
            return most.signum() <= 0;
        }
    }

    /** A rate between two bounds; without the upper one when it is not known. */
    record Rate(Ratio least, Optional<Ratio> most) {
        static final Rate NOTHING = of(Ratio.ZERO);

        static final Rate UNKNOWN = new Rate(Ratio.ZERO, Optional.empty());

        static Rate of(Ratio rate) {
            return new Rate(rate, Optional.of(rate));
        }

        /** The upper bound, or the lower one when it is not known. */
        Ratio shown() {
            return most.orElse(least);
        }

        Rate plus(Rate other) {
            return new Rate(least.plus(other.least), most.flatMap(mine -> other.most.map(mine::plus)));
        }

        Rate max(Rate other) {
            return new Rate(least.max(other.least), most.flatMap(mine -> other.most.map(mine::max)));
        }

        boolean isAbove(Ratio cap) {
            return least.compareTo(cap) > 0;
        }

        boolean isAtMost(Ratio cap) {
            return most.filter(rate -> rate.compareTo(cap) <= 0).isPresent();
        }
    }

    private final SortedMap<MemberId, SortedMap<String, Rate>> rates = new TreeMap<>();

    /** Adds what somebody got on shares; nothing when it is not known on what. */
    void add(MemberId who, Money amount, On on) {
        if (on.isNothing()) {
            return;
        }
        Ratio paid = Ratio.of(amount.getAmount());
        Rate rate = new Rate(
                paid.dividedBy(on.most()),
                on.least().signum() > 0 ? Optional.of(paid.dividedBy(on.least())) : Optional.empty());
        SortedMap<String, Rate> mine = rates.computeIfAbsent(who, some -> new TreeMap<>());
        on.classes().forEach(id -> mine.merge(id, rate, Rate::plus));
    }

    /** The highest rate of a class that somebody holds. */
    Rate highest(MemberId who) {
        return rates.getOrDefault(who, new TreeMap<>()).values().stream().reduce(Rate.NOTHING, Rate::max);
    }

    /** The highest rate of all. */
    Rate highest() {
        return rates.keySet().stream().map(this::highest).reduce(Rate.NOTHING, Rate::max);
    }
}
