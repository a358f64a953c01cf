package coop.reporting;

import java.util.Optional;

/**
 * What a figure is called in a standard. For example the turnover of employees, {@code EMP-09V}, is paragraph 40 of disclosure B8
 * in the VSME of 2025, and paragraph 58 of disclosure C5 in that of 2026.
 *
 * @param definition the id of a figure, or of an input
 * @param standard its name, such as {@code VSME}, {@code GRI}, {@code IRIS+}
 * @param edition of the standard, such as {@code 2025-1710}; codes belong to one edition and to no other
 * @param code the paragraph or number that people quote, such as {@code B8 40} or {@code OI1638}
 * @param datapoint its name for machines, without a prefix, such as {@code EmployeeTurnoverRate}
 * @param unit in what the standard has it: {@code pure}, {@code count}, {@code money}, {@code MWh} …
 * @param time whether it is of a day or of a span, where the standard says so
 * @param relation how near it is
 * @param certainty how well this row is known
 */
public record Mapping(
        String definition,
        String standard,
        String edition,
        String code,
        Optional<String> datapoint,
        String unit,
        Optional<Time> time,
        Relation relation,
        Certainty certainty) {
    /** As XBRL knows it. */
    public enum Time {
        /** Of the end of a day. */
        INSTANT,
        /** Of a span. */
        DURATION
    }

    /** How near a figure is to what the standard asks for. */
    public enum Relation {
        /** The same: it may be given under that name. */
        SAME,
        /** Counts less than the standard asks for. */
        NARROWER,
        /** Counts more than the standard asks for. */
        BROADER,
        /** About the same matter, and another figure. */
        RELATED
    }

    /** How well a row is known. */
    public enum Certainty {
        /** Read in the standard, its taxonomy or its template. */
        VERIFIED,
        /** Read in somebody else's account of it. */
        REPORTED,
        /** From general knowledge: to be looked up before it is printed. */
        UNCONFIRMED
    }

    /** Whether the figure may be given to a machine under that name: the same, with a name and a time. */
    public boolean isExported() {
        return relation == Relation.SAME && datapoint.isPresent() && time.isPresent();
    }

    /** How it is quoted: {@code VSME 2025-1710 B8 40}. */
    @Override
    public String toString() {
        return standard + " " + edition + " " + code;
    }
}
