package coop.capital.accounting;

import coop.capital.ClassEvent;
import coop.capital.NoteRedeemed;
import coop.capital.ShareEvent;
import coop.capital.SubscriptionEvent;
import coop.capital.SurplusAllocated;
import coop.capital.SurplusPaid;
import coop.capital.loan.LoanEvent;
import coop.core.Reason;
import coop.core.journal.EntriesReversed;
import coop.core.journal.Event;

/** What an act did, in a few words, without personal data. */
final class Described {
    private static final String OTHER = "accounting.other";

    private Described() {}

    /** Of two events of one act, the words of the one that says more. */
    static Reason weightier(Reason known, Event event) {
        Reason other = of(event);
        boolean more = known.code().equals(OTHER) || other.code().equals("accounting.surplus-paid");
        return more ? other : known;
    }

    static Reason of(Event event) {
        if (event instanceof ShareEvent.SharesSubscribed issued) {
            return words(
                    "shares-subscribed",
                    "{0} shares of class {1} issued to {2}",
                    issued.count(),
                    issued.shareClass(),
                    issued.who());
        }
        if (event instanceof ShareEvent.SharesPaid paid) {
            return words("shares-paid", "Paid in by {0} on shares", paid.who());
        }
        if (event instanceof ShareEvent.SharesTransferred passed) {
            return words("shares-transferred", "Shares of {0} pass to {1}", passed.who(), passed.to());
        }
        if (event instanceof ShareEvent.SharesConverted converted) {
            return words("shares-converted", "Shares of {0} become class {1}", converted.who(), converted.to());
        }
        if (event instanceof ShareEvent.SharesCancelled cancelled) {
            return words("shares-cancelled", "Shares of {0} cancelled", cancelled.who());
        }
        if (event instanceof ShareEvent.RefundAsked asked) {
            return words("shares-redeemed", "Shares of {0} given back", asked.who());
        }
        if (event instanceof ShareEvent.SharesRedeemed redeemed) {
            return words("shares-redeemed", "Shares of {0} given back", redeemed.who());
        }
        if (event instanceof ShareEvent.RefundValued valued) {
            return words("refund-valued", "The refund to {0} is valued", valued.who());
        }
        if (event instanceof ShareEvent.RefundPaid paid) {
            return words("refund-paid", "Refund paid to {0}", paid.who());
        }
        if (event instanceof ShareEvent.RefundPassed passed) {
            return words("refund-passed", "The refund to {0} passes to {1}", passed.who(), passed.to());
        }
        if (event instanceof ShareEvent.RefundLapsed lapsed) {
            return words("refund-lapsed", "The refund to {0} lapses", lapsed.who());
        }
        if (event instanceof ClassEvent of) {
            return words("class-changed", "Shares of class {0} changed", of.shareClass());
        }
        if (event instanceof SubscriptionEvent.SubscriptionPaid paid) {
            return words("subscription-paid", "Paid by {0} for a subscription", paid.who());
        }
        if (event instanceof SubscriptionEvent.SubscriptionReturned returned) {
            return words("subscription-returned", "Subscription money given back to {0}", returned.who());
        }
        if (event instanceof SurplusAllocated decided) {
            return words("surplus-allocated", "Allocation of the surplus of {0}", decided.year());
        }
        if (event instanceof SurplusPaid paid) {
            return words("surplus-paid", "Payment of the surplus of {0}", paid.year());
        }
        if (event instanceof LoanEvent.LoanPaid paid) {
            return words("loan-paid", "Lent by {0}", paid.who());
        }
        if (event instanceof LoanEvent.LoanPaidOut out) {
            return words("loan-paid-out", "Interest and principal paid to {0}", out.who());
        }
        if (event instanceof LoanEvent.LoanPassed passed) {
            return words("loan-passed", "The loan of {0} passes to {1}", passed.who(), passed.to());
        }
        if (event instanceof NoteRedeemed redeemed) {
            return words("note-redeemed", "A note of {0} is redeemed", redeemed.who());
        }
        if (event instanceof EntriesReversed reversed) {
            return words("reversal", "Reversal of entry {0}", reversed.entries().get(0));
        }
        return words("other", "Other");
    }

    private static Reason words(String code, String pattern, Object... values) {
        return Reason.of("accounting." + code, "accounting", pattern, values);
    }
}
