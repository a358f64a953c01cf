package coop.voting;

import coop.core.value.Hash;
import coop.core.value.MemberId;
import coop.core.value.Ratio;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who may vote, and with how many votes: the members admitted, and not suspended, at the end of the record date.
 *
 * <p>A roll is a value: what happens after the record date, and corrections after it was drawn up, do not change it. Its
 * {@link #digest} stands in the journal, so that a later roll can be told from it.
 *
 * @param recordDate the day at whose end it was taken
 * @param knownAt how many entries the journal had when it was drawn up
 * @param votes the votes of each member
 */
public record Roll(LocalDate recordDate, long knownAt, SortedMap<MemberId, Ratio> votes) {
    /**
     * @throws IllegalArgumentException if a member has less than no votes
     */
    public Roll {
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        votes.forEach((member, own) -> {
            if (own.signum() < 0) {
                throw new IllegalArgumentException("wanted votes of 0 or more for " + member + ", got " + own);
            }
        });
    }

    /** How many members are on it. */
    public long members() {
        return votes.size();
    }

    public boolean holds(MemberId member) {
        return votes.containsKey(member);
    }

    /** The votes of a member; none of somebody who is not on it. */
    public Ratio votes(MemberId member) {
        return votes.getOrDefault(member, Ratio.ZERO);
    }

    /** All votes on it. */
    public Ratio eligible() {
        return sum(votes.values());
    }

    /** Those on it of whom something holds. */
    Roll only(Predicate<MemberId> some) {
        SortedMap<MemberId, Ratio> left = new TreeMap<>();
        votes.forEach((member, own) -> {
            if (some.test(member)) {
                left.put(member, own);
            }
        });
        return new Roll(recordDate, knownAt, left);
    }

    static Ratio sum(Iterable<Ratio> votes) {
        long whole = 0;
        Ratio parts = Ratio.ZERO;
        for (Ratio own : votes) {
            if (own.isWhole() && own.numerator().bitLength() < Integer.SIZE) {
                whole = Math.addExact(whole, own.numerator().longValueExact());
            } else {
                parts = parts.plus(own);
            }
        }
        return parts.plus(Ratio.of(whole));
    }

    /**
     * SHA-256 over the record date and each member with its votes, a line each, in the order of their numbers: {@code
     * 2014-06-14\nm1 1\nm2 1\n}, in UTF-8. What was known when is not part of it.
     */
    public Hash digest() {
        StringBuilder text =
                new StringBuilder(votes.size() * 10 + 11).append(recordDate).append('\n');
        votes.forEach(
                (member, own) -> text.append(member).append(' ').append(own).append('\n'));
        return Hash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
