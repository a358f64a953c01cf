package coop.reporting.federation;

import coop.core.value.Ratio;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A cooperative in the federation's register: who is asked, and by what it is told apart.
 *
 * <p>Immutable, and so safe for use by many threads.
 *
 * @param id its id in the register, such as its number in a public one
 * @param traits what tables break down by, such as {@code region}, {@code sector}, {@code kind}, {@code country}; a trait that
 *     is not known is left out, and the cooperative stands under {@code unknown}
 * @param level whether its members are persons, cooperatives, or cooperatives of cooperatives; only the first are added up
 * @param founded its first day
 * @param origin whether it was new
 * @param closure its end
 * @param owner whose it is, when several belong to one owner
 * @param jobs the full-time equivalents by which it weighs in the coverage
 */
public record Respondent(
        String id,
        SortedMap<String, String> traits,
        Level level,
        Optional<LocalDate> founded,
        Origin origin,
        Optional<Closure> closure,
        Optional<String> owner,
        Optional<Ratio> jobs) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/'()&+-]{0,99}");

    /** Whose cooperative it is: of persons, of cooperatives, of such federations. */
    public enum Level {
        PRIMARY,
        SECONDARY,
        TERTIARY
    }

    /** Where a cooperative comes from. */
    public enum Origin {
        NEW,
        /** An enterprise or an association that took the form. */
        CONVERSION,
        /** An enterprise that its workers or users took over. */
        TAKEOVER
    }

    /**
     * @throws IllegalArgumentException if the id or a trait is not a word of at most 100 letters, digits and marks, or it
     *     closes before it is founded
     */
    public Respondent {
        traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("wanted an id of letters, digits and ._:/'()&+- up to 100");
        }
        traits.forEach((trait, value) -> {
            if (!FORM.matcher(trait).matches() || !FORM.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "wanted a trait of letters, digits and ._:/'()&+- up to 100 in " + id);
            }
        });
        if (founded.isPresent() && closure.isPresent() && closure.get().on().isBefore(founded.get())) {
            throw new IllegalArgumentException(
                    id + " closed on " + closure.get().on() + " before it was founded on " + founded.get());
        }
    }

    /** A primary cooperative of which no more is known. */
    public static Respondent of(String id, Map<String, String> traits) {
        return new Respondent(
                id,
                new TreeMap<>(traits),
                Level.PRIMARY,
                Optional.empty(),
                Origin.NEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, founded on a day. */
    public Respondent founded(LocalDate day) {
        return new Respondent(id, traits, level, Optional.of(day), origin, closure, owner, jobs);
    }

    /** The same, weighing so many full-time equivalents. */
    public Respondent weighing(Ratio fte) {
        return new Respondent(id, traits, level, founded, origin, closure, owner, Optional.of(fte));
    }

    /** The same, closed. */
    public Respondent closed(Closure end) {
        return new Respondent(id, traits, level, founded, origin, Optional.of(end), owner, jobs);
    }

    /** Whether it exists at the end of a day; one of which no foundation is known is taken to. */
    boolean existsOn(LocalDate day) {
        return founded.map(first -> !first.isAfter(day)).orElse(true)
                && closure.map(end -> end.on().isAfter(day)).orElse(true);
    }
}
