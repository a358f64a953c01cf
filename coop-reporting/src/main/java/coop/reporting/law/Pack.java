package coop.reporting.law;

import coop.core.journal.MissingPluginException;
import coop.core.value.Span;
import coop.reporting.Measured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a {@link JurisdictionPack} holds: dated parameters, presets of statutes, checks and papers. Immutable.
 *
 * <p>A pack may build on another: the approval of Belgian cooperatives comes on top of the code of companies.
 */
public final class Pack {
    private static final String FORM = "[a-z]{2,3}/[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final String id;
    private final Parameters parameters;
    private final SortedMap<String, Preset> presets;
    private final Map<String, Check> checks;
    private final SortedMap<String, LegalPaper> papers;

    private Pack(Builder builder) {
        this.id = builder.id;
        this.parameters = builder.parameters;
        this.presets = Collections.unmodifiableSortedMap(new TreeMap<>(builder.presets));
        this.checks = Collections.unmodifiableMap(new LinkedHashMap<>(builder.checks));
        this.papers = Collections.unmodifiableSortedMap(new TreeMap<>(builder.papers));
    }

    /**
     * A pack in the making.
     *
     * @param id the country, ISO 3166, or {@code eu}, a slash, and the form: {@code be/sc-agreee}
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Its id, such as {@code be/sc-agreee}. Its title stands in the messages under {@code pack.be/sc-agreee}. */
    public String id() {
        return id;
    }

    /** The id under which it is installed as a policy: {@code be-sc-agreee}. */
    public String policy() {
        return id.replace('/', '-');
    }

    /** Its dated values, those of the packs that it builds on too. */
    public Parameters parameters() {
        return parameters;
    }

    /** Its presets by their ids; {@code coop init} knows the preset {@code worker} of {@code be/sc} as {@code be/sc-worker}. */
    public SortedMap<String, Preset> presets() {
        return presets;
    }

    /** Its checks, in the order in which people read them. */
    public List<Check> checks() {
        return List.copyOf(checks.values());
    }

    /** The papers it can draft, by their ids. */
    public SortedMap<String, LegalPaper> papers() {
        return papers;
    }

    /** How many of its parameters are known how well. */
    public SortedMap<Certainty, Long> coverage() {
        SortedMap<Certainty, Long> coverage = new TreeMap<>();
        parameters.all().forEach(parameter -> coverage.merge(parameter.certainty(), 1L, Long::sum));
        return Collections.unmodifiableSortedMap(coverage);
    }

    /**
     * Asks every check of a period. A check whose law is not known for the day, or that lacks data, says so in its finding; one
     * that breaks is named in a finding to verify, and the others go on.
     *
     * @throws MissingPluginException if a book cannot be read
     */
    public Review review(Measured measured, Span period) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks()) {
            findings.addAll(ask(check, measured, period));
        }
        return new Review(
                id,
                measured.articles(period.last()).name(),
                period,
                findings,
                measured.coop().installed().messages());
    }

    /** What one check of this pack finds. */
    public List<Finding> ask(Check check, Measured measured, Span period) {
        Examination examination = new Examination(measured, period, parameters, check.id());
        try {
            return List.copyOf(check.examine(examination));
        } catch (UnknownLawException unknown) {
            return List.of(notKnown(check, unknown));
        } catch (MissingDataException missing) {
            return List.of(new Finding.Draft(check.id(), basis(check, period))
                    .notEnoughData(missing.wanted().toArray(String[]::new)));
        } catch (MissingPluginException unreadable) {
            throw unreadable;
        } catch (RuntimeException broken) {
            return List.of(new Finding.Draft(check.id(), basis(check, period))
                    .input(BROKEN, broken.getClass().getName())
                    .toVerify());
        }
    }

    /** The input that names what a broken check threw. */
    static final String BROKEN = "broken";

    /** The input that names the parameter, or the day, for which the law is not known. */
    static final String UNKNOWN = "law-unknown-on";

    private Finding notKnown(Check check, UnknownLawException unknown) {
        Parameter nowhere = new Parameter(
                unknown.parameter(),
                "not known",
                Parameter.Kind.RULE,
                unknown.day(),
                Optional.of(unknown.day()),
                nearest(unknown.parameter()).map(Parameter::article).orElse(unknown.parameter()),
                "no text of that day is in this pack",
                Optional.empty(),
                Certainty.UNKNOWN,
                Optional.empty());
        return new Finding.Draft(check.id(), List.of(nowhere))
                .input(UNKNOWN, unknown.day())
                .toVerify();
    }

    /** The parameters of a check that have a value at the end of the period; the last known ones when none has. */
    private List<Parameter> basis(Check check, Span period) {
        List<Parameter> basis = check.restsOn().stream()
                .flatMap(parameter -> parameters.find(parameter, period.last()).stream())
                .toList();
        return basis.isEmpty()
                ? check.restsOn().stream()
                        .flatMap(parameter -> nearest(parameter).stream())
                        .toList()
                : basis;
    }

    private Optional<Parameter> nearest(String parameter) {
        return parameters.series(parameter).stream().findFirst();
    }

    /** For papers of this pack, and for checks under test: what there is to look at in a period. */
    public Examination examination(Measured measured, Span period) {
        return new Examination(measured, period, parameters, id);
    }

    /** A pack in the making. One thread only. */
    public static final class Builder {
        private final String id;
        private Parameters parameters = Parameters.none();
        private final SortedMap<String, Preset> presets = new TreeMap<>();
        private final Map<String, Check> checks = new LinkedHashMap<>();
        private final SortedMap<String, LegalPaper> papers = new TreeMap<>();

        private Builder(String id) {
            if (!id.matches(FORM)) {
                throw new IllegalArgumentException("wanted an id such as be/sc-agreee, got " + id);
            }
            this.id = id;
        }

        /** Everything of another pack, except its presets. */
        public Builder including(Pack other) {
            parameters = parameters.with(other.parameters);
            checks.putAll(other.checks);
            papers.putAll(other.papers);
            return this;
        }

        /** Dated values; where an id is there already, its series is replaced. */
        public Builder parameters(Parameters more) {
            parameters = parameters.with(more);
            return this;
        }

        public Builder preset(Preset preset) {
            presets.put(preset.id(), preset);
            return this;
        }

        /** A check; where its id is there already, from a pack this one builds on, it is replaced in its place. */
        public Builder check(Check check) {
            checks.put(check.id(), check);
            return this;
        }

        /** Several checks. */
        public Builder checks(List<Check> several) {
            several.forEach(this::check);
            return this;
        }

        public Builder paper(LegalPaper paper) {
            papers.put(paper.id(), paper);
            return this;
        }

        /**
         * The pack.
         *
         * @throws LawDataException if a check rests on a parameter that the pack does not have
         */
        public Pack build() {
            List<String> problems = new ArrayList<>();
            checks.values()
                    .forEach(check -> check.restsOn().stream()
                            .filter(parameter -> parameters.series(parameter).isEmpty())
                            .forEach(parameter -> problems.add(id + ": the check " + check.id() + " rests on "
                                    + parameter + ", which has no value")));
            if (!problems.isEmpty()) {
                throw new LawDataException(problems);
            }
            return new Pack(this);
        }
    }
}
