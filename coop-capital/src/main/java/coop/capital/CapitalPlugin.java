package coop.capital;

import coop.capital.loan.LoanEvent;
import coop.capital.loan.LoansHold;
import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import java.util.ResourceBundle;

/** What capital brings: shares, accounts and the sharing of surplus. */
public final class CapitalPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.capital";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.section("capital", CapitalArticles.class)
                .section("surplus", SurplusArticles.class)
                .policy(Valuation.class, "nominal", Valuations.Nominal.class)
                .policy(Valuation.class, "paid-in", Valuations.PaidIn.class)
                .policy(
                        Valuation.class,
                        "lesser-of-paid-in-and-net-assets",
                        Valuations.LesserOfPaidInAndNetAssets.class)
                .policy(Valuation.class, "minus-losses", Valuations.MinusLosses.class)
                .policy(Valuation.class, "revalued", Valuations.Revalued.class)
                .policy(SurplusRule.class, "losses-brought-forward", SurplusRules.LossesBroughtForward.class)
                .policy(SurplusRule.class, "reserve", SurplusRules.Reserve.class)
                .policy(SurplusRule.class, "fund", SurplusRules.Fund.class)
                .policy(SurplusRule.class, "dividend", Dividend.class)
                .policy(SurplusRule.class, "patronage", Patronage.class)
                .policy(SurplusRule.class, "workers", Workers.class)
                .policy(SurplusRule.class, "community", SurplusRules.Community.class)
                .policy(SurplusRule.class, "rest", SurplusRules.Rest.class)
                .policy(SurplusRule.class, "loss-from-reserve", SurplusRules.LossFromReserve.class)
                .event("capital.shares-subscribed", ShareEvent.SharesSubscribed.class)
                .event("capital.shares-paid", ShareEvent.SharesPaid.class)
                .event("capital.shares-transferred", ShareEvent.SharesTransferred.class)
                .event("capital.shares-redeemed", ShareEvent.SharesRedeemed.class)
                .event("capital.refund-asked", ShareEvent.RefundAsked.class)
                .event("capital.refund-valued", ShareEvent.RefundValued.class)
                .event("capital.refund-paid", ShareEvent.RefundPaid.class)
                .event("capital.refund-passed", ShareEvent.RefundPassed.class)
                .event("capital.refund-lapsed", ShareEvent.RefundLapsed.class)
                .event("capital.capital-called", ShareEvent.CapitalCalled.class)
                .event("capital.shares-converted", ShareEvent.SharesConverted.class)
                .event("capital.shares-cancelled", ShareEvent.SharesCancelled.class)
                .event("capital.shares-split", ClassEvent.SharesSplit.class)
                .event("capital.nominal-increased", ClassEvent.NominalIncreased.class)
                .event("capital.subscription-requested", SubscriptionEvent.SubscriptionRequested.class)
                .event("capital.subscription-approved", SubscriptionEvent.SubscriptionApproved.class)
                .event("capital.subscription-paid", SubscriptionEvent.SubscriptionPaid.class)
                .event("capital.subscription-ended", SubscriptionEvent.SubscriptionEnded.class)
                .event("capital.subscription-returned", SubscriptionEvent.SubscriptionReturned.class)
                .event("capital.loan-opened", LoanEvent.LoanOpened.class)
                .event("capital.loan-agreed", LoanEvent.LoanAgreed.class)
                .event("capital.loan-paid", LoanEvent.LoanPaid.class)
                .event("capital.loan-paid-out", LoanEvent.LoanPaidOut.class)
                .event("capital.loan-passed", LoanEvent.LoanPassed.class)
                .event("capital.finding-recorded", Finding.class)
                .event("capital.accounts-recorded", AccountsRecorded.class)
                .event("capital.activity-recorded", ActivityRecorded.class)
                .event("capital.surplus-allocated", SurplusAllocated.class)
                .event("capital.surplus-paid", SurplusPaid.class)
                .event("capital.note-redeemed", NoteRedeemed.class)
                .invariant(new SharesHold())
                .invariant(new MoneyHolds())
                .invariant(new SubscriptionsHold())
                .invariant(new LoansHold())
                .invariant(new AllocatedOnce())
                .invariant(new PaidAsAllocated())
                .messages("coop.capital", language -> ResourceBundle.getBundle("coop.capital.messages", language));
    }
}
