package coop.core.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A decision on record, carried or not. It is what joins the votes to the rest: a meeting makes resolutions, and acts that
 * need one ask the minute book for it.
 *
 * @param id its name in the cooperative, unique, such as {@code surplus-2013}
 * @param kind what it decides: {@code ordinary}, {@code statutes}, {@code surplus}, {@code exclusion} …; the statutes name
 *     the majority of each kind
 * @param title what was put to the vote, in words
 * @param on the day of the decision
 * @param body who decided: {@code general-meeting} or {@code board}
 * @param outcome what came of it
 * @param subject what it is about, when it is about one thing: a year, a person's number, a digest
 * @param chosen what was chosen, for elections and choices, in order; empty for yes or no
 * @param articles the articles of the statutes that were applied
 * @param arithmetic the figures by name, in their exact form: {@code yes} 80, {@code no} 25, {@code needed} 3/4
 */
public record Resolution(
        String id,
        String kind,
        String title,
        LocalDate on,
        String body,
        Outcome outcome,
        Optional<String> subject,
        List<String> chosen,
        List<String> articles,
        SortedMap<String, String> arithmetic) {
    /** What came of a motion. */
    public enum Outcome {
        CARRIED,
        REJECTED,
        /** No decision could be made: the quorum was not reached. */
        NO_QUORUM,
        /** The votes are equal and no rule broke the tie. */
        TIED,
        /** It was annulled later and has no effect. */
        ANNULLED
    }

    public Resolution {
        chosen = List.copyOf(chosen);
        articles = List.copyOf(articles);
        arithmetic = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(arithmetic));
    }

    Resolution with(Outcome other) {
        return new Resolution(id, kind, title, on, body, other, subject, chosen, articles, arithmetic);
    }

    public boolean isCarried() {
        return outcome == Outcome.CARRIED;
    }
}
