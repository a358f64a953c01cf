package coop.voting.count;

import coop.voting.count.committee.*;
import coop.voting.count.pairwise.*;
import coop.voting.count.seats.*;
import coop.voting.count.tally.*;
import coop.voting.count.transfer.*;
import java.util.Map;

/** Wip. */
public final class CountingMethods {
    private CountingMethods() {}

    public static Map<String, Class<? extends CountingMethod>> all() {
        Map<String, Class<? extends CountingMethod>> all = new java.util.TreeMap<>();
        all.put("ranked-pairs", RankedPairs.class);
        all.put("copeland", Copeland.class);
        all.put("minimax", Minimax.class);
        all.put("kemeny", Kemeny.class);
        all.put("schulze-debian", SchulzeDebian.class);
        all.put("stv-wigm", StvWigm.class);
        all.put("irv-sequential", IrvSequential.class);
        all.put("bottoms-up", BottomsUp.class);
        all.put("stv-fractional-rctab", StvFractionalRctab.class);
        all.put("stv-meek", StvMeek.class);
        all.put("stv-warren", StvWarren.class);
        all.put("score", Score.class);
        all.put("star", Star.class);
        all.put("bloc-star", BlocStar.class);
        all.put("majority-judgement", MajorityJudgement.class);
        all.put("two-round", TwoRound.class);
        all.put("consent", Consent.class);
        all.put("apportionment", Apportionment.class);
        all.put("quota", Quota.class);
        all.put("multi-winner-approval", MultiWinnerApproval.class);
        all.put("pav", Pav.class);
        all.put("sequential-pav", SequentialPav.class);
        all.put("sequential-phragmen", SequentialPhragmen.class);
        all.put("satisfaction-approval", SatisfactionApproval.class);
        all.put("approval-chamberlin-courant", ApprovalChamberlinCourant.class);
        all.put("sequential-cc", SequentialCc.class);
        // more
        all.putAll(Map.of(
                "plurality", Plurality.class,
                "approval", Approval.class,
                "borda", Borda.class,
                "irv", Irv.class,
                "stv-scottish", StvScottish.class,
                "schulze", Schulze.class));
        return all;
    }
}
