package coop.voting.count;

import static coop.voting.count.BallotKind.APPROVAL;
import static coop.voting.count.BallotKind.RANKED;
import static coop.voting.count.BallotKind.SCORE;
import static coop.voting.count.Criterion.CLONE_INDEPENDENT;
import static coop.voting.count.Criterion.CONDORCET;
import static coop.voting.count.Criterion.CONDORCET_LOSER;
import static coop.voting.count.Criterion.LATER_NO_HARM;
import static coop.voting.count.Criterion.MAJORITY;
import static coop.voting.count.Criterion.MONOTONE;
import static coop.voting.count.Criterion.PARTICIPATION;
import static coop.voting.count.Criterion.PROPORTIONAL;

import coop.voting.count.committee.ApprovalChamberlinCourant;
import coop.voting.count.committee.MethodOfEqualShares;
import coop.voting.count.committee.MultiWinnerApproval;
import coop.voting.count.committee.Pav;
import coop.voting.count.committee.SatisfactionApproval;
import coop.voting.count.committee.SequentialCc;
import coop.voting.count.committee.SequentialPav;
import coop.voting.count.committee.SequentialPhragmen;
import coop.voting.count.pairwise.Copeland;
import coop.voting.count.pairwise.Kemeny;
import coop.voting.count.pairwise.Minimax;
import coop.voting.count.pairwise.RankedPairs;
import coop.voting.count.pairwise.Schulze;
import coop.voting.count.pairwise.SchulzeDebian;
import coop.voting.count.seats.Apportionment;
import coop.voting.count.seats.Quota;
import coop.voting.count.tally.Approval;
import coop.voting.count.tally.BlocStar;
import coop.voting.count.tally.Borda;
import coop.voting.count.tally.Consent;
import coop.voting.count.tally.MajorityJudgement;
import coop.voting.count.tally.Plurality;
import coop.voting.count.tally.Score;
import coop.voting.count.tally.Star;
import coop.voting.count.transfer.BottomsUp;
import coop.voting.count.transfer.Irv;
import coop.voting.count.transfer.IrvSequential;
import coop.voting.count.transfer.StvFractionalRctab;
import coop.voting.count.transfer.StvMeek;
import coop.voting.count.transfer.StvScottish;
import coop.voting.count.transfer.StvWarren;
import coop.voting.count.transfer.StvWigm;
import coop.voting.count.transfer.TwoRound;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All methods that come with this library. */
public final class CountingMethods {
    private static final SortedMap<String, MethodCard> CARDS = cards(
            many(
                    "plurality",
                    Plurality.class,
                    RANKED,
                    "Common law of elections",
                    MAJORITY,
                    MONOTONE,
                    PARTICIPATION,
                    LATER_NO_HARM),
            one(
                    "two-round",
                    TwoRound.class,
                    RANKED,
                    "French Electoral Code, article L. 193",
                    MAJORITY,
                    CONDORCET_LOSER),
            many("approval", Approval.class, APPROVAL, "S. Brams and P. Fishburn, 1978", MONOTONE, PARTICIPATION),
            many("score", Score.class, SCORE, "W. D. Smith, 2000", MONOTONE, PARTICIPATION),
            one("star", Star.class, SCORE, "Equal Vote Coalition, 2014", MONOTONE, CONDORCET_LOSER),
            many("bloc-star", BlocStar.class, SCORE, "Equal Vote Coalition"),
            many("majority-judgement", MajorityJudgement.class, SCORE, "M. Balinski and R. Laraki, 2007", MONOTONE),
            many("borda", Borda.class, RANKED, "J.-C. de Borda, 1781", MONOTONE, PARTICIPATION, CONDORCET_LOSER),
            many("consent", Consent.class, SCORE, "G. Endenburg, 1981"),
            one(
                    "irv",
                    Irv.class,
                    RANKED,
                    "W. R. Ware, 1871; RCTab",
                    MAJORITY,
                    CONDORCET_LOSER,
                    CLONE_INDEPENDENT,
                    LATER_NO_HARM),
            many("irv-sequential", IrvSequential.class, RANKED, "Utah Code 20A-4-603; RCTab"),
            many("bottoms-up", BottomsUp.class, RANKED, "RCTab", LATER_NO_HARM),
            many(
                    "stv-scottish",
                    StvScottish.class,
                    RANKED,
                    "Scottish Local Government Elections Orders 2007 and 2011",
                    LATER_NO_HARM,
                    PROPORTIONAL),
            many(
                    "stv-wigm",
                    StvWigm.class,
                    RANKED,
                    "PR Foundation, Reference WIGM STV Rule",
                    LATER_NO_HARM,
                    PROPORTIONAL),
            many(
                    "stv-meek",
                    StvMeek.class,
                    RANKED,
                    "B. L. Meek, 1969; PR Foundation, Reference Meek Rule",
                    PROPORTIONAL),
            many("stv-warren", StvWarren.class, RANKED, "C. H. E. Warren, 1994", PROPORTIONAL),
            many(
                    "stv-fractional-rctab",
                    StvFractionalRctab.class,
                    RANKED,
                    "Minneapolis Code of Ordinances 167.70; RCTab",
                    LATER_NO_HARM,
                    PROPORTIONAL),
            many(
                    "schulze",
                    Schulze.class,
                    RANKED,
                    "M. Schulze, 1997, 2011",
                    MAJORITY,
                    CONDORCET,
                    CONDORCET_LOSER,
                    MONOTONE,
                    CLONE_INDEPENDENT),
            many(
                    "schulze-debian",
                    SchulzeDebian.class,
                    RANKED,
                    "Constitution for the Debian Project, A.6",
                    MAJORITY,
                    CONDORCET,
                    MONOTONE),
            many(
                    "ranked-pairs",
                    RankedPairs.class,
                    RANKED,
                    "T. N. Tideman, 1987",
                    MAJORITY,
                    CONDORCET,
                    CONDORCET_LOSER,
                    MONOTONE,
                    CLONE_INDEPENDENT),
            many(
                    "copeland",
                    Copeland.class,
                    RANKED,
                    "A. H. Copeland, 1951; R. Llull, 1283",
                    MAJORITY,
                    CONDORCET,
                    CONDORCET_LOSER,
                    MONOTONE),
            many("minimax", Minimax.class, RANKED, "P. Simpson, 1969; G. Kramer, 1977", MAJORITY, CONDORCET, MONOTONE),
            many(
                    "kemeny",
                    Kemeny.class,
                    RANKED,
                    "J. G. Kemeny, 1959; H. P. Young, 1978",
                    MAJORITY,
                    CONDORCET,
                    CONDORCET_LOSER,
                    MONOTONE),
            many(
                    "multi-winner-approval",
                    MultiWinnerApproval.class,
                    APPROVAL,
                    "S. Brams and P. Fishburn, 1978",
                    MONOTONE),
            many("satisfaction-approval", SatisfactionApproval.class, APPROVAL, "S. Brams and D. M. Kilgour, 2010"),
            many("pav", Pav.class, APPROVAL, "T. N. Thiele, 1895", MONOTONE, PROPORTIONAL),
            many("sequential-pav", SequentialPav.class, APPROVAL, "T. N. Thiele, 1895"),
            many("sequential-phragmen", SequentialPhragmen.class, APPROVAL, "E. Phragmén, 1894", PROPORTIONAL),
            many(
                    "approval-chamberlin-courant",
                    ApprovalChamberlinCourant.class,
                    APPROVAL,
                    "J. R. Chamberlin and P. N. Courant, 1983",
                    MONOTONE),
            many("sequential-cc", SequentialCc.class, APPROVAL, "T. Lu and C. Boutilier, 2011"),
            many(
                    "equal-shares",
                    MethodOfEqualShares.class,
                    APPROVAL,
                    "D. Peters, G. Pierczyński, P. Skowron, 2021",
                    PROPORTIONAL),
            many(
                    "apportionment",
                    Apportionment.class,
                    RANKED,
                    "V. d'Hondt, 1878; A. Sainte-Laguë, 1910; A. Hamilton, 1792",
                    MONOTONE,
                    PROPORTIONAL),
            many("quota", Quota.class, RANKED, "H. R. Droop, 1868; T. Hare, 1859"));

