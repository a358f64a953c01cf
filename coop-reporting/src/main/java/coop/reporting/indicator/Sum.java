package coop.reporting.indicator;

import coop.core.value.Ratio;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Input;
import coop.reporting.Measured;
import coop.reporting.Sources;
import coop.reporting.Unit;
import coop.reporting.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures added to and taken from each other, as far as they are known.
 *
 * @param terms what is added
 * @param figures the figure of each term; empty before it is measured
 */
record Sum(List<Term> terms, List<Figure> figures) {
    static final Sum NONE = new Sum(List.of(), List.of());

    private static final Pattern TERM =
            Pattern.compile("(?:(start|mean)\\()?([A-Za-z][A-Za-z0-9-]{0,63}(?:\\.[a-z-]{1,40})?)(\\))?");
    private static final String ACCOUNTS = "accounts.";

    /** Of which day a term is. */
    private enum When {
        END,
        START,
        MEAN
    }

    /**
     * One term.
     *
     * @param sign 1 or -1
     * @param id of an input, an indicator or a figure of the accounts
     */
    record Term(int sign, When when, String id) {}

    /**
     * @throws IllegalArgumentException if it is not ids with {@code +} and {@code -} between them
     */
    static Sum of(String text) {
        List<Term> terms = new ArrayList<>();
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            Matcher matcher = TERM.matcher(words[i]);
            boolean sign = i == 0 || words[i - 1].equals("+") || words[i - 1].equals("-");
            if (!sign || !matcher.matches() || (matcher.group(1) == null) != (matcher.group(3) == null)) {
                throw new IllegalArgumentException("wanted ids with + or - between them, such as 'energy' or"
                        + " 'waste-hazardous + waste-other', got '" + text + "'");
            }
            When when = matcher.group(1) == null
                    ? When.END
                    : When.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
            terms.add(new Term(i > 0 && words[i - 1].equals("-") ? -1 : 1, when, matcher.group(2)));
        }
        if (words.length % 2 == 0) {
            throw new IllegalArgumentException("wanted an id after the last sign of '" + text + "'");
        }
        return new Sum(terms, List.of());
    }

    Sum measure(Measured coop, Span period) {
        List<Figure> measured = new ArrayList<>();
        for (Term term : terms) {
            measured.add(figure(term, coop, period));
        }
        return new Sum(terms, List.copyOf(measured));
    }

    private static Figure figure(Term term, Measured coop, Span period) {
        Figure end = figure(term.id(), coop, period);
        if (term.when() == When.END) {
            return end;
        }
        Figure start = coop.isFirst(period)
                ? end.definition().observed(Value.of(0))
                : figure(term.id(), coop, coop.before(period));
        if (term.when() == When.START) {
            return start;
        }
        if (end instanceof Figure.Observed after && start instanceof Figure.Observed before) {
            Ratio mean = after.value().number().plus(before.value().number()).times(Ratio.HALF);
            Figure.Observed both = after.definition().observed(Value.of(mean));
            return new Sum(List.of(), List.of(after, before)).qualified(both).from(after.sources());
        }
        return end instanceof Figure.Observed ? start : end;
    }

    private static Figure figure(String id, Measured coop, Span period) {
        if (id.startsWith(ACCOUNTS)) {
            return Finance.of(coop, period, id.substring(ACCOUNTS.length()));
        }
        Optional<Input> input = Input.find(id);
        if (input.isPresent()) {
            return coop.input(input.get(), period);
        }
        return coop.figure(id, period).orElseGet(() -> coop.typed(id, period));
    }

    /** Why the figure cannot be, when it cannot because of one of these. */
    Optional<Figure> without(Definition definition) {
        for (Figure figure : figures) {
            if (figure instanceof Figure.Suppressed suppressed) {
                return Optional.of(definition.suppressed(suppressed.kind()));
            }
            if (figure instanceof Figure.NotApplicable none) {
                return Optional.of(definition.notApplicable(none.reason()));
            }
        }
        return Optional.empty();
    }

    /** What is wanted. */
    SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>();
        for (Figure figure : figures) {
            if (figure instanceof Figure.Missing none) {
                missing.addAll(none.wanted());
            } else if (figure instanceof Figure.Partial part) {
                missing.addAll(part.missing());
            }
        }
        return missing;
    }

    /** Whether what is known is a bound: something is, and nothing is taken away. */
    boolean isBound() {
        return terms.stream().allMatch(term -> term.sign() > 0)
                && figures.stream()
                        .anyMatch(figure -> figure instanceof Figure.Observed || figure instanceof Figure.Partial);
    }

    /** The sum of what is known; money when all of it is. */
    Value value() {
        Optional<Value> sum = Optional.empty();
        for (int i = 0; i < figures.size(); i++) {
            Optional<Value> known = figures.get(i) instanceof Figure.Partial part
                    ? Optional.of(part.bound())
                    : figures.get(i).known();
            if (known.isPresent()) {
                Value value =
                        terms.get(i).sign() > 0 ? known.get() : known.get().negated();
                sum = Optional.of(sum.map(so -> so.plus(value)).orElse(value));
            }
        }
        return sum.orElse(Value.of(0));
    }

    /** How many it counts, when it counts persons or things and whole ones; else 0. */
    long count() {
        Ratio sum = value().number();
        boolean counted = figures.stream().allMatch(figure -> {
            Unit unit = figure.definition().unit();
            return unit == Unit.PERSONS || unit == Unit.COUNT;
        });
        return counted && sum.isWhole() && sum.signum() > 0 ? sum.numerator().longValueExact() : 0;
    }

    /** A figure as uncertain as those it was worked out from. */
    Figure.Observed qualified(Figure.Observed other) {
        Figure.Observed marked = other;
        for (Figure figure : figures) {
            if (figure instanceof Figure.Observed observed) {
                for (Figure.Quality quality : observed.quality()) {
                    marked = marked.with(quality);
                }
            }
        }
        return marked;
    }

    /** What these and others were read from. */
    Sources sources(Sum more) {
        TreeSet<String> books = new TreeSet<>();
        TreeSet<Long> entries = new TreeSet<>();
        TreeSet<String> inputs = new TreeSet<>();
        List<Figure> all = new ArrayList<>(figures);
        all.addAll(more.figures);
        for (Figure figure : all) {
            Sources from = figure instanceof Figure.Observed observed
                    ? observed.sources()
                    : figure instanceof Figure.Partial part ? part.sources() : Sources.NONE;
            books.addAll(from.books());
            inputs.addAll(from.inputs());
            if (!from.inputs().isEmpty()) {
                entries.addAll(from.entries());
            }
        }
        return new Sources(List.copyOf(books), List.copyOf(entries), List.copyOf(inputs));
    }
}
