package coop.reporting;

import coop.core.value.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * Which figure is meant: an id and a version travel with every value. A changed formula is a new version.
 *
 * <p>Its name and its definition in one sentence are messages, under {@code MEM-01.name} and {@code MEM-01.definition}.
 *
 * @param id the id in the catalogue, such as {@code MEM-01}, or of an input, such as {@code training-hours}
 * @param version from 1
 * @param unit what is counted: see {@link Unit}
 */
public record Definition(String id, int version, Unit unit) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    /**
     * @throws IllegalArgumentException if the id is not of letters, digits and hyphens, or the version is below 1
     */
    public Definition {
        if (!FORM.matcher(id).matches() || version < 1) {
            throw new IllegalArgumentException("wanted an id of letters, digits and hyphens and a version from 1, got '"
                    + id + "' and " + version);
        }
    }

    public static Definition of(String id, Unit unit) {
        return new Definition(id, 1, unit);
    }

    /** How it is quoted: {@code MEM-01@1}. */
    public String reference() {
        return id + "@" + version;
    }

    public Figure.Observed count(long count) {
        return observed(Value.of(count)).with(count);
    }

    public Figure.Observed money(Money money) {
        return observed(Value.of(money));
    }

    public Figure.Observed observed(Value value) {
        return new Figure.Observed(
                this,
                value,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                Sources.NONE,
                new TreeSet<>(),
                Optional.empty());
    }

    /** A share of a whole: 63 of 150 is 21/50, that is 42 %. Not applicable when the whole is 0. */
    public Figure share(long part, long whole) {
        return share(Value.of(part), Value.of(whole), whole);
    }

    /**
     * One value over another. Not applicable when the denominator is 0: never 0, never infinite.
     *
     * @param n how many cases it rests on
     */
    public Figure share(Value numerator, Value denominator, long n) {
        if (denominator.isZero()) {
            return notApplicable("zero-denominator");
        }
        Ratio exact = numerator.number().dividedBy(denominator.number());
        return new Figure.Observed(
                this,
                Value.of(exact),
                Optional.of(numerator),
                Optional.of(denominator),
                n,
                List.of(),
                Sources.NONE,
                new TreeSet<>(),
                Optional.empty());
    }

    /**
     * Nobody recorded it.
     *
     * @param wanted what would fill it: the key of a message under {@code wanted.}, or the id of an input
     */
    public Figure.Missing missing(String... wanted) {
        return new Figure.Missing(this, List.of(wanted));
    }

    /**
     * It cannot exist here.
     *
     * @param reason the key of a message under {@code because.}
     */
    public Figure.NotApplicable notApplicable(String reason) {
        return new Figure.NotApplicable(this, reason);
    }

    /** Withheld, because so few persons stand behind it that it would tell about one of them. */
    public Figure.Suppressed suppressed(String kind) {
        return new Figure.Suppressed(this, kind);
    }

    /** A sum of which terms are missing: what is known is a bound, and no total. */
    public Figure.Partial partial(Value bound, SortedSet<String> missing) {
        return new Figure.Partial(this, bound, List.copyOf(missing), Sources.NONE);
    }
}
