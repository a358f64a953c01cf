package coop.folder.table;

import coop.folder.cell.DateForm;
import coop.folder.cell.DecimalMark;
import org.jspecify.annotations.Nullable;

/**
 * How a table is known to be written before it is looked at; null for what is to be detected.
 *
 * @param encoding the encoding
 * @param separator what stands between cells
 * @param dates the form of every date
 * @param decimals the decimal mark of every number
 */
public record Written(
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        @Nullable DateForm dates,
        @Nullable DecimalMark decimals) {
    /** Nothing is known. */
    public static final Written UNKNOWN = new Written(null, null, null, null);

    /** What is known of one file, and of all files where nothing is said of that one. */
    public Written or(Written all) {
        return new Written(
                encoding != null ? encoding : all.encoding,
                separator != null ? separator : all.separator,
                dates != null ? dates : all.dates,
                decimals != null ? decimals : all.decimals);
    }
}
