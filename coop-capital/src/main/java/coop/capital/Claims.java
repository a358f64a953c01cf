package coop.capital;

import coop.capital.RefundArticles.Order;
import coop.capital.ShareEvent.Means;
import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.journal.Event;
import coop.core.membership.MemberRegister;
import coop.core.membership.Standing;
import coop.core.value.Apportionment;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What is owed for shares given back, beyond paying it to the one who gave them: it passes to heirs, is set off, lapses, and is
 * paid to many in one run. All methods are pure and safe for use by many threads.
 */
public final class Claims {
    private static final String REFUNDS = "capital.refunds";

    private Claims() {}

    /**
     * What was owed to somebody who died passes to the heirs, members or not, each by a part. For example EUR 1,000.01 to two
     * heirs by one half each are 500.01 and 500.00. A refund whose value is not known yet passes as a whole, to one heir.
     *
     * @param heirs the heirs with their parts, which add up to one
     * @return refused with {@code shares.not-deceased}, {@code claims.none}, {@code claims.heirs} or {@code claims.not-valued}
     */
    public static Ruling inherit(Cooperative coop, MemberId from, SortedMap<MemberId, Ratio> heirs, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        if (coop.book(MemberRegister.BOOK, on).standing(from) != Standing.DECEASED) {
            sight.reason("shares.not-deceased", Sight.CLASSES, "{0} has not died by {1}", from, on);
        }
        Ratio all = heirs.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        boolean parts = heirs.values().stream().allMatch(part -> part.signum() > 0);
        if (!parts || !all.equals(Ratio.ONE) || heirs.containsKey(from)) {
            sight.reason(
                    "claims.heirs", REFUNDS, "wanted heirs other than {0} whose parts add up to 1, got {1}", from, all);
        }
        List<Refund> open = MoneyLedger.of(coop, on, sight.currency).refunds(from).stream()
                .filter(refund -> refund.isPending()
                        || refund.open().filter(Money::isPositive).isPresent())
                .toList();
        if (open.isEmpty()) {
            sight.reason("claims.none", REFUNDS, "nothing is owed to {0} on {1}", from, on);
        }
        if (heirs.size() > 1 && open.stream().anyMatch(Refund::isPending)) {
            sight.reason(
                    "claims.not-valued",
                    REFUNDS,
                    "the value of a refund to {0} is not known on {1}; until then it passes to one heir only",
                    from,
                    on);
        }
        if (!sight.reasons.isEmpty()) {
            return new Ruling.Refused(sight.reasons);
        }
        SortedMap<MemberId, Integer> numbers = new TreeMap<>();
        heirs.keySet().forEach(heir -> numbers.put(heir, sight.allMoney.nextRefund(heir)));
        List<Event> events = new ArrayList<>();
        for (Refund refund : open) {
            pass(refund, heirs, numbers, on, events);
        }
        return Ruling.granted(events.toArray(Event[]::new));
    }

    /**
     * What was owed to somebody who died, if anything was, passes to the one heir.
     *
     * @return granted, with nothing when nothing was owed; else refused as
     *     {@link #inherit(Cooperative, MemberId, SortedMap, LocalDate)}
     */
    public static Ruling inheritAll(Cooperative coop, MemberId from, MemberId heir, LocalDate on) {
        boolean owed = coop.revision(on).isPresent()
                && MoneyLedger.of(coop, on).refunds(from).stream()
                        .anyMatch(refund -> refund.isPending()
                                || refund.open().filter(Money::isPositive).isPresent());
        return owed ? inherit(coop, from, new TreeMap<>(Map.of(heir, Ratio.ONE)), on) : Ruling.granted();
    }

    private static void pass(
            Refund refund,
            SortedMap<MemberId, Ratio> heirs,
            SortedMap<MemberId, Integer> numbers,
            LocalDate on,
            List<Event> events) {
        List<MemberId> order = List.copyOf(heirs.keySet());
        List<Optional<Money>> amounts = refund.open()
                .map(open -> Apportionment.split(open, List.copyOf(heirs.values())).stream()
                        .map(Optional::of)
                        .toList())
                .orElse(List.of(Optional.empty()));
        for (int i = 0; i < order.size(); i++) {
            MemberId heir = order.get(i);
            if (amounts.get(i).filter(Money::isZero).isEmpty()) {
                int number = numbers.merge(heir, 1, Integer::sum) - 1;
                events.add(
                        new ShareEvent.RefundPassed(on, refund.who(), refund.number(), heir, number, amounts.get(i)));
            }
        }
    }

