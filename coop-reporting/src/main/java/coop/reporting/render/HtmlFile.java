package coop.reporting.render;

import coop.reporting.Anniversary;
import coop.reporting.History;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * {@code html}: one file, without scripts and without anything fetched from elsewhere. Charts are inline SVG, each with its
 * title, its description and its figures in a table. It follows the reader's light or dark mode and prints on A4.
 */
public record HtmlFile() implements Renderer {
    static final String STYLE = style();

    private static String style() {
        try (InputStream in = HtmlFile.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("The style sheet page.css is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String about(Publication publication, Words words) {
        if (publication instanceof Report report) {
            return ReportPage.title(report, words);
        }
        return publication instanceof Anniversary life
                ? AnniversaryPage.title(life, words)
                : words.text("history.title");
    }

    @Override
    public byte[] render(Publication publication, Locale language) {
        Words words = new Words(publication, language);
        Html html = new Html();
        String about = about(publication, words);
        html.open("html", "lang", words.tag()).open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open(
                "meta", "name", "description", "content", publication.identity().name() + ", " + about);
        html.element("title", publication.identity().name() + " – " + about)
                .style(STYLE)
                .close();
        html.open("body");
        if (publication instanceof Report report) {
            new ReportPage(html, words, report).write();
        } else if (publication instanceof History history) {
            new HistoryPage(html, words, history).write();
        } else if (publication instanceof Anniversary life) {
            new AnniversaryPage(html, words, life).write();
        }
        html.close().close();
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }
}
