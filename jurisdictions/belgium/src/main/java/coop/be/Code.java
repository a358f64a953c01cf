package coop.be;

import coop.reporting.law.Examination;
import coop.reporting.law.Parameter;
import coop.reporting.law.UnknownLawException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which code of companies holds for a cooperative on a day: that of 2019 for those founded since 1 May 2019, and for all since 1
 * January 2020; before, that of 1999, which this pack knows from memory or not at all.
 */
final class Code {
    private Code() {}

    /**
     * A parameter of the code that holds for this cooperative at the end of the period.
     *
     * @throws UnknownLawException if that code is not known to say anything of it
     */
    static Parameter of(Examination examination, String id) {
        return on(examination, id, examination.period().last());
    }

    /** The same on another day. */
    static Parameter on(Examination examination, String id, LocalDate day) {
        return examination.parameter(id, asked(examination, day));
    }

    /** The same, where the code may have no such rule. */
    static Optional<Parameter> find(Examination examination, String id) {
        return findOn(examination, id, examination.period().last());
    }

    /** The same on another day. */
    static Optional<Parameter> findOn(Examination examination, String id, LocalDate day) {
        return examination.find(id, asked(examination, day));
    }

    private static LocalDate asked(Examination examination, LocalDate day) {
        return examination
                .find("code-in-force", day)
                .map(Parameter::day)
                .filter(begins -> examination.measured().founded().isBefore(begins)
                        && day.isBefore(
                                examination.parameter("code-for-all", day).day()))
                .map(begins -> begins.minusDays(1))
                .orElse(day);
    }
}
