package coop.reporting.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a check found: what the books show, beside what the law or the statutes ask.
 *
 * <p>A finding rests on parameters, and knows no better than the worst of them. However the figures come out, one that rests
 * on memory, or on one reading of several, is {@link Outcome#TO_VERIFY}: {@link #outcome} derives that, so that no check can
 * say otherwise. What the figures alone would say stays readable in {@link #computed}.
 *
 * @param id the check it comes from, such as {@code be.agreee.dividend-cap}
 * @param computed what the figures say, were the law as the pack has it
 * @param basis the parameters it rests on, the rule itself first
 * @param layer who speaks
 * @param inputs the figures that were looked at, by name, in their exact form: {@code EUR 29.99}, {@code 13/20}, {@code 2024-06-22}
 * @param value what was found, in its exact form
 * @param threshold what was asked, in its exact form
 * @param arguments the values in its sentence
 * @param wanted what was not on record
 */
public record Finding(
        String id,
        Outcome computed,
        List<Parameter> basis,
        Layer layer,
        SortedMap<String, String> inputs,
        Optional<String> value,
        Optional<String> threshold,
        List<String> arguments,
        List<String> wanted) {
    /**
     * @throws IllegalArgumentException if it rests on nothing, or lacks data without saying which
     */
    public Finding {
        basis = List.copyOf(basis);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        arguments = List.copyOf(arguments);
        wanted = List.copyOf(wanted);
        if (basis.isEmpty()) {
            throw new IllegalArgumentException(id + ": a finding rests on at least one parameter");
        }
        if (computed == Outcome.NOT_ENOUGH_DATA && wanted.isEmpty()) {
            throw new IllegalArgumentException(id + ": data are lacking, but it is not said which");
        }
    }

    /** What was found; never met or not met when it rests on memory or on an interpretation. */
    public Outcome outcome() {
        boolean judged = computed == Outcome.MET || computed == Outcome.NOT_MET;
        return judged && !certainty().decides() ? Outcome.TO_VERIFY : computed;
    }

    /** How well the law that it rests on is known: as well as the worst of its parameters. */
    public Certainty certainty() {
        return basis.stream().map(Parameter::certainty).reduce(Certainty.FIRST_HAND, Certainty::weaker);
    }

    /** The articles it rests on, that of the rule first. */
    public String article() {
        return basis.stream().map(Parameter::article).distinct().collect(Collectors.joining("; "));
    }

    /** Where these articles were read, or who remembers them. */
    public String source() {
        return basis.stream().map(Parameter::source).distinct().collect(Collectors.joining("; "));
    }

    /** A finding in the making; a check gets one from {@link Examination#finding}. One thread only. */
    public static final class Draft {
        private final String id;
        private final List<Parameter> basis;
        private final SortedMap<String, String> inputs = new TreeMap<>();
        private final List<String> wanted = new ArrayList<>();
        private Layer layer = Layer.MANDATORY;
        private Optional<String> value = Optional.empty();
        private Optional<String> threshold = Optional.empty();

        Draft(String id, List<Parameter> basis) {
            this.id = id;
            this.basis = new ArrayList<>(basis);
        }

        /** It rests on this alone, and on nothing named before: the statutes, when they are the stricter. */
        public Draft restsOnlyOn(Parameter parameter) {
            basis.clear();
            basis.add(parameter);
            return this;
        }

        /** Another parameter it rests on. */
        public Draft restsOn(Parameter parameter) {
            basis.add(parameter);
            return this;
        }

        /** Who speaks; mandatory law unless it is said. */
        public Draft layer(Layer speaking) {
            layer = speaking;
            return this;
        }

        /** A figure that was looked at. */
        public Draft input(String name, Object figure) {
            inputs.put(name, figure.toString());
            return this;
        }

        /** What was found. */
        public Draft value(Object found) {
            value = Optional.of(found.toString());
            return this;
        }

        /** What was asked. */
        public Draft threshold(Object asked) {
            threshold = Optional.of(asked.toString());
            return this;
        }

        /** Something that is not on record; the finding then cannot be told. */
        public Draft wants(String what) {
            wanted.add(what);
            return this;
        }

        /** Whether anything is not on record. */
        public boolean isWanting() {
            return !wanted.isEmpty();
        }

        /** Met or not met, by the figures; lacking data if anything {@linkplain #wants was wanting}. */
        public Finding judge(boolean met, Object... arguments) {
            return as(met ? Outcome.MET : Outcome.NOT_MET, arguments);
        }

        /** For a person to judge: the sentence says what to look at. */
        public Finding toVerify(Object... arguments) {
            return as(Outcome.TO_VERIFY, arguments);
        }

        /** What is wanted to tell. */
        public Finding notEnoughData(String... what) {
            wanted.addAll(Arrays.asList(what));
            return as(Outcome.NOT_ENOUGH_DATA);
        }

        private Finding as(Outcome outcome, Object... arguments) {
            return new Finding(
                    id,
                    wanted.isEmpty() ? outcome : Outcome.NOT_ENOUGH_DATA,
                    basis,
                    layer,
                    inputs,
                    value,
                    threshold,
                    Arrays.stream(arguments).map(Objects::toString).toList(),
                    wanted);
        }
    }
}
