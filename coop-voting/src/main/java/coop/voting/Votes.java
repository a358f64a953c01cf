package coop.voting;

import coop.core.statutes.Default;
import coop.core.value.Ratio;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counters of one vote, each in votes, exact. They are kept apart because statutes differ in what they are a part of.
 *
 * <p>For example 80 yes, 25 no, 5 abstentions of 110 attending: 105 votes are cast, 110 are attending.
 *
 * @param yes for; in an election or a choice, the valid papers
 * @param no against
 * @param abstain abstentions
 * @param blank blank papers
 * @param invalid papers that cannot be read
 * @param present the votes of those who attend themselves
 * @param represented the votes of those who attend through a proxy
 * @param eligible all votes on the roll
 * @param members all members, whether they may vote or not; 0 where nobody counted them
 * @param classes the same counters for each class of members, where the votes of each class are known and there are several
 */
public record Votes(
        Ratio yes,
        Ratio no,
        Ratio abstain,
        Ratio blank,
        Ratio invalid,
        Ratio present,
        Ratio represented,
        Ratio eligible,
        @Default("\"0\"") Ratio members,
        @Default("{}") SortedMap<String, Votes> classes) {
    public Votes {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /** Counters of members who each have a vote and are of one class. */
    public Votes(
            Ratio yes,
            Ratio no,
            Ratio abstain,
            Ratio blank,
            Ratio invalid,
            Ratio present,
            Ratio represented,
            Ratio eligible) {
        this(yes, no, abstain, blank, invalid, present, represented, eligible, eligible, Collections.emptySortedMap());
    }

    /** Yes and no: what is cast. */
    public Ratio cast() {
        return yes.plus(no);
    }

    /** All that was handed in: yes, no, abstentions, blank and invalid. */
    public Ratio given() {
        return yes.plus(no).plus(abstain).plus(blank).plus(invalid);
    }

    /** The votes of those present or represented. */
    public Ratio attending() {
        return present.plus(represented);
    }

    /** The votes that attend and were not given. */
    public Ratio notVoting() {
        return attending().minus(given());
    }

    Votes with(SortedMap<String, Votes> byClass) {
        return new Votes(yes, no, abstain, blank, invalid, present, represented, eligible, members, byClass);
    }
}
