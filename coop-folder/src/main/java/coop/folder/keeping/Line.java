package coop.folder.keeping;

import coop.core.Reason;
import coop.folder.Source;

/**
 * What the rules say of a line of the folder that was not simply recorded.
 *
 * @param what what came of the line
 * @param source where it stands
 * @param reason why
 */
public record Line(Outcome what, Source source, Reason reason) implements Comparable<Line> {
    /** What came of a line. */
    public enum Outcome {
        /** Not recorded, for this reason. */
        REFUSED,
        /** Recorded, with a question that the folder must answer. */
        QUESTION,
        /** It was edited since; the old entry is reversed and a new one recorded. */
        REPLACED,
        /** It was recorded once and is gone from the folder; it stays on record. */
        REMOVED
    }

    @Override
    public int compareTo(Line other) {
        int bySource = source.compareTo(other.source);
        int byOutcome = bySource != 0 ? bySource : what.compareTo(other.what);
        int byCode = byOutcome != 0 ? byOutcome : reason.code().compareTo(other.reason.code());
        return byCode != 0 ? byCode : reason.sentence().compareTo(other.reason.sentence());
    }
}
