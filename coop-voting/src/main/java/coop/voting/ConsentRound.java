package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.MemberId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One round of a decision by consent: the proposal as it then stood, and where each stood.
 *
 * @param number from 1
 * @param proposal the wording in this round, when it is not that of the motion
 * @param stances where each of those who took part stood, by the principal whose stance it is
 * @param words what they said to it: reasons of objections, concerns
 */
public record ConsentRound(
        int number,
        Optional<String> proposal,
        SortedMap<MemberId, Stance> stances,
        @Default("{}") SortedMap<MemberId, String> words) {
    public ConsentRound {
        stances = Collections.unmodifiableSortedMap(new TreeMap<>(stances));
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        if (number < 1) {
            throw new IllegalArgumentException("wanted a round from 1, got " + number);
        }
    }
}
