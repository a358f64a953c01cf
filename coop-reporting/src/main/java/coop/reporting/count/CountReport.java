package coop.reporting.count;

import coop.core.Messages;
import coop.voting.count.Count;
import java.util.Locale;

/**
 * A count of votes as a page for people: the result, the ballots, each round in words and as bars, pairs, ties with what broke
 * them, and for each candidate who was not elected the reason, from the first round to the last.
 *
 * <pre>{@code
 * Files.writeString(file, CountReport.html(count, Locale.FRENCH, "Conseil d'administration 2024"));
 * }</pre>
 *
 * <p>In English, French, Dutch and German; in English for any other language. The same count gives the same bytes: no page holds
 * the time it was made. Everything that came from outside is escaped. Safe for use by many threads.
 */
public final class CountReport {
    private CountReport() {}

    /** One file of HTML with inline SVG, without scripts, for screens and paper. */
    public static String html(Count count, Locale language, String title) {
        return html(new CountWords(count, language), count, title);
    }

    /** The same for a method of a plugin, which says under {@code method.ID} among its messages what it does. */
    public static String html(Count count, Locale language, String title, Messages messages) {
        return html(new CountWords(count, language, messages), count, title);
    }

    private static String html(CountWords words, Count count, String title) {
        HtmlPage page = new HtmlPage(title, words.language());
        new CountStory(count, words, page).tell(title);
        return page.toString();
    }

    /** The same in Markdown, with tables in place of bars. */
    public static String markdown(Count count, Locale language, String title) {
        return markdown(new CountWords(count, language), count, title);
    }

    /** The same in Markdown for a method of a plugin, which says under {@code method.ID} what it does. */
    public static String markdown(Count count, Locale language, String title, Messages messages) {
        return markdown(new CountWords(count, language, messages), count, title);
    }

    private static String markdown(CountWords words, Count count, String title) {
        MarkdownPage page = new MarkdownPage();
        new CountStory(count, words, page).tell(title);
        return page.toString();
    }
}
