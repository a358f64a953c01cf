package coop.reporting.count;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown. One thread only. */
final class MarkdownPage implements Page {
    private final StringBuilder out = new StringBuilder();

    @Override
    public void title(String text) {
        out.append("# ").append(escaped(text)).append("\n\n");
    }

    @Override
    public void heading(String text) {
        out.append("## ").append(escaped(text)).append("\n\n");
    }

    @Override
    public void paragraph(String text) {
        out.append(escaped(text)).append("\n\n");
    }

    @Override
    public void list(List<String> items) {
        items.forEach(item -> out.append("- ").append(escaped(item)).append('\n'));
        out.append(items.isEmpty() ? "" : "\n");
    }

    @Override
    public void table(String caption, List<String> header, List<List<String>> rows) {
        row(header);
        List<String> rules = Collections.nCopies(header.size() - 1, "--:");
        out.append("|:--|").append(String.join("|", rules)).append("|\n");
        rows.forEach(this::row);
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void bars(Bars bars) {}

    /** What Markdown or HTML would read as a sign gets a backslash; line breaks become blanks. */
    private static String escaped(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}
