package coop.folder.ballots;

import java.util.Locale;
import java.util.Optional;

/** How a file of ballots is written. */
public enum BallotFormat {
    /** One JSON object: {@code method}, {@code seats}, {@code options}, {@code candidates} and {@code ballots}. */
    JSON,
    /**
     * Hill's format for transferable votes: {@code 3 2}, a line a ballot such as {@code 5 2 1=3 0}, {@code 0}, then the names
     * in quotes. With {@code -2} withdrawn, {@code -} a skipped rank, {@code =} equals, {@code [nick …]}, {@code [tie …]}.
     */
    BLT,
    /** The aggregated ballot information format of electorama: {@code 5:A>B=C}, or with scores {@code 5:A/5,B/2}. */
    ABIF,
    /** PrefLib's soc, soi, toc, toi and cat, of today and before 2022. In cat, the first category is approval. */
    PREFLIB,
    /**
     * A table with a heading: a column a rank ({@code rank 1}, {@code choice 1}, {@code rang 1}, {@code 1} …) whose cells are
     * names, {@code A=B} equals and {@code overvote}; or a column a candidate, with marks for approvals ({@code x}, {@code
     * yes}), or with scores when its heading is {@code score:NAME}. A column {@code count} or {@code weight} says how many votes
     * a row is.
     */
    CSV,
    /**
     * Cast vote records as a table, as RCTab's generic form has them: columns {@code rank 1}, {@code rank 2} … among any
     * others; the cells {@code overvote}, {@code undervote} and {@code skipped} are no names.
     */
    CVR;

    /** The format that the ending of a file's name says, if it says one. */
    public static Optional<BallotFormat> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> Optional.of(JSON);
            case "blt" -> Optional.of(BLT);
            case "abif" -> Optional.of(ABIF);
            case "soc", "soi", "toc", "toi", "cat" -> Optional.of(PREFLIB);
            case "csv", "tsv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }
}
