package coop.voting.count;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What there is to know of a method before choosing it.
 *
 * @param id the id by which statutes name it, such as {@code stv-scottish}
 * @param record the record whose components are its options
 * @param ballots the kind of ballots that it counts
 * @param severalSeats whether it can fill more than one seat at once
 * @param criteria what it promises with its default options, in the order of {@link Criterion}
 * @param source who defined it, and where
 */
public record MethodCard(
        String id,
        Class<? extends CountingMethod> record,
        BallotKind ballots,
        boolean severalSeats,
        List<Criterion> criteria,
        String source) {
    public MethodCard {
        criteria = List.copyOf(criteria);
    }

    /** What the method does, in one sentence; in English where there is no translation. */
    public String definition(Locale language) {
        String word = language.getLanguage();
        boolean known = List.of("fr", "nl", "de").contains(word);
        return ResourceBundle.getBundle("coop.voting.count.methods", known ? language : Locale.ENGLISH)
                .getString(id);
    }
}
