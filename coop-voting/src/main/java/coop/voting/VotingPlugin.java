package coop.voting;

import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.voting.ballot.BallotEvent;
import coop.voting.ballot.BallotScheme;
import coop.voting.ballot.BallotSchemes;
import coop.voting.count.CountingMethod;
import coop.voting.count.CountingMethods;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What voting brings: the section {@code meetings}, its policies, its events, and every counting method. */
public final class VotingPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.voting";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        rules(to);
        events(to);
        to.messages("coop.voting", language -> ResourceBundle.getBundle("coop.voting.messages", language));
        new TreeMap<>(CountingMethods.all()).forEach((id, record) -> to.policy(CountingMethod.class, id, record));
    }

    private static void rules(Contributions to) {
        to.section("meetings", MeetingArticles.class)
                .policy(Franchise.class, "one-member-one-vote", Franchises.OneMemberOneVote.class)
                .policy(Franchise.class, "multiple", Franchises.Multiple.class)
                .policy(Franchise.class, "delegates", Franchises.OfDelegates.class)
                .policy(VoteCap.class, "none", VoteCaps.None.class)
                .policy(VoteCap.class, "part-of-present", VoteCaps.PartOfPresent.class)
                .policy(VoteCap.class, "classes-together", VoteCaps.ClassesTogether.class)
                .policy(VoteCap.class, "all-of", VoteCaps.AllOf.class)
                .policy(Colleges.class, "none", CollegeRules.None.class)
                .policy(Colleges.class, "proportional", CollegeRules.Proportional.class)
                .policy(Colleges.class, "block", CollegeRules.Block.class)
                .policy(SeatRule.class, "none", SeatRules.None.class)
                .policy(SeatRule.class, "at-least", SeatRules.AtLeast.class)
                .policy(SeatRule.class, "at-most", SeatRules.AtMost.class)
                .policy(Proxies.class, "none", ProxyRules.None.class)
                .policy(Proxies.class, "at-most", ProxyRules.AtMost.class)
                .policy(Proxies.class, "part-of-members", ProxyRules.PartOfMembers.class)
                .policy(Quorum.class, "none", Quorums.None.class)
                .policy(Quorum.class, "part-of-members", Quorums.PartOfMembers.class)
                .policy(Quorum.class, "part-of-votes", Quorums.PartOfVotes.class)
                .policy(Quorum.class, "heads", Quorums.Heads.class)
                .policy(Quorum.class, "all-of", Quorums.AllOf.class)
                .policy(Quorum.class, "per-class", Quorums.PerClass.class)
                .policy(Majority.class, "all-of", Majorities.AllOf.class)
                .policy(Majority.class, "in-each-class", Majorities.InEachClass.class)
                .policy(Majority.class, "more-than", Majorities.MoreThan.class)
                .policy(Majority.class, "at-least", Majorities.AtLeast.class)
                .policy(TieRule.class, "none", TieRules.None.class)
                .policy(TieRule.class, "chair", TieRules.Chair.class)
                .policy(TieRule.class, "lot", TieRules.Lot.class)
                .policy(TieRule.class, "order", TieRules.Order.class)
                .policy(BallotScheme.class, "open", BallotSchemes.Open.class)
                .policy(BallotScheme.class, "paper", BallotSchemes.PaperVote.class)
                .policy(BallotScheme.class, "sealed", BallotSchemes.Sealed.class)
                .policy(BallotScheme.class, "belenios", BallotSchemes.Belenios.class);
    }

    private static void events(Contributions to) {
        to.event("voting.meeting-convened", VotingEvent.MeetingConvened.class)
                .event("voting.ballot-opened", BallotEvent.BallotOpened.class)
                .event("voting.ballot-closed", BallotEvent.BallotClosed.class)
                .event("voting.batch-peeled", BallotEvent.BatchPeeled.class)
                .event("voting.ballots-published", BallotEvent.BallotsPublished.class)
                .event("voting.ballot-key-destroyed", BallotEvent.BallotKeyDestroyed.class)
                .event("voting.ballot-abandoned", BallotEvent.BallotAbandoned.class)
                .event("voting.ballots-received", BallotEvent.BallotsReceived.class)
                .event("voting.meeting-held", VotingEvent.MeetingHeld.class)
                .event("voting.quorum-missed", VotingEvent.QuorumMissed.class)
                .event("voting.vote-counted", VotingEvent.VoteCounted.class)
                .event("voting.vote-void", VotingEvent.VoteVoid.class)
                .event("voting.mandate-given", VotingEvent.MandateGiven.class)
                .event("voting.motion-withdrawn", VotingEvent.MotionWithdrawn.class)
                .event("voting.motion-adjourned", VotingEvent.MotionAdjourned.class)
                .event("voting.motion-amended", VotingEvent.MotionAmended.class)
                .event("voting.roll-objected", VotingEvent.RollObjected.class)
                .event("voting.consent-round", VotingEvent.ConsentRoundHeld.class)
                .event("voting.tellers-counted", VotingEvent.TellersCounted.class)
                .event("voting.recounted-without", VotingEvent.RecountedWithout.class)
                .event("voting.result-contested", VotingEvent.ResultContested.class)
                .event("voting.result-corrected", VotingEvent.ResultCorrected.class)
                .event("voting.result-annulled", VotingEvent.ResultAnnulled.class)
                .event("voting.mandate-filled", MandateEvent.MandateFilled.class)
                .event("voting.mandate-ended", MandateEvent.MandateEnded.class)
                .event("voting.mandate-paid", MandateEvent.MandatePaid.class)
                .event("voting.signing-given", MandateEvent.SigningGiven.class)
                .event("voting.proposal-made", DeliberationEvent.ProposalMade.class)
                .event("voting.proposal-seconded", DeliberationEvent.ProposalSeconded.class)
                .event("voting.amendment-offered", DeliberationEvent.AmendmentOffered.class)
                .event("voting.amendment-taken", DeliberationEvent.AmendmentTaken.class)
                .event("voting.proposal-withdrawn", DeliberationEvent.ProposalWithdrawn.class)
                .event("voting.proposals-ranked", DeliberationEvent.ProposalsRanked.class)
                .event("voting.action-set", FollowUp.ActionSet.class)
                .event("voting.action-reported", FollowUp.ActionReported.class);
    }
}
