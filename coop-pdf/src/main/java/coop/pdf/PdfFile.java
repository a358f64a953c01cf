package coop.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import coop.reporting.Publication;
import coop.reporting.Renderer;
import coop.reporting.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * {@code pdf}: the page of the format {@code html} on A4, tagged for screen readers after PDF/UA-1: language, title, headings,
 * tables with their heads, a description for each chart, bookmarks. The fonts are in the file: Source Sans 3 and Source Serif 4,
 * which have the letters of all languages that are written in Latin, Greek or Cyrillic; other letters print as {@code #}.
 *
 * <p>It holds no time of its making, so that the same publication gives the same bytes. Nothing is fetched from anywhere.
 */
public record PdfFile() implements Renderer {
    static {
        XRLog.setLoggingEnabled(false); // it tells each step on the console; what would matter, the tests hold
    }

    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    /** The document's identifier is drawn from its content and this, and not from the time. */
    private static final long SEED = 0;

    @Override
    public byte[] render(Publication publication, Locale language) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        font(builder, "SourceSans3-Regular.ttf", "Source Sans 3", 400);
        font(builder, "SourceSans3-Semibold.ttf", "Source Sans 3", 600);
        font(builder, "SourceSerif4Subhead-Semibold.ttf", "Source Serif 4", 600);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUnicodeLineBreaker(new Breaks());
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.withW3cDocument(PrintedPage.of(Reports.page(publication, language)), "");
        builder.withProducer("Coop SDK");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Timeless.make(document, SEED);
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("The PDF cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> PdfFile.class.getResourceAsStream(file), family, weight, FontStyle.NORMAL, true, USES);
    }
}
