package coop.capital.accounting;

import coop.capital.Lot;
import coop.capital.ShareEvent;
import coop.core.value.MemberId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The lines of what happens to shares and the money for them. */
final class ShareLines {
    private ShareLines() {}

    static void add(Lines lines, ShareEvent event) {
        Optional<MemberId> who = Optional.of(event.who());
        if (event instanceof ShareEvent.SharesSubscribed issued) {
            Money value = issued.price().multipliedBy(issued.count());
            lines.debit("shares-to-pay", who, value);
            lines.credit(capital(issued.shareClass()), who, value);
        } else if (event instanceof ShareEvent.SharesPaid paid) {
            Optional<MemberId> payer = paid.payer().or(() -> who);
            lines.debit(means(paid.means()), paid.means() == ShareEvent.Means.MONEY ? payer : who, paid.amount());
            lines.credit("shares-to-pay", who, paid.amount());
        } else if (event instanceof ShareEvent.SharesTransferred passed) {
            take(lines, who, passed.shareClass(), passed.lots(), 1);
            take(lines, Optional.of(passed.to()), passed.shareClass(), passed.lots(), -1);
        } else if (event instanceof ShareEvent.SharesConverted converted) {
            take(lines, who, converted.shareClass(), converted.lots(), 1);
            take(lines, who, converted.to(), converted.made(), -1);
        } else if (event instanceof ShareEvent.SharesCancelled cancelled) {
            take(lines, who, cancelled.shareClass(), cancelled.lots(), 1);
            lines.credit("capital-differences", Optional.empty(), paidIn(cancelled.lots()));
        }
    }

    /**
     * Shares leave somebody's capital, and what was not paid in on them is no longer to be paid; the caller says what becomes of
     * what was paid in.
     */
    static void take(Lines lines, Optional<MemberId> who, String shareClass, List<Lot> lots, int sign) {
        Money value = lots.stream().map(Lot::value).reduce(Money::plus).orElseThrow();
        lines.debit(capital(shareClass), who, value.multipliedBy(sign));
        lines.credit("shares-to-pay", who, value.minus(paidIn(lots)).multipliedBy(sign));
    }

    static Money paidIn(List<Lot> lots) {
        return lots.stream().map(Lot::paidIn).reduce(Money::plus).orElseThrow();
    }

    private static String capital(String shareClass) {
        return "capital." + shareClass;
    }

    /** What stands on the other side, by what something was settled. */
    static String means(ShareEvent.Means means) {
        return switch (means) {
            case MONEY -> "bank";
            case SET_OFF -> "set-off";
            case SUBSCRIPTION -> "subscriptions-prepaid";
            case SURPLUS -> "surplus-in-shares";
        };
    }
}
