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
        to.section("meetings", MeetingArticles.class)
                .policy(Franchise.class, "one-member-one-vote", Franchises.OneMemberOneVote.class)
                .policy(Proxies.class, "none", ProxyRules.None.class)
                .policy(Proxies.class, "at-most", ProxyRules.AtMost.class)
                .policy(Proxies.class, "part-of-members", ProxyRules.PartOfMembers.class)
                .policy(Quorum.class, "none", Quorums.None.class)
                .policy(Quorum.class, "part-of-members", Quorums.PartOfMembers.class)
                .policy(Quorum.class, "part-of-votes", Quorums.PartOfVotes.class)
                .policy(Quorum.class, "heads", Quorums.Heads.class)
                .policy(Quorum.class, "all-of", Quorums.AllOf.class)
                .policy(Majority.class, "more-than", Majorities.MoreThan.class)
                .policy(Majority.class, "at-least", Majorities.AtLeast.class)
                .policy(TieRule.class, "none", TieRules.None.class)
                .policy(TieRule.class, "chair", TieRules.Chair.class)
                .policy(TieRule.class, "lot", TieRules.Lot.class)
                .policy(TieRule.class, "order", TieRules.Order.class)
                .policy(BallotScheme.class, "open", BallotSchemes.Open.class)
                .policy(BallotScheme.class, "paper", BallotSchemes.PaperVote.class)
                .policy(BallotScheme.class, "sealed", BallotSchemes.Sealed.class)
                .policy(BallotScheme.class, "belenios", BallotSchemes.Belenios.class)
                .event("voting.ballot-opened", BallotEvent.BallotOpened.class)
                .event("voting.ballot-closed", BallotEvent.BallotClosed.class)
                .event("voting.batch-peeled", BallotEvent.BatchPeeled.class)
                .event("voting.ballots-published", BallotEvent.BallotsPublished.class)
                .event("voting.ballot-key-destroyed", BallotEvent.BallotKeyDestroyed.class)
                .event("voting.ballot-abandoned", BallotEvent.BallotAbandoned.class)
                .event("voting.ballots-received", BallotEvent.BallotsReceived.class)
                .event("voting.meeting-convened", VotingEvent.MeetingConvened.class)
                .event("voting.meeting-held", VotingEvent.MeetingHeld.class)
                .event("voting.quorum-missed", VotingEvent.QuorumMissed.class)
                .event("voting.vote-counted", VotingEvent.VoteCounted.class)
                .event("voting.vote-void", VotingEvent.VoteVoid.class)
                .event("voting.mandate-given", VotingEvent.MandateGiven.class)
                .messages("coop.voting", language -> ResourceBundle.getBundle("coop.voting.messages", language));
        new TreeMap<>(CountingMethods.all()).forEach((id, record) -> to.policy(CountingMethod.class, id, record));
    }
}
