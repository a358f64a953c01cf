package coop.reporting.count;

import java.util.List;

/** Where a story is written. Texts are plain; each form escapes them as it must. */
interface Page {
    void title(String text);

    void heading(String text);

    void paragraph(String text);

    void list(List<String> items);

    /** A table whose first column names its rows. */
    void table(String caption, List<String> header, List<List<String>> rows);

    /** Bars; a table with the same numbers follows them. */
    void bars(Bars bars);
}
