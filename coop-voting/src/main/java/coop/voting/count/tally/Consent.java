package coop.voting.count.tally;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import coop.voting.count.BallotKind;
import coop.voting.count.Count;
import coop.voting.count.CountBuilder;
import coop.voting.count.CountingException;
import coop.voting.count.CountingMethod;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Consent, as in sociocracy: a proposal stands unless somebody objects.
 *
 * <p>On a paper each proposal has 1 for consent, 0 or nothing for standing aside, -1 for an objection. An objection blocks until
 * it is resolved; a new round of consent on the amended proposal is a new count. Of several proposals that stand, those with most
 * consents have the seats. For example 8 consent, 1 stands aside and 1 objects: the proposal is blocked, though 8 of 10 are for
 * it; once the objection is resolved and withdrawn, it stands.
 *
 * <p>Source: G. Endenburg, Sociocracy, 1981, the consent principle.
 *
 * @param objections how many objections a proposal bears: 0, or 1 for "consensus minus one"
 * @param leastConsents the part of the papers that must consent, so that nobody decides by standing aside
 */
public record Consent(
        @Default("0") int objections, @Default("\"0\"") Ratio leastConsents) implements CountingMethod {
    public static final String ID = "consent";

    private static final Ratio OBJECTION = Ratio.of(-1);

    public Consent {
        if (objections < 0) {
            throw new IllegalArgumentException("A proposal bears 0 objections or more, not " + objections);
        }
        if (leastConsents.signum() < 0 || leastConsents.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("The least consents are a part from 0 to 1, not " + leastConsents);
        }
    }

    /** One objection blocks. */
    public Consent() {
        this(0, Ratio.ZERO);
    }

    @Override
    public Count count(Profile ballots, int seats, TieBreak ties) {
        CountBuilder count = new CountBuilder(ID, ballots, seats, ties).require(BallotKind.SCORE);
        for (Ratio level : ballots.levels()) {
            if (!level.equals(OBJECTION) && level.signum() != 0 && !level.equals(Ratio.ONE)) {
                throw new CountingException(
                        "scores.consent", "On a paper stands 1 for consent, 0 or -1 for an objection, not " + level);
            }
        }
        int n = ballots.candidates().size();
        Ratio[] consents = new Ratio[n];
        Ratio[] objecting = new Ratio[n];
        Arrays.fill(consents, Ratio.ZERO);
        Arrays.fill(objecting, Ratio.ZERO);
        for (int ballot = 0; ballot < ballots.distinct(); ballot++) {
            for (int proposal = 0; proposal < n; proposal++) {
                Ratio said = ballots.scoreOf(ballot, proposal);
                if (said != null && said.signum() > 0) {
                    consents[proposal] = consents[proposal].plus(ballots.weight(ballot));
                } else if (said != null && said.signum() < 0) {
                    objecting[proposal] = objecting[proposal].plus(ballots.weight(ballot));
                }
            }
        }
        Ratio least = ballots.total().times(leastConsents);
        List<Integer> blocked = new ArrayList<>();
        List<List<Integer>> standing = new ArrayList<>();
        for (List<Integer> group : CountBuilder.groups(consents)) {
            List<Integer> free = new ArrayList<>();
            for (int proposal : group) {
                boolean stands = objecting[proposal].compareTo(Ratio.of(objections)) <= 0
                        && consents[proposal].signum() > 0
                        && consents[proposal].compareTo(least) >= 0;
                (stands ? free : blocked).add(proposal);
            }
            if (!free.isEmpty()) {
                standing.add(free);
            }
        }
        for (int proposal : blocked) {
            count.event(1, "blocked", List.of(proposal), Map.of("objections", objecting[proposal].toString()));
        }
        return count.figure("tally", count.byName(consents))
                .figure("objections", count.byName(objecting))
                .figure("blocked", ballots.names(blocked))
                .electFrom(standing)
                .build();
    }
}