    /**
     * What is due to a holder for shares given back is set off against what the same holder has to pay in: one act for both.
     *
     * @return refused as {@link Shares#payout} and {@link Shares#pay}
     */
    public static Ruling setOff(Cooperative coop, MemberId who, Money amount, LocalDate on) {
        Ruling out = Refunds.pay(coop, who, amount, Means.SET_OFF, on);
        Ruling in = Shares.pay(coop, who, amount, Optional.empty(), Means.SET_OFF, on);
        return out.and(in);
    }

    /**
     * What was not collected in time lapses to the cooperative. With {@code P5Y}, of a refund that fell due on 31 July 2020
     * what is open on 31 July 2025 lapses.
     *
     * @return granted, with nothing when nothing lapses; refused with {@code claims.no-prescription} when the statutes have
     *     none
     */
    public static Ruling lapse(Cooperative coop, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        if (sight.articles.refunds().prescription().isEmpty()) {
            sight.reason("claims.no-prescription", "capital.refunds.prescription", "the statutes let no refund lapse");
            return new Ruling.Refused(sight.reasons);
        }
        LocalDate fallen = on.minus(sight.articles.refunds().prescription().get());
        List<Event> events = new ArrayList<>();
        for (Refund refund : sight.allMoney.refunds()) {
            refund.dueBy(fallen)
                    .filter(Money::isPositive)
                    .ifPresent(
                            open -> events.add(new ShareEvent.RefundLapsed(on, refund.who(), refund.number(), open)));
        }
        return Ruling.granted(events.toArray(Event[]::new));
    }

    /**
     * Pays what is due to all on a day, as far as the money goes, in the order of the statutes; and no more than the tests and
     * the gate let through.
     *
     * <p>For example 1,000.00 for refunds due of 800.00 and 600.00: by date 800.00 and 200.00; pro rata 571.43 and 428.57.
     *
     * @param available how much money there is for it
     * @return granted, with nothing when nothing is due; refused with {@code payment.currency} or {@code payment.amount}
     */
    public static Ruling payRun(Cooperative coop, Money available, LocalDate on) {
        Optional<Sight> seen = Sight.of(coop, on);
        if (seen.isEmpty()) {
            return Ruling.refused(Sight.notFounded(on));
        }
        Sight sight = seen.get();
        if (!sight.isAmount(available)) {
            return new Ruling.Refused(sight.reasons);
        }
        List<Event> events = new ArrayList<>();
        List<Refund> due = new ArrayList<>();
        for (Refund known : sight.allMoney.refunds()) {
            Refund refund = Refunds.valued(coop, known, on, events);
            if (Refunds.payable(sight, refund).isPositive()) {
                due.add(refund);
            }
        }
        due.sort(order(sight));
        Money most = Suspension.of(sight)
                .most(on)
                .map(some -> Amounts.lesser(some, available))
                .orElse(available);
        List<Money> parts = shares(sight, due, most);
        for (int i = 0; i < due.size(); i++) {
            if (parts.get(i).isPositive()) {
                events.add(new ShareEvent.RefundPaid(
                        on, due.get(i).who(), due.get(i).number(), parts.get(i)));
            }
        }
        return Ruling.granted(events.toArray(Event[]::new));
    }

    private static List<Money> shares(Sight sight, List<Refund> due, Money most) {
        List<Money> wanted =
                due.stream().map(refund -> Refunds.payable(sight, refund)).toList();
        Money all = wanted.stream().reduce(Money.zero(sight.currency), Money::plus);
        if (!all.isGreaterThan(most)) {
            return wanted;
        }
        if (sight.articles.refunds().order() == Order.PRO_RATA) {
            return Apportionment.split(most, wanted.stream().map(Amounts::minor).toList());
        }
        List<Money> parts = new ArrayList<>();
        Money left = most;
        for (Money some : wanted) {
            Money part = Amounts.lesser(left, some);
            parts.add(part);
            left = left.minus(part);
        }
        return parts;
    }

    private static Comparator<Refund> order(Sight sight) {
        Comparator<Refund> byDate = Comparator.comparing((Refund refund) -> refund.asked())
                .thenComparing(Refund::who)
                .thenComparing(Refund::number);
        if (sight.articles.refunds().order() != Order.BY_SENIORITY) {
            return byDate;
        }
        MemberRegister register = sight.coop.book(MemberRegister.BOOK, sight.on);
        return Comparator.comparing(
                        (Refund refund) -> register.find(refund.from().orElse(refund.who()))
                                .flatMap(MemberRegister.File::admitted)
                                .orElse(LocalDate.MAX))
                .thenComparing(byDate);
    }
}
