package coop.reporting.law;

import coop.core.Cooperative;
import coop.core.Messages;
import coop.core.journal.Book;
import coop.core.statutes.Section;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesBook;
import coop.core.value.Span;
import coop.reporting.Measured;
import coop.reporting.Measures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a check or a paper looks at: the cooperative, the period, and the law of the day.
 *
 * <pre>{@code
 * Check.one("be.sc.minimum-members", List.of("minimum-members"), examination -> {
 *     Parameter least = examination.parameter("minimum-members");
 *     long members = examination.book(MemberRegister.BOOK).size(); // at the end of the period
 *     return examination.finding(least).value(members).threshold(least.value()).judge(members >= least.count(), members);
 * });
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class Examination {
    private final Measured measured;
    private final Span period;
    private final Parameters parameters;
    private final String check;

    Examination(Measured measured, Span period, Parameters parameters, String check) {
        this.measured = measured;
        this.period = period;
        this.parameters = parameters;
        this.check = check;
    }

    /** The cooperative with all that is on record. */
    public Cooperative coop() {
        return measured.coop();
    }

    /** The books as indicators read them, and what is known of persons without their names. */
    public Measured measured() {
        return measured;
    }

    /** The period that is examined, as a rule a financial year. */
    public Span period() {
        return period;
    }

    /** The financial year in which the period ends. */
    public Year year() {
        return measured.year(period);
    }

    /** A book at the end of the period. */
    public <S> S book(Book<S> book) {
        return measured.book(book, period.last());
    }

    /** A book at the end of a day. */
    public <S> S book(Book<S> book, LocalDate day) {
        return measured.book(book, day);
    }

    /** The statutes in force at the end of the period. */
    public Statutes statutes() {
        return coop().statutes(period.last());
    }

    /** A section of the statutes in force at the end of the period. */
    public <S extends Section> S section(Class<S> type) {
        return statutes().section(type);
    }

    /**
     * What the statutes of a day say, as a parameter that was read first-hand: for a finding in which {@link Layer#STATUTES}
     * speaks. Its article is a path into the statutes, such as {@code meetings.notice}.
     */
    public Parameter written(String article, LocalDate day) {
        StatutesBook.Revision revision = coop().revision(day).orElseThrow();
        return new Parameter(
                "statutes",
                "as adopted",
                Parameter.Kind.RULE,
                revision.on(),
                Optional.empty(),
                article,
                "the statutes in force since " + revision.on(),
                Optional.of(revision.on()),
                Certainty.FIRST_HAND,
                Optional.empty());
    }

    /** The article of the signed statutes that has a clause, such as {@code be.asset-lock}; see {@link LawArticles}. */
    public Optional<String> clause(String id) {
        return Optional.ofNullable(section(LawArticles.class).clauses().get(id));
    }

    /** A figure of {@code indicators.csv} for the year of the period, such as {@code director-pay}. */
    public Optional<BigDecimal> input(String indicator) {
        return book(Measures.BOOK)
                .find(year(), indicator)
                .map(measure -> measure.recorded().value());
    }

    /**
     * A parameter of the law on the last day of the period.
     *
     * @throws UnknownLawException if it has no value on that day
     */
    public Parameter parameter(String id) {
        return parameter(id, period.last());
    }

    /**
     * A parameter of the law on a day.
     *
     * @throws UnknownLawException if it has no value on that day
     */
    public Parameter parameter(String id, LocalDate day) {
        return parameters.find(id, day).orElseThrow(() -> new UnknownLawException(id, day));
    }

    /** A parameter of the law on a day, if it has a value then. */
    public Optional<Parameter> find(String id, LocalDate day) {
        return parameters.find(id, day);
    }

    /** What must be on record; without it the finding is that there is not enough data, and names what is wanted. */
    public <T> T need(Optional<T> figure, String wanted) {
        return figure.orElseThrow(() -> new MissingDataException(List.of(wanted)));
    }

    /** A finding of this check that rests on these parameters, the rule itself first. */
    public Finding.Draft finding(Parameter... basis) {
        return new Finding.Draft(check, Arrays.asList(basis));
    }

    /** The sentences of all that is installed. */
    public Messages messages() {
        return coop().installed().messages();
    }
}
