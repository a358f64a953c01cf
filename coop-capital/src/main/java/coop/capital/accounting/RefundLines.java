package coop.capital.accounting;

import coop.capital.Instalment;
import coop.capital.ShareEvent;
import coop.core.value.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The lines of shares given back: the claim stands at what was paid in until its value is known, and then at its value with the
 * interest of its instalments. What it is worth less stays with the cooperative, what it is worth more is taken from it. One
 * thread only, events in their order.
 */
final class RefundLines {
    private static final String DUE = "refunds-due";
    private static final String DIFFERENCES = "capital-differences";

    private record Key(MemberId who, int refund) {}

    /** At what the claims stand whose value is not known. */
    private final Map<Key, Money> pending = new HashMap<>();

    /** Adds the lines of an event, if it is one of refunds. */
    boolean add(Lines lines, ShareEvent event) {
        Optional<MemberId> who = Optional.of(event.who());
        if (event instanceof ShareEvent.SharesRedeemed redeemed) {
            Money paid = redeemed.paidIn();
            ShareLines.take(lines, who, redeemed.shareClass(), redeemed.lots(), 1);
            lines.credit(DUE, who, paid);
            pending.put(new Key(redeemed.who(), redeemed.refund()), paid);
            return true;
        }
        if (event instanceof ShareEvent.RefundValued valued) {
            Money before = pending.getOrDefault(
                    new Key(valued.who(), valued.refund()),
                    Money.zero(valued.value().getCurrencyUnit()));
            Money interest = valued.instalments().stream()
                    .map(Instalment::interest)
                    .reduce(Money.zero(before.getCurrencyUnit()), Money::plus);
            lines.credit(DUE, who, valued.value().plus(interest).minus(before));
            lines.debit("interest", who, interest);
            lines.debit(DIFFERENCES, Optional.empty(), valued.value().minus(before));
            return true;
        }
        if (event instanceof ShareEvent.RefundPaid paid) {
            lines.debit(DUE, who, paid.amount());
            lines.credit(ShareLines.means(paid.means()), who, paid.amount());
            return true;
        }
        if (event instanceof ShareEvent.RefundPassed passed) {
            Optional<Money> amount =
                    passed.amount().or(() -> Optional.ofNullable(pending.get(new Key(passed.who(), passed.refund()))));
            amount.ifPresent(some -> {
                lines.debit(DUE, who, some);
                lines.credit(DUE, Optional.of(passed.to()), some);
                pending.put(new Key(passed.to(), passed.number()), some);
            });
            return true;
        }
        if (event instanceof ShareEvent.RefundLapsed lapsed) {
            lines.debit(DUE, who, lapsed.amount());
            lines.credit(DIFFERENCES, Optional.empty(), lapsed.amount());
            return true;
        }
        return false;
    }
}
