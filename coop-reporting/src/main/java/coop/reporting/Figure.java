package coop.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One figure of a cooperative over a span: what was measured, or why there is no value. Missing is not zero: what nobody
 * recorded is {@link Missing}, a share of nothing is {@link NotApplicable}, and only what was measured is a number.
 *
 * <p>Immutable, and so safe for use by many threads.
 */
public sealed interface Figure {
    /** Which figure it is. */
    Definition definition();

    /** The value, of figures that have one; a {@link Partial} has only a bound. */
    default Optional<Value> known() {
        return this instanceof Observed observed ? Optional.of(observed.value()) : Optional.empty();
    }

    /** How the state is written: {@code observed}, {@code missing}, {@code not-applicable}, {@code suppressed}, {@code partial}. */
    String status();

    /** What a value is known to be less certain for. */
    enum Quality {
        /** Estimated, in part at least. */
        ESTIMATED,
        /** Not approved yet. */
        PROVISIONAL,
        /** More than a fifth of the cases are unknown. */
        UNRELIABLE,
        /** The series has a break: the definition or the coverage changed. */
        BREAK
    }

    /**
     * One part of a figure that is broken down.
     *
     * @param key what it is: the key of a message under {@code part.}, or an id from the statutes
     */
    record Part(String key, Value value) {}

    /**
     * Measured; 0 is a true zero.
     *
     * @param numerator of a rate
     * @param denominator of a rate, never 0
     * @param n how many cases it rests on
     * @param parts how it is made up; the parts of a count add up to it, others stand beside it
     * @param remark what was noted with an input
     */
    record Observed(
            Definition definition,
            Value value,
            Optional<Value> numerator,
            Optional<Value> denominator,
            long n,
            List<Part> parts,
            Sources sources,
            SortedSet<Quality> quality,
            Optional<String> remark)
            implements Figure {
        public Observed {
            parts = List.copyOf(parts);
            quality = Collections.unmodifiableSortedSet(new TreeSet<>(quality));
        }

        /** The same figure, resting on so many cases. */
        public Observed with(long cases) {
            return new Observed(definition, value, numerator, denominator, cases, parts, sources, quality, remark);
        }

        /** The same figure with one more part. */
        public Observed with(String key, Value part) {
            List<Part> more = new ArrayList<>(parts);
            more.add(new Part(key, part));
            return new Observed(definition, value, numerator, denominator, n, more, sources, quality, remark);
        }

        /** The same figure, less certain. */
        public Observed with(Quality less) {
            SortedSet<Quality> more = new TreeSet<>(quality);
            more.add(less);
            return new Observed(definition, value, numerator, denominator, n, parts, sources, more, remark);
        }

        /** The same figure, with what was noted. */
        public Observed noted(String words) {
            Optional<String> note = Optional.of(words).filter(some -> !some.isBlank());
            return new Observed(definition, value, numerator, denominator, n, parts, sources, quality, note);
        }

        @Override
        public Observed from(Sources other) {
            return new Observed(definition, value, numerator, denominator, n, parts, other, quality, remark);
        }

        @Override
        public String status() {
            return "observed";
        }
    }

    /**
     * Nobody recorded it.
     *
     * @param wanted what would fill it
     */
    record Missing(Definition definition, List<String> wanted) implements Figure {
        public Missing {
            wanted = List.copyOf(wanted);
        }

        @Override
        public String status() {
            return "missing";
        }
    }

    /** It cannot exist: a share of nothing, or a figure for another kind of cooperative. */
    record NotApplicable(Definition definition, String reason) implements Figure {
        @Override
        public String status() {
            return "not-applicable";
        }
    }

    /** Withheld, so that it tells about nobody. */
    record Suppressed(Definition definition, String kind) implements Figure {
        @Override
        public String status() {
            return "suppressed";
        }
    }

    /**
     * A sum of which terms are missing.
     *
     * @param bound the sum of the known terms; never printed as a total
     * @param missing the missing terms
     */
    record Partial(Definition definition, Value bound, List<String> missing, Sources sources) implements Figure {
        public Partial {
            missing = List.copyOf(missing);
        }

        @Override
        public Partial from(Sources other) {
            return new Partial(definition, bound, missing, other);
        }

        @Override
        public String status() {
            return "partial";
        }
    }

    /** The same figure, with what it was read from. */
    default Figure from(Sources sources) {
        return this;
    }
}