    private CountingMethods() {}

    /** The record of each method, by id. */
    public static SortedMap<String, Class<? extends CountingMethod>> all() {
        SortedMap<String, Class<? extends CountingMethod>> records = new TreeMap<>();
        CARDS.forEach((id, card) -> records.put(id, card.record()));
        return records;
    }

    /** What there is to know of each method, by id. */
    public static List<MethodCard> cards() {
        return List.copyOf(CARDS.values());
    }

    /** What there is to know of one method, if it is one of these. */
    public static Optional<MethodCard> card(String id) {
        return Optional.ofNullable(CARDS.get(id));
    }

    private static MethodCard one(
            String id,
            Class<? extends CountingMethod> record,
            BallotKind ballots,
            String source,
            Criterion... criteria) {
        return card(id, record, ballots, false, source, criteria);
    }

    private static MethodCard many(
            String id,
            Class<? extends CountingMethod> record,
            BallotKind ballots,
            String source,
            Criterion... criteria) {
        return card(id, record, ballots, true, source, criteria);
    }

    private static MethodCard card(
            String id,
            Class<? extends CountingMethod> record,
            BallotKind ballots,
            boolean severalSeats,
            String source,
            Criterion... criteria) {
        List<Criterion> sorted = Arrays.stream(criteria).sorted().toList();
        return new MethodCard(id, record, ballots, severalSeats, sorted, source);
    }

    private static SortedMap<String, MethodCard> cards(MethodCard... all) {
        SortedMap<String, MethodCard> cards = new TreeMap<>();
        for (MethodCard card : all) {
            if (cards.put(card.id(), card) != null) {
                throw new IllegalStateException("Two methods have the id " + card.id());
            }
        }
        return Collections.unmodifiableSortedMap(cards);
    }
}
