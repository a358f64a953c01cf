package coop.capital.paper;

import coop.capital.ClassEvent;
import coop.capital.Lot;
import coop.capital.ShareEvent;
import coop.core.Cooperative;
import coop.core.journal.Event;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * One thing that happened to the shares or the money of a holder, as a line of a statement.
 *
 * @param on the day
 * @param what what happened, such as {@code subscription} or {@code transfer-in}
 * @param shareClass the class of the shares, where shares or a class are meant
 * @param shares how many shares more, or fewer when below zero
 * @param amount the money, where there is any
 * @param other the other holder or the payer, where there is one
 */
public record Movement(
        LocalDate on,
        String what,
        Optional<String> shareClass,
        long shares,
        Optional<Money> amount,
        Optional<MemberId> other) {
    /** All movements of all holders up to the end of a day, by holder, the first one first. */
    public static SortedMap<MemberId, List<Movement>> of(Cooperative coop, LocalDate day) {
        Reading reading = new Reading();
        int places = coop.journal().inEffect(day);
        for (int place = 0; place < places; place++) {
            reading.read(coop.journal().inOrder(place).event());
        }
        return reading.all;
    }

    /** The movements of one holder up to the end of a day, the first one first. */
    public static List<Movement> of(Cooperative coop, MemberId who, LocalDate day) {
        return of(coop, day).getOrDefault(who, List.of());
    }

    private static final class Reading {
        private final SortedMap<MemberId, List<Movement>> all = new TreeMap<>();
        private final Map<MemberId, SortedMap<String, Long>> counts = new TreeMap<>();

        private void read(Event event) {
            if (event instanceof ShareEvent.SharesSubscribed some) {
                line(
                        some,
                        "subscription",
                        some.shareClass(),
                        some.count(),
                        some.price().multipliedBy(some.count()));
            } else if (event instanceof ShareEvent.SharesPaid some) {
                add(
                        some.who(),
                        new Movement(
                                some.on(),
                                some.means() == ShareEvent.Means.MONEY ? "payment" : "settled",
                                Optional.of(some.shareClass()),
                                0,
                                Optional.of(some.amount()),
                                some.payer()));
            } else if (event instanceof ShareEvent.SharesTransferred some) {
                long count = count(some.lots());
                passed(some.on(), some.who(), "transfer-out", some.shareClass(), -count, some.paidIn(), some.to());
                passed(some.on(), some.to(), "transfer-in", some.shareClass(), count, some.paidIn(), some.who());
            } else if (event instanceof ShareEvent.SharesConverted some) {
                Money value = value(some.lots());
                line(some, "conversion", some.shareClass(), -count(some.lots()), value);
                line(some, "conversion", some.to(), count(some.made()), value);
            } else if (event instanceof ShareEvent.SharesCancelled some) {
                line(some, "cancellation", some.shareClass(), -count(some.lots()), some.paidIn());
            } else if (event instanceof ShareEvent.SharesRedeemed some) {
                line(some, "redemption", some.shareClass(), -count(some.lots()), some.paidIn());
            } else if (event instanceof ShareEvent.RefundValued some) {
                money(some, "valuation", some.value());
            } else if (event instanceof ShareEvent.RefundPaid some) {
                money(some, some.means() == ShareEvent.Means.MONEY ? "payout" : "settled", some.amount());
            } else if (event instanceof ShareEvent.RefundLapsed some) {
                money(some, "lapse", some.amount());
            } else if (event instanceof ShareEvent.RefundPassed some) {
                add(
                        some.who(),
                        new Movement(
                                some.on(), "claim-out", Optional.empty(), 0, some.amount(), Optional.of(some.to())));
                add(
                        some.to(),
                        new Movement(
                                some.on(), "claim-in", Optional.empty(), 0, some.amount(), Optional.of(some.who())));
            } else if (event instanceof ClassEvent some) {
                ofAll(some);
            }
        }

        private void ofAll(ClassEvent event) {
            counts.forEach((who, own) -> {
                long count = own.getOrDefault(event.shareClass(), 0L);
                if (count == 0) {
                    return;
                }
                if (event instanceof ClassEvent.SharesSplit split) {
                    long after = Ratio.of(BigInteger.valueOf(count), BigInteger.ONE)
                            .times(split.into())
                            .toDecimal(0, RoundingMode.DOWN)
                            .longValueExact();
                    shares(
                            who,
                            new Movement(
                                    split.on(),
                                    "split",
                                    Optional.of(split.shareClass()),
                                    after - count,
                                    Optional.empty(),
                                    Optional.empty()));
                } else if (event instanceof ClassEvent.NominalIncreased more) {
                    shares(
                            who,
                            new Movement(
                                    more.on(),
                                    "increase",
                                    Optional.of(more.shareClass()),
                                    0,
                                    Optional.of(more.by().multipliedBy(count)),
                                    Optional.empty()));
                }
            });
        }

        private void line(ShareEvent event, String what, String shareClass, long count, Money amount) {
            shares(
                    event.who(),
                    new Movement(
                            event.on(), what, Optional.of(shareClass), count, Optional.of(amount), Optional.empty()));
        }

        private void money(ShareEvent event, String what, Money amount) {
            add(
                    event.who(),
                    new Movement(event.on(), what, Optional.empty(), 0, Optional.of(amount), Optional.empty()));
        }

        private void passed(
                LocalDate on, MemberId who, String what, String shareClass, long count, Money paidIn, MemberId other) {
            shares(
                    who,
                    new Movement(on, what, Optional.of(shareClass), count, Optional.of(paidIn), Optional.of(other)));
        }

        private void shares(MemberId who, Movement movement) {
            counts.computeIfAbsent(who, some -> new TreeMap<>())
                    .merge(movement.shareClass().orElseThrow(), movement.shares(), Long::sum);
            add(who, movement);
        }

        private void add(MemberId who, Movement movement) {
            all.computeIfAbsent(who, some -> new ArrayList<>()).add(movement);
        }

        private static long count(List<Lot> lots) {
            return lots.stream().mapToLong(Lot::count).sum();
        }

        private static Money value(List<Lot> lots) {
            return lots.stream().map(Lot::value).reduce(Money::plus).orElseThrow();
        }
    }
}
