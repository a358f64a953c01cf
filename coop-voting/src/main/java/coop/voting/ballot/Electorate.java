package coop.voting.ballot;

import coop.core.Reason;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import coop.voting.Roll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may cast whose ballot: the roll, and the mandates that stand when the vote opens. Frozen by its digest: whoever is admitted,
 * suspended or excluded later changes nothing in it.
 *
 * @param roll the roll
 * @param holders by principal, who holds the mandate
 */
public record Electorate(Roll roll, SortedMap<MemberId, MemberId> holders) {
    /**
     * @throws IllegalArgumentException if a mandate is of or for somebody who is not on the roll, or of oneself
     */
    public Electorate {
        holders = Collections.unmodifiableSortedMap(new TreeMap<>(holders));
        holders.forEach((principal, holder) -> {
            if (!roll.holds(principal) || !roll.holds(holder) || principal.equals(holder)) {
                throw new IllegalArgumentException("wanted mandates between two members on the roll");
            }
        });
    }

    /** SHA-256 over the digest of the roll and each mandate, {@code m2 m5} for the second held by the fifth, a line each. */
    public Hash digest() {
        StringBuilder text = new StringBuilder("coop-electorate/1\nroll " + roll.digest() + "\n");
        holders.forEach((principal, holder) ->
                text.append(principal).append(' ').append(holder).append('\n'));
        return Hash.of(text.toString());
    }

    /** How many voters have how many votes; who has none is in no class. */
    public SortedMap<Ratio, Long> classes() {
        SortedMap<Ratio, Long> classes = new TreeMap<>();
        roll.votes().values().forEach(votes -> {
            if (votes.signum() > 0) {
                classes.merge(votes, 1L, Long::sum);
            }
        });
        return classes;
    }

    /** Why somebody may not cast the ballot of a principal, if they may not. */
    Optional<Reason> against(MemberId principal, MemberId by) {
        if (roll.votes(principal).signum() <= 0) {
            return Optional.of(Reason.of(
                    "sealed.not-on-roll", "meetings.franchise", "{0} is not on the roll and has no vote", principal));
        }
        if (by.equals(principal) || by.equals(holders.get(principal))) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(
                "ballot.not-holder", "meetings.proxies", "{0} holds no mandate of {1} in this vote", by, principal));
    }

    /**
     * Why the vote of these voters cannot be secret: in a class of fewer than the crowd, the result would tell who voted what.
     *
     * @param crowd the least number of voters of a class
     */
    public List<Reason> tooSmall(int crowd) {
        List<Reason> reasons = new ArrayList<>();
        SortedMap<Ratio, Long> classes = classes();
        classes.forEach((votes, members) -> {
            if (members < crowd) {
                reasons.add(
                        classes.size() == 1
                                ? Reason.of(
                                        "ballot.crowd-too-small",
                                        "meetings.sealed",
                                        "there are {0} voters; a sealed vote needs {1}",
                                        members,
                                        crowd)
                                : Reason.of(
                                        "ballot.class-too-small",
                                        "meetings.sealed",
                                        "{0} voters have {1} votes each; a sealed vote needs {2} of each class",
                                        members,
                                        votes,
                                        crowd));
            }
        });
        return reasons;
    }
}
