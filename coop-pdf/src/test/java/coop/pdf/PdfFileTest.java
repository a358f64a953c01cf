package coop.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.membership.Membership;
import coop.core.value.MemberId;
import coop.core.wiring.CoopSdk;
import coop.reporting.Renderer;
import coop.reporting.Report;
import coop.testkit.RendererContract;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PdfFileTest {
    private static final CoopSdk SDK = CoopSdk.discover();

    static Report report() {
        Cooperative coop = Membership.found(
                SDK.installed()
                        .statutes("{\"cooperative\": {\"name\": \"Brood & Rozen – Łódź <b>\","
                                + " \"founded\": \"2018-01-04\"}}"),
                LocalDate.of(2018, 1, 4),
                MemberId.of(1),
                MemberId.of(2),
                MemberId.of(3));
        return Report.of(coop, Year.of(2021));
    }

    /** Printed once for all tests, as it takes its time. */
    private static final byte[] DUTCH = printed("nl");

    private static byte[] printed(String language) {
        return SDK.installed()
                .policy(Renderer.class, "pdf")
                .orElseThrow()
                .render(report(), Locale.forLanguageTag(language));
    }

    @Nested
    @Tag("nightly")
    class Contract implements RendererContract {
        @Override
        public String policy() {
            return "\"pdf\"";
        }

        @Override
        public Renderer rule() {
            return new PdfFile();
        }
    }

    @Test
    void a_screen_reader_finds_language_title_headings_tables_and_a_description_of_each_chart() throws IOException {
        try (PDDocument document = Loader.loadPDF(DUTCH)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Brood & Rozen");
            assertThat(catalog.getMetadata().toByteArray()).asString().contains("pdfuaid");
            assertThat(catalog.getDocumentOutline().getOpenCount()).isNotZero();
            List<String> tags = new ArrayList<>();
            List<String> charts = new ArrayList<>();
            walk(catalog.getStructureTreeRoot(), tags, charts);
            assertThat(tags).contains("H1", "H2", "Table", "TH", "TD", "Figure");
            assertThat(charts).isNotEmpty().allSatisfy(said -> assertThat(said).isNotBlank());
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("Source");
                }
            }
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Brood & Rozen – Łódź <b>").contains("Wat telt");
        }
    }

    private static void walk(PDStructureNode node, List<String> tags, List<String> charts) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getStructureType().equals("Figure")) {
                    charts.add(String.valueOf(element.getAlternateDescription()));
                }
                walk(element, tags, charts);
            }
        }
    }
}
